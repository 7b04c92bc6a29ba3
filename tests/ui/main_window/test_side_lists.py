"""Saved lists in the side bar of the whole window: kept from a search, opened, counted anew, put in order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from contactdesk.records.search import Kind
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.pages.people import PeoplePage
from contactdesk.ui.widgets.side_button import SideButton
from tests.ui.whole_window import settle


def do(window: MainWindow, work: Callable[[Services], Any]) -> Any:
    answers: list[Any] = []
    window.bench.tasks.write(window.bench.on_services(work), answers.append)
    settle(window)
    return answers[0]


def listed(window: MainWindow) -> list[tuple[str, str]]:
    """The names and counts of the lists, as they stand."""
    assert window._lists is not None
    sections = [section for section in (window._lists._saved, window._lists._tags) if section.isVisible()]
    return [(line.accessibleName(), line.accessibleDescription()) for s in sections for line in s.lines()]


def line(window: MainWindow, name: str) -> SideButton:
    lines = [one for one in window.findChildren(SideButton) if one.isVisible()]
    return next(one for one in lines if one.accessibleName() == name)


@pytest.fixture
def people(window: MainWindow, qtbot: QtBot) -> PeoplePage:
    """The people of the office, of whom one is tagged, beside two saved lists."""
    qtbot.waitUntil(lambda: window._lists is not None)

    def fill(services: Services) -> None:
        services.people.add(PersonDraft("Amina Hersi", city="Łódź", tags=["press"]))
        services.saved_lists.add("From Łódź", Kind.PERSON, ListQuery("city:lodz"))
        services.saved_lists.add("Seminars", Kind.MEETING, ListQuery("seminar"))

    do(window, fill)
    assert window._lists is not None
    window._lists.refresh()
    settle(window)
    qtbot.waitUntil(lambda: len(listed(window)) == 3 and all(count for _name, count in listed(window)))
    window.bench.go("people")
    settle(window)
    page = window.stack.page
    assert isinstance(page, PeoplePage)
    return page


def test_lists_and_tags_stand_beside_how_many_they_hold(window: MainWindow, people: PeoplePage) -> None:
    assert listed(window) == [("From Łódź", "1"), ("Seminars", "1"), ("press", "1")]


def test_a_list_is_opened_and_marked_and_the_place_shows_all_again(
    window: MainWindow, people: PeoplePage, qtbot: QtBot
) -> None:
    QTest.mouseClick(line(window, "From Łódź"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: people._foot.text.startswith("1 of 4"))
    assert people.search.text() == "city:lodz"
    assert line(window, "From Łódź").isChecked()
    assert not line(window, "People").isChecked()
    QTest.mouseClick(line(window, "People"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: people._foot.text.startswith("4 of 4"))
    assert people.search.text() == ""
    assert line(window, "People").isChecked()


def test_a_tag_is_a_list_of_its_own(window: MainWindow, people: PeoplePage, qtbot: QtBot) -> None:
    QTest.mouseClick(line(window, "press"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: people._foot.text.startswith("1 of 4"))
    assert people.search.text() == "tag:press"
    assert line(window, "press").isChecked()


def test_a_search_is_kept_under_a_name_that_is_proposed(
    window: MainWindow, people: PeoplePage, qtbot: QtBot
) -> None:
    people.search.setText("city:łódź tag:press")
    qtbot.waitUntil(lambda: len(people.searching.chips.shown) == 2)
    people.searching.ask_name()
    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    assert name.text() == "łódź · press"
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("łódź · press", "1") in listed(window))
    assert line(window, "łódź · press").isChecked()


def test_a_name_that_is_taken_is_said_and_can_be_written_anew(
    window: MainWindow, people: PeoplePage, qtbot: QtBot
) -> None:
    people.search.setText("amina")
    people._saving.save("seminars")
    settle(window)
    assert "seminars" in window.bench.toasts.texts[-1]
    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    assert name.text() == "seminars"


def test_a_list_that_is_shown_takes_its_changed_search_under_the_same_name(
    window: MainWindow, people: PeoplePage, qtbot: QtBot
) -> None:
    QTest.mouseClick(line(window, "From Łódź"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: people.search.text() == "city:lodz")
    people.search.setText("amina OR lis")
    people._saving.save("From Łódź")
    qtbot.waitUntil(lambda: ("From Łódź", "2") in listed(window))
    assert len(listed(window)) == 3


def test_counts_follow_what_is_changed(window: MainWindow, people: PeoplePage, qtbot: QtBot) -> None:
    window.bench.write(lambda services: services.people.edit(3, None, city="Łódź"))
    qtbot.waitUntil(lambda: ("From Łódź", "2") in listed(window))


def test_lists_are_moved_renamed_and_removed_by_keys(
    window: MainWindow, people: PeoplePage, qtbot: QtBot
) -> None:
    window.activateWindow()
    seminars = line(window, "Seminars")
    seminars.setFocus()
    QTest.keyClick(seminars, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: listed(window)[0][0] == "Seminars")
    QTest.keyClick(line(window, "Seminars"), Qt.Key.Key_F2)
    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    QTest.keyClicks(name, "Days")
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(window)[0][0] == "Days")
    QTest.keyClick(line(window, "Days"), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [name for name, _count in listed(window)] == ["From Łódź", "press"])
    window.bench.undo()
    qtbot.waitUntil(lambda: listed(window)[0][0] == "Days")


def test_the_menu_of_a_list_is_reached_by_key(window: MainWindow, people: PeoplePage) -> None:
    QTest.keyClick(line(window, "Seminars"), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert words == ["Open", "Invite to meeting…", "Rename", "Move up", "Move down", "Remove"]
    menu.close()


def test_a_list_is_invited_to_a_meeting_to_come(window: MainWindow, people: PeoplePage) -> None:
    assert window._lists is not None
    menu = QMenu()
    window._lists._fill_meetings(menu, window._lists._lines[0].key)
    (seminar,) = (action for action in menu.actions() if action.text().startswith("Seminar"))
    seminar.trigger()
    settle(window)
    meeting = do(window, lambda services: services.meetings.find("Seminar"))
    names = do(window, lambda services: services.participants.page(meeting, ListQuery(), 0, 50))
    assert "Amina Hersi" in [row.name for row in names]
