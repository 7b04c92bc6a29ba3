"""What the window shows while no desk is open: the first start, or why a desk cannot be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.core.paths import DESK_SUFFIX, backup_dir, default_desk
from contactdesk.ui.main_window.desk_door import DeskDoor
from contactdesk.ui.main_window.page_stack import PageStack
from contactdesk.ui.shell.workbench import Workbench


class Notices(QObject):
    def __init__(self, workbench: Workbench, stack: PageStack, door: DeskDoor) -> None:
        super().__init__(stack)
        self._workbench = workbench
        self._stack = stack
        self._door = door

    def show_first_start(self) -> None:
        from contactdesk.ui.dialogs.first_start import FirstStart

        notice = FirstStart()
        notice.demo_wanted.connect(self._door.open_demo)
        notice.empty_wanted.connect(lambda: self._open(str(default_desk()), create=True))
        notice.import_wanted.connect(self._open_and_import)
        notice.desk_wanted.connect(self._open)
        self._stack.show_notice(notice)
        notice.offers.cards[0].button.setFocus()

    def show_problem(self, location: str, error: ContactDeskError) -> None:
        from contactdesk.ui.dialogs.desk_problem import DeskProblem

        backups = _backups_beside(location)
        notice = DeskProblem(error.sentence(), has_backups=backups is not None)
        notice.again_wanted.connect(lambda: self._open(location))
        notice.other_wanted.connect(self._choose)
        notice.new_wanted.connect(self._choose_new)
        if backups is not None:
            notice.backups_wanted.connect(lambda: _show_folder(backups))
        self._stack.show_notice(notice)

    def _open(self, location: str, *, create: bool = False) -> None:
        self._workbench.settings.desk = location
        self._door.open(location, create=create)

    def _open_and_import(self) -> None:
        once = Qt.ConnectionType.SingleShotConnection
        self._door.opened.connect(lambda _location: self._workbench.go("import"), once)
        self._open(str(default_desk()), create=True)

    def _choose(self) -> None:
        from contactdesk.ui.dialogs.first_start import choose_desk

        if file := choose_desk(self._stack):
            self._open(file)

    def _choose_new(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = _("ContactDesk desks (*{suffix})").format(suffix=DESK_SUFFIX)
        file = QFileDialog.getSaveFileName(
            self._stack,
            _("Make a new desk"),
            str(default_desk()),
            kinds,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )[0]
        if file:
            # A desk that is there already is opened, never overwritten.
            self._open(str(Path(file).with_suffix(DESK_SUFFIX)), create=True)


def _show_folder(folder: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _backups_beside(location: str) -> Path | None:
    folder = backup_dir(Path(location))
    return folder if folder.is_dir() else None
