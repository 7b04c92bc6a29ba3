"""The People page: everyone this desk knows, and who they are."""

from __future__ import annotations

from contactdesk.ui.dialogs.record_list import RecordList
from contactdesk.ui.models.noun import PEOPLE
from contactdesk.ui.shell.workbench import Workbench


class PeoplePage(RecordList):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, PEOPLE)

    def change_job(self) -> None:
        """Of the person who is shown."""
        if self.pane.view is not None and not self.pane.view.archived:
            self._acts.change_job(self.pane.record_id)

    def log_contact(self) -> None:
        """With the person who is shown."""
        if self.pane.view is not None:
            self._acts.log_contact(self.pane.view)
