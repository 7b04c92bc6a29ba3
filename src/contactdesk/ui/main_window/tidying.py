"""Lets the desk do what saving left for later, a little at a time, once nothing was saved for a while."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from contactdesk.ui.shell.workbench import Workbench

_A_WHILE = 1500
"""Milliseconds: whoever types goes on sooner."""


class Tidying(QObject):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._pause = QTimer(self, interval=_A_WHILE, singleShot=True)
        self._pause.timeout.connect(self._on_pause)
        workbench.changed.connect(self._on_changed)

    def _on_changed(self, _changes: object) -> None:
        self._pause.start()

    def _on_pause(self) -> None:
        # Where another desk is writing, it is left for the next time.
        self._workbench.read(
            lambda services: services.desk.tidy(),
            self._on_tidied,
            question="tidying",
            failed=lambda _error: None,
        )

    def _on_tidied(self, is_more: bool) -> None:
        if is_more:
            self._pause.start()
