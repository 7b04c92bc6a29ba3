"""Saves results to a file: a PDF to hand on, a CSV to go on counting."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from contactdesk.core.i18n import _
from contactdesk.services.outcome_scope import Scope
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.outcome_printing import PrintedReport

_FOLDER = "folder.papers"
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def save_results(workbench: Workbench, window: QWidget, scope: Scope, title: str) -> None:
    """Ask where to, then write it there."""
    layout = workbench.settings.layout
    kinds = {_("PDF (*.pdf)"): ".pdf", _("Plain table (*.csv)"): ".csv"}
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = _NOT_IN_NAMES.sub(" ", title)[:120].strip()
    proposed = Path(layout.get(_FOLDER, documents), f"{name}.pdf")
    named, kind = QFileDialog.getSaveFileName(window, _("Save the results"), str(proposed), ";;".join(kinds))
    if not named:
        return
    target = Path(named)
    if target.suffix.lower() not in kinds.values():
        target = target.with_name(target.name + kinds.get(kind, ".pdf"))
    layout[_FOLDER] = str(target.parent)

    def saved(printed: PrintedReport) -> None:
        folder = QUrl.fromLocalFile(str(printed.file.parent))

        def show_folder() -> None:
            QDesktopServices.openUrl(folder)

        workbench.toasts.show(
            _("Saved as {file}").format(file=printed.file), button=_("Open folder"), on_button=show_folder
        )

    workbench.tasks.write(
        workbench.on_services(lambda services: services.outcomes.print(scope, target)), saved
    )
