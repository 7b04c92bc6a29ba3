"""A desk for commands, on each engine, that exists and is empty."""

from __future__ import annotations

import pytest

from contactdesk.storage.desk import Desk
from tests.cli.commands import Commands


@pytest.fixture
def commands(desk: Desk, desk_location: str, capfd: pytest.CaptureFixture[str]) -> Commands:
    desk.close()
    return Commands(capfd, desk_location)
