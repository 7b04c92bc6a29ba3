"""The papers that an office prints on, in points."""

from __future__ import annotations

from enum import StrEnum

MM = 72 / 25.4


class Paper(StrEnum):
    A4_PORTRAIT = "a4-portrait"
    A4_LANDSCAPE = "a4-landscape"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        return _SIZES[self]


_SIZES = {
    Paper.A4_PORTRAIT: (210 * MM, 297 * MM),
    Paper.A4_LANDSCAPE: (297 * MM, 210 * MM),
    Paper.LETTER: (8.5 * 72, 11.0 * 72),
}
