"""What is asked of the word index: beginnings of words, whole words, and any of several spellings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Term(NamedTuple):
    """One of these words is there, or a word that begins with one of them."""

    words: tuple[str, ...]
    is_whole: bool = False


AllOf = Sequence[Term]
WordQuery = Sequence[AllOf]
"""Any of these, each with all its terms. Words are folded: letters, digits and their marks, nothing else."""

_ASKED = 8


class Asked(NamedTuple):
    """The words that an index is asked for, and those that are looked for in what it finds."""

    of_index: list[str]
    of_row: list[str]


def asked(words: Iterable[str]) -> Asked:
    """Each word once, none that only begins another; the longest say most, and a few of them say enough."""
    ordered = sorted(set(words))
    needed = [
        word
        for word, following in zip(ordered, [*ordered[1:], ""], strict=True)
        if not following.startswith(word)
    ]
    needed.sort(key=len, reverse=True)
    return Asked(needed[:_ASKED], needed[_ASKED:])


def beginnings(words: Iterable[str]) -> WordQuery:
    return [[Term((word,)) for word in words]]


def whole(words: Iterable[str]) -> WordQuery:
    return [[Term((word,), is_whole=True) for word in words]]
