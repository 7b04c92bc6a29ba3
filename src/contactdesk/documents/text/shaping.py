"""A line of text as glyphs: cut into runs of one level and one face, each shaped by HarfBuzz."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from contactdesk.documents.characters import (
    REPLACEMENT,
    is_mark,
    is_neutral,
    is_plain,
    is_unseen,
    printable,
)
from contactdesk.documents.fonts import EM, Face, Weight, face_with, text_face
from contactdesk.documents.text.bidi import base_level, levels, visual_order


class Glyph(NamedTuple):
    """A glyph of a face and its place after the glyph before it, in thousandths of the size."""

    gid: int
    cluster: int  # where in the run's text the characters begin that it stands for
    advance: int
    dx: int
    dy: int


@dataclass(frozen=True, eq=False)
class Run:
    """Text of one face and one direction, its glyphs from left to right."""

    text: str
    start: int  # of the text within its line
    level: int
    face: Face
    glyphs: tuple[Glyph, ...]

    @property
    def rightwards(self) -> bool:
        return self.level % 2 == 0


@dataclass(frozen=True, eq=False)
class Line:
    """One line, its runs in the order in which they are seen."""

    text: str
    runs: tuple[Run, ...]

    @cached_property
    def width(self) -> int:
        """In thousandths of the size."""
        return sum(glyph.advance for run in self.runs for glyph in run.glyphs)

    def advances(self) -> list[int]:
        """For every character what it adds to the width; 0 for one that is set with the one before it."""
        advances = [0] * len(self.text)
        for run in self.runs:
            for glyph in run.glyphs:
                advances[run.start + glyph.cluster] += glyph.advance
        return advances

    def width_at(self, size: float) -> float:
        """In points."""
        return self.width * size / EM


class _Piece(NamedTuple):
    text: str
    start: int
    level: int
    face: Face


@lru_cache(maxsize=8192)
def line(text: str, weight: Weight, base: int | None = None) -> Line:
    """The text on one line; ``base`` is the level of the paragraph it was cut from, found in it if None."""
    text = printable(text)
    if is_plain(text):
        pieces = [_Piece(text, 0, 0, text_face(weight))] if text else []
    else:
        pieces = list(_pieces(text, weight, base_level(text) if base is None else base))
    runs = [Run(p.text, p.start, p.level, p.face, _shaped(p.text, p.face, p.level % 2)) for p in pieces]
    return Line(text, tuple(visual_order(runs)))


def _pieces(text: str, weight: Weight, base: int) -> Iterator[_Piece]:
    start, face, level = 0, text_face(weight), -1
    shown: list[str] = []
    for index, (char, char_level) in enumerate(zip(text, levels(text, base), strict=True)):
        char_face = _face_of(char, face, weight)
        if shown and (char_face is not face or char_level != level):
            yield _Piece("".join(shown), start, level, face)
            start, shown = index, []
        face, level = char_face, char_level
        shown.append(char if is_unseen(char) or face.has(char) else REPLACEMENT)
    if shown:
        yield _Piece("".join(shown), start, level, face)


def _face_of(char: str, before: Face, weight: Weight) -> Face:
    """Signs stay in the face that they follow, so that a word is shaped as a whole."""
    if is_unseen(char) or ((is_mark(char) or is_neutral(char)) and before.has(char)):
        return before
    return face_with(char, weight) or text_face(weight)


@lru_cache(maxsize=8192)
def _shaped(text: str, face: Face, leftwards: int) -> tuple[Glyph, ...]:
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    # The guess takes the direction from the script alone and the language from the machine's locale.
    buffer.direction = "rtl" if leftwards else "ltr"
    buffer.language = "und"
    uharfbuzz.shape(face.font, buffer)
    return tuple(
        Glyph(info.codepoint, info.cluster, place.x_advance, place.x_offset, place.y_offset)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    )
