"""What waits for the worker thread: reads that may be overtaken, writes that may not, and long work."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class Job(NamedTuple):
    """One piece of work. ``question`` names a read, of which only the newest counts, and is "" otherwise.

    What happens with the answer is not here: it may hold widgets, and those must not die on the worker.
    """

    number: int
    run: Callable[[], object]
    question: str = ""


class JobQueue:
    """Jobs in order of asking. A newer read takes the place of one with the same question."""

    def __init__(self) -> None:
        self._jobs: deque[Job] = deque()
        self._changed = threading.Condition()
        self._closed = False

    def put(self, job: Job) -> bool:
        """False when the queue takes nothing more in."""
        with self._changed:
            if self._closed:
                return False
            self._drop(job.question)
            self._jobs.append(job)
            self._changed.notify()
            return True

    def drop(self, question: str) -> None:
        with self._changed:
            self._drop(question)

    def _drop(self, question: str) -> None:
        if question:
            self._jobs = deque(job for job in self._jobs if job.question != question)

    def take(self) -> Job | None:
        """The next job, waiting for it; None when closed and empty."""
        with self._changed:
            while not self._jobs and not self._closed:
                self._changed.wait()
            return self._jobs.popleft() if self._jobs else None

    def close(self) -> None:
        """Take nothing more in; what only reads goes, what writes stays."""
        with self._changed:
            self._closed = True
            self._jobs = deque(job for job in self._jobs if not job.question)
            self._changed.notify_all()


class LongTask(QObject):
    """Work of more than a moment, as the window sees it: how far it is, and a way to stop it."""

    progressed = Signal(int, int)
    finished = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it ends at its next step, without a trace."""
        self._stop.set()

    def is_cancelled(self) -> bool:
        return self._stop.is_set()
