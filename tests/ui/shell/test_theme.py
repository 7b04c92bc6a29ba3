"""The tokens: readable in both themes, and nothing else in the window names a colour."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from contactdesk.core.resources import resource
from contactdesk.core.settings import Scheme
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.stylesheet import stylesheet
from contactdesk.ui.shell.theme import DARK, LIGHT, FontSize, Theme, Tone, current, font

UI = Path(__file__).parents[3] / "src" / "contactdesk" / "ui"
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")
SOFT = (Tone.ACCENT, Tone.OK, Tone.WARN, Tone.DANGER, Tone.VIOLET, Tone.BLUE, Tone.ROSE)


def luminance(color: QColor) -> float:
    """As the guidelines for accessible web content define it."""
    channels = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (float(c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4) for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground(theme: Theme) -> None:
    for tone in (Tone.TEXT, Tone.MUTED):
        for ground in ("window", "surface"):
            assert contrast(theme.ink(tone), theme.color(ground)) >= 4.5, (tone, ground)
    for tone in SOFT:
        assert contrast(theme.ink(tone), theme.soft(tone)) >= 4.5, tone
    assert contrast(theme.ink(Tone.ON_ACCENT), theme.ink(Tone.ACCENT)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_has_a_value_for_every_token(theme: Theme) -> None:
    assert "@" not in stylesheet(theme)


def test_no_other_file_of_the_window_names_a_colour() -> None:
    naming = {path.name for path in UI.rglob("*.py") if COLOUR.search(path.read_text("utf-8"))}
    assert naming == {"theme.py"}


def test_the_marks_of_controls_are_drawn_in_the_tokens() -> None:
    for theme, name in ((LIGHT, "light"), (DARK, "dark")):
        for file in resource("icons", "controls").glob(f"*-{name}.svg"):
            used = set(COLOUR.findall(file.read_text("utf-8")))
            assert used <= {theme.muted, theme.on_accent}, file.name


def test_choosing_a_scheme_is_seen_by_what_paints(appearance: Appearance) -> None:
    heard: list[bool] = []
    appearance.themed.connect(lambda: heard.append(current().dark))
    appearance.choose(Scheme.DARK)
    assert current() is DARK
    appearance.choose(Scheme.LIGHT)
    assert current() is LIGHT
    assert heard == [True, False]


def test_the_system_is_followed_unless_told_otherwise(appearance: Appearance) -> None:
    appearance.choose(Scheme.SYSTEM)
    assert appearance.theme is LIGHT
    appearance.choose(Scheme.DARK)
    assert appearance.theme is DARK


def test_a_font_keeps_the_family_and_takes_the_size(appearance: Appearance) -> None:
    assert font(FontSize.TITLE).pixelSize() == 21
    assert font(bold=True).weight() > font().weight()
