"""Starts the program, and tells on a socket what its window says, as a screen reader would be told it.

    python -m tests.window.read_aloud SOCKET [ARGUMENTS OF THE PROGRAM]

Each connection is answered with one JSON array of ``[depth, role, name, value]``, and closed.
"""

from __future__ import annotations

import json
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from contactdesk.__main__ import main
from contactdesk.ui.main_window.window import MainWindow

_Line = tuple[int, str, str, str]
_LOOK_AGAIN = 0.02  # seconds, while the program has no window


class _Reader(QObject):
    """Lives in the window's thread and reads there, when asked from another."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.answers: SimpleQueue[list[_Line]] = SimpleQueue()
        self.asked.connect(self._on_asked)

    def _on_asked(self) -> None:
        QAccessible.setActive(True)  # or lists would go on telling what they told first
        QCoreApplication.processEvents()
        windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        for window in windows:
            window.bench.tasks.drain()
        front = QApplication.activeModalWidget() or next(iter(windows), None)
        self.answers.put([] if front is None else list(_lines(QAccessible.queryAccessibleInterface(front))))


def _lines(part: QAccessibleInterface, depth: int = 0) -> Iterator[_Line]:
    """A part of the window and all in it, from the outside in: what is seen, and all that a list holds."""
    if part.state().invisible and part.role() is not QAccessible.Role.ListItem:
        return
    name, value = part.text(QAccessible.Text.Name), part.text(QAccessible.Text.Value)
    yield depth, part.role().name, name, value
    for number in range(part.childCount()):
        if (child := part.child(number)).isValid():
            yield from _lines(child, depth + 1)


def _tell(place: str) -> None:
    while (application := QApplication.instance()) is None:
        time.sleep(_LOOK_AGAIN)
    reader = _Reader()
    reader.moveToThread(application.thread())
    with socket.socket(socket.AF_UNIX) as listening:
        Path(place).unlink(missing_ok=True)
        listening.bind(place)
        listening.listen()
        while True:
            connection, _address = listening.accept()
            with connection:
                reader.asked.emit()
                connection.sendall(json.dumps(reader.answers.get()).encode())


if __name__ == "__main__":
    Thread(target=_tell, args=(sys.argv[1],), daemon=True).start()
    sys.exit(main(sys.argv[2:]))
