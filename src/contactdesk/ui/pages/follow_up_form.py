"""The form of a follow-up, new or known; a new one may begin with somebody or something it is about."""

from __future__ import annotations

from typing import Any

from contactdesk.services.follow_up_draft import FollowUpDraft, problem_with
from contactdesk.ui.dialogs.record_form import RecordForm
from contactdesk.ui.models.follow_up_noun import FOLLOW_UPS
from contactdesk.ui.shell.workbench import Destination, Workbench


class FollowUpForm(RecordForm):
    """Going to it with a kind as the detail names whom it is about: a person, a meeting …"""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, FOLLOW_UPS)

    def _begin(self, destination: Destination, mine: dict[str, Any]) -> None:
        """It is the user's own, as the desk says."""

        def done(draft: FollowUpDraft) -> None:
            self._base = draft.remembering()
            self._show(mine)

        kind, record_id = destination.detail, destination.record_id
        self.setEnabled(False)
        self._workbench.read(
            lambda services: services.follow_ups.begin(kind, record_id),
            done,
            question="follow-up begins",
            owner=self,
        )

    def _on_left(self, name: str) -> None:
        """Say at once what is wrong with the field that was left."""
        error = problem_with(self._draft(), name)
        self.fields.set_error(name, "")
        if error is not None:
            self.fields.set_error(self._noun.field_of(error.field), error.sentence())
