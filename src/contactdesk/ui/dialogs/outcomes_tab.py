"""What a meeting led to: counted, listed, and saved as paper or sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.documents.report_content import Report
from contactdesk.services.outcome_scope import Scope
from contactdesk.ui.dialogs.report_saving import save_results
from contactdesk.ui.dialogs.report_view import ReportView
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.labels import Elided


class OutcomesTab(QWidget):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._scope = Scope()
        self.told = Elided(tone=Tone.MUTED)
        self.save_button = Button(_("Save as…"), Icon.SAVE, on_click=self.save)
        self.view = ReportView(workbench)
        top = QHBoxLayout()
        top.setSpacing(int(Space.GAP))
        top.addWidget(self.told, 1)
        top.addWidget(self.save_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, int(Space.FIELD))
        box.setSpacing(int(Space.FIELD))
        box.addLayout(top)
        box.addWidget(self.view, 1)

    def show_scope(self, scope: Scope) -> None:
        """Read what came of it; asked again it is read anew."""
        self._scope = scope
        self._workbench.read(
            lambda services: services.outcomes.report(scope),
            self._show,
            question="results",
            failed=lambda _error: None,
            owner=self,
        )

    def save(self) -> None:
        if self.view.report is not None:
            save_results(self._workbench, self.window(), self._scope, self.view.report.title)

    def _show(self, report: Report) -> None:
        self.told.setText(report.subtitle)
        self.view.show_report(report)
