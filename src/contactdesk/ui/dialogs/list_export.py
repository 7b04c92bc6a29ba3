"""Writes what is chosen in a list to a file: a sheet or JSON, as the ending of its name says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from contactdesk.core.i18n import _, grouped, n_
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.chosen import Chosen
    from contactdesk.services.exporting import Exported

_FOLDER = "folder.exports"


def export_list(workbench: Workbench, window: QWidget, noun: Noun, chosen: Chosen) -> None:
    """Ask where to, then write it there."""
    layout = workbench.settings.layout
    kinds = {
        _("Sheet for spreadsheets (*.xlsx)"): ".xlsx",
        _("Plain table (*.csv)"): ".csv",
        _("For programs (*.json)"): ".json",
    }
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    proposed = Path(layout.get(_FOLDER, documents), f"{_(noun.title)}.xlsx")
    named, kind = QFileDialog.getSaveFileName(window, _("Export"), str(proposed), ";;".join(kinds))
    if not named:
        return
    target = Path(named)
    if target.suffix.lower() not in kinds.values():
        target = target.with_name(target.name + kinds.get(kind, ".xlsx"))
    layout[_FOLDER] = str(target.parent)

    def done(exported: Exported) -> None:
        folder = QUrl.fromLocalFile(str(exported.file.parent))
        words = n_("{n} exported to {file}", "{n} exported to {file}", exported.rows)
        workbench.toasts.show(
            words.format(n=grouped(exported.rows), file=exported.file.name),
            button=_("Open folder"),
            on_button=lambda: _open(folder),
        )

    workbench.write_long(
        lambda services, progress, is_cancelled: services.exporting.export(
            chosen, target, progress=progress, is_cancelled=is_cancelled
        ),
        title=_("Exporting…"),
        done=done,
    )


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
