"""The form of a person, new or known; beside a new one stands who it may already be."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contactdesk.ui.dialogs.record_form import RecordForm
from contactdesk.ui.dialogs.similar_panel import SimilarPanel
from contactdesk.ui.models.noun import PEOPLE
from contactdesk.ui.shell.workbench import Workbench


class PersonForm(RecordForm):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, PEOPLE)
        self.similar = SimilarPanel(workbench)
        self.row.addWidget(self.similar)
        self.row.setStretch(0, 12)
        self.row.setStretch(1, 7)
        self.typed.connect(self.similar.ask)

    def panes(self) -> list[QWidget]:
        return [self.card, self.similar]
