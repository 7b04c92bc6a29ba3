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
