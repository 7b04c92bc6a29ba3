"""The one handler of what nobody caught: once per cause, told by ids only, never by names."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from contactdesk.core.i18n import _

log = logging.getLogger("contactdesk.crash")


class CrashReport(NamedTuple):
    """Where and what, without values: an exception's own text may quote someone's data, so it is left out."""

    code: str
    kind: str
    frames: tuple[str, ...]

    @classmethod
    def of(cls, error: BaseException) -> CrashReport:
        import hashlib

        frames = tuple(
            f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)
        )
        kind = type(error).__name__
        code = hashlib.sha256("|".join((kind, *frames[-2:])).encode()).hexdigest()[:8]
        return cls(code, kind, frames)

    def text(self) -> str:
        return "\n".join((f"{self.code} {self.kind}", *self.frames))


class Crashes(QObject):
    """Collects crashes from every thread; ``crashed`` comes in the window's thread, once per cause."""

    crashed = Signal(object)
    _reported = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()
        self._before = (sys.excepthook, threading.excepthook)
        self._reported.connect(self.crashed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread

    def uninstall(self) -> None:
        sys.excepthook, threading.excepthook = self._before

    def report(self, error: BaseException) -> None:
        """May be called from any thread."""
        report = CrashReport.of(error)
        if report.code in self._seen:
            return
        self._seen.add(report.code)
        log.error("crash %s %s at %s", report.code, report.kind, " < ".join(reversed(report.frames[-6:])))
        self._reported.emit(report)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.report(error)

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)


def show_crash(report: CrashReport, parent: QWidget) -> None:
    """Say that something broke, that data are safe, and under which number it can be found."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, _("Something went wrong"), "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_("Something went wrong inside ContactDesk. What was being changed has been taken back."))
    box.setInformativeText(_("Number {code}. It is in the log, without any names.").format(code=report.code))
    box.setDetailedText(report.text())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
