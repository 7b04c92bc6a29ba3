"""What tests of the pages stand on: a workbench whose services work on a desk in a file of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language, language
from contactdesk.core.settings import Settings
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.ui.shell.actions import Actions
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.tasks import Tasks
from contactdesk.ui.shell.toasts import Toasts
from contactdesk.ui.shell.workbench import Workbench

T = TypeVar("T")
Work = Callable[[Services], object]
Ask = Callable[[Callable[[Services], T]], T]
Keep = Callable[[Work], tuple[Path, object]]


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
    _open(workbench, file)
    yield workbench
    tasks.drain()
    workbench.close()


def _open(bench: Workbench, file: Path) -> None:
    opened: list[bool] = []
    bench.open(
        lambda: build_services(Desk.open(str(file), author="tester")),
        lambda: opened.append(True),
        failed=_raise,
    )
    assert bench.tasks.drain()
    assert opened


def _raise(error: BaseException) -> None:
    raise error


@pytest.fixture
def ask(bench: Workbench) -> Callable[[Work], object]:
    """Do something with the services, as the window would, and wait for what comes of it."""

    def _ask(work: Work) -> object:
        answers: list[object] = []
        bench.tasks.write(bench.on_services(work), answers.append, failed=_raise)
        assert bench.tasks.drain()
        return answers[0]

    return _ask


@pytest.fixture(scope="session")
def kept_desk(blank_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Keep:
    """A desk filled once, to be copied: filling it takes longer than most tests that stand on it."""

    @cache
    def _kept(fill: Work, _spoken: Language) -> tuple[Path, object]:
        file = tmp_path_factory.mktemp("kept") / "office.contactdesk"
        shutil.copyfile(blank_file, file)
        desk = Desk.open(str(file), author="tester")
        answer = fill(build_services(desk))
        desk.close()
        return file, answer

    return lambda fill: _kept(fill, language())


@pytest.fixture
def furnish(bench: Workbench, kept_desk: Keep, tmp_path: Path) -> Callable[[Work], object]:
    """Work on a desk that was filled so, in place of the empty one; gives what filling it gave."""

    def _furnish(fill: Work) -> object:
        kept, answer = kept_desk(fill)
        file = tmp_path / "furnished.contactdesk"
        shutil.copyfile(kept, file)
        _open(bench, file)
        return answer

    return _furnish
