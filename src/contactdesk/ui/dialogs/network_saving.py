"""Saves the picture of a network to a file: a PDF to print, an SVG to go on with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.network_printing import PrintedNetwork

_FOLDER = "folder.papers"


def save_network(workbench: Workbench, window: QWidget, *, until: str, focus: int) -> None:
    """Ask where to, then draw it there."""
    layout = workbench.settings.layout
    kinds = {_("PDF (*.pdf)"): ".pdf", _("Drawing (*.svg)"): ".svg"}
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    proposed = Path(layout.get(_FOLDER, documents), f"{_('Who works with whom')}.pdf")
    named, kind = QFileDialog.getSaveFileName(window, _("Save the picture"), str(proposed), ";;".join(kinds))
    if not named:
        return
    target = Path(named)
    if target.suffix.lower() not in kinds.values():
        target = target.with_name(target.name + kinds.get(kind, ".pdf"))
    layout[_FOLDER] = str(target.parent)

    def saved(printed: PrintedNetwork) -> None:
        folder = QUrl.fromLocalFile(str(printed.file.parent))

        def show_folder() -> None:
            QDesktopServices.openUrl(folder)

        workbench.toasts.show(
            _("Saved as {file}").format(file=printed.file), button=_("Open folder"), on_button=show_folder
        )

    workbench.tasks.write(
        workbench.on_services(lambda services: services.network.print(target, until=until, focus=focus)),
        saved,
    )
