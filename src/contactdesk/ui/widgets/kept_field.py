"""A field that is saved when it is left, and that nobody overwrites while it is being written in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLineEdit

from contactdesk.ui.widgets.form_field import FormField
from contactdesk.ui.widgets.text_area import TextArea


class KeptField(FormField):
    """``left`` carries the new text when the field is left and says something else than was shown."""

    left = Signal(str)

    def __init__(
        self, label: str, *, lines: int = 1, hint: str = "", check: Callable[[str], str] | None = None
    ) -> None:
        self._line: QLineEdit | TextArea = QLineEdit() if lines == 1 else TextArea(lines)
        self._shown = ""
        wrong = None if check is None else lambda: check(self._line.text())
        super().__init__(label, self._line, hint=hint, check=wrong)
        if isinstance(self._line, QLineEdit):
            self._line.returnPressed.connect(self._leave)

    def text(self) -> str:
        return self._line.text()

    def show_text(self, text: str) -> None:
        """Show what is saved; what the user has begun to write here stays."""
        if text != self._shown and self._line.text() == self._shown:
            self._put(text)
        self._shown = text

    def _put(self, text: str) -> None:
        if isinstance(self._line, QLineEdit):
            self._line.setText(text)
            self._line.setCursorPosition(0)  # what does not fit should be its end
        else:
            self._line.set_text(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut and self._is_left():
            self._leave()
        return False

    def _leave(self) -> None:
        if self._line.text() != self._shown:
            self._shown = self._line.text()
            self.set_error("")
            self.validate()
            self.left.emit(self._shown)
