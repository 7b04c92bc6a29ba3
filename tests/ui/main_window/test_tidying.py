"""What saving left for later is done once nothing was saved for a while, and until nothing is left of it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from contactdesk.services.person_draft import PersonDraft
from contactdesk.storage.desk import Desk
from contactdesk.ui.main_window.tidying import Tidying
from contactdesk.ui.main_window.window import MainWindow


def test_the_desk_is_tidied_after_a_pause_until_nothing_is_left(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    left = [False, True, True]
    monkeypatch.setattr("contactdesk.ui.main_window.tidying._A_WHILE", 0)
    monkeypatch.setattr(Desk, "tidy", lambda _desk: left.pop())
    Tidying(window.bench)
    assert len(left) == 3
    window.bench.write(lambda services: services.people.add(PersonDraft("Ewa Kos")), quiet=True)
    qtbot.waitUntil(lambda: not left)
