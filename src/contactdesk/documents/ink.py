"""The colours of paper: the light tokens of the window, as red, green and blue from 0 to 1."""

from __future__ import annotations

Ink = tuple[float, float, float]


def _ink(code: int) -> Ink:
    return ((code >> 16) / 255, (code >> 8 & 0xFF) / 255, (code & 0xFF) / 255)


TEXT = _ink(0x1A2230)
HEADING = _ink(0x475467)
MUTED = _ink(0x667085)
ACCENT = _ink(0x0E7490)
BORDER = _ink(0xDFE3E8)
GROUND = _ink(0xEEF2F6)
OK = _ink(0x067647)
WARN = _ink(0xB54708)
VIOLET = _ink(0x5925DC)
BLUE = _ink(0x175CD3)
ROSE = _ink(0xC01048)
LINE = _ink(0xA9B2BF)


def hexadecimal(ink: Ink) -> str:
    """As SVG writes it."""
    return "#" + "".join(f"{round(255 * part):02x}" for part in ink)
