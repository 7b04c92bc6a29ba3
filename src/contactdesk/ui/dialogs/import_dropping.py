"""Files dropped on an import's own page, which knows already what the list is for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrops(QObject):
    """``dropped`` carries the path of a file, ``held`` whether one is held over the widget."""

    dropped = Signal(str)
    held = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if _file(event):
                event.acceptProposedAction()
                self.held.emit(True)
                return True
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.held.emit(False)
            event.acceptProposedAction()
            self.dropped.emit(_file(event))
            return True
        elif event.type() == QEvent.Type.DragLeave:
            self.held.emit(False)
        return False


def _file(event: QDropEvent) -> str:
    """The first dropped thing that is on this machine; a folder too, so that it is said why not."""
    urls = event.mimeData().urls()
    paths = [url.toLocalFile() for url in urls if url.isLocalFile()]
    return next((path for path in paths if Path(path).is_file()), paths[0] if paths else "")
