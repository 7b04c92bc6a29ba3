"""Cyclic garbage is collected on the window's thread alone.

Python collects it on whichever thread happens to allocate. On a worker that would destroy widgets there,
which Qt allows on their own thread only: the program crashes now and then, far from the cause.
"""

from __future__ import annotations

import gc
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class GarbageRounds(QObject):
    """From its making until ``stop``, rounds by timer take the place of Python's own.

    Python's collector is one for the whole process, so whoever stops last turns it on again.
    """

    _at_work: ClassVar[int] = 0

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        GarbageRounds._at_work += 1
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def stop(self) -> None:
        """The thread beside is at rest. Stopping again changes nothing."""
        if self._timer.isActive():
            self._timer.stop()
            GarbageRounds._at_work -= 1
            if not GarbageRounds._at_work:
                gc.enable()

    def _on_time(self) -> None:
        """The same generations at the same thresholds as Python's."""
        full = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(full):
            gc.collect(max(generation for generation, is_full in enumerate(full) if is_full))
