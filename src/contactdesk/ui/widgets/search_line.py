"""The search line of a page: asks while it is typed in, and hands the keyboard on to the list below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Tone


class SearchLine(QLineEdit):
    """``asked`` carries the text after each change, ``to_list`` wants the list.

    It asks at once: what is sought is read elsewhere while the line paints its new letter, and of questions
    that wait only the newest is answered.
    """

    asked = Signal(str)
    to_list = Signal()

    def __init__(self, placeholder: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.addAction(icon(Icon.SEARCH, Tone.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(icon(Icon.CLEAR, Tone.MUTED), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(_("Clear the search"))
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        self.textChanged.connect(self._on_text_changed)

    def set_text(self, text: str) -> None:
        self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.to_list.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.asked.emit(text)
