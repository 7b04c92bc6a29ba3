"""Beside the rows of a signed sheet: how far one is, what was marked, and which letters there are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from contactdesk.core.i18n import _, n_, p_
from contactdesk.records.meetings import ATTENDANCE_NAMES, Attendance
from contactdesk.ui.models.participant_columns import ATTENDANCE_TONES
from contactdesk.ui.models.sheet_marks import SheetMarks
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.widgets.bars import Bar
from contactdesk.ui.widgets.buttons import MenuButton, PrimaryButton
from contactdesk.ui.widgets.cards import Card
from contactdesk.ui.widgets.labels import Caps, Label
from contactdesk.ui.widgets.pills import Pill

_MARKED = (Attendance.PRESENT, Attendance.LATE, Attendance.EXCUSED, Attendance.ABSENT)


class SheetTally(Card):
    """``rest_wanted`` carries what everybody else is to be marked as."""

    save_wanted = Signal()
    rest_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(int(Size.SIDEBAR) + 2 * int(Space.PAGE))
        self._number = Label("0", size=FontSize.DISPLAY, bold=True)
        self._of = Label(tone=Tone.MUTED, wrap=True)
        self._bar = Bar(thickness=int(Space.CARD))
        for part in (self._number, self._of, self._bar, Caps(_("Marked so far"))):
            self.body.addWidget(part)
        self._counts = {attendance: Label("0", bold=True) for attendance in _MARKED}
        self.body.addLayout(self._lines())
        self.body.addStretch(1)
        self.save_button = PrimaryButton(_("Save"), on_click=self.save_wanted.emit)
        self.body.addWidget(MenuButton(_("Mark the rest…"), None, self._fill_rest))
        self.body.addWidget(self.save_button)

    def show_marks(self, marks: SheetMarks) -> None:
        counts, people = marks.counts(), marks.people
        marked = [row for row in marks.rows() if row.mark is not None]
        walked_in = sum(row.is_blank for row in marked)
        done = len(marked) - walked_in
        self._number.setText(str(done))
        words = n_("of {n} person on the sheet", "of {n} people on the sheet", people).format(n=people)
        if walked_in:
            more = n_("and {n} walk-in", "and {n} walk-ins", walked_in).format(n=walked_in)
            words = f"{words}, {more}"
        self._of.setText(words)
        self._bar.set(done / people if people else 0, Tone.ACCENT)
        for attendance, label in self._counts.items():
            label.setText(str(counts[attendance]))
        self.save_button.setEnabled(bool(marks.text))

    def _lines(self) -> QGridLayout:
        """A line for each letter: the letter, what it means, how often it was given."""
        letters = {
            Attendance.PRESENT: p_("letter on a signed sheet", "p"),
            Attendance.LATE: p_("letter on a signed sheet", "l"),
            Attendance.EXCUSED: p_("letter on a signed sheet", "e"),
            Attendance.ABSENT: p_("letter on a signed sheet", "x"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(int(Space.FIELD))
        grid.setVerticalSpacing(int(Space.GAP))
        grid.setColumnStretch(1, 1)
        for place, attendance in enumerate(_MARKED):
            pill = Pill(_(ATTENDANCE_NAMES[attendance]), ATTENDANCE_TONES[attendance])
            grid.addWidget(Label(letters[attendance], bold=True), place, 0)
            grid.addWidget(_leading(pill), place, 1)
            grid.addWidget(self._counts[attendance], place, 2, Qt.AlignmentFlag.AlignTrailing)
        return grid

    def _fill_rest(self, menu: QMenu) -> None:
        for attendance in _MARKED:
            act = menu.addAction(_(ATTENDANCE_NAMES[attendance]))
            act.triggered.connect(lambda *_on, attendance=attendance: self.rest_wanted.emit(attendance))


def _leading(widget: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return holder
