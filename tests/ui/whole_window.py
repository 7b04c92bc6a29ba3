"""The whole window on a desk of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contactdesk.app import glance, open_services
from contactdesk.core.settings import Scheme, Settings
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import build_services
from contactdesk.storage.desk import Desk
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.tasks import Tasks
from tests.conftest import Filling

Open = Callable[[str | None], MainWindow]
PATIENCE_MS = 60_000
"""Machines have other work at times."""


def fill(desk: Desk) -> None:
    services = build_services(desk)
    for name in ("Łucja Dąbrowska", "Олена Шевченко", "Jan Lis"):
        services.people.add(PersonDraft(name))
    for title, day in (("Seminar", "2036-11-24"), ("Networking Day", "2026-01-29")):
        meeting = services.meetings.add(MeetingDraft(title=title, date=day, start="10:00", city="Łódź")).id
        services.participants.add_people(meeting, [1, 2])


@pytest.fixture
def office(tmp_path: Path, kept_file: Callable[[Filling | None], Path]) -> str:
    """A desk with three people, a meeting to come and one that is over, its attendance half entered."""
    location = str(tmp_path / "office.contactdesk")
    shutil.copyfile(kept_file(fill), location)
    return location


@pytest.fixture
def open_window(qtbot: QtBot, appearance: Appearance, crashes: list[BaseException]) -> Iterator[Open]:
    windows: list[MainWindow] = []

    def _open(location: str | None) -> MainWindow:
        settings = Settings(scheme=Scheme.LIGHT)
        tasks = Tasks(crashes.append)
        window = MainWindow(appearance, tasks, settings, open_services, crashes.append, glance)
        windows.append(window)
        window.open(location)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        settle(window)
        return window

    yield _open
    for window in windows:
        window.close()


def settle(window: MainWindow) -> None:
    assert window.bench.tasks.drain(PATIENCE_MS)


@pytest.fixture
def window(open_window: Open, office: str, qtbot: QtBot) -> MainWindow:
    opened = open_window(office)
    qtbot.waitUntil(lambda: opened.stack.here is not None)
    settle(opened)
    return opened
