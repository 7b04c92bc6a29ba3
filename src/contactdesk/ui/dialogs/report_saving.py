"""Saves results to a file: a PDF to hand on, a CSV to go on counting."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contactdesk.core.i18n import _
from contactdesk.services.outcome_scope import Scope
from contactdesk.ui.dialogs.paper_saving import save_paper
from contactdesk.ui.shell.workbench import Workbench


def save_results(workbench: Workbench, window: QWidget, scope: Scope, title: str) -> None:
    """Ask where to, then write it there."""
    save_paper(
        workbench,
        window,
        lambda services, target: services.outcomes.print(scope, target).file,
        caption=_("Save the results"),
        title=title,
        kinds={_("PDF (*.pdf)"): ".pdf", _("Plain table (*.csv)"): ".csv"},
    )
