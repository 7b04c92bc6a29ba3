"""From where a desk is to its first page, painted.

Opening a desk loads ten times as much as a glance at what Today shows of it. So at a start Today is shown at
a glance; opening begins when that is painted, and whatever is asked in between is answered after it. The
window itself appears with Today in it: laying it out and painting it empty first took a tenth of a start.
"""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from contactdesk.ui.main_window.desk_door import DeskDoor
from contactdesk.ui.main_window.open_services import Glance
from contactdesk.ui.main_window.page import show_first
from contactdesk.ui.main_window.page_stack import PageStack
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.core.errors import ContactDeskError
    from contactdesk.glance.today_view import TodayView

_PATIENCE_MS = 1000
"""A window that is not shown is never painted, so nothing waits for that for ever."""
_MOMENT_MS = 150
"""So long a start may look as if nothing happened; a slow disk must not make it longer."""


class Opening(QObject):
    """``begun`` comes before a first page, ``settled`` when it has its data and was painted.

    ``completed`` comes when, besides, the desk is open: the time for what nobody looks at first.
    """

    begun = Signal()
    settled = Signal()
    completed = Signal()

    def __init__(
        self, window: QWidget, bench: Workbench, stack: PageStack, door: DeskDoor, glance: Glance | None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._stack = stack
        self._door = door
        self._glance = glance
        self._looking = False
        """Whether the answer to a glance is still to come."""
        self._glanced = False
        """Whether what is shown was seen at a glance, and the desk is not open yet."""
        self._may_open = threading.Event()
        self._may_open.set()
        self._painting = QTimer(self, singleShot=True)
        self._painting.timeout.connect(self._on_painted)
        self._showing = QTimer(self, singleShot=True)
        self._showing.timeout.connect(self._show)
        door.opened.connect(self._on_opened)
        door.refused.connect(self._on_refused)

    def open(self, location: str) -> None:
        """The desk that a start is for; others come later, through the door alone."""
        self._looking = self._glance is not None
        if self._glance is not None:
            look = partial(self._look, self._glance, location)
            self._bench.tasks.read(look, self._on_seen, question="glance")
        self._door.open(location, wait=lambda: self._may_open.wait(_PATIENCE_MS / 1000))

    def appear(self) -> None:
        """Show the window, with its first page in it where that comes in a moment."""
        if self._looking:
            self._showing.start(_MOMENT_MS)
        else:
            self._show()

    def _show(self) -> None:
        self._showing.stop()
        # Labels find out only when they are shown how much of them fits, and ask to be laid out once more.
        self._window.setUpdatesEnabled(False)
        self._window.show()
        QTimer.singleShot(0, self._window, lambda: self._window.setUpdatesEnabled(True))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the window is asked to paint has been painted when this event is over."""
        if event.type() == QEvent.Type.UpdateRequest:
            self._painting.start(0)
        return False

    def _await_painting(self) -> None:
        self._window.installEventFilter(self)
        self._painting.start(_PATIENCE_MS)

    def stop_waiting(self) -> None:
        """The desk is to be opened now, or the window is about to close."""
        self._may_open.set()

    def _look(self, glance: Glance, location: str) -> TodayView | None:
        """On the worker's thread, which opens the desk next."""
        seen = glance(location)
        if seen is not None:
            self._may_open.clear()
        return seen

    def _begin(self) -> None:
        self._stack.start_over()
        self.begun.emit()
        self._bench.go("today")

    def _on_seen(self, seen: TodayView | None) -> None:
        self._looking = False
        if seen is not None:
            self._begin_with(seen)
        if self._showing.isActive():
            self._show()

    def _begin_with(self, seen: TodayView) -> None:
        self._glanced = True
        # Filled before it is shown, a page is laid out once.
        once = Qt.ConnectionType.SingleShotConnection
        self._stack.coming.connect(lambda page: show_first(page, seen), once)
        self._begin()
        self._await_painting()

    def _on_opened(self, _location: str) -> None:
        if self._glanced:
            self._glanced = False
            if not self._painting.isActive():
                self.completed.emit()
            return
        self._begin()
        # Asked after the page's own questions, so it is answered after them.
        self._bench.read(lambda _services: None, self._on_answered, question="settled")

    def _on_refused(self, _location: str, _error: ContactDeskError) -> None:
        self._glanced = False

    def _on_answered(self, _none: None) -> None:
        self._await_painting()

    def _on_painted(self) -> None:
        self._window.removeEventFilter(self)
        self.settled.emit()
        self.stop_waiting()
        if not self._glanced:
            self.completed.emit()
