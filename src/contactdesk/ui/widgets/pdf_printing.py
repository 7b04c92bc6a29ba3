"""Prints a PDF on any printer that Qt knows: each page drawn as fine as paper shows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from contactdesk.ui.widgets.pdf_view import open_pdf

_FINEST = 300
"""Dots per inch: finer is not seen on a sheet of names, and takes four times the memory."""
_POINTS = 72


def print_pdf(
    data: bytes, printer: QPrinter, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> bool:
    """Runs on any thread; False when the printer refused or the user stopped it."""
    document = open_pdf(data)
    pages = _pages(document, printer)
    printer.setFullPage(True)
    painter = QPainter()
    if not pages or not painter.begin(printer):
        return False
    for done, page in enumerate(pages):
        progress(done, len(pages))
        if cancelled() or (done and not printer.newPage()):
            painter.end()
            return False
        _draw(painter, document, page, printer)
    return painter.end()


def _pages(document: QPdfDocument, printer: QPrinter) -> list[int]:
    """All pages, or those that were asked for in the print dialog."""
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    return list(range(first - 1, min(last, document.pageCount())))


def _draw(painter: QPainter, document: QPdfDocument, page: int, printer: QPrinter) -> None:
    """The page in the middle of the paper, smaller where the paper is."""
    points: QSizeF = document.pagePointSize(page)
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    whole = (points * (printer.resolution() / _POINTS)).toSize()
    placed = whole
    if whole.width() > paper.width() or whole.height() > paper.height():
        placed = whole.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    area = QRect(paper.topLeft(), placed)
    area.moveCenter(paper.center())
    dots = (points * (min(printer.resolution(), _FINEST) / _POINTS)).toSize()
    painter.drawImage(area, document.render(page, QSize(dots)))
