"""The form of a meeting, new or known."""

from __future__ import annotations

from contactdesk.services.meeting_draft import problem_with
from contactdesk.ui.dialogs.record_form import RecordForm
from contactdesk.ui.models.meeting_noun import MEETINGS
from contactdesk.ui.shell.workbench import Workbench


class MeetingForm(RecordForm):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, MEETINGS)

    def _on_left(self, name: str) -> None:
        """Say at once what is wrong with the field that was left; a date may be missing for its times."""
        error = problem_with(self._draft(), name)
        self.fields.set_error(name, "")
        if error is not None:
            self.fields.set_error(error.field, error.sentence())
        elif name in {"start", "end"}:
            self.fields.set_error("date", "")
