"""An attendance sheet to a file or to a printer; each is kept, so that the signed paper can be entered."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from contactdesk.core.i18n import _
from contactdesk.services.sheet_options import Printed, SheetOptions
from contactdesk.ui.dialogs.paper_printing import PaperPrinting
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.services import Services
    from contactdesk.storage.change import ChangeSet

_FOLDER = "folder.papers"
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


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
        layout = self._workbench.settings.layout
        name = _NOT_IN_NAMES.sub(" ", _("Attendance sheet - {meeting}").format(meeting=meeting)).strip()
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(layout.get(_FOLDER, documents), f"{name[:120]}.pdf")
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, _("Save the attendance sheet"), str(proposed), _("PDF (*.pdf)")
        )
        if not chosen:
            return
        target = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(".pdf")
        layout[_FOLDER] = str(target.parent)
        self._workbench.tasks.write(
            self._workbench.on_services(lambda services: services.sheets.print(meeting_id, options, target)),
            self._on_saved,
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

        def afterwards() -> None:
            for changes in kept:
                self._workbench.announce(changes, quiet=True)

        self._printing.print_on(printer, make, afterwards)

    def _on_saved(self, printed: Printed) -> None:
        self._workbench.announce(printed.changes, quiet=True)
        folder = QUrl.fromLocalFile(str(printed.file.parent))

        def show_folder() -> None:
            QDesktopServices.openUrl(folder)

        self._workbench.toasts.show(
            _("Saved as {file}").format(file=printed.file),
            button=_("Open folder"),
            on_button=show_folder,
        )
