"""Runs of glyphs as PDF operators from which readers copy the text that went in.

Seen with Poppler and PDFium: what a glyph reads as is enough where every letter has one glyph. A run to the
right with letters of several glyphs is given as a whole (ActualText). Text to the left readers turn around by
themselves, sign by sign: there each such letter is given alone, with its signs reversed, and covers the room
of the letter exactly, or a reader would see a gap between words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from contactdesk.documents.embedding import EmbeddedFace, utf16
from contactdesk.documents.fonts import EM
from contactdesk.documents.text.shaping import Glyph, Run

# What the second glyph of a letter reads as, for readers that know no ActualText: nothing that can be seen.
_NOTHING = "\N{ZERO WIDTH SPACE}"


class _Shown(NamedTuple):
    """A glyph as it is written, in thousandths of the size: where it stands in its run and how wide it is."""

    code: int
    x: int
    rise: int
    width: int


class Span(NamedTuple):
    """Glyphs, the text to copy for them where their codes alone do not say it, and where they end."""

    glyphs: list[_Shown]
    reading: str
    end: int


def spans(run: Run, text: str, face: EmbeddedFace) -> Iterator[Span]:
    """Cut the run into spans; ``text`` is what it reads as."""
    ends = _ends(run, len(text))
    if run.rightwards and len(ends) == len(run.glyphs):
        yield _one_by_one(run.glyphs, text, list(ends.values()), face)
        return
    x = 0
    plain: list[_Shown] = []
    several = False
    for cluster, group in groupby(run.glyphs, attrgetter("cluster")):
        glyphs = list(group)
        reading = text[cluster : ends[cluster]] if run.rightwards else text[cluster : ends[cluster]][::-1]
        several |= len(glyphs) > 1
        shown = _shown(glyphs, x, reading, face)
        if len(glyphs) > 1 and not run.rightwards:
            if plain:
                yield Span(plain, "", x)
                plain = []
            yield Span([*shown, _blank(x, glyphs, face)], reading, x + _advance(glyphs))
        else:
            plain += shown
        x += _advance(glyphs)
    if plain:
        yield Span(plain, text if several and run.rightwards else "", x)


def operators(spans: Iterable[Span], size: float) -> str:
    """TJ operators; a number in one moves the pen back, in thousandths of the size."""
    out: list[str] = []
    pen = rise = 0
    for span in spans:
        if span.reading:
            out.append(f"/Span <</ActualText <FEFF{utf16(span.reading)}>>> BDC")
        codes: list[str] = []
        for glyph in span.glyphs:
            if glyph.rise != rise:
                out.append(f"[<{''.join(codes)}>] TJ {glyph.rise * size / EM:.2f} Ts")
                codes, rise = [], glyph.rise
            if glyph.x != pen:
                codes.append(f"> {pen - glyph.x} <")
            codes.append(f"{glyph.code:04X}")
            pen = glyph.x + glyph.width
        if span.end != pen:
            codes.append(f"> {pen - span.end} <")
            pen = span.end
        out.append(f"[<{''.join(codes)}>] TJ")
        if span.reading:
            out.append("EMC")
    if rise:
        out.append("0 Ts")
    return " ".join(out)


def _one_by_one(glyphs: Iterable[Glyph], text: str, ends: list[int], face: EmbeddedFace) -> Span:
    """The plain way: a glyph for each letter, in the order in which they are read."""
    shown = []
    x = start = 0
    for glyph, end in zip(glyphs, ends, strict=True):
        gid = glyph.gid
        shown.append(_Shown(face.code(gid, text[start:end]), x + glyph.dx, glyph.dy, face.width(gid)))
        x += glyph.advance
        start = end
    return Span(shown, "", x)


def _ends(run: Run, length: int) -> dict[int, int]:
    """For each place in the run's text where a letter begins, the place where it ends."""
    starts = sorted({glyph.cluster for glyph in run.glyphs})
    return dict(zip(starts, [*starts[1:], length], strict=True))


def _advance(glyphs: list[Glyph]) -> int:
    return sum(glyph.advance for glyph in glyphs)


def _shown(glyphs: list[Glyph], x: int, reading: str, face: EmbeddedFace) -> list[_Shown]:
    """The glyphs of one letter, the one that takes the room first: it reads as the letter."""
    placed = []
    for glyph in glyphs:
        placed.append((glyph, x + glyph.dx))
        x += glyph.advance
    if len(placed) > 1:
        placed.sort(key=lambda place: -place[0].advance)
    return [
        _Shown(face.code(glyph.gid, _NOTHING if index else reading), place, glyph.dy, face.width(glyph.gid))
        for index, (glyph, place) in enumerate(placed)
    ]


def _blank(x: int, glyphs: list[Glyph], face: EmbeddedFace) -> _Shown:
    """A space that ends where the letter ends: readers take the last glyph of a span for its end."""
    gid = face.face.font.get_nominal_glyph(ord(" "))
    width = face.width(gid)
    return _Shown(face.code(gid, _NOTHING), x + _advance(glyphs) - width, 0, width)
