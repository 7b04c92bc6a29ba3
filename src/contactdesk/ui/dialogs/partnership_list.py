"""The list of partnerships with its pane, beneath the header that it shares with the board."""

from __future__ import annotations

from contactdesk.ui.dialogs.record_list import RecordList
from contactdesk.ui.models.partnership_noun import PARTNERSHIPS
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.shell.workbench import Workbench


class PartnershipListView(RecordList):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, PARTNERSHIPS)
        self.header.hide()
        page = int(Space.PAGE)
        self.box.setContentsMargins(page, int(Space.FIELD), page, int(Space.FIELD))

    def log_contact(self) -> None:
        """About the partnership that is shown."""
        if self.pane.view is not None:
            self._acts.log_contact(self.pane.view)
