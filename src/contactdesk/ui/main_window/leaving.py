"""Closing the window while something long is being done: it waits, and closes when that has ended."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.jobs import LongTask
from contactdesk.ui.shell.workbench import Workbench


class Leaving(QObject):
    """Who closes it once wants the work done, who closes it again wants it stopped."""

    def __init__(self, window: QWidget, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self._awaited: LongTask | None = None

    def may_close(self) -> bool:
        task = self._bench.tasks.long_task
        if task is None:
            return True
        if task is self._awaited:
            task.cancel()
        else:
            self._awaited = task
            # Queued: the answer of the work is taken first.
            task.finished.connect(self._window.close, Qt.ConnectionType.QueuedConnection)
            self._bench.toasts.show(_("The window closes when this is done. Closing it again stops it."))
        return False
