"""Finds the words of a search inside a text, so that a cell can show why it was found."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from contactdesk.core.text import fold, latin, words

_LONGEST = 400


@lru_cache(maxsize=4096)
def marked_spans(text: str, wanted: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Start and end of every place in ``text`` where a word begins with one of the folded ``wanted``.

    Words in other scripts are marked under their Latin reading too: the letters that were typed where each
    letter can be read alone (``shev`` in Шевченко), the whole word where it cannot (``ami`` in أمينة).
    """
    spans: list[tuple[int, int]] = []
    # Nobody sees the end of such a text in a cell, and a paste must not hold up the painting of it.
    for start, end in _words(text[:_LONGEST]) if wanted else ():
        spans += _marked_in(text[start:end], start, wanted)
    return tuple(_merged(sorted(spans)))


def _marked_in(word: str, start: int, wanted: tuple[str, ...]) -> list[tuple[int, int]]:
    letters = [fold(char) for char in word]
    readings = [letters]
    if not word.isascii():
        read_alone = [latin(char) for char in word]
        whole = words(latin(word))
        if whole == ["".join(read_alone)]:
            readings.append(read_alone)
        elif any(part.startswith(one) for one in wanted if one for part in [*whole, "".join(whole)]):
            return [(start, start + len(word))]
    return [
        (start, start + _letters_under(reading, len(one)))
        for reading in readings
        for one in wanted
        if one and "".join(reading).startswith(one)
    ]


def _letters_under(reading: list[str], length: int) -> int:
    """How many letters stand under the first ``length`` folded ones, with the accents that follow them."""
    covered = 0
    for number, letter in enumerate(reading):
        if covered >= length and letter:
            return number
        covered += len(letter)
    return len(reading)


def _words(text: str) -> list[tuple[int, int]]:
    """Where words begin and end: letters and digits, with the marks that belong to them."""
    spans: list[tuple[int, int]] = []
    begin = -1
    for place, char in enumerate(text):
        inside = char.isalnum() or unicodedata.category(char)[0] == "M"
        if inside and begin < 0:
            begin = place
        elif not inside and begin >= 0:
            spans.append((begin, place))
            begin = -1
    return spans if begin < 0 else [*spans, (begin, len(text))]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
