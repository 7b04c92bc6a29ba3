"""Finds the words of a search inside a text, so that a cell can show why it was found."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from contactdesk.core.text import fold, latin, words

_LONGEST = 400
_MOST = 4096


class _Reading(NamedTuple):
    """What stands under each letter of a word, and all of it."""

    letters: tuple[str, ...]
    whole: str


class _Word(NamedTuple):
    """``spelt`` is how it sounds in Latin letters where its own cannot be read one by one."""

    readings: tuple[_Reading, ...]
    spelt: tuple[str, ...]


@lru_cache(maxsize=_MOST)
def marked_spans(text: str, wanted: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Start and end of every place in ``text`` where a word begins with one of the folded ``wanted``.

    Words in other scripts are marked under their Latin reading too: the letters that were typed where each
    letter can be read alone (``shev`` in Шевченко), the whole word where it cannot (``ami`` in أمينة).
    """
    # Nobody sees the end of such a text in a cell, and a paste must not hold up the painting of it.
    text, sought = text[:_LONGEST], tuple(filter(None, wanted))
    if not sought or (text.isascii() and not _holds(text.lower(), sought)):
        return ()
    spans: list[tuple[int, int]] = []
    for start, end in _words(text):
        spans += [(start, start + length) for length in _marked_in(text[start:end], sought)]
    return tuple(_merged(sorted(spans)))


def _holds(text: str, sought: tuple[str, ...]) -> bool:
    return any(one in text for one in sought)


def _marked_in(word: str, sought: tuple[str, ...]) -> list[int]:
    """How many letters from the beginning of a word, once for each reason."""
    read = _read(word)
    if any(part.startswith(sought) for part in read.spelt):
        return [len(word)]
    return [
        _letters_under(reading.letters, len(one))
        for reading in read.readings
        if reading.whole.startswith(sought)
        for one in sought
        if reading.whole.startswith(one)
    ]


@lru_cache(maxsize=_MOST)
def _read(word: str) -> _Word:
    """The same words come with the next letter: how they are read need not be found out again."""
    readings = [_reading([fold(char) for char in word])]
    if word.isascii():
        return _Word(tuple(readings), ())
    alone, spelt = _reading([latin(char) for char in word]), words(latin(word))
    if spelt == [alone.whole]:
        return _Word((*readings, alone), ())
    return _Word(tuple(readings), (*spelt, "".join(spelt)))


def _reading(letters: list[str]) -> _Reading:
    return _Reading(tuple(letters), "".join(letters))


def _letters_under(reading: tuple[str, ...], length: int) -> int:
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
        inside = char.isalnum() or (not char.isascii() and unicodedata.category(char)[0] == "M")
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
