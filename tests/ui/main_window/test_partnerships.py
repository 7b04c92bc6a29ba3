"""Partnerships that begin at a table: started from participants by keyboard, moved on the board, undone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contactdesk.app import open_services
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.pages.meeting import MeetingPage
from contactdesk.ui.pages.partnership_form import PartnershipForm
from contactdesk.ui.pages.partnerships import PartnershipsPage
from tests.ui.whole_window import Open, settle

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
GUESTS = (
    ("Ewa Lis", "City Hall", "Labour market"),
    ("Jan Żak", "Radio Heron", "Culture"),
    ("Ola Kos", "School", "Schools"),
)


@pytest.fixture
def office(tmp_path: Path, blank_file: Path) -> str:
    """A meeting with three participants at three tables, held by an office called like an organisation."""
    location = str(tmp_path / "office.contactdesk")
    shutil.copyfile(blank_file, location)
    services = open_services(location)
    services.office.save(name="Bridges Foundation")
    services.people.add(PersonDraft("Our own", affiliations=[AffiliationDraft("Bridges Foundation")]))
    meeting = services.meetings.add(MeetingDraft(title="Networking Day", date="2026-01-29")).id
    for table, (name, organisation, theme) in enumerate(GUESTS, start=1):
        person = services.people.add(PersonDraft(name, affiliations=[AffiliationDraft(organisation)])).id
        services.participants.add_people(meeting, [person])
        rows = services.participants.page(meeting, ListQuery(name))
        services.participants.set_table([rows[0].id], table, theme)
    services.desk.close()
    return location


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def start_one(window: MainWindow, row: int) -> None:
    """From the row of a participant to a saved partnership."""
    window.bench.go("meeting", 1)
    settle(window)
    page = window.stack.page
    assert isinstance(page, MeetingPage)
    page.participants.table.setFocus()
    page.participants.table.clearSelection()
    page.participants.table.selectRow(row)
    press(Qt.Key.Key_P, BOTH)
    settle(window)
    assert isinstance(window.stack.page, PartnershipForm)
    press(Qt.Key.Key_Return, CONTROL)
    settle(window)


def test_three_begin_at_three_tables_and_go_on_the_board(
    open_window: Open, office: str, qtbot: QtBot
) -> None:
    window = open_window(office)
    qtbot.waitUntil(lambda: window.stack.here is not None)
    settle(window)
    for row in range(len(GUESTS)):
        start_one(window, row)
        page = window.stack.page
        assert isinstance(page, MeetingPage), "the next one begins in the list of participants"
        assert page.participants.table.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_5, CONTROL)
    settle(window)
    page = window.stack.page
    assert isinstance(page, PartnershipsPage)
    page.choose("board")
    settle(window)
    view = page.view("board")
    first = view.board.columns["first"].list.cards  # type: ignore[attr-defined]
    assert [card.title for card in first.cards] == ["Culture", "Labour market", "Schools"]
    assert [card.subtitle for card in first.cards] == [
        f"{organisation}  ×  Bridges Foundation" for organisation in ("Radio Heron", "City Hall", "School")
    ]
    assert {card.detail for card in first.cards} == {"Met at Networking Day"}
    press(Qt.Key.Key_Right, ALT)
    settle(window)
    assert page.shown == "board", "Alt and an arrow carry a card, they do not go back"
    assert len(first.cards) == 2
    for left in (3, 2, 1, 0):
        QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
        settle(window)
        assert len(first.cards) == left
    for come in (1, 2, 3, 2):
        QTest.keyClick(window, Qt.Key.Key_Z, BOTH)
        settle(window)
        assert len(first.cards) == come
