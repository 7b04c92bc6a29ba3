"""The form of a plan, new or known: its steps, in whatever order they are put."""

from __future__ import annotations

from typing import Any

from contactdesk.records.plans import PlanFor
from contactdesk.services.plan_draft import problem_with
from contactdesk.ui.dialogs.plan_steps import PlanSteps
from contactdesk.ui.dialogs.record_form import RecordForm
from contactdesk.ui.models.plan_noun import PLANS
from contactdesk.ui.shell.workbench import Workbench


class PlanForm(RecordForm):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, PLANS)
        steps = self.findChild(PlanSteps)
        assert isinstance(steps, PlanSteps)
        self.steps = steps
        self.fields.changed.connect(self._on_changed)

    def _show(self, mine: dict[str, Any]) -> None:
        super()._show(mine)
        self._follow_anchor()

    def _on_changed(self, name: str) -> None:
        if name == "anchor":
            self._follow_anchor()

    def _follow_anchor(self) -> None:
        self.steps.set_anchor(PlanFor(self.fields.value("anchor")))

    def _on_left(self, name: str) -> None:
        """Say at once what is wrong with the field that was left; a plan just begun is not blamed yet."""
        error = problem_with(self._draft(), name) if self._changed() else None
        self.fields.set_error(name, "" if error is None else error.sentence())
