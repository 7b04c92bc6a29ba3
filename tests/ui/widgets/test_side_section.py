"""Saved lists in the side bar: opened, renamed in place, moved and taken away by keys alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.widgets.side_entry import SideEntry
from contactdesk.ui.widgets.side_section import SideSection
from contactdesk.ui.widgets.sidebar import Sidebar

LISTS = (SideEntry("list-1", "Łódź", trailing="12"), SideEntry("list-2", "قائمة"))


@pytest.fixture
def section(qtbot: QtBot, appearance: Appearance) -> Iterator[SideSection]:
    side = Sidebar((SideEntry("people", "People"),))
    qtbot.addWidget(side)
    own = side.add_section(SideSection(own=True))
    own.show_entries("Saved lists", LISTS)
    side.resize(212, 600)
    side.show()
    side.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is side)
    yield own
    side.close()


def test_a_list_is_renamed_where_it_stands(section: SideSection) -> None:
    heard: list[tuple[str, str]] = []
    section.renamed.connect(lambda key, name: heard.append((key, name)))
    QTest.keyClick(section.lines()[0], Qt.Key.Key_F2)
    (line,) = section.findChildren(QLineEdit)
    QTest.keyClicks(line, "  Lodz  and near ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard == [("list-1", "Lodz and near")]


def test_escape_leaves_its_name_and_gives_the_keyboard_back(section: SideSection, qtbot: QtBot) -> None:
    heard: list[str] = []
    section.renamed.connect(lambda key, _name: heard.append(key))
    QTest.keyClick(section.lines()[1], Qt.Key.Key_F2)
    (line,) = section.findChildren(QLineEdit)
    QTest.keyClicks(line, "else")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert heard == []
    assert section.lines()[1].hasFocus()
    assert section.lines()[1].isVisible()


def test_lists_are_moved_and_taken_away_by_keys(section: SideSection) -> None:
    heard: list[tuple[str, int]] = []
    section.moved.connect(lambda key, step: heard.append((key, step)))
    section.removed.connect(lambda key: heard.append((key, 0)))
    first, second = section.lines()
    QTest.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert heard == [("list-2", -1), ("list-1", 1), ("list-1", 0)]


def test_a_new_count_leaves_the_keyboard_where_it_is(section: SideSection) -> None:
    first = section.lines()[0]
    first.setFocus()
    section.show_entries("Saved lists", (LISTS[0]._replace(trailing="13"), LISTS[1]))
    assert section.lines()[0] is first
    assert first.hasFocus()
    assert first.accessibleDescription() == "13"


def test_a_list_that_stays_keeps_the_keyboard_when_others_come(section: SideSection) -> None:
    section.lines()[1].setFocus()
    section.show_entries("Saved lists", (*LISTS, SideEntry("list-3", "New")))
    assert section.lines()[1].hasFocus()
    section.show_entries("Saved lists", ())
    assert not section.isVisible()


def test_what_comes_while_a_name_is_written_waits_for_it(section: SideSection) -> None:
    QTest.keyClick(section.lines()[0], Qt.Key.Key_F2)
    (line,) = section.findChildren(QLineEdit)
    section.show_entries("Saved lists", (LISTS[1],))
    assert line.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [one.accessibleName() for one in section.lines()] == ["قائمة"]


def test_a_long_name_takes_two_lines_and_the_bar_no_room(section: SideSection, qtbot: QtBot) -> None:
    short, _arabic = section.lines()
    wide, high = short.width(), short.height()
    many = [SideEntry(f"list-{n}", "No contact in 90 days", trailing="13") for n in range(30)]
    section.show_entries("Saved lists", many)
    qtbot.waitUntil(lambda: section.lines()[0].height() > high)
    assert section.lines()[0].width() == wide
    assert section.lines()[0].heightForWidth(2 * wide) == high
