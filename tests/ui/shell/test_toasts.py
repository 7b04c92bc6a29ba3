"""Toasts: plain text, stacked in the corner, gone after a while, and Undo within reach of the keyboard."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.theme import Size, Space
from contactdesk.ui.shell.toasts import Toasts
from tests.ui.conftest import Shoot


@pytest.fixture
def host(appearance: Appearance, qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setProperty("ground", "window")
    window.resize(900, 500)
    QCursor.setPos(0, 0)
    window.move(100, 100)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_undo_can_be_reached_and_pressed_by_keyboard(host: QWidget, qtbot: QtBot) -> None:
    undone: list[str] = []
    toasts = Toasts(host)
    toasts.show("Łucja Dąbrowska moved to table 1", button="Undo", on_button=lambda: undone.append("undone"))
    assert toasts.focus_newest()
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Undo"
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert undone == ["undone"]
    assert toasts.texts == []


def test_a_toast_goes_by_itself(host: QWidget, qtbot: QtBot) -> None:
    toasts = Toasts(host)
    toasts.show("Saved", seconds=0.01)
    qtbot.waitUntil(lambda: toasts.texts == [])


def test_toasts_stack_without_covering_each_other(host: QWidget) -> None:
    toasts = Toasts(host)
    shown = [toasts.show(f"Step {number}") for number in range(3)]
    for above, below in pairwise(shown):
        assert above.geometry().bottom() < below.geometry().top()
    assert host.rect().contains(shown[0].geometry())


def test_a_toast_leaves_the_line_at_the_foot_of_a_page_free(host: QWidget) -> None:
    toast = Toasts(host).show("Logged: “mentors”")
    assert toast.geometry().bottom() < host.height() - int(Size.BUTTON) - int(Space.GAP)


@pytest.mark.parametrize("letters", ["i", "o", "W"])
def test_no_word_is_cut_off(host: QWidget, letters: str) -> None:
    toasts = Toasts(host)
    for count in range(1, 12):
        toast = toasts.show(" ".join([letters * 8] * count), button="Undo", on_button=toasts.dismiss_all)
        words = next(label for label in toast.findChildren(QLabel) if label.text() == toast.text)
        toast._row.activate()
        assert toast.width() <= toast.maximumWidth()
        assert words.height() >= words.heightForWidth(words.width())
        assert words.wordWrap() or words.width() >= words.sizeHint().width()


def test_only_the_newest_few_stay(host: QWidget) -> None:
    toasts = Toasts(host)
    for number in range(9):
        toasts.show(f"Step {number}")
    assert toasts.texts == ["Step 5", "Step 6", "Step 7", "Step 8"]


def test_markup_in_a_name_is_shown_as_it_is(host: QWidget) -> None:
    toast = Toasts(host).show("<b>Amina</b> archived")
    label = next(label for label in toast.findChildren(QLabel) if label.text())
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_without_a_toast_there_is_nothing_to_focus(host: QWidget) -> None:
    assert not Toasts(host).focus_newest()


def test_toasts_look_right_in_both_themes(host: QWidget, shoot: Shoot) -> None:
    toasts = Toasts(host)
    toasts.show("Łucja Dąbrowska moved to table 1", button="Undo", on_button=lambda: None)
    toasts.show_error("“lista-uczestnikow.csv” cannot be read: its encoding is not known.")
    shoot(host, "toasts")
