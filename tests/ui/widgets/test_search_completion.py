"""A search line completes while one types, and never takes the keyboard away from the typing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.widgets.cursor_places import from_qt, to_qt
from contactdesk.ui.widgets.search_completion import Answer, SearchCompletion
from contactdesk.ui.widgets.search_line import SearchLine
from contactdesk.ui.widgets.search_popup import SearchPopup


class Offered(NamedTuple):
    text_shown: str
    insert: str
    start: int
    end: int
    hint: str = ""


class Known:
    """Knows one field and three cities, and answers at once unless it is told to wait."""

    def __init__(self) -> None:
        self.waits = False
        self.waiting: list[tuple[Answer, list[Offered]]] = []

    def suggest(self, text: str, cursor: int, answer: Answer) -> None:
        begin = text.rfind(" ", 0, cursor) + 1
        word = text[begin:cursor]
        offers: list[Offered] = []
        if word.startswith("city:"):
            known = ("Lublin", "Łódź", "Lwów")
            offers = [Offered(c, f"city:{c}", begin, cursor) for c in known if word != f"city:{c}"]
        elif word and "city:".startswith(word):
            offers = [Offered("city:", "city:", begin, cursor, "City")]
        if self.waits:
            self.waiting.append((answer, offers))
        else:
            answer(offers)

    def answer_all(self, order: Sequence[int]) -> None:
        for number in order:
            answer, offers = self.waiting[number]
            answer(offers)


@pytest.fixture
def known() -> Known:
    return Known()


@pytest.fixture
def line(qtbot: QtBot, appearance: Appearance, known: Known) -> Iterator[SearchLine]:
    window = QWidget()
    qtbot.addWidget(window)
    line = SearchLine("Search people")
    SearchCompletion(line, known.suggest)
    box = QVBoxLayout(window)
    box.addWidget(line)
    box.addStretch(1)
    window.resize(500, 400)
    window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is line)
    yield line
    window.close()


def offered(line: SearchLine) -> list[str]:
    (popup,) = line.window().findChildren(SearchPopup)
    return popup.shown if popup.isVisible() else []


def test_a_field_and_then_its_value_are_taken_by_tab(line: SearchLine) -> None:
    QTest.keyClicks(line, "anna ci")
    assert offered(line) == ["city:"]
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "anna city:"
    assert offered(line) == ["Lublin", "Łódź", "Lwów"]
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "anna city:Łódź"
    assert offered(line) == []
    assert line.hasFocus()


def test_enter_takes_a_value_but_after_a_plain_word_it_belongs_to_the_list(
    line: SearchLine, qtbot: QtBot
) -> None:
    QTest.keyClicks(line, "city:l")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "city:Lublin"
    line.clear()
    QTest.keyClicks(line, "ci")
    with qtbot.waitSignal(line.to_list):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "ci"
    assert offered(line) == []


def test_escape_puts_the_offers_away_first_and_then_the_search(line: SearchLine) -> None:
    QTest.keyClicks(line, "ci")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (offered(line), line.text()) == ([], "ci")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""


def test_the_last_answer_wins_however_late_others_come(line: SearchLine, known: Known) -> None:
    known.waits = True
    QTest.keyClicks(line, "ci")
    known.answer_all((1, 0))
    assert offered(line) == ["city:"]
    QTest.keyClicks(line, "x")
    known.answer_all((0, 1))
    assert offered(line) == ["city:"], "what was asked for another text is dropped"
    known.answer_all((2,))
    assert offered(line) == []


def test_an_answer_that_comes_after_the_keyboard_has_left_is_not_shown(
    line: SearchLine, known: Known
) -> None:
    known.waits = True
    QTest.keyClicks(line, "ci")
    line.clearFocus()
    known.answer_all((0, 1))
    assert offered(line) == []


def test_a_click_takes_what_is_pointed_at(line: SearchLine) -> None:
    QTest.keyClicks(line, "city:")
    (popup,) = line.window().findChildren(SearchPopup)
    at = popup.visualRect(popup.model().index(1, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert line.text() == "city:Łódź"
    assert line.hasFocus()


def test_what_was_taken_is_taken_back_by_undo(line: SearchLine) -> None:
    QTest.keyClicks(line, "ci")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    line.undo()
    assert line.text() == "ci"


def test_arabic_before_it_and_letters_of_two_units_move_nothing(line: SearchLine) -> None:
    line.setText("𝔄𝔅 أمينة ")
    line.end(False)
    QTest.keyClicks(line, "ci")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "𝔄𝔅 أمينة city:"


@given(st.text(max_size=20), st.integers(0, 20))
def test_a_place_is_the_same_for_python_and_qt(text: str, place: int) -> None:
    place = min(place, len(text))
    assert from_qt(text, to_qt(text, place)) == place
