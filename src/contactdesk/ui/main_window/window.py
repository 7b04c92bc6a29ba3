"""The main window itself: side bar and pages, joined to the desk, the actions and the settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.core.settings import Settings
from contactdesk.ui.main_window.backup_watch import BackupWatch
from contactdesk.ui.main_window.desk_door import DeskDoor
from contactdesk.ui.main_window.dropping import dropped_file, take_drop
from contactdesk.ui.main_window.geometry import keep_geometry, restore_geometry
from contactdesk.ui.main_window.leaving import Leaving
from contactdesk.ui.main_window.notices import Notices
from contactdesk.ui.main_window.open_services import Glance, OpenServices
from contactdesk.ui.main_window.opening import Opening
from contactdesk.ui.main_window.page import as_page
from contactdesk.ui.main_window.page_stack import PageStack
from contactdesk.ui.main_window.places import PageSpec
from contactdesk.ui.main_window.preferences import Preferences
from contactdesk.ui.main_window.shortcuts import Shortcuts
from contactdesk.ui.main_window.side import make_sidebar
from contactdesk.ui.shell.actions import ActionId, Actions
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.tasks import Tasks
from contactdesk.ui.shell.theme import Size, Tone
from contactdesk.ui.shell.toasts import Toasts
from contactdesk.ui.shell.workbench import Destination, Workbench

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from contactdesk.ui.main_window.calendar_watch import CalendarWatch
    from contactdesk.ui.main_window.reminders import Reminders
    from contactdesk.ui.main_window.side_lists import SideLists


class MainWindow(QMainWindow):
    """``settled`` comes when a desk's first page has its data and has been painted."""

    settled = Signal()

    def __init__(
        self,
        appearance: Appearance,
        tasks: Tasks,
        settings: Settings,
        open_services: OpenServices,
        crash: Callable[[BaseException], None],
        glance: Glance | None = None,
    ) -> None:
        super().__init__()
        self._settings = settings
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setCentralWidget(inside)
        self.setMinimumSize(int(Size.WINDOW_LEAST_WIDTH), int(Size.WINDOW_LEAST_HEIGHT))
        self.setAcceptDrops(True)
        self.bench = Workbench(tasks, Toasts(inside), Actions(self), settings, self)
        self.stack = PageStack(self.bench)
        self._sidebar = make_sidebar(self.bench)
        self._lists: SideLists | None = None
        self._reminders: Reminders | None = None
        self._calendar: CalendarWatch | None = None
        self._open_services, self._crash = open_services, crash
        self._row.addWidget(self._sidebar)
        self._row.addWidget(self.stack, 1)
        self.door = DeskDoor(self.bench, open_services)
        self._opening = Opening(self, self.bench, self.stack, self.door, glance)
        self.backup_watch = BackupWatch(self.bench, crash)
        self._notices = Notices(self.bench, self.stack, self.door)
        self._shortcuts = Shortcuts(self, self.bench, self.stack)
        self._preferences = Preferences(self.bench, appearance, self.door)
        self._leaving = Leaving(self, self.bench)
        self._connect()
        self.restore()

    def _connect(self) -> None:
        self._opening.begun.connect(self._on_begun)
        self._opening.settled.connect(self.settled)
        self._opening.completed.connect(self._on_completed)
        self.door.refused.connect(self._on_refused)
        self.backup_watch.told.connect(self._on_backup_told)
        self.stack.arrived.connect(self._on_arrived)
        self.bench.wanted.connect(self.stack.go)
        self.bench.changed.connect(self._on_changed)
        self._preferences.language_chosen.connect(self._on_language_chosen)

    def open(self, location: str | None) -> None:
        """Open a desk, or offer what a first start offers when there is none."""
        if location is None:
            self._sidebar.hide()
            self._notices.show_first_start()
        else:
            self._opening.open(location)

    def appear(self) -> None:
        """Show it for the first time, after ``open``."""
        self._opening.appear()

    def panes(self) -> list[QWidget]:
        """What F6 walks through, beside what the page names itself."""
        return [self._sidebar]

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leaving.may_close() or (self._reminders is not None and self._reminders.stays()):
            event.ignore()
            return
        keep_geometry(self, self._settings)
        # A backup may take a while to finish, and a window that does not answer looks broken.
        self.hide()
        self._preferences.save()
        self.backup_watch.stop()
        self._opening.stop_waiting()
        self.bench.close()
        if self._calendar is not None:
            self._calendar.stop()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only keys that nothing inside wanted come here."""
        if not self._shortcuts.escape(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.door.location and dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        take_drop(event, self.bench, self.stack.here, self._preferences.open_desk)

    def restore(self) -> None:
        restore_geometry(self, self._settings)

    def _on_begun(self) -> None:
        self._sidebar.show()
        self._shortcuts.enable()

    def _on_completed(self) -> None:
        self._preferences.speak_qt()
        self._preferences.keep_drafts()
        self.backup_watch.start()
        self._show_lists()
        self._remind()

    def _remind(self) -> None:
        if self._reminders is None or self._calendar is None:
            from contactdesk.ui.main_window.calendar_watch import CalendarWatch
            from contactdesk.ui.main_window.reminders import Reminders

            self._reminders = Reminders(self, self.bench)
            self._calendar = CalendarWatch(self.bench, self._open_services, self._crash)
        self._reminders.start()
        self._calendar.start()

    def _show_lists(self) -> None:
        """Beside the places, once the first page is there."""
        if self._lists is None:
            from contactdesk.ui.main_window.side_lists import SideLists

            self._lists = SideLists(self._sidebar, self.bench)
        self._lists.refresh()

    def _on_refused(self, location: str, error: ContactDeskError) -> None:
        if self.door.location:
            self.bench.toasts.show_error(error.sentence())
        else:
            self._sidebar.hide()
            self._shortcuts.disable()
            self._notices.show_problem(location, error)

    def _on_arrived(self, spec: PageSpec) -> None:
        here = self.stack.here
        self._sidebar.set_current(spec.place, within="" if here is None else here.detail)
        self.bench.actions.enable(ActionId.BACK, self.stack.can_go_back)
        if self.stack.page is not None:
            title = as_page(self.stack.page).title()
            self.setWindowTitle(_("{page} – ContactDesk").format(page=title))

    def _on_changed(self, _changes: object) -> None:
        self.stack.refresh()

    def _on_backup_told(self, text: str, tone: Tone, mark: Icon, tip: str) -> None:
        self._sidebar.set_foot(text, tone=tone, icon=mark, tip=tip)

    def _on_language_chosen(self) -> None:
        """Build everything again that has words in it."""
        here = self.stack.here or Destination("today")
        self.bench.actions.retranslate()
        before, self._sidebar = self._sidebar, make_sidebar(self.bench)
        self._row.replaceWidget(before, self._sidebar)
        before.deleteLater()
        self._lists = None
        self._show_lists()
        self.backup_watch.tell()
        self.stack.start_over()
        self.stack.go(here)
