from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from contactdesk.exchange import Field, Reading
from contactdesk.services.listed_people import RowFate
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery, Saved
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.import_preview_table import PreviewTable
from contactdesk.ui.dialogs.import_steps import ImportStep
from contactdesk.ui.pages.importing import ImportPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.progress_strip import ProgressStrip
from tests.ui.conftest import Shoot

Ask = Callable[[Callable[[Services], object]], object]
LIST = """Lp.;Nazwisko;Imię;Instytucja;E-mail;Rola
1;Źdźbło;Łucja;Urząd Miasta Łodzi;lucja@miasto.example.org;uczestniczka
2;Okoń;Józefa;Stowarzyszenie Most;"jozefa@most.example.org; biuro@most.example.org";
3;;;Ministerstwo Spraw;sekretariat@ministerstwo.example.org;
4;Zdzblo;Lucja;UM Łodzi;LUCJA@miasto.example.org;
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "zaproszeni.csv"
    path.write_bytes(LIST.encode("cp1250"))
    return path


@pytest.fixture
def page(bench: Workbench, qtbot: QtBot) -> ImportPage:
    page = ImportPage(bench)
    page.setProperty("ground", "window")
    page.resize(1148, 860)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def meeting(ask: Ask) -> int:
    draft = MeetingDraft(title="Networking Day", date="2026-10-29")
    return cast("Saved", ask(lambda services: services.meetings.add(draft))).id


def _open(page: ImportPage, bench: Workbench, path: Path, meeting: int = 0) -> None:
    page.go(Destination("import", meeting, text=str(path)))
    page.refresh()
    assert bench.tasks.drain()


def _table(page: ImportPage) -> PreviewTable:
    assert page.steps.preview.table is not None
    return page.steps.preview.table


def _headings(page: ImportPage) -> list[str]:
    model = _table(page).model()
    return [
        str(model.headerData(number, Qt.Orientation.Horizontal) or "")
        for number in range(model.columnCount())
    ]


def _column(page: ImportPage, number: int) -> list[str]:
    model = _table(page).model()
    return [str(model.index(row, number).data() or "") for row in range(model.rowCount())]


def _people(ask: Ask) -> object:
    return ask(lambda services: services.people.count(ListQuery()))


def test_a_file_is_shown_row_by_row_before_anything_is_written(
    page: ImportPage, bench: Workbench, file: Path, ask: Ask
) -> None:
    _open(page, bench, file)
    assert page.steps.step is ImportStep.PREVIEW
    assert [tile.accessibleName() for tile in page.steps.preview.tiles.values()] == [
        "2 new people",
        "0 known",
        "1 twice in this file",
        "1 not taken",
    ]
    assert _column(page, 5) == ["new", "new", "not taken", "twice"]
    assert _column(page, 4)[1] == "2 addresses"
    assert page.steps.foot.run.text() == "Import 3 rows"
    assert _people(ask) == 0


def test_headings_say_what_columns_are_taken_for(page: ImportPage, bench: Workbench, file: Path) -> None:
    _open(page, bench, file)
    assert _headings(page)[:5] == [
        "Row",
        "Nazwisko  →  Family",
        "Imię  →  Given",
        "Instytucja  →  Organisation",
        "E-mail",
    ]


def test_a_list_is_imported_into_a_meeting_and_taken_back(
    page: ImportPage, bench: Workbench, file: Path, meeting: int, ask: Ask
) -> None:
    told: list[object] = []
    bench.changed.connect(told.append)
    _open(page, bench, file, meeting)
    assert page.title() == "Import participants"
    page.steps.foot.run.click()
    assert bench.tasks.drain()
    assert page.steps.step is ImportStep.DONE
    assert page.steps.done.words == "zaproszeni.csv: 3 rows imported into “Networking Day”"
    assert page.steps.done.table.model().rowCount() == 1
    assert len(told) == 1
    assert ask(lambda services: services.participants.count(meeting, ListQuery())) == 2
    assert page.steps.done.words in bench.toasts.texts
    bench.undo()
    assert bench.tasks.drain()
    assert _people(ask) == 0


def test_a_list_whose_import_was_taken_back_can_be_imported_again(
    page: ImportPage, bench: Workbench, file: Path
) -> None:
    _open(page, bench, file)
    page.steps.foot.run.click()
    assert bench.tasks.drain()
    page.refresh()
    assert bench.tasks.drain()
    assert page.steps.foot.next.isVisible()
    bench.undo()
    page.refresh()
    assert bench.tasks.drain()
    assert page.steps.step is ImportStep.PREVIEW
    assert page.steps.preview.tiles[RowFate.NEW].accessibleName() == "2 new people"


def test_a_tile_narrows_the_rows_and_shows_all_again(page: ImportPage, bench: Workbench, file: Path) -> None:
    _open(page, bench, file)
    tile = page.steps.preview.tiles[RowFate.TWICE]
    tile.setFocus()
    QTest.keyClick(tile, Qt.Key.Key_Space)
    assert tile.is_pressed
    assert _column(page, 0) == ["4"]
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert _column(page, 0) == ["1", "2", "3", "4"]


def test_a_column_is_matched_to_another_field_by_the_keyboard(
    page: ImportPage, bench: Workbench, file: Path
) -> None:
    _open(page, bench, file)
    cursor = _table(page).cursor_of_headings
    cursor.setFocus()
    QTest.keyClick(cursor, Qt.Key.Key_Right)
    assert cursor.accessibleName() == "Imię  →  Given"
    QTest.keyClick(cursor, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert bench.tasks.drain()
    # Two columns cannot both be the family name.
    assert "Imię  →  Family" in _headings(page)
    assert "Nazwisko  →  Not taken" in _headings(page)
    assert page.focusWidget() is _table(page).cursor_of_headings


def test_without_names_it_is_said_what_is_missing(page: ImportPage, bench: Workbench, file: Path) -> None:
    _open(page, bench, file)
    page.steps.preview.columns_chosen.emit((Field.IGNORE,) * 6)
    assert bench.tasks.drain()
    assert not page.steps.foot.run.isEnabled()
    assert "which column holds the names" in page.steps.foot.sentence.text()


def test_another_encoding_is_read_or_refused_beside_the_field(
    page: ImportPage, bench: Workbench, file: Path
) -> None:
    _open(page, bench, file)
    reading = page.steps.preview.reading
    assert reading.encoding.currentText() == "Windows-1250 (found)"
    reading.encoding.chosen.emit("utf-16")
    assert bench.tasks.drain()
    assert reading.encoding.value() == "cp1250"
    assert "cannot be read as UTF-16" in reading.encoding.accessibleDescription()
    assert page.steps.foot.run.isEnabled()
    reading.encoding.chosen.emit("cp1251")
    assert bench.tasks.drain()
    assert reading.encoding.value() == "cp1251"
    assert reading.encoding.accessibleDescription() == ""


def test_the_last_choice_is_the_one_answered(page: ImportPage, bench: Workbench, file: Path) -> None:
    _open(page, bench, file)
    for row in (3, 2, 1):
        page.steps.preview.reading_chosen.emit(Reading(header_row=row))
    assert bench.tasks.drain()
    assert page.steps.preview.reading.heading_row.value() == 1


def test_a_file_that_is_no_table_is_refused_in_a_sentence(
    page: ImportPage, bench: Workbench, tmp_path: Path, shoot: Shoot
) -> None:
    path = tmp_path / "zdjęcie.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    _open(page, bench, path)
    assert page.steps.step is ImportStep.FILE
    assert page.steps.file.error == "“zdjęcie.csv” is not a table: choose a CSV, XLSX or ODS file."
    shoot(page, "import-refused", (812, 700))


def test_a_pasted_list_is_read_by_keys_and_kept_until_imported(
    page: ImportPage, bench: Workbench, ask: Ask
) -> None:
    page.go(Destination("import"))
    text = page.steps.file.text
    text.setFocus()
    text.set_text("Łucja Źdźbło, Urząd Miasta Łodzi\nJózefa Okoń <jozefa@most.example.org>\n")
    assert "Okoń" in bench.settings.drafts["import"]["pasted"]
    assert ImportPage(bench).steps.file.text.text() == text.text()
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.tasks.drain()
    assert page.steps.step is ImportStep.PREVIEW
    assert _table(page).hasFocus()
    QTest.keyClick(_table(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.tasks.drain()
    assert _people(ask) == 2
    assert "import" not in bench.settings.drafts


def test_a_dropped_file_goes_into_the_meeting_of_the_page(
    page: ImportPage, bench: Workbench, file: Path, meeting: int
) -> None:
    page.go(Destination("import", meeting))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    QApplication.sendEvent(page, QDragEnterEvent(QPointF(50, 200), action, data, buttons, keys))
    drop = QDropEvent(QPointF(50, 200), action, data, buttons, keys)
    QApplication.sendEvent(page, drop)
    assert drop.isAccepted()
    assert bench.tasks.drain()
    assert page.steps.step is ImportStep.PREVIEW
    assert page.title() == "Import participants"


def test_rows_not_taken_are_saved_with_their_reasons(
    page: ImportPage, bench: Workbench, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "nie przyjęte.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    _open(page, bench, file)
    page.steps.foot.save.click()
    assert bench.tasks.drain()
    saved = target.read_text(encoding="utf-8-sig")
    assert "no person named" in saved
    assert "Ministerstwo Spraw" in saved


def test_people_added_meanwhile_are_recognised(
    page: ImportPage, bench: Workbench, file: Path, ask: Ask
) -> None:
    _open(page, bench, file)
    draft = PersonDraft(display_name="Józefa Okoń", emails=["jozefa@most.example.org"])
    ask(lambda services: services.people.add(draft))
    page.refresh()
    assert bench.tasks.drain()
    assert page.steps.preview.tiles[RowFate.KNOWN].accessibleName() == "1 known"


def test_a_cancelled_import_leaves_nothing_behind(
    page: ImportPage, bench: Workbench, file: Path, ask: Ask
) -> None:
    _open(page, bench, file)
    held = Event()
    bench.tasks.write(held.wait)
    page.steps.foot.run.click()
    strip = page.findChild(ProgressStrip)
    assert strip is not None
    cancel = strip.findChild(Button)
    assert cancel is not None
    cancel.click()
    held.set()
    assert bench.tasks.drain()
    assert page.steps.step is ImportStep.PREVIEW
    assert _people(ask) == 0
    assert page.steps.foot.run.isEnabled()


def test_another_list_begins_at_the_first_step(page: ImportPage, bench: Workbench, file: Path) -> None:
    wanted: list[Destination] = []
    bench.wanted.connect(wanted.append)
    _open(page, bench, file)
    page.steps.foot.run.click()
    assert bench.tasks.drain()
    page.steps.foot.next.click()
    assert wanted == [Destination("people")]
    page.steps.foot.back.click()
    assert page.steps.step is ImportStep.FILE
    assert page.steps.file.choose.hasFocus()


@pytest.mark.parametrize("size", [(1148, 860), (812, 700)])
def test_what_becomes_of_a_row_stays_in_view(
    page: ImportPage, bench: Workbench, file: Path, meeting: int, shoot: Shoot, size: tuple[int, int]
) -> None:
    _open(page, bench, file, meeting)
    shoot(page, f"import-{size[0]}", size)
    table = _table(page)
    remark = _headings(page).index("Remark")
    end = table.columnViewportPosition(remark) + table.columnWidth(remark)
    assert end <= table.viewport().width()
