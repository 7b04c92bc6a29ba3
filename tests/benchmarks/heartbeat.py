"""A heart that beats every few milliseconds on the window's thread: between two beats it was blocked."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, Qt, QTimer

_BEAT_MS = 5
Act = Callable[[], object]


class Beat(NamedTuple):
    """Milliseconds: by the clock on the wall, and those that this thread has worked."""

    clock: float
    worked: float

    @classmethod
    def now(cls) -> Beat:
        return cls(time.perf_counter() * 1000, time.thread_time() * 1000)


class Heartbeat:
    def __init__(self) -> None:
        self._beats: list[Beat] = []
        self._timer = QTimer(interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._beats.append(Beat.now()))

    def gaps(self, acts: list[Act], pause_ms: int, rest_ms: int = 400) -> list[Beat]:
        """Between the beats while the acts are done, one after each pause, and a while after.

        Where a gap is longer than was worked in it, this thread waited: for the other one, or the machine.
        """
        waiting = iter(acts)
        loop = QEventLoop()
        steps = QTimer(interval=pause_ms)

        def step() -> None:
            act = next(waiting, None)
            if act is None:
                steps.stop()
                QTimer.singleShot(rest_ms, loop.quit)
            else:
                act()

        steps.timeout.connect(step)
        self._beats = []
        self._timer.start()
        steps.start()
        loop.exec()
        self._timer.stop()
        return [
            Beat(later.clock - earlier.clock, later.worked - earlier.worked)
            for earlier, later in zip(self._beats, self._beats[1:], strict=False)
        ]
