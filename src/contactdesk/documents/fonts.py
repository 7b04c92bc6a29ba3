"""The bundled faces: which one has a glyph for a character, and which texts none of them can show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from contactdesk.core.resources import resource
from contactdesk.documents.characters import is_unseen, printable

# In the order in which they are asked for a glyph; the large ones last.
FAMILIES = (
    "NotoSans",
    "NotoSansArabic",
    "NotoSansHebrew",
    "NotoSansEthiopic",
    "NotoSansGeorgian",
    "NotoSansArmenian",
    "NotoSansDevanagari",
    "NotoSansBengali",
    "NotoSansTamil",
    "NotoSansThai",
    "NotoSansKR",
    "NotoSansSC",
)
EM = 1000


class Weight(StrEnum):
    REGULAR = "Regular"
    BOLD = "Bold"


@dataclass(frozen=True, eq=False)
class Face:
    """One opened font file, measured in thousandths of the size."""

    family: str
    weight: Weight
    font: Any  # uharfbuzz.Font, which carries no types

    def has(self, char: str) -> bool:
        return self.font.get_nominal_glyph(ord(char)) is not None


@cache
def face(family: str, weight: Weight) -> Face:
    """The face of that family and weight; its file is opened at the first call."""
    import uharfbuzz

    path = resource("fonts", f"{family}-{weight}.ttf")
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
    font.scale = (EM, EM)
    return Face(family, weight, font)


def text_face(weight: Weight) -> Face:
    """The face of Latin, Cyrillic and Greek, and of everything that belongs to no script."""
    return face(FAMILIES[0], weight)


@lru_cache(maxsize=16384)
def face_with(char: str, weight: Weight) -> Face | None:
    """The first bundled face that has a glyph for this character."""
    return next((found for family in FAMILIES if (found := face(family, weight)).has(char)), None)


def missing_glyphs(texts: Iterable[str]) -> list[str]:
    """Those of the texts that have a character no bundled face covers, as they were given."""
    return [text for text in texts if any(_is_missing(char) for char in printable(text))]


def _is_missing(char: str) -> bool:
    return not is_unseen(char) and face_with(char, Weight.REGULAR) is None
