"""The list of meetings: searched, narrowed to those to come or over, opened and archived by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from contactdesk.records.meetings import MeetingStatus
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.meeting_list import Period
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.ui.pages.meetings import MeetingsPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from tests.ui.conftest import Shoot

Ask = Callable[[Callable[[Services], Any]], Any]
SOON = date.today() + timedelta(days=10)


def three_meetings(services: Services) -> None:
    services.meetings.add(MeetingDraft(title="Evening of thanks", date=SOON.isoformat(), start="18:00"))
    services.meetings.add(MeetingDraft(title="Consulting seminar, Łódź", date="2024-09-12", city="Łódź",
                                       status=MeetingStatus.HELD))  # fmt: skip
    services.meetings.add(MeetingDraft(title="Networking Day", date="2024-10-29", city="Warszawa"))


def show(bench: Workbench, qtbot: QtBot) -> MeetingsPage:
    page = MeetingsPage(bench)
    qtbot.addWidget(page)
    bench.changed.connect(lambda _changes: page.refresh())
    page.resize(1148, 860)
    page.show()
    page.refresh()
    assert bench.tasks.drain()
    return page


@pytest.fixture
def page(bench: Workbench, ask: Ask, qtbot: QtBot) -> MeetingsPage:
    ask(three_meetings)
    return show(bench, qtbot)


@pytest.fixture
def wanted(bench: Workbench) -> list[Destination]:
    """Where the page wanted to go."""
    places: list[Destination] = []
    bench.wanted.connect(places.append)
    return places


def titles(page: MeetingsPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_latest_come_first(page: MeetingsPage) -> None:
    assert titles(page) == ["Evening of thanks", "Networking Day", "Consulting seminar, Łódź"]


def test_a_chip_narrows_the_list(page: MeetingsPage, bench: Workbench, qtbot: QtBot) -> None:
    for period, expected in (
        (Period.OVER, ["Networking Day", "Consulting seminar, Łódź"]),
        (Period.TO_COME, ["Evening of thanks"]),
    ):
        page.chips[period].setFocus()
        QTest.keyClick(page.chips[period], Qt.Key.Key_Space)
        assert bench.tasks.drain()
        assert titles(page) == expected
        assert [each for each, chip in page.chips.items() if chip.isChecked()] == [period]


def test_words_are_searched_for_without_accents(page: MeetingsPage, qtbot: QtBot) -> None:
    page.find()
    QTest.keyClicks(page.search, "lodz")
    qtbot.waitUntil(lambda: titles(page) == ["Consulting seminar, Łódź"])


def test_the_best_match_stands_first_whatever_its_day(bench: Workbench, ask: Ask, qtbot: QtBot) -> None:
    def all_of_them(services: Services) -> None:
        three_meetings(services)
        day = (SOON + timedelta(days=1)).isoformat()
        later = MeetingDraft(title="Planning", date=day, notes="After the networking day")
        services.meetings.add(later)

    ask(all_of_them)
    page = show(bench, qtbot)
    page.find()
    QTest.keyClicks(page.search, "networking day")
    qtbot.waitUntil(lambda: titles(page) == ["Networking Day", "Planning"])
    page.chips[Period.TO_COME].click()
    qtbot.waitUntil(lambda: titles(page) == ["Planning"])
    page.search.clear()
    qtbot.waitUntil(lambda: titles(page) == ["Evening of thanks", "Planning"])


def test_enter_opens_and_f2_edits(page: MeetingsPage, wanted: list[Destination]) -> None:
    page.table.setFocus()
    page.table.selectRow(1)
    meeting_id = page.table.current_id()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    page.edit()
    page.new()
    assert wanted == [
        Destination("meeting", meeting_id),
        Destination("meeting", meeting_id, "edit"),
        Destination("new-meeting"),
    ]


def test_several_are_archived_in_one_step(page: MeetingsPage, bench: Workbench, ask: Ask) -> None:
    page.table.setFocus()
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert bench.tasks.drain()
    assert ask(lambda services: services.meetings.count(ListQuery())) == 0
    bench.undo()
    assert bench.tasks.drain()
    assert len(titles(page)) == 3


def test_an_empty_desk_is_told_what_belongs_here(bench: Workbench, qtbot: QtBot, shoot: Shoot) -> None:
    page = show(bench, qtbot)
    assert titles(page) == []
    shoot(page, "meetings-empty", (1148, 860), lambda: None)


def test_it_looks_right(page: MeetingsPage, bench: Workbench, shoot: Shoot) -> None:
    for suffix, size in (("", (1148, 860)), ("-small", (812, 700))):
        shoot(page, f"meetings{suffix}", size, bench.tasks.drain)
