"""The form of an interaction, new or known."""

from __future__ import annotations

from contactdesk.services.interaction_draft import problem_with
from contactdesk.ui.dialogs.record_form import RecordForm
from contactdesk.ui.models.interaction_noun import INTERACTIONS
from contactdesk.ui.shell.workbench import Workbench


class InteractionForm(RecordForm):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, INTERACTIONS)

    def _on_left(self, name: str) -> None:
        """Say at once what is wrong with the field that was left."""
        error = problem_with(self._draft(), name)
        self.fields.set_error(name, "")
        if error is not None:
            self.fields.set_error(error.field, error.sentence())
