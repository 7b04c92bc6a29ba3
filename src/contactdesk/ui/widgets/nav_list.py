"""A short list beside a page that says what the page shows, such as the papers that can be printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.widgets.buttons import Look
from contactdesk.ui.widgets.side_button import SideButton


class NavList(QWidget):
    """``chosen`` carries the key of the line that was chosen, by mouse or arrows."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, SideButton] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._box.addStretch(1)

    def add(self, key: str, text: str, mark: Icon) -> None:
        line = SideButton(text, mark, Look.NAV)
        line.setCheckable(True)
        line.clicked.connect(lambda: self._on_clicked(key))
        self._lines[key] = line
        self._box.insertWidget(self._box.count() - 1, line)

    def set_current(self, key: str) -> None:
        for name, line in self._lines.items():
            line.setChecked(name == key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        keys = list(self._lines)
        held = [key for key in keys if self._lines[key].hasFocus()]
        if step and held:
            key = keys[(keys.index(held[0]) + step) % len(keys)]
            self._lines[key].setFocus(Qt.FocusReason.TabFocusReason)
            self._on_clicked(key)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)
