"""Long work on a page: what is being done, how far it is, and Cancel. Shows itself only after a moment."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.jobs import LongTask
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.labels import Label

_MOMENT_MS = 600


class ProgressStrip(QWidget):
    """Removes itself when the task has ended."""

    def __init__(self, task: LongTask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = task
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(task.title)
        self._cancel = Button(_("Cancel"), on_click=self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.FIELD))
        row.addWidget(Label(task.title))
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self.hide()
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT_MS)
        self._moment.timeout.connect(self.show)
        self._moment.start()
        task.progressed.connect(self._on_progressed)
        task.finished.connect(self._on_finished)

    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _on_finished(self) -> None:
        self._moment.stop()
        self.hide()
        self.deleteLater()

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._task.cancel()
