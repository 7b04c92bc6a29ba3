"""The Organisations page: whom people stand for, and who is there."""

from __future__ import annotations

from contactdesk.ui.dialogs.record_list import RecordList
from contactdesk.ui.models.noun import ORGANISATIONS
from contactdesk.ui.shell.workbench import Workbench


class OrganisationsPage(RecordList):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, ORGANISATIONS)

    def log_contact(self) -> None:
        """With the organisation that is shown."""
        if self.pane.view is not None:
            self._acts.log_contact(self.pane.view)
