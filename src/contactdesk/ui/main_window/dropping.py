"""What a file that is dropped on the window is, and where it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from contactdesk.core.paths import DESK_SUFFIX
from contactdesk.ui.shell.workbench import Destination, Workbench

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QWidget


def dropped_file(data: QMimeData) -> str:
    """The first file of this machine that was dropped, or ""."""
    files = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return next((file for file in files if Path(file).is_file()), "")


def is_desk(file: str) -> bool:
    return Path(file).suffix == DESK_SUFFIX


def take_drop(
    event: QDropEvent, bench: Workbench, here: Destination | None, open_desk: Callable[[str], None]
) -> None:
    """A desk is opened, an e-mail logged; anything else is a list to import, into a meeting that is shown."""
    file = dropped_file(event.mimeData())
    event.acceptProposedAction()
    if is_desk(file):
        open_desk(file)
    elif Path(file).suffix.lower() == ".eml":
        _log_mail(Path(file), bench)
    else:
        meeting = here.record_id if here is not None and here.place == "meeting" else 0
        bench.go("import", meeting, text=file)


def _log_mail(path: Path, bench: Workbench) -> None:
    """Shown for correction before it is saved, like a line that was typed."""
    from contactdesk.services.quick_log.entry import entry_of_mail
    from contactdesk.ui.dialogs.quick_log import QuickLogDialog

    window = cast("QWidget", bench.parent())
    bench.read(
        lambda services: entry_of_mail(services.mail_intake.read(path)),
        lambda entry: QuickLogDialog(bench, window, entry).open_over(),
        question="mail",
    )
