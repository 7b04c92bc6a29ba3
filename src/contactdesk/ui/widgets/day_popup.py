"""A month beneath a date field, from which a day is chosen by mouse or by arrows and Enter."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from contactdesk.core.i18n import _, language
from contactdesk.ui.shell.theme import Size, Space, Tone, current


class DayPopup(QFrame):
    """``taken`` carries the day that was chosen. It stays with its field, hidden."""

    taken = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self._field = field
        self.setProperty("ground", "card")
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(QLocale(language().value))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setAccessibleName(_("Choose a day"))
        # Its own measure knows nothing of our style sheet: the last week would be cut.
        needs, room = self.calendar.sizeHint(), int(Size.CONTROL)
        self.calendar.setMinimumSize(needs.width() + 2 * room, needs.height() + room)
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)
        box = QVBoxLayout(self)
        margin = int(Space.GAP)
        box.setContentsMargins(margin, margin, margin, margin)
        box.addWidget(self.calendar)
        self.setFocusProxy(self.calendar)

    def open_on(self, day: date) -> None:
        """Beneath the field, or above it where the screen ends."""
        self._colour()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        size, screen = self.sizeHint(), self._field.screen().availableGeometry()
        at = self._field.mapToGlobal(QPoint(0, self._field.height()))
        if at.y() + size.height() > screen.bottom():
            at = self._field.mapToGlobal(QPoint(0, -size.height()))
        self.move(max(screen.left(), min(at.x(), screen.right() - size.width())), max(at.y(), screen.top()))
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _colour(self) -> None:
        """Saturday and Sunday are muted: red says that something is wrong."""
        plain, weekend = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(current().ink(Tone.TEXT))
        weekend.setForeground(current().ink(Tone.MUTED))
        self.calendar.setHeaderTextFormat(plain)
        for day in Qt.DayOfWeek:
            ends = day in {Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday}
            self.calendar.setWeekdayTextFormat(day, weekend if ends else plain)

    def _take(self, day: QDate) -> None:
        if self.isVisible():
            self.hide()
            self.taken.emit(date(day.year(), day.month(), day.day()))
