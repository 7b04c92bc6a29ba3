"""A date as people write it: "tomorrow", "24.11", "next fri"; shown in the locale's form once it is left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from contactdesk.core.dates import format_day, today_there
from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Tone

if TYPE_CHECKING:
    from contactdesk.ui.widgets.day_popup import DayPopup

V = TypeVar("V")
_MONTH_KEY = "Alt+↓"


def _itself(value: Any) -> date | None:
    return value if isinstance(value, date) else None


def _in_words(day: date, _before: Any) -> str:
    return format_day(day)


class DateField(QLineEdit, Generic[V]):
    """What a date is, how it is read and how it is shown are the caller's; None is an empty field.

    ``previewed`` carries what is understood so far, for the hint beneath the field. The mark at its end, or
    Alt+Down, opens a month: ``day_of`` says which day of it a value is, and ``written`` what is written for
    another one.
    """

    changed = Signal()
    previewed = Signal(str)

    def __init__(
        self,
        parse: Callable[[str], V | None],
        show: Callable[[V], str],
        *,
        not_understood: str,
        day_of: Callable[[V], date | None] = _itself,
        written: Callable[[date, V | None], str] = _in_words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._day_of, self._written = day_of, written
        self._parse, self._show, self._not_understood = parse, show, not_understood
        self._value: V | None = None
        self._month: DayPopup | None = None
        mark = self.addAction(icon(Icon.MEETING, Tone.MUTED), QLineEdit.ActionPosition.TrailingPosition)
        mark.setText(_("Choose a day"))
        mark.setToolTip(f"{_('Choose a day')} ({_MONTH_KEY})")
        mark.triggered.connect(self.open_month)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(_("Choose a day"))
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

    def open_month(self) -> None:
        """Show the month of the day that stands here, or this one."""
        if self._month is None:
            # It is seldom asked for, and takes longer to come than a line to write in.
            from contactdesk.ui.widgets.day_popup import DayPopup

            self._month = DayPopup(self)
            self._month.taken.connect(self._on_taken)
        day = None if self._value is None else self._day_of(self._value)
        self._month.open_on(day or today_there())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_month()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._value is not None:
            self._show_value()
            self.previewed.emit("")

    def _show_value(self) -> None:
        """From its beginning: where there is no room for all, the year may go, and not the day."""
        self.setText("" if self._value is None else self._show(self._value))
        self.setCursorPosition(0)

    def _on_taken(self, day: date) -> None:
        """As if it had been typed."""
        if self.isReadOnly():
            return
        self.setText(self._written(day, self._value))
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.textEdited.emit(self.text())

    def _on_text_edited(self, text: str) -> None:
        before = self._value
        self._value = self._parse(text) if text.strip() else None
        self.previewed.emit("" if self._value is None else self._show(self._value))
        if self._value != before:
            self.changed.emit()
