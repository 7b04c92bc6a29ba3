"""All widgets together, in both themes: they show without a complaint, and fit into a small window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Shoot
from tests.ui.widgets.gallery import SCREENS


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_shows_in_both_themes(name: str, shoot: Shoot, qtbot: QtBot) -> None:
    screen = SCREENS[name]()
    qtbot.addWidget(screen)
    shoot(screen, name, (1360, 860))
