"""Keys that do something only where the keyboard is: in one widget, or in anything that lies within it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Keys = QKeySequence.StandardKey | str
"""What the system calls them, or as in ``"Ctrl+Shift+P"``."""


def on_keys(widget: QWidget, act: Callable[[], object], *keys: Keys) -> None:
    """While the widget itself has the keyboard, and nothing within it, such as a cell that is edited."""
    _bind(widget, act, keys, Qt.ShortcutContext.WidgetShortcut)


def on_keys_within(widget: QWidget, act: Callable[[], object], *keys: Keys) -> None:
    """While the widget or anything within it has the keyboard."""
    _bind(widget, act, keys, Qt.ShortcutContext.WidgetWithChildrenShortcut)


def _bind(
    widget: QWidget, act: Callable[[], object], keys: tuple[Keys, ...], context: Qt.ShortcutContext
) -> None:
    for one in keys:
        shortcut = QShortcut(widget)
        shortcut.setContext(context)
        if isinstance(one, str):
            shortcut.setKey(QKeySequence(one))
        else:
            shortcut.setKeys(one)
        shortcut.activated.connect(act)
