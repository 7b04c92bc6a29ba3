"""A date as people write it: "tomorrow", "24.11", "next fri"; shown in the locale's form once it is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Tone

V = TypeVar("V")


class DateField(QLineEdit, Generic[V]):
    """What a date is, how it is read and how it is shown are the caller's; None is an empty field.

    ``previewed`` carries what is understood so far, for the hint beneath the field.
    """

    changed = Signal()
    previewed = Signal(str)

    def __init__(
        self,
        parse: Callable[[str], V | None],
        show: Callable[[V], str],
        *,
        not_understood: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parse, self._show, self._not_understood = parse, show, not_understood
        self._value: V | None = None
        self.addAction(icon(Icon.MEETING, Tone.MUTED), QLineEdit.ActionPosition.TrailingPosition)
        self.textEdited.connect(self._on_text_edited)

    def value(self) -> V | None:
        return self._value

    def set_value(self, value: V | None) -> None:
        self._value = value
        self._show_value()

    @property
    def problem(self) -> str:
        """What is wrong with what stands there, for the form field; "" when nothing is."""
        return self._not_understood if self.text().strip() and self._value is None else ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._value is not None:
            self._show_value()
            self.previewed.emit("")

    def _show_value(self) -> None:
        """From its beginning: where there is no room for all, the year may go, and not the day."""
        self.setText("" if self._value is None else self._show(self._value))
        self.setCursorPosition(0)

    def _on_text_edited(self, text: str) -> None:
        before = self._value
        self._value = self._parse(text) if text.strip() else None
        self.previewed.emit("" if self._value is None else self._show(self._value))
        if self._value != before:
            self.changed.emit()
