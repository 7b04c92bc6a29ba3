"""Closing the window while something long is being done."""

from __future__ import annotations

import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from contactdesk.services.services import Services
from contactdesk.ui.main_window.window import MainWindow
from tests.ui.whole_window import settle


class Work:
    """Something that goes on until it is let go or stopped."""

    def __init__(self, window: MainWindow) -> None:
        self.begun, self.may_end = threading.Event(), threading.Event()
        self.ended: list[str] = []
        window.bench.write_long(self._run, title="Counting", done=self.ended.append)
        assert self.begun.wait(5)

    def _run(
        self, _services: Services, _progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> str:
        self.begun.set()
        while not self.may_end.wait(0.01):
            if is_cancelled():
                return "stopped"
        return "done"


def test_the_window_closes_when_the_work_is_done(window: MainWindow, qtbot: QtBot) -> None:
    work = Work(window)
    assert not window.close()
    assert window.isVisible()
    work.may_end.set()
    settle(window)
    assert work.ended == ["done"]
    # Closing is queued behind the answer.
    qtbot.waitUntil(lambda: not window.isVisible())


def test_closing_it_again_stops_the_work(window: MainWindow, qtbot: QtBot) -> None:
    work = Work(window)
    assert not window.close()
    assert not window.close()
    settle(window)
    assert work.ended == ["stopped"]
    qtbot.waitUntil(lambda: not window.isVisible())


def test_nothing_to_wait_for_closes_at_once(window: MainWindow) -> None:
    assert window.close()
    assert not window.isVisible()
