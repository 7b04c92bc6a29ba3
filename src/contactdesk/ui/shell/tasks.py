"""The thread on which the desk lives: work goes there, answers come back to the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, Qt, QThread, QTimer, Signal

from contactdesk.core.errors import ContactDeskError
from contactdesk.ui.shell.after_painting import AfterPainting
from contactdesk.ui.shell.garbage import GarbageRounds
from contactdesk.ui.shell.jobs import Job, JobQueue, LongTask

T = TypeVar("T")
Failed = Callable[[ContactDeskError], None]
Progress = Callable[[int, int], None]


class _Worker(QThread):
    """Runs jobs one after another and posts every outcome to the window's thread."""

    answered = Signal(int, object, object)

    def __init__(self, jobs: JobQueue, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs

    def run(self) -> None:
        while (job := self._jobs.take()) is not None:
            try:
                self.answered.emit(job.number, job.run(), None)
            except Exception as error:
                self.answered.emit(job.number, None, error)


class _Wish(NamedTuple):
    """What is to happen with an answer, kept on the window's side."""

    done: Callable[[Any], None]
    failed: Failed | None
    owner: QObject | None
    question: str = ""
    task: LongTask | None = None
    cancelled: Callable[[], None] | None = None

    @property
    def is_alive(self) -> bool:
        return self.owner is None or shiboken6.isValid(self.owner)


class Tasks(QObject):
    """Everything the window asks of a desk. What is given as work holds services and values, no widgets."""

    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, crash: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crash = crash
        self._garbage = GarbageRounds(self)
        self._after_painting = AfterPainting(self)
        self._jobs = JobQueue()
        self._numbers = count(1)
        self._wishes: dict[int, _Wish] = {}
        self._newest: dict[str, int] = {}
        self._worker = _Worker(self._jobs, self)
        self._worker.answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self._worker.start()

    def read(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        *,
        question: str,
        failed: Failed | None = None,
        owner: QObject | None = None,
        after_painting: bool = False,
    ) -> None:
        """Ask. Of several reads with the same ``question`` only the newest is answered.

        What is read ``after_painting`` does not hold up the window, which has something new to paint first.
        """
        self._wishes.pop(self._newest.get(question, 0), None)
        wish = _Wish(done, failed, owner, question)
        self._newest[question] = self._put_later(work, wish) if after_painting else self._put(work, wish)

    def write(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        *,
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Do. Writes are never dropped and keep their order; only the answer is, when its owner is gone."""
        self._put(work, _Wish(done or (lambda _: None), failed, owner))

    def run_long(
        self,
        work: Callable[[Progress, Callable[[], bool]], T],
        done: Callable[[T], None],
        *,
        title: str,
        failed: Failed | None = None,
        cancelled: Callable[[], None] | None = None,
        owner: QObject | None = None,
    ) -> LongTask:
        """Do what takes a while. ``work(progress, is_cancelled)`` ends early when told, however it likes."""
        task = LongTask(title, self)
        wish = _Wish(done, failed, owner, task=task, cancelled=cancelled)
        self._put(lambda: work(task.progressed.emit, task.is_cancelled), wish)
        return task

    @property
    def long_task(self) -> LongTask | None:
        """What takes a while and has not ended; None where there is nothing."""
        return next((wish.task for wish in self._wishes.values() if wish.task is not None), None)

    def forget(self, question: str) -> None:
        """The answer to this question is not wanted any more."""
        self._jobs.drop(question)
        self._wishes.pop(self._newest.pop(question, 0), None)

    def drain(self, timeout_ms: int = 10_000) -> bool:
        """Wait until all work is done and answered, for tests; False when that took too long."""
        deadline = QDeadlineTimer(timeout_ms)
        # With a time to wait Qt would not wait but turn round and round, which the worker pays for too.
        waking = QTimer(interval=20)
        waking.start()
        while self._wishes and not deadline.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        waking.stop()
        is_done = not self._wishes
        QCoreApplication.processEvents()  # what the last answer brought is shown by events of its own
        return is_done

    def shutdown(self, last: Callable[[], None] | None = None) -> None:
        """Finish pending writes, drop pending reads, run ``last`` on the worker (closing the desk), end."""
        for question in list(self._newest):
            self.forget(question)
        if last is not None:
            self.write(last)
        self._jobs.close()
        self._worker.wait()
        self._garbage.stop()
        QCoreApplication.sendPostedEvents(self)

    def _put(self, work: Callable[[], object], wish: _Wish) -> int:
        number = next(self._numbers)
        if self._jobs.put(Job(number, work, wish.question)):
            was_busy = self._is_busy
            self._wishes[number] = wish
            self._tell_busy(was_busy)
        return number

    def _put_later(self, work: Callable[[], object], wish: _Wish) -> int:
        number = next(self._numbers)
        self._wishes[number] = wish

        def put() -> None:
            # Forgotten meanwhile, or asked anew.
            if number in self._wishes and not self._jobs.put(Job(number, work, wish.question)):
                self._wishes.pop(number)

        self._after_painting.call(put)
        return number

    @property
    def _is_busy(self) -> bool:
        return any(not wish.question for wish in self._wishes.values())

    def _tell_busy(self, before: bool) -> None:
        if before is not self._is_busy:
            self.busy_changed.emit(self._is_busy)

    def _on_answered(self, number: int, answer: object, error: Exception | None) -> None:
        was_busy = self._is_busy
        wish = self._wishes.pop(number, None)
        if wish is None:
            return
        if wish.question:
            self._newest.pop(wish.question, None)
        self._tell_busy(was_busy)
        if wish.task is not None:
            wish.task.finished.emit()
            wish.task.deleteLater()
        if wish.task is not None and wish.task.is_cancelled():
            if wish.cancelled is not None and wish.is_alive:
                wish.cancelled()
        elif error is not None:
            self._refuse(wish, error)
        elif wish.is_alive:
            wish.done(answer)

    def _refuse(self, wish: _Wish, error: Exception) -> None:
        if not isinstance(error, ContactDeskError):
            self._crash(error)
        elif wish.failed is not None and wish.is_alive:
            wish.failed(error)
        elif wish.is_alive or not wish.question:
            self.failed.emit(error)
