"""An attendance sheet to a file or to a printer; each is kept, so that the signed paper can be entered."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from contactdesk.core.i18n import _
from contactdesk.services.sheet_options import SheetOptions
from contactdesk.ui.dialogs.paper_printing import PaperPrinting
from contactdesk.ui.dialogs.paper_saving import save_paper
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.services import Services
    from contactdesk.storage.change import ChangeSet


class SheetOutput(QObject):
    """``started`` carries the LongTask of a print."""

    started = Signal(object)

    def __init__(self, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._window = window
        self._printing = PaperPrinting(workbench, window)
        self._printing.started.connect(self.started)

    def save(self, meeting_id: int, meeting: str, options: SheetOptions) -> None:
        """Ask where, then write the PDF there."""
        kept: list[ChangeSet] = []

        def write(services: Services, target: Path) -> Path:
            printed = services.sheets.print(meeting_id, options, target)
            kept.append(printed.changes)
            return printed.file

        save_paper(
            self._workbench,
            self._window,
            write,
            caption=_("Save the attendance sheet"),
            title=_("Attendance sheet - {meeting}").format(meeting=meeting),
            kinds={_("PDF (*.pdf)"): ".pdf"},
            afterwards=lambda: self._announce(kept),
        )

    def print(self, meeting_id: int, options: SheetOptions) -> None:
        """Ask for a printer, then print there."""
        self._printing.ask(
            _("Attendance sheet"), options.paper, lambda printer: self.print_on(printer, meeting_id, options)
        )

    def print_on(self, printer: QPrinter, meeting_id: int, options: SheetOptions) -> None:
        """Keep the sheet and print it."""
        kept: list[ChangeSet] = []

        def make(services: Services) -> bytes:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder, "sheet.pdf")
                kept.append(services.sheets.print(meeting_id, options, file).changes)
                return file.read_bytes()

        self._printing.print_on(printer, make, lambda: self._announce(kept))

    def _announce(self, kept: Sequence[ChangeSet]) -> None:
        for changes in kept:
            self._workbench.announce(changes, quiet=True)
