"""Garbage of the window is never collected on another thread."""

from __future__ import annotations

import gc
import threading

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.tasks import Tasks


class Remembering(QWidget):
    """Says on which thread it was let go."""

    def __init__(self, ends: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        self.ends = ends

    def __del__(self) -> None:
        self.ends.append(threading.current_thread())


def test_a_widget_in_a_circle_ends_on_the_window_s_thread(tasks: Tasks, qtbot: QtBot) -> None:
    ends: list[threading.Thread] = []
    for _ in range(20):
        Remembering(ends)
    answers: list[list[list[int]]] = []
    # Enough new objects on the worker for Python to look for garbage there.
    tasks.write(lambda: [[number] for number in range(50_000)], answers.append)
    assert tasks.drain()
    qtbot.waitUntil(lambda: len(ends) == 20)
    assert set(ends) == {threading.main_thread()}


def test_python_collects_by_itself_again_when_the_work_is_over(tasks: Tasks) -> None:
    assert not gc.isenabled()
    tasks.shutdown()
    assert gc.isenabled()


def test_python_does_not_collect_while_other_work_goes_on(tasks: Tasks) -> None:
    beside = Tasks(print)
    beside.shutdown()
    beside.shutdown()
    assert not gc.isenabled()
