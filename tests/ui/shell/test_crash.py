"""Crashes: one handler for every thread, once per cause, and never a name in what is written down."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.crash import Crashes, CrashReport, show_crash

SECRET = "Łucja Dąbrowska"


@pytest.fixture
def handler(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Crashes]:
    # An earlier test may have started a log of its own, or run a library that silences the others.
    monkeypatch.setattr(logging.getLogger("contactdesk"), "propagate", True)
    monkeypatch.setattr(logging.getLogger("contactdesk.crash"), "disabled", False)
    found = Crashes()
    found.install()
    yield found
    found.uninstall()


def crash() -> None:
    raise ValueError(SECRET)


def caught() -> ValueError:
    try:
        crash()
    except ValueError as error:
        return error
    raise AssertionError


def test_a_crash_is_told_once_per_cause(
    handler: Crashes, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[CrashReport] = []
    handler.crashed.connect(told.append)
    for _ in range(30):
        error = caught()
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    assert len(caplog.records) == 1


def test_a_crash_in_another_thread_reaches_the_windows(
    handler: Crashes, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    where: list[int] = []
    handler.crashed.connect(lambda _: where.append(threading.get_ident()))
    thread = threading.Thread(target=crash)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(where))
    assert where == [threading.get_ident()]


def test_neither_log_nor_report_quotes_a_value(handler: Crashes, caplog: pytest.LogCaptureFixture) -> None:
    handler.report(caught())
    assert "ValueError" in caplog.text
    assert "test_crash.py" in caplog.text
    assert SECRET not in caplog.text
    assert SECRET not in CrashReport.of(caught()).text()


def test_the_dialog_gives_a_number_to_look_it_up(appearance: Appearance, qtbot: QtBot) -> None:
    report = CrashReport.of(caught())
    window = QWidget()
    qtbot.addWidget(window)
    show_crash(report, window)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert report.code in box.informativeText()
    assert SECRET not in box.detailedText()
    box.close()
