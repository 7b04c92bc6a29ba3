"""Entering a signed sheet: by a line of marks or row by row, wrong marks told, saved as one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language
from contactdesk.records.meetings import Attendance
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.services.sheet_options import SheetOptions
from contactdesk.ui.pages.sheet_grid import SheetGridPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from tests.ui.conftest import Shoot
from tests.ui.pages.office import fill_office

Ask = Callable[[Callable[[Services], Any]], Any]
CONTROL = Qt.KeyboardModifier.ControlModifier
P, X, E, L = Attendance.PRESENT, Attendance.ABSENT, Attendance.EXCUSED, Attendance.LATE


@pytest.fixture
def meeting_id(bench: Workbench, ask: Ask, tmp_path: Path) -> int:
    """A meeting of ten people with a printed sheet: rows 1 to 10, and 11 to 18 blank."""

    def prepare(services: Services) -> int:
        fill_office(services)
        meeting = services.meetings.add(MeetingDraft(title="Evening of thanks", date="2026-10-29")).id
        everybody = [row.id for row in services.people.page(ListQuery(), 0, 50)]
        services.participants.add_people(meeting, everybody)
        services.sheets.print(meeting, SheetOptions(language=Language.EN), tmp_path / "sheet.pdf")
        return meeting

    return int(ask(prepare))


@pytest.fixture
def page(bench: Workbench, meeting_id: int, qtbot: QtBot) -> SheetGridPage:
    shown = SheetGridPage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1148, 860)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.go(Destination("meeting", meeting_id, "sheet"))
    shown.refresh()
    assert bench.tasks.drain()
    return shown


def entered(ask: Ask, meeting_id: int) -> list[Attendance]:
    """The attendance of the first ten rows of the sheet."""

    def read(services: Services) -> list[Attendance]:
        sheet = services.sheets.last(meeting_id)
        assert sheet is not None
        return [row.attendance for row in services.sheets.rows(sheet.id)][:10]

    return list(ask(read))


def type_line(page: SheetGridPage, text: str) -> None:
    page.find()
    QTest.keyClicks(page.line.line, text)


def test_a_line_of_marks_is_entered_in_one_step(
    page: SheetGridPage, bench: Workbench, ask: Ask, meeting_id: int
) -> None:
    type_line(page, "1-7p 8x 9e 10l")
    assert page.tally._number.text() == "10"
    QTest.keyClick(page.line.line, Qt.Key.Key_Return, CONTROL)
    assert bench.tasks.drain()
    assert entered(ask, meeting_id) == [P] * 7 + [X, E, L]
    bench.undo()
    assert bench.tasks.drain()
    assert entered(ask, meeting_id) == [Attendance.UNKNOWN] * 10


def test_a_letter_marks_the_row_and_moves_on(page: SheetGridPage) -> None:
    page.table.setFocus()
    page.table.selectRow(0)
    for key in (Qt.Key.Key_P, Qt.Key.Key_O, Qt.Key.Key_X, Qt.Key.Key_E):
        QTest.keyClick(page.table, key)
    assert page.line.line.text() == "1-2p 3x 4e"
    assert page.table.current_id() == 5
    QTest.keyClick(page.table, Qt.Key.Key_Up)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.line.line.text() == "1-2p 3x"


def test_a_digit_in_the_rows_goes_to_the_line(page: SheetGridPage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_7)
    assert page.line.line.text() == "7"
    assert page.line.line.hasFocus()


def test_a_letter_in_a_blank_row_asks_for_a_name(
    page: SheetGridPage, bench: Workbench, ask: Ask, meeting_id: int, qtbot: QtBot
) -> None:
    page.table.setFocus()
    page.table.select_id(11)
    QTest.keyClick(page.table, Qt.Key.Key_L)
    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    QTest.keyClicks(name, "Jan Nowak")
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.line.line.text() == '11l="Jan Nowak"')
    page.save()
    assert bench.tasks.drain()
    rows = ask(lambda services: services.participants.page(meeting_id, ListQuery(), 0, 50))
    assert [(row.attendance, row.walk_in) for row in rows if row.name == "Jan Nowak"] == [(L, True)]


def test_a_printed_name_is_not_written_over(page: SheetGridPage) -> None:
    page.table.setFocus()
    page.table.select_id(3)
    page.edit()
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert page.table.hasFocus()


def test_what_is_wrong_is_said_and_nothing_entered(
    page: SheetGridPage, bench: Workbench, ask: Ask, meeting_id: int
) -> None:
    type_line(page, "1p 77p 11p ")
    assert page.line.message == (
        "The sheet has no row 77. For walk-ins, so write who it is, as in 27p=Jan Nowak: row 11."
    )
    page.save()
    assert bench.tasks.drain()
    assert entered(ask, meeting_id) == [Attendance.UNKNOWN] * 10
    assert page.line.line.text() == "1p 77p 11p "


def test_what_is_still_typed_is_not_wrong_yet(page: SheetGridPage) -> None:
    type_line(page, "1p 7")
    assert "7" not in page.line.message.partition(";")[0]


def test_the_rest_is_marked_at_once(page: SheetGridPage) -> None:
    type_line(page, "3x")
    page.tally.rest_wanted.emit(P)
    assert page.line.line.text() == "1-2p 3x 4-10p"


def test_half_a_sheet_is_there_the_next_day(page: SheetGridPage, bench: Workbench, meeting_id: int) -> None:
    type_line(page, "1-4p")
    again = SheetGridPage(bench)
    again.go(Destination("meeting", meeting_id, "sheet"))
    again.refresh()
    assert bench.tasks.drain()
    assert again.line.line.text() == "1-4p"
    again.deleteLater()


def test_the_last_printed_sheet_comes_first_and_another_can_be_chosen(
    page: SheetGridPage, bench: Workbench, ask: Ask, meeting_id: int, tmp_path: Path
) -> None:
    first = page.sheets.value()
    ask(lambda services: services.participants.walk_in(meeting_id, "Late Comer"))
    ask(lambda services: services.sheets.print(meeting_id, SheetOptions(), tmp_path / "second.pdf"))
    page.go(Destination("meeting", meeting_id, "sheet"))
    page.refresh()
    assert bench.tasks.drain()
    assert page.sheets.value() != first
    assert page.table.model().rowCount() == 19
    page.sheets.chosen.emit(first)
    assert bench.tasks.drain()
    assert page.table.model().rowCount() == 18


def test_without_a_printed_sheet_it_says_what_is_missing(bench: Workbench, ask: Ask, qtbot: QtBot) -> None:
    meeting = ask(lambda services: services.meetings.add(MeetingDraft(title="Not printed"))).id
    page = SheetGridPage(bench)
    qtbot.addWidget(page)
    page.go(Destination("meeting", meeting, "sheet"))
    page.refresh()
    page.show()
    assert bench.tasks.drain()
    assert page._stack.currentIndex() == 1
    assert not page.sheets.isVisible()


def test_it_looks_right(page: SheetGridPage, bench: Workbench, shoot: Shoot) -> None:
    type_line(page, "1-7p 8x 9e 10l 11p=Jan Nowak 77p ")
    page.table.setFocus()
    for suffix, size in (("", (1148, 860)), ("-small", (812, 700))):
        shoot(page, f"sheet{suffix}", size, bench.tasks.drain)
