"""The form of an organisation, new or known."""

from __future__ import annotations

from contactdesk.ui.dialogs.record_form import RecordForm
from contactdesk.ui.models.noun import ORGANISATIONS
from contactdesk.ui.shell.workbench import Workbench


class OrganisationForm(RecordForm):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, ORGANISATIONS)
