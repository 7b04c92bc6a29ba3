"""Keys: heard where the keyboard is, and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.keys import on_keys, on_keys_within

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_keys_are_heard_by_a_widget_itself_or_by_all_within_it(qtbot: QtBot) -> None:
    heard: list[str] = []
    outside, page = QWidget(), QWidget()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    line, other = QLineEdit(), QLineEdit()
    QVBoxLayout(page).addWidget(line)
    box = QVBoxLayout(outside)
    box.addWidget(page)
    box.addWidget(other)
    qtbot.addWidget(outside)
    on_keys(page, lambda: heard.append("itself"), "Alt+Up")
    on_keys_within(page, lambda: heard.append("within"), QKeySequence.StandardKey.Save, "Ctrl+Return")
    with qtbot.waitActive(outside):
        outside.show()
        outside.activateWindow()
    for widget in (page, line, other):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(widget, Qt.Key.Key_S, CONTROL)
        QTest.keyClick(widget, Qt.Key.Key_Return, CONTROL)
    assert heard == ["itself", "within", "within", "within", "within"]
