"""What is asked of the word index: beginnings of words, whole words, and any of several spellings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple


class Term(NamedTuple):
    """One of these words is there, or a word that begins with one of them."""

    words: tuple[str, ...]
    is_whole: bool = False


AllOf = Sequence[Term]
WordQuery = Sequence[AllOf]
"""Any of these, each with all its terms. Words are folded: letters, digits and their marks, nothing else."""

ASKED = 8
INDEXED = 6
"""The index knows beginnings up to so many letters as such; what begins with more it must gather first."""


class Way(NamedTuple):
    """One way in which an entry may be what was asked for: words that begin its words, exact phrases."""

    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether the index alone knows, and without gathering."""
        return not self.phrases and len(self.words) <= ASKED and all(len(w) <= INDEXED for w in self.words)

    def is_in(self, text: str) -> bool:
        return all(f" {word}" in text for word in self.words) and all(
            f" {' '.join(phrase)} " in text for phrase in self.phrases
        )


class Asked(NamedTuple):
    """The words that an index is asked for, and those that are looked for in what it finds."""

    of_index: tuple[str, ...]
    of_row: tuple[str, ...]


def needed(words: Iterable[str]) -> tuple[str, ...]:
    """Each word once, none that only begins another; the longest, which say most, first."""
    ordered = sorted(set(words))
    left = [word for word, following in pairwise([*ordered, ""]) if not following.startswith(word)]
    return tuple(sorted(left, key=len, reverse=True))


def asked(words: Iterable[str]) -> Asked:
    left = needed(words)
    return Asked(left[:ASKED], left[ASKED:])


def beginnings(words: Iterable[str]) -> WordQuery:
    return [[Term((word,)) for word in words]]


def whole(words: Iterable[str]) -> WordQuery:
    return [[Term((word,), is_whole=True) for word in words]]
