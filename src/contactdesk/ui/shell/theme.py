"""Every colour and size of the window: the tokens of both themes. Nothing else may name one."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette


class Tone(StrEnum):
    """What a colour says; each theme has its own for it."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"
    VIOLET = "violet"
    BLUE = "blue"
    ROSE = "rose"
    NEUTRAL = "neutral"


class Space(IntEnum):
    """Distances in px, in steps of about 4."""

    HAIR = 2
    TIGHT = 4
    GAP = 8
    FIELD = 12
    BLOCK = 14
    CARD = 18
    PAGE = 24


class FontSize(IntEnum):
    """Text heights in px."""

    DISPLAY = 54
    HERO = 26
    TITLE = 21
    SECTION = 15
    BODY = 13
    SMALL = 12
    CAPS = 11


class Size(IntEnum):
    """Fixed measures in px."""

    RADIUS = 7
    CARD_RADIUS = 10
    FOCUS = 2
    SIDEBAR = 212
    ROW = 40
    HEADER = 36
    CONTROL = 34
    BUTTON = 30
    CHIP = 25
    PILL = 19
    PILL_PADDING = 12
    ICON = 16
    BRAND = 20
    AVATAR = 30
    AVATAR_LARGE = 52
    BAR = 6
    CELL = 11
    PLACE = 37
    TOAST = 420
    EMPTY_ICON = 40
    SENTENCE = 360
    ASKING = 460
    FIELD_MINIMUM = 120
    WINDOW_WIDTH = 1360
    WINDOW_HEIGHT = 860
    WELCOME = 860
    OFFER = 150
    TWO_COLUMNS = 700
    PALETTE = 620
    WINDOW_LEAST_WIDTH = 800
    WINDOW_LEAST_HEIGHT = 560


class Theme(NamedTuple):
    """The colours of one theme; a tone's soft ground is named after it."""

    dark: bool
    window: str
    surface: str
    side: str
    border: str
    hover: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    violet: str
    violet_soft: str
    blue: str
    blue_soft: str
    rose: str
    rose_soft: str

    def ink(self, tone: Tone) -> QColor:
        """The colour of text and lines in a tone."""
        return QColor(self.muted if tone is Tone.NEUTRAL else getattr(self, tone.value))

    def soft(self, tone: Tone) -> QColor:
        """The soft ground on which text in that tone stands."""
        return QColor(getattr(self, f"{tone.value}_soft", self.hover))

    def color(self, token: str) -> QColor:
        """A ground or border by its name, such as ``surface``."""
        return QColor(getattr(self, token))


LIGHT = Theme(
    dark=False, window="#F5F6F8", surface="#FFFFFF", side="#EEF0F3", border="#DFE3E8", hover="#EEF2F6",
    text="#1A2230", muted="#667085", accent="#0E7490", accent_soft="#E0F2F7", on_accent="#FFFFFF",
    ok="#067647", ok_soft="#D3F8DF", warn="#B54708", warn_soft="#FEF0C7",
    danger="#B42318", danger_soft="#FEE4E2",
    violet="#5925DC", violet_soft="#EBE9FE", blue="#175CD3", blue_soft="#DCEBFE",
    rose="#C01048", rose_soft="#FFE4E8",
)  # fmt: skip
DARK = Theme(
    dark=True, window="#14181F", surface="#1B212B", side="#10141A", border="#2C3440", hover="#232B36",
    text="#E6EAF0", muted="#97A1B0", accent="#4FC3DC", accent_soft="#16333B", on_accent="#08222A",
    ok="#47CD89", ok_soft="#123524", warn="#FDB022", warn_soft="#3A2B10",
    danger="#F97066", danger_soft="#3A1B19",
    violet="#A48AFB", violet_soft="#291F4A", blue="#84CAFF", blue_soft="#132B46",
    rose="#FD6F8E", rose_soft="#3F1722",
)  # fmt: skip


def current() -> Theme:
    """The theme in force, which the application's palette tells."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def font(size: FontSize = FontSize.BODY, *, bold: bool = False) -> QFont:
    """The application's font in one of our sizes."""
    chosen = QFont(QGuiApplication.font())
    chosen.setPixelSize(int(size))
    chosen.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return chosen
