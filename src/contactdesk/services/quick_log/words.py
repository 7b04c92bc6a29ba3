"""A line in words, each where it stands, and the same words joined so that phrases can be looked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from contactdesk.core.text import fold
from contactdesk.services.quick_log.shorthand import written_out

_WORD = re.compile(r"w/|[^\s,;:.!?()\[\]{}\"„”“«»<>/\\|+=*–—-]+|\+")


class Word(NamedTuple):
    """``plain`` is folded, and may be respelt where it was a slip of the fingers."""

    text: str
    start: int
    end: int
    plain: str

    @property
    def is_capitalised(self) -> bool:
        """Also where a script has no small letters: there every word may be a name."""
        return (self.text[:1].isalpha() and self.text[:1] != self.text[:1].lower()) or self._has_one_case

    @property
    def _has_one_case(self) -> bool:
        first = self.text[:1]
        return first.isalpha() and first.lower() == first.upper()


class Words:
    """Words one after another. ``at`` tells which of them a place in ``joined`` belongs to."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def joined(self) -> str:
        return " ".join(word.plain for word in self.words)

    @cached_property
    def _begins(self) -> list[int]:
        return [0, *accumulate(len(word.plain) + 1 for word in self.words)]

    def at(self, place: int) -> int:
        return bisect_right(self._begins, place) - 1

    def find(self, pattern: re.Pattern[str], first: int = 0) -> range | None:
        """The words of the first match from a word on; patterns begin and end with whole words."""
        if first >= len(self.words):
            return None
        match = pattern.search(self.joined, self._begins[first])
        return self._range(match) if match else None

    def find_all(self, pattern: re.Pattern[str]) -> list[range]:
        return [self._range(match) for match in pattern.finditer(self.joined)]

    def begins_with(self, pattern: re.Pattern[str], first: int = 0) -> range | None:
        if first >= len(self.words):
            return None
        match = pattern.match(self.joined, self._begins[first])
        return self._range(match) if match and match.end() > match.start() else None

    def _range(self, match: re.Match[str]) -> range:
        last = max(match.end() - 1, match.start())
        return range(self.at(match.start()), self.at(last) + 1)


def words_of(text: str, start: int = 0) -> list[Word]:
    """``start`` is where the text stands in the line."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        plain = fold(match.group()).replace("’", "'")
        spelt = written_out(plain, first=not found)
        found.append(Word(match.group(), start + match.start(), start + match.end(), spelt))
    return found


def any_phrase(*patterns: str) -> re.Pattern[str]:
    """Any of these, from the beginning of a word to the end of one."""
    return re.compile(rf"(?<!\S)(?:{'|'.join(patterns)})(?!\S)")


def table(text: str) -> list[str]:
    """Patterns written in rows, parted by semicolons; in them every bracket only holds together."""
    return [_written_out(one) for row in text.strip().splitlines() for one in row.split(" ; ")]


def rows(text: str) -> list[tuple[str, re.Pattern[str]]]:
    """What stands before the colon of each row, and the phrases after it."""
    parted = (row.partition(": ") for row in text.strip().splitlines())
    return [(told, any_phrase(*table(patterns))) for told, _colon, patterns in parted]


def each(text: str) -> frozenset[str]:
    """Words written one after another."""
    return frozenset(text.split())


def _written_out(pattern: str) -> str:
    spelt = pattern.strip().replace("@", "(lam|lem|lysmy|lismy)").replace("~", "(la|lo|l|ly|li)")
    return re.sub(r"\((?!\?)", "(?:", spelt)
