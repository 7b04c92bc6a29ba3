"""The form of a partnership, new or known; a new one may begin with participants of a meeting."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit

from contactdesk.services.partnership_draft import PartnershipDraft, problem_with
from contactdesk.services.results import Saved
from contactdesk.storage.change import ChangeSet
from contactdesk.ui.dialogs.record_form import RecordForm
from contactdesk.ui.models.partnership_noun import PARTNERSHIPS
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.workbench import Destination, Workbench


class PartnershipForm(RecordForm):
    """Going to it with the detail ``with`` names a meeting and, as text, the ids of people there."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, PARTNERSHIPS)

    def _begin(self, destination: Destination, mine: dict[str, Any]) -> None:
        """It is the user's own and our organisation's, as the desk says."""
        ids = [int(one) for one in destination.text.split()] if destination.detail == "with" else []

        def done(draft: PartnershipDraft) -> None:
            self._base = draft.remembering()
            self._show(mine)
            title = self.focusWidget()
            if isinstance(title, QLineEdit) and not mine:
                title.selectAll()  # the theme of the table, to be typed over

        self.setEnabled(False)
        self._workbench.read(
            lambda services: services.partnerships.begin_with(ids, destination.record_id),
            done,
            question="partnership begins",
            owner=self,
        )

    def _on_saved(self, result: Saved | ChangeSet) -> None:
        """One begun with participants is followed by the next: back to their list."""
        if self._target.begun is None or not self._workbench.actions[ActionId.BACK].isEnabled():
            super()._on_saved(result)
            return
        self._forget()
        self._target.leave(self._workbench)

    def _on_left(self, name: str) -> None:
        """Say at once what is wrong with the field that was left, or with the one that it belongs to."""
        error = problem_with(self._draft(), name)
        self.fields.set_error(name, "")
        if error is not None:
            self.fields.set_error(error.field, error.sentence())
