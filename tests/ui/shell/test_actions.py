"""Actions: declared once, each with a text and an icon, no shortcut twice, done by whoever is bound."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.actions import ACTIONS, ActionId, Actions
from contactdesk.ui.shell.appearance import Appearance


def test_every_action_is_declared_exactly_once() -> None:
    assert Counter(spec.id for spec in ACTIONS) == Counter(ActionId)


def test_no_shortcut_means_two_things() -> None:
    shortcuts = [shortcut for spec in ACTIONS for shortcut in spec.shortcuts]
    assert len(shortcuts) == len(set(shortcuts))


def test_an_unbound_action_cannot_be_done(appearance: Appearance, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    assert not actions[ActionId.NEW].isEnabled()
    actions.enable(ActionId.NEW, True)
    assert not actions[ActionId.NEW].isEnabled()


def test_a_shortcut_does_what_was_bound_last(appearance: Appearance, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    done: list[str] = []
    actions.bind(ActionId.NEW, lambda: done.append("person"))
    actions.bind(ActionId.NEW, lambda: done.append("meeting"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert done == ["meeting"]


def test_a_slash_typed_into_a_line_is_text(appearance: Appearance, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    line = QLineEdit()
    window.setCentralWidget(line)
    done: list[str] = []
    Actions(window).bind(ActionId.FIND, lambda: done.append("find"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Slash)
    assert (line.text(), done) == ("/", [])
