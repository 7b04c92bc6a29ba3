"""What was said and written, with whom and when; reached by searching and from a timeline."""

from __future__ import annotations

from contactdesk.ui.dialogs.record_list import RecordList
from contactdesk.ui.models.interaction_noun import INTERACTIONS
from contactdesk.ui.shell.workbench import Workbench


class InteractionsPage(RecordList):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, INTERACTIONS)
