"""A toast of its own kind: what is being done, how far it is, and Cancel. Shows itself after a moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.jobs import LongTask
from contactdesk.ui.shell.theme import Size, Tone
from contactdesk.ui.shell.toasts import Toast, Toasts

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

_MOMENT_MS = 500


class ProgressToast(Toast):
    """Goes when the work has ended and not before: neither time nor Escape sends it away."""

    def __init__(self, host: QWidget, task: LongTask) -> None:
        super().__init__(host, task.title, Tone.ACCENT, 0)
        self._task = task
        self._timer.stop()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setFixedWidth(int(Size.FIELD_MINIMUM))
        self._bar.setAccessibleName(task.title)
        self._row.insertWidget(2, self._bar)
        self._percent = QLabel()
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row.insertWidget(3, self._percent)
        self._cancel = self.add_button(_("Cancel"), task.cancel)
        self._row.removeWidget(self._cancel)
        self._row.addWidget(self._cancel)
        self._close.hide()
        task.progressed.connect(self._on_progressed)

    @property
    def share(self) -> float:
        """How much of it is done, from 0 to 1."""
        return self._bar.value() / self._bar.maximum() if self._bar.maximum() else 0.0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.stop()
        # Nothing moves while it counts, nor when it is stopped.
        for label, longest in ((self._words, _("Stopping…")), (self._percent, "100%")):
            wanted = label.fontMetrics().horizontalAdvance(longest)
            label.setMinimumWidth(max(wanted, label.sizeHint().width()))

    def _on_time_up(self) -> None:
        """Its time is the work's."""

    def _on_button(self, handler: Callable[[], object]) -> None:
        self._cancel.setEnabled(False)
        self._words.setText(_("Stopping…"))
        handler()

    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._percent.setText(self._bar.text())


def follow(toasts: Toasts, task: LongTask) -> None:
    """Show how far a task is, once it has taken more than a moment."""

    def show() -> None:
        toast = ProgressToast(toasts.host, task)
        task.finished.connect(toast.dismiss)
        toasts.add(toast)

    moment = QTimer(task, singleShot=True, interval=_MOMENT_MS)
    moment.timeout.connect(show)
    task.finished.connect(moment.stop)
    moment.start()
