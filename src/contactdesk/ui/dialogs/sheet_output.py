"""An attendance sheet to a file or to a printer; each is kept, so that the signed paper can be entered."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from contactdesk.core.i18n import _
from contactdesk.documents.paper import Paper
from contactdesk.services.sheet_options import Printed, SheetOptions
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.pdf_printing import print_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

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
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        letter = options.paper is Paper.LETTER
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4))
        wide = options.paper is Paper.A4_LANDSCAPE
        printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        )
        printer.setDocName(_("Attendance sheet"))
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: self.print_on(printer, meeting_id, options))
        # Its own ``open`` is a slot of another form.
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter, meeting_id: int, options: SheetOptions) -> None:
        """Keep the sheet and print it, page by page, away from the window's thread."""
        kept: list[ChangeSet] = []
        bench = self._workbench

        def work(progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]) -> bool:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder, "sheet.pdf")
                printed = bench.on_services(
                    lambda services: services.sheets.print(meeting_id, options, file)
                )()
                kept.append(printed.changes)
                return print_pdf(file.read_bytes(), printer, progress, is_cancelled)

        def ended(done: bool = False) -> None:
            for changes in kept:
                bench.announce(changes, quiet=True)
            if done:
                bench.toasts.show(_("Sent to {printer}").format(printer=_name(printer)))
            else:
                bench.toasts.show(_("Not printed to the end"), tone=Tone.WARN)

        task = bench.tasks.run_long(work, ended, title=_("Printing…"), cancelled=ended, owner=self)
        self.started.emit(task)

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


def _name(printer: QPrinter) -> str:
    return printer.outputFileName() or printer.printerName()
