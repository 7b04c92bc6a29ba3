"""Saves what a page shows to a file: asks where to, writes it there, and offers the folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.services import Services

_FOLDER = "folder.papers"
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 120


def save_paper(
    workbench: Workbench,
    window: QWidget,
    write: Callable[[Services, Path], Path],
    *,
    caption: str,
    title: str,
    kinds: Mapping[str, str],
    afterwards: Callable[[], None] = lambda: None,
) -> None:
    """``kinds`` are endings by the words of their filter, the usual one first; ``write`` gives the file.

    ``afterwards`` comes when it is there.
    """
    layout = workbench.settings.layout
    usual = next(iter(kinds.values()))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = _NOT_IN_NAMES.sub(" ", title)[:_LONGEST_NAME].strip()
    proposed = Path(layout.get(_FOLDER, documents), f"{name}{usual}")
    named, kind = QFileDialog.getSaveFileName(window, caption, str(proposed), ";;".join(kinds))
    if not named:
        return
    target = Path(named)
    if target.suffix.lower() not in kinds.values():
        target = target.with_name(target.name + kinds.get(kind, usual))
    layout[_FOLDER] = str(target.parent)

    def saved(file: Path) -> None:
        afterwards()
        folder = QUrl.fromLocalFile(str(file.parent))

        def show_folder() -> None:
            QDesktopServices.openUrl(folder)

        workbench.toasts.show(
            _("Saved as {file}").format(file=file), button=_("Open folder"), on_button=show_folder
        )

    workbench.tasks.write(workbench.on_services(lambda services: write(services, target)), saved)
