"""One step of a plan in a form, in two lines that read like a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from contactdesk.core.i18n import N_, _
from contactdesk.records.plans import WHOM_NAMES, PlanFor, Whom
from contactdesk.records.priority import PRIORITY_NAMES, Priority
from contactdesk.services.plan_draft import StepDraft, known_whom
from contactdesk.services.plan_when import MOST_DAYS, NotAStepTime, When, read_when, when_shown
from contactdesk.services.working_days import Hop
from contactdesk.ui.models.suggesting import suggest_colleagues
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import IconButton
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.number_field import NumberField
from contactdesk.ui.widgets.repeated_rows import RepeatedRow

_WAYS = {
    (1, False): N_("days after"),
    (1, True): N_("working days after"),
    (-1, False): N_("days before"),
    (-1, True): N_("working days before"),
}
"""By direction, and whether only working days count."""
_OF_ANCHOR = {PlanFor.MEETING: N_("the day of the meeting"), PlanFor.PARTNERSHIP: N_("the day it is applied")}


class PlanStepRow(RepeatedRow):
    """``after`` is the row of the step that it is counted from, None for the day itself."""

    move_wanted = Signal(int)

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._draft = StepDraft()
        self.after: PlanStepRow | None = None
        self.what = QLineEdit()
        self.days = NumberField(0, MOST_DAYS)
        self.way: Combo[tuple[int, bool]] = Combo()
        for way, words in _WAYS.items():
            self.way.add(_(words), way)
        self.start: Combo[PlanStepRow | None] = Combo()
        self.whom: Combo[str] = Combo()
        self.assignee = CompletingLine(suggest_colleagues(workbench, self))
        self.priority: Combo[str] = Combo()
        for priority, words in PRIORITY_NAMES.items():
            self.priority.add(_(words), priority)
        self.priority.set_value(Priority.NORMAL)
        self._number = Label(tone=Tone.MUTED, bold=True)
        self._name_all()
        self._lay_out()
        self._connect()

    @property
    def last(self) -> QWidget:
        """Where the keyboard leaves the step."""
        return self._remove

    def value(self) -> StepDraft | None:
        untouched = not self.what.text().strip() and not self.days.value() and not self._draft.id
        return None if untouched else self.draft(0)

    def draft(self, after: int) -> StepDraft:
        """With the number of the step that it is counted from, 0 for the day itself."""
        direction, working = self.way.value()
        when = When(Hop(direction * self.days.value(), working and self.days.value() > 0), after)
        return replace(
            self._draft,
            what=self.what.text().strip(),
            when=when_shown(when),
            whom=self.whom.value(),
            assignee=self.assignee.text().strip(),
            priority=self.priority.value(),
        )

    def set_value(self, value: StepDraft) -> None:
        self._draft = value
        self.what.setText(value.what)
        self.what.setCursorPosition(0)
        self.assignee.setText(value.assignee)
        self.priority.set_value(value.priority)
        self._offer_whom(PlanFor.MEETING, value.whom)

    def read_when(self, text: str) -> int:
        """Show when it is; the number of the step that it is counted from. What cannot be read is left."""
        try:
            hop, after = read_when(text)
        except NotAStepTime:
            return 0
        self.days.setValue(abs(hop.days))
        self.way.set_value((-1 if hop.days < 0 else 1, hop.working))
        return after

    def offer(self, anchor: PlanFor, written: Sequence[PlanStepRow]) -> None:
        """What it can be counted from and for whom it can be, now that these are the steps."""
        self.start.clear()
        self.start.add(_(_OF_ANCHOR[anchor]), None)
        for number, row in enumerate(written, start=1):
            if row is not self:
                words = _("step {n}: {what}").format(n=number, what=row.what.text().strip())
                self.start.add(words, row)
        self.after = self.after if self.after in written else None
        self.start.set_value(self.after)
        self._offer_whom(anchor, self.whom.value() if self.whom.count() else Whom.ONCE)

    def set_place(self, number: int, count: int) -> None:
        self._number.setText(str(number))
        self._up.setEnabled(number > 1)
        self._down.setEnabled(number < count)
        self._remove.setVisible(count > 1)

    def focus_first(self) -> None:
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_whom(self, anchor: PlanFor, chosen: str) -> None:
        """What is chosen stays, also where it does not fit: saving says so."""
        known = known_whom(anchor)
        self.whom.clear()
        for whom, words in WHOM_NAMES.items():
            if whom in known or whom == chosen:
                self.whom.add(_(words), whom)
        self.whom.set_value(chosen)

    def _name_all(self) -> None:
        self.what.setPlaceholderText(_("What is to be done"))
        self.assignee.setPlaceholderText(_("Who does it"))
        for control, name in (
            (self.what, _("What is to be done")),
            (self.days, _("How many days")),
            (self.way, _("Days or working days, after or before")),
            (self.start, _("Counted from")),
            (self.whom, _("About whom")),
            (self.assignee, _("Who does it")),
            (self.priority, _("Priority")),
        ):
            control.setAccessibleName(name)
            control.setToolTip(name)

    def _lay_out(self) -> None:
        self._up = IconButton(Icon.UP, _("Move up"), on_click=lambda: self.move_wanted.emit(-1))
        self._down = IconButton(Icon.DOWN, _("Move down"), on_click=lambda: self.move_wanted.emit(1))
        self._remove = IconButton(Icon.CLOSE, _("Take this step out"), on_click=self.remove_wanted.emit)
        self.days.setFixedSize(int(Size.FIELD_MINIMUM) - int(Size.CONTROL), int(Size.CONTROL))
        lines = QVBoxLayout()
        lines.setSpacing(int(Space.GAP))
        for line in (
            ((self.what, 1), (self._up, 0), (self._down, 0), (self._remove, 0)),
            ((self.days, 0), (self.way, 4), (self.start, 7)),
            ((self.whom, 4), (self.assignee, 4), (self.priority, 3)),
        ):
            lines.addLayout(_line(line))
        self._number.setFixedWidth(int(Size.ICON))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.GAP))
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)

    def _connect(self) -> None:
        for line in (self.what, self.assignee):
            line.textEdited.connect(self.changed)
        self.assignee.picked.connect(self.changed)
        self.days.valueChanged.connect(self.changed)
        for combo in (self.way, self.whom, self.priority):
            combo.chosen.connect(self.changed)
        self.start.chosen.connect(self._on_start)

    def _on_start(self, row: PlanStepRow | None) -> None:
        self.after = row
        self.changed.emit()


def _line(parts: Sequence[tuple[QWidget, int]]) -> QHBoxLayout:
    """Each with its share of the width, 0 for as little as it needs."""
    line = QHBoxLayout()
    line.setSpacing(int(Space.GAP))
    for widget, share in parts:
        line.addWidget(widget, share)
    return line
