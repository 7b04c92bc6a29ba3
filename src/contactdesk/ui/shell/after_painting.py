"""What waits until the window has painted: at once, both would take turns at half the speed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

_DUE = QEvent.Type(QEvent.registerEventType())
_LAST = Qt.EventPriority.LowEventPriority.value - 1
"""Qt asks for painting by an event of low priority; one below it comes when that is done."""


class AfterPainting(QObject):
    """Calls things once, one after another."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], None]] = deque()

    def call(self, work: Callable[[], None]) -> None:
        self._waiting.append(work)
        # A view that has other rows lays them out at the next turn, and only then asks for painting.
        QTimer.singleShot(0, self, self._post)

    def _post(self) -> None:
        QCoreApplication.postEvent(self, QEvent(_DUE), _LAST)

    def customEvent(self, event: QEvent) -> None:
        if event.type() == _DUE:
            self._waiting.popleft()()
