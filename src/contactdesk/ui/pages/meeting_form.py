"""The form of a meeting, new or known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from contactdesk.services.meeting_draft import problem_with
from contactdesk.ui.dialogs.record_form import RecordForm
from contactdesk.ui.models.meeting_noun import MEETINGS
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.plan_moving import PlanWork


class MeetingForm(RecordForm):
    """Of a known one it says what plans made of it moves with another date, before that is saved."""

    def __init__(self, workbench: Workbench) -> None:
        self._moving = ""
        super().__init__(workbench, MEETINGS)
        self.fields.changed.connect(lambda name: self._tell_moving() if name == "date" else None)

    def _show(self, mine: dict[str, Any]) -> None:
        super()._show(mine)
        self._on_moving(None)
        meeting_id = self._target.record_id
        if meeting_id:
            self._workbench.read(
                lambda services: services.meetings.moving_with(meeting_id),
                self._on_moving,
                question="moves with its meeting",
                owner=self,
            )

    def _on_moving(self, work: PlanWork | None) -> None:
        self._moving = work.moving_words() if work is not None and work.n else ""
        self._tell_moving()

    def _tell_moving(self) -> None:
        written = self.fields.value("date")
        self.fields.set_note("date", self._moving if written and written != self._base.date else "")

    def _on_left(self, name: str) -> None:
        """Say at once what is wrong with the field that was left; a date may be missing for its times."""
        error = problem_with(self._draft(), name)
        self.fields.set_error(name, "")
        if error is not None:
            self.fields.set_error(error.field, error.sentence())
        elif name in {"start", "end"}:
            self.fields.set_error("date", "")
