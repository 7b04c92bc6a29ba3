"""What stands after a field's colon, read into what a condition needs. No desk here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from contactdesk.core.i18n import Language, _, phrase, speaking
from contactdesk.core.text import fold, latin, words
from contactdesk.services.field_errors import NotYesOrNo
from contactdesk.services.field_values import yes_or_no
from contactdesk.services.query.unreadable import Unreadable

Read = Callable[[str, bool, date], Any]
"""Reads a value as typed, whether it stood in quotation marks, and what day it is. Raises Unreadable."""


@dataclass(frozen=True)
class Wording:
    """Folded words of a name; ``quoted`` ones follow each other. The last may always go on."""

    words: tuple[str, ...]
    quoted: bool = False

    def begins(self, there: Sequence[str]) -> bool:
        """Each word begins one of those there, in any order."""
        return all(any(word.startswith(wanted) for word in there) for wanted in self.words)

    def is_all_of(self, text: str) -> bool:
        return any(list(self.words) == words(reading) for reading in _readings(text))

    def fits(self, text: str) -> bool:
        return any(self._fits(words(reading)) for reading in _readings(text))

    def _fits(self, there: list[str]) -> bool:
        if not self.quoted:
            return self.begins(there)
        *before, last = self.words
        return any(
            there[i : i + len(before)] == before and word.startswith(last)
            for i, word in enumerate(there[len(before) :])
        )


def _readings(text: str) -> tuple[str, ...]:
    return (fold(text),) if text.isascii() else (fold(text), latin(text))


@dataclass(frozen=True)
class Numbers:
    """From ``least`` to ``most``, both included; None where it is open."""

    least: int | None
    most: int | None


@dataclass(frozen=True)
class Choices:
    """Any of these; of several enumerations where a field has one for each kind."""

    of: frozenset[StrEnum]


def read_wording(typed: str, quoted: bool, _today: date) -> Wording:
    found = tuple(words(fold(typed)))
    if not found:
        raise Unreadable(phrase("“{value}” has no word to look for.", value=typed))
    return Wording(found, quoted)


Names = Mapping[type[StrEnum], Mapping[Any, str]]


def choice(names: Names) -> Read:
    """One of the choices by its word, or by the beginnings of its name's words in either language."""

    def read(typed: str, _quoted: bool, _today: date) -> Choices:
        wanted = Wording(tuple(words(fold(typed))))
        called = [(one, named(str(one), of[one])) for of in names.values() for one in of]
        known = [(one, name) for one, its_names in called for name in its_names]
        exact = {one for one, name in known if name == wanted.words}
        found = exact or {one for one, name in known if wanted.words and wanted.begins(name)}
        if not found:
            raise Unreadable(
                phrase("“{value}” is not among the choices: it is searched as plain words.", value=typed)
            )
        return Choices(frozenset(found))

    return read


@cache
def named(word: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The words of a choice: its own, and those of its name in each language."""
    found = [word]
    for language in Language:
        with speaking(language):
            found.append(_(name))
    return tuple(dict.fromkeys(tuple(words(fold(one))) for one in found))


_NUMBER = re.compile(r"(?P<sign>>=|<=|>|<)?(?P<from>\d{1,9})(?:\.\.(?P<to>\d{1,9}))?")


def read_number(typed: str, _quoted: bool, _today: date) -> Numbers:
    """``3``, ``>3``, ``<=3``, ``3..5``."""
    match = _NUMBER.fullmatch(typed.replace(" ", ""))
    if match is None or (match["sign"] and match["to"]):
        raise Unreadable(
            phrase("“{value}” is not a number (20, >20, 10..20): it is searched as plain words.", value=typed)
        )
    number = int(match["from"])
    if match["to"]:
        return Numbers(number, int(match["to"]))
    spans = {
        None: Numbers(number, number),
        ">": Numbers(number + 1, None),
        ">=": Numbers(number, None),
        "<": Numbers(None, number - 1),
        "<=": Numbers(None, number),
    }
    return spans[match["sign"]]


def read_yes_or_no(typed: str, _quoted: bool, _today: date) -> bool:
    try:
        return yes_or_no("", typed)
    except NotYesOrNo as error:
        raise Unreadable(
            phrase("“{value}” is neither yes nor no: it is searched as plain words.", value=typed)
        ) from error
