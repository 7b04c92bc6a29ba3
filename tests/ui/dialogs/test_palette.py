"""Ctrl+K: finds as one types, runs actions, makes something new, by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contactdesk.ui.dialogs.palette import Palette
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.shell.workbench import Destination
from tests.ui.whole_window import settle


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (opened,) = window.findChildren(Palette)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is opened.line)
    return opened


def write(palette: Palette, window: MainWindow, qtbot: QtBot, text: str) -> None:
    QTest.keyClicks(palette.line, text)
    qtbot.waitUntil(lambda: palette.is_answered)
    settle(window)


def test_it_finds_people_and_meetings_as_one_types(
    palette: Palette, window: MainWindow, qtbot: QtBot
) -> None:
    write(palette, window, qtbot, "shev")
    assert palette.titles[0] == "Олена Шевченко"
    palette.line.clear()
    write(palette, window, qtbot, "netw")
    assert palette.titles[0] == "Networking Day"


def test_enter_goes_to_what_is_marked(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    write(palette, window, qtbot, "lucja")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    settle(window)
    assert window.stack.here == Destination("person", 1)
    assert not window.findChildren(Palette)


def test_actions_are_run_from_it(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    write(palette, window, qtbot, "sett")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    settle(window)
    assert window.stack.here == Destination("settings")


def test_what_is_not_there_can_be_made(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    write(palette, window, qtbot, "Ewa Kos")
    assert palette.titles[0] == "New person “Ewa Kos”"
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    settle(window)
    assert window.stack.here == Destination("new-organisation", text="Ewa Kos")


def test_empty_it_lists_what_can_be_done(palette: Palette) -> None:
    assert "New person" in palette.titles
    assert "Search everything" not in palette.titles


def test_escape_closes_it(palette: Palette, window: MainWindow) -> None:
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.stack.here == Destination("today")


def test_an_enter_before_the_answer_waits_for_it(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    palette.line.setText("lis")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    settle(window)
    qtbot.waitUntil(lambda: window.stack.here == Destination("person", 3))


def test_a_field_is_completed_by_tab_and_its_people_are_found(
    palette: Palette, window: MainWindow, qtbot: QtBot
) -> None:
    window.bench.write(lambda services: services.people.edit(3, None, city="Łódź"), quiet=True)
    settle(window)
    write(palette, window, qtbot, "city:lod")
    assert palette.titles[0] == "Jan Lis"
    assert "city:Łódź" in palette.titles
    QTest.keyClick(palette.line, Qt.Key.Key_Tab)
    assert palette.line.text() == "city:Łódź"
    assert palette.isVisible()


def test_what_cannot_be_read_is_said_beneath_the_line(
    palette: Palette, window: MainWindow, qtbot: QtBot
) -> None:
    write(palette, window, qtbot, "shoe:42")
    assert "“shoe”" in palette._notes.whole_text


def test_where_it_was_found_is_told_when_it_cannot_be_seen(
    palette: Palette, window: MainWindow, qtbot: QtBot
) -> None:
    window.bench.write(
        lambda services: services.people.edit(3, None, notes="Speaks of the harbour"), quiet=True
    )
    settle(window)
    write(palette, window, qtbot, "harbo")
    hit = palette._model.hits[0]
    assert hit.title == "Jan Lis"
    assert "harbour" in hit.where
