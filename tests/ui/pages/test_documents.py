"""Documents: the sheet is seen as it will be printed, saved where one says, printed, and kept each time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language
from contactdesk.documents.paper import Paper
from contactdesk.services.services import Services
from contactdesk.ui.pages.documents import DocumentsPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from tests.ui.conftest import Shoot
from tests.ui.pages.office import fill_office

Ask = Callable[[Callable[[Services], Any]], Any]


@pytest.fixture
def page(bench: Workbench, ask: Ask, furnish: Ask, qtbot: QtBot) -> DocumentsPage:
    furnish(fill_office)
    meeting_id = ask(lambda services: services.meetings.find("Networking Day"))
    shown = DocumentsPage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1148, 860)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.go(Destination("meeting", meeting_id, "documents"))
    shown.refresh()
    assert bench.tasks.drain()
    return shown


@pytest.fixture
def meeting_id(page: DocumentsPage, ask: Ask) -> int:
    return int(ask(lambda services: services.meetings.find("Networking Day")))


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], list[str]]:
    """Answer the system's own dialog; the list holds what it proposed."""

    def _save_as(path: str) -> list[str]:
        proposed: list[str] = []

        def answer(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
            proposed.append(name)
            return path, ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        return proposed

    return _save_as


def text_of(page: DocumentsPage, number: int = 0) -> str:
    document = page.preview.document()
    assert isinstance(document, QPdfDocument)
    return document.getAllText(number).text()


def test_the_sheet_is_seen_before_it_is_printed(page: DocumentsPage, ask: Ask, meeting_id: int) -> None:
    assert "Networking Day" in text_of(page)
    assert "Łucja Dąbrowska" in text_of(page)
    assert ask(lambda services: services.sheets.all(meeting_id)) == []
    assert page.choices.who.currentText() == "Everyone on the list (8)"


def test_a_choice_changes_the_preview_and_is_kept(
    page: DocumentsPage, bench: Workbench, qtbot: QtBot
) -> None:
    page.choices.language.set_value(Language.PL)
    page.choices.language.chosen.emit(Language.PL)
    page.choices.blank_rows.setValue(0)
    qtbot.waitUntil(lambda: "Lista obecności".upper() in text_of(page).upper())
    again = DocumentsPage(bench)
    assert again.choices.options() == page.choices.options()
    again.deleteLater()


def test_what_others_would_read_is_warned_of(page: DocumentsPage, qtbot: QtBot) -> None:
    QTest.keyClick(page.choices.columns["email"], Qt.Key.Key_Space)
    words = "Everybody who signs the sheet can read the e-mails and phones on it."
    qtbot.waitUntil(lambda: words in page.warnings.sentences)
    assert any(label.text() == words for label in page.warnings.findChildren(QLabel))


def test_the_newest_choice_is_the_one_that_is_shown(
    page: DocumentsPage, bench: Workbench, qtbot: QtBot
) -> None:
    for paper in (Paper.A4_LANDSCAPE, Paper.LETTER, Paper.A4_PORTRAIT, Paper.A4_LANDSCAPE):
        page.choices.paper.set_value(paper)
        page.choices.paper.chosen.emit(paper)
        page.refresh()
    assert bench.tasks.drain()
    size = page.preview.document().pagePointSize(0)
    assert size.width() > size.height()


def test_saving_keeps_the_sheet_and_tells_where_it_is(
    page: DocumentsPage,
    bench: Workbench,
    ask: Ask,
    meeting_id: int,
    save_as: Callable[[str], list[str]],
    tmp_path: Path,
) -> None:
    target = tmp_path / "sheet.pdf"
    proposed = save_as(str(target.with_suffix("")))
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert bench.tasks.drain()
    assert target.read_bytes().startswith(b"%PDF")
    assert Path(proposed[0]).name == "Attendance sheet - Networking Day.pdf"
    assert len(ask(lambda services: services.sheets.all(meeting_id))) == 1
    assert bench.toasts.texts[-1] == f"Saved as {target}"
    page.save()
    assert Path(proposed[1]).parent == tmp_path


def test_a_place_that_cannot_be_written_is_told_and_nothing_kept(
    page: DocumentsPage, bench: Workbench, ask: Ask, meeting_id: int, save_as: Callable[[str], list[str]]
) -> None:
    save_as("/nowhere/at/all/sheet.pdf")
    page.save()
    assert bench.tasks.drain()
    assert "cannot be written" in bench.toasts.texts[-1]
    assert ask(lambda services: services.sheets.all(meeting_id)) == []


def test_the_sheet_is_printed_page_by_page(
    page: DocumentsPage, bench: Workbench, ask: Ask, meeting_id: int, tmp_path: Path
) -> None:
    page.choices.blank_rows.setValue(40)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.output.print_on(printer, meeting_id, page.choices.options())
    assert bench.tasks.drain()
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == page.preview.page_count() == 2
    assert len(ask(lambda services: services.sheets.all(meeting_id))) == 1
    assert bench.toasts.texts[-1].startswith("Sent to ")


def test_a_long_print_can_be_stopped(
    page: DocumentsPage, bench: Workbench, meeting_id: int, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.output.started.connect(lambda task: task.cancel())
    page.output.print_on(printer, meeting_id, page.choices.options())
    assert bench.tasks.drain()
    assert bench.toasts.texts[-1] == "Not printed to the end"


def test_the_page_can_be_thrown_away_while_a_sheet_is_shown(
    bench: Workbench, furnish: Ask, qtbot: QtBot
) -> None:
    """As when the language changes: closing the PDF must not reach a view that is half gone."""
    furnish(fill_office)
    page = DocumentsPage(bench)
    page.resize(1148, 860)
    page.show()
    page.go(Destination("meeting", 1, "documents"))
    page.refresh()
    assert bench.tasks.drain()
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()


def test_it_looks_right(page: DocumentsPage, bench: Workbench, shoot: Shoot, qtbot: QtBot) -> None:
    def settle() -> None:
        bench.tasks.drain()
        bar = page.preview.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() >= 0)

    for suffix, size in (("", (1148, 1000)), ("-small", (812, 700))):
        pictures = shoot(page, f"documents{suffix}", size, settle)
        assert len(pictures) == 2
