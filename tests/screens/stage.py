"""The real window on a demo desk, off the screen, to be led from place to place and photographed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QFont, QFontDatabase, QInputMethodEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit

from contactdesk.app import open_services
from contactdesk.core.i18n import Language, use
from contactdesk.core.resources import resource
from contactdesk.core.settings import Scheme, Settings
from contactdesk.records.search import Kind
from contactdesk.services.demo import fill_demo
from contactdesk.services.search import Found
from contactdesk.ui.dialogs.record_list import RecordList
from contactdesk.ui.main_window.places import page_key
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.appearance import FUSION, Appearance
from contactdesk.ui.shell.fonts import register_fallback_fonts
from contactdesk.ui.shell.tasks import Tasks
from contactdesk.ui.shell.workbench import Destination

PATIENCE = 20.0  # seconds
AT_REST = 0.35  # seconds without work: longer than any field waits for the next key
LIST = """\
Thematic table: list of participants

No.;Name and surname;Institution;E-mail;Phone;Table
1;Hodan Warsame;;h.warsame@sahel.example.org;;1
2;Żaneta Gęsicka;Poradnia „Most”;zaneta@most.example.org, biuro@most.example.org;42 555 01 10;1
3;Oleh Wdowenko;Fundacja Nasza Przystań;oleh(at)przystan.example.org;+48 600 555 123;2
4;Świecicka Łucja;Miejskie Biuro Integracji w Łodzi;l.swiecicka@mbi-lodz.example.org;;2
5;Gęsicka Żaneta;Poradnia „Most”;zaneta@most.example.org;;1
6;;Centrum Powitań;centrum@example.org;;3
7;Nguyen Thi Lan;Szkoła Sobotnia „Lotos”;lan@lotos.example.org;22 555 04 55;3
;Total: 7;;;;
"""


class NotThere(Exception):
    """The window did not come to where it was led."""


class Stage:
    def __init__(self, folder: Path, language: Language, scheme: Scheme, size: tuple[int, int]) -> None:
        self._folder = folder
        self._appearance = _appearance()
        self._appearance.choose(scheme)
        use(language)
        self._crashes: list[BaseException] = []
        settings = Settings(language=language, scheme=scheme)
        self._tasks = Tasks(self._crashes.append)
        self.window = MainWindow(self._appearance, self._tasks, settings, open_services, self._crashes.append)
        self.window.resize(*size)
        self.window.show()

    def open(self, desk: Path | None) -> None:
        self.window.open(None if desk is None else str(desk))
        self.settle()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def go(self, place: str, record_id: int = 0, *, detail: str = "", text: str = "") -> None:
        """With a ``detail``, to the page that it has of its own."""
        wanted = Destination(place, record_id, detail, text)
        if detail and page_key(wanted) == page_key(Destination(place)):
            raise NotThere(f"{place}/{detail}")
        self.window.stack.go(wanted)
        self.settle()
        if self.window.stack.here != wanted:
            raise NotThere(place)

    def list_of(self, place: str) -> RecordList:
        """The page of a list, which has been gone to."""
        self.go(place)
        page = self.window.stack.page
        if not isinstance(page, RecordList):
            raise NotThere(place)
        page.search.clear()
        self.window.activateWindow()
        self.settle()
        return page

    def act(self, which: ActionId) -> None:
        action = self.window.bench.actions[which]
        if not action.isEnabled():
            raise NotThere(which)
        action.trigger()
        self.settle()

    def type(self, text: str) -> None:
        """Write into the line that the dialog in front begins with."""
        dialog = QApplication.activeModalWidget()
        line = None if dialog is None else dialog.findChild(QLineEdit)
        if line is None:
            raise NotThere(text)
        # As an input method types it: some lines answer only to what is typed, and keys are ASCII in tests.
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QCoreApplication.sendEvent(line, typed)
        self.settle()

    def find(self, kind: str, title: str) -> int:
        """The id of the record whose name begins so."""
        found: list[Found] = []
        self.window.bench.read(
            lambda services: services.search.find(title, kinds=(Kind(kind),)), found.extend, question="stage"
        )
        self.settle()
        for one in found:
            if one.title.startswith(title):
                return one.id
        raise NotThere(title)

    def list_to_import(self) -> Path:
        file = self._folder / "lista.csv"
        file.write_text(LIST, encoding="cp1250")
        return file

    def picture(self) -> QPixmap:
        """The window with whatever dialog stands over it; then the dialog is closed."""
        taken = self.window.grab()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            painter = QPainter(taken)
            corner = dialog.mapToGlobal(QPoint()) - self.window.mapToGlobal(QPoint())
            painter.drawPixmap(corner, dialog.grab())
            painter.setPen(self._appearance.theme.color("border"))  # a window manager's frame
            painter.drawRect(dialog.rect().translated(corner))
            painter.end()
            dialog.close()
        return taken

    def settle(self) -> None:
        """Until nothing has been asked or drawn for a moment."""
        deadline = time.monotonic() + PATIENCE
        quiet = time.monotonic() + AT_REST
        while time.monotonic() < min(deadline, quiet):
            began = time.monotonic()
            if not self._tasks.drain(int(PATIENCE * 1000)):
                raise NotThere("the window did not come to rest")
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if time.monotonic() - began > 0.02:
                quiet = time.monotonic() + AT_REST
            time.sleep(0.01)
        if self._crashes:
            raise self._crashes[0]


def make_desk(folder: Path) -> Path:
    desk = folder / "demo.contactdesk"
    services = open_services(str(desk), create=True)
    fill_demo(services)
    services.backups.back_up()
    services.desk.close()
    return desk


def _appearance() -> Appearance:
    """One for the whole run. The offscreen platform has no fonts, so the bundled face stands in."""
    app = QApplication.instance() or QApplication([*sys.argv[:1], *FUSION])
    assert isinstance(app, QApplication)
    known = app.findChild(Appearance)
    if known is not None:
        return known
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"NotoSans-{weight}.ttf")))
    app.setFont(QFont("Noto Sans"))
    register_fallback_fonts(app)
    return Appearance(app)
