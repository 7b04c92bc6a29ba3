"""A line along which one goes back in years; at its end is now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.widgets.labels import Label


class TimeSlider(QWidget):
    """``changed`` carries the year chosen, or 0 for now."""

    changed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(name)
        self._slider.setPageStep(1)
        self._slider.setMinimumWidth(int(Size.FIELD_MINIMUM))
        self._label = Label(tone=Tone.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.GAP))
        row.addWidget(self._slider)
        row.addWidget(self._label)
        self._slider.valueChanged.connect(self._on_changed)
        self.hide()

    def set_years(self, first: int, last: int) -> None:
        """The last year is now: nothing came after it. What was chosen stays if it can."""
        chosen = self.year()
        self._slider.blockSignals(True)
        self._slider.setRange(first, last)
        self._slider.setValue(min(max(chosen, first), last) if chosen else last)
        self._slider.blockSignals(False)
        self._label.setText(self._words())
        self.setVisible(last > first)

    def year(self) -> int:
        """0 for now."""
        at_end = self._slider.value() >= self._slider.maximum()
        return 0 if at_end else self._slider.value()

    def set_year(self, year: int) -> None:
        self._slider.setValue(year or self._slider.maximum())

    def _words(self) -> str:
        return _("until {day}").format(day=self.year()) if self.year() else _("now")

    def _on_changed(self, _value: int) -> None:
        self._label.setText(self._words())
        self.changed.emit(self.year())
