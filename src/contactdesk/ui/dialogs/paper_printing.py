"""A paper to a printer: asked for in the system's dialog, printed away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from contactdesk.core.i18n import _
from contactdesk.documents.paper import Paper
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.pdf_printing import print_pdf

if TYPE_CHECKING:
    from contactdesk.services.services import Services

Make = Callable[["Services"], bytes]


class PaperPrinting(QObject):
    """``started`` carries the LongTask of a print."""

    started = Signal(object)

    def __init__(self, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._window = window

    def ask(self, name: str, paper: Paper, then: Callable[[QPrinter], None]) -> None:
        """Ask for a printer; ``then`` prints there."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        letter = paper is Paper.LETTER
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4))
        wide = paper is Paper.A4_LANDSCAPE
        printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        )
        printer.setDocName(name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: then(printer))
        # Its own ``open`` is a slot of another form.
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter, make: Make, afterwards: Callable[[], None] = lambda: None) -> None:
        """Make the PDF and print it, page by page. ``afterwards`` comes also where it was cancelled."""
        bench = self._workbench

        def work(progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]) -> bool:
            return print_pdf(bench.on_services(make)(), printer, progress, is_cancelled)

        def ended(done: bool = False) -> None:
            afterwards()
            if done:
                name = printer.outputFileName() or printer.printerName()
                bench.toasts.show(_("Sent to {printer}").format(printer=name))
            else:
                bench.toasts.show(_("Not printed to the end"), tone=Tone.WARN)

        task = bench.tasks.run_long(work, ended, title=_("Printing…"), cancelled=ended, owner=self)
        self.started.emit(task)
