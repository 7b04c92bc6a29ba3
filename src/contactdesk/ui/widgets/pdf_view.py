"""Shows a PDF page by page on the calm ground of the window; another one takes its place without a jump."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMargins
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame

from contactdesk.ui.shell.theme import Space, current


def open_pdf(data: bytes) -> QPdfDocument:
    """A document over bytes, which it keeps."""
    document = QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


class PdfView(QPdfView):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._data = b""
        self._document: QPdfDocument | None = None
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.setDocumentMargins(QMargins())
        self.setPageSpacing(int(Space.PAGE))
        self._take_ground()

    def show_pdf(self, data: bytes) -> None:
        """Show this PDF at the place where the one before was being looked at."""
        if data == self._data:
            return
        self._data = data
        before, place = self._document, self.verticalScrollBar().value()
        # Never a child of the view: it would tell a view of its closing that is half gone by then.
        self._document = open_pdf(data)
        self.setDocument(self._document)
        self.verticalScrollBar().setValue(place)
        if before is not None:
            before.deleteLater()

    def page_count(self) -> int:
        return 0 if self._document is None else self._document.pageCount()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_ground()

    def _take_ground(self) -> None:
        """Between the pages Qt paints its own dark grey, unless told what dark means."""
        ground = QPalette(self.palette())
        ground.setColor(QPalette.ColorRole.Dark, current().color("window"))
        if ground.color(QPalette.ColorRole.Dark) != self.palette().color(QPalette.ColorRole.Dark):
            self.setPalette(ground)
