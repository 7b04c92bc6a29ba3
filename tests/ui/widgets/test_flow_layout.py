"""Chips that break into lines: as high as what they hold now."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.widgets.chips import Chip, ChipRow

WIDTH = 220


def test_the_height_follows_what_is_added_hidden_and_renamed(appearance: Appearance, qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    chips = [row.add(Chip(text)) for text in ("Sector", "City")]
    row.resize(WIDTH, 200)
    row.show()
    line = row.heightForWidth(WIDTH)
    assert row.heightForWidth(WIDTH) == line
    chips.append(row.add(Chip("Tag of something that is long")))
    chips[-1].show()
    two_lines = row.heightForWidth(WIDTH)
    assert two_lines > line
    assert row.heightForWidth(10 * WIDTH) == line
    chips[-1].hide()
    assert row.heightForWidth(WIDTH) == line
    chips[0].set_text("A sector whose name takes a whole line of them")
    assert row.heightForWidth(WIDTH) == two_lines
    row.clear()
    assert row.heightForWidth(WIDTH) == 0
