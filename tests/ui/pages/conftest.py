"""What tests of the pages stand on: a workbench whose services work on a desk in a file of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from contactdesk.core.settings import Settings
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.ui.shell.actions import Actions
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.tasks import Tasks
from contactdesk.ui.shell.toasts import Toasts
from contactdesk.ui.shell.workbench import Workbench

T = TypeVar("T")
Ask = Callable[[Callable[[Services], T]], T]


@pytest.fixture
def bench(
    qtbot: QtBot, appearance: Appearance, tasks: Tasks, blank_file: Path, tmp_path: Path
) -> Iterator[Workbench]:
    """A workbench on an empty desk; its window is shown by the tests that need one."""
    file = tmp_path / "office.contactdesk"
    shutil.copyfile(blank_file, file)
    window = QMainWindow()
    qtbot.addWidget(window)
    workbench = Workbench(tasks, Toasts(window), Actions(window), Settings())
    opened: list[bool] = []
    workbench.open(
        lambda: build_services(Desk.open(str(file), author="tester")),
        lambda: opened.append(True),
        failed=_raise,
    )
    assert tasks.drain()
    assert opened
    yield workbench
    tasks.drain()
    workbench.close()


def _raise(error: BaseException) -> None:
    raise error


@pytest.fixture
def ask(bench: Workbench) -> Callable[[Callable[[Services], object]], object]:
    """Do something with the services, as the window would, and wait for what comes of it."""

    def _ask(work: Callable[[Services], object]) -> object:
        answers: list[object] = []
        bench.tasks.write(bench.on_services(work), answers.append, failed=_raise)
        assert bench.tasks.drain()
        return answers[0]

    return _ask
