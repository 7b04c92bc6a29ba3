"""The steps of a plan in a form: what, when, about whom and by whom; put in another order by keys."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from contactdesk.core.i18n import _
from contactdesk.records.plans import PlanFor
from contactdesk.services.plan_draft import StepDraft
from contactdesk.ui.dialogs.plan_step_row import PlanStepRow
from contactdesk.ui.shell.keys import on_keys_within
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.repeated_rows import RepeatedRow, RepeatedRows


class PlanSteps(RepeatedRows):
    """A step that is counted from another follows it wherever that goes."""

    def __init__(self, workbench: Workbench) -> None:
        self._anchor = PlanFor.MEETING
        super().__init__(lambda: PlanStepRow(workbench), _("Add a step"))
        self._lines.setSpacing(int(Space.CARD))
        keys = _("Alt+↑ ↓ moves a step   ·   Ctrl+Shift+Enter adds one   ·   Ctrl+Shift+Del takes it out")
        self.add_hint(Label(keys, size=FontSize.SMALL, tone=Tone.MUTED, wrap=True))
        on_keys_within(self, lambda: self._move(-1), "Alt+Up")
        on_keys_within(self, lambda: self._move(1), "Alt+Down")
        on_keys_within(self, self._add_below, "Ctrl+Shift+Return", "Ctrl+Shift+Enter")
        on_keys_within(self, self._take_out, "Ctrl+Shift+Del")

    def set_anchor(self, anchor: PlanFor) -> None:
        """For whom steps can be, which differs between meetings and partnerships."""
        self._anchor = anchor
        self._tell()

    def values(self) -> list[Any]:
        written = self._written()
        return [row.draft(written.index(row.after) + 1 if row.after in written else 0) for row in written]

    def set_values(self, values: Sequence[StepDraft]) -> None:
        super().set_values(values)
        shown = self._steps()
        for row, step in zip(shown, values, strict=False):
            number = row.read_when(step.when)
            row.after = shown[number - 1] if 0 < number <= len(values) else None
        self._tell()

    def _steps(self) -> list[PlanStepRow]:
        return [row for row in self._rows if isinstance(row, PlanStepRow)]

    def _written(self) -> list[PlanStepRow]:
        """Those that say something, as they are numbered."""
        return [row for row in self._steps() if row.value() is not None]

    def _append(self) -> RepeatedRow:
        row = super()._append()
        if isinstance(row, PlanStepRow):
            row.move_wanted.connect(lambda by: self._move(by, row))
        return row

    def _drop(self, row: RepeatedRow) -> None:
        """What was counted from it is counted from where it was."""
        super()._drop(row)
        for other in self._steps():
            if other.after is row and isinstance(row, PlanStepRow):
                other.after = row.after if row.after is not other else None

    def _tell(self) -> None:
        super()._tell()
        written = self._written()
        for row in self._steps():
            row.offer(self._anchor, written)

    def _current(self) -> PlanStepRow | None:
        """The step with the keyboard."""
        focused = QApplication.focusWidget()
        return next((row for row in self._steps() if focused and row.isAncestorOf(focused)), None)

    def _move(self, by: int, row: PlanStepRow | None = None) -> None:
        row = row or self._current()
        if row is None:
            return
        place = self._rows.index(row) + by
        if not 0 <= place < len(self._rows):
            return
        focused = QApplication.focusWidget()
        self._rows.remove(row)
        self._rows.insert(place, row)
        self._lines.removeWidget(row)
        self._lines.insertWidget(place, row)
        self._set_tab_order()
        if focused is not None and row.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_changed()

    def _set_tab_order(self) -> None:
        """The keyboard goes through the steps as they stand."""
        for before, after in pairwise(self._steps()):
            self.setTabOrder(before.last, after.what)

    def _add_below(self) -> None:
        """After the one with the keyboard; a blank one is gone to."""
        blank = next((row for row in self._steps() if row.value() is None), None)
        current = self._current()
        if blank is None:
            self._on_add()
            blank = self._steps()[-1]
        if current is not None and current is not blank:
            for _step in range(len(self._rows) - 2 - self._rows.index(current)):
                self._move(-1, blank)
        blank.focus_first()

    def _take_out(self) -> None:
        row = self._current()
        if row is None:
            return
        place = self._rows.index(row)
        self._on_remove(row)
        self._steps()[min(place, len(self._rows) - 1)].focus_first()
