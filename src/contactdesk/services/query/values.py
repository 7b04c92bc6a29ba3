"""What stands after a field's colon, read into what a condition needs. No desk here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from contactdesk.core.dates import NoSuchDate, PartialDate, parse_date
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

    def is_all_of(self, text: str) -> bool:
        return any(list(self.words) == words(reading) for reading in _readings(text))

    def fits(self, text: str) -> bool:
        return any(self._fits(words(reading)) for reading in _readings(text))

    def _fits(self, there: list[str]) -> bool:
        if not self.quoted:
            return all(any(word.startswith(wanted) for word in there) for wanted in self.words)
        *before, last = self.words
        return any(
            there[i : i + len(before)] == before and word.startswith(last)
            for i, word in enumerate(there[len(before) :])
        )


def _readings(text: str) -> tuple[str, ...]:
    return (fold(text),) if text.isascii() else (fold(text), latin(text))


@dataclass(frozen=True)
class Days:
    """From ``first`` on, and before ``until``; None where it is open."""

    first: date | None
    until: date | None


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
        wanted = tuple(words(fold(typed)))
        known = [(one, name) for choices in names for one in choices for name in _names(one, names[choices])]
        exact = {one for one, name in known if name == wanted}
        found = exact or {one for one, name in known if wanted and _begin(wanted, name)}
        if not found:
            raise Unreadable(
                phrase("“{value}” is not among the choices: it is searched as plain words.", value=typed)
            )
        return Choices(frozenset(found))

    return read


@cache
def _named(word: str, name: str) -> tuple[tuple[str, ...], ...]:
    found = [word]
    for language in Language:
        with speaking(language):
            found.append(_(name))
    return tuple(dict.fromkeys(tuple(words(fold(one))) for one in found))


def _names(one: StrEnum, names: Mapping[Any, str]) -> tuple[tuple[str, ...], ...]:
    return _named(str(one), names[one])


def _begin(wanted: Sequence[str], name: Sequence[str]) -> bool:
    return all(any(word.startswith(one) for word in name) for one in wanted)


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


_SIGN = re.compile(r"(>=|<=|>|<)?(.*)", re.DOTALL)
_AGE = re.compile(r"(\d{1,4})(d|w|m|y|t|r)")
_DAYS_OF = {"d": 1, "w": 7, "t": 7, "m": 30, "y": 365, "r": 365}
_WRITTEN = re.compile(r"\d{4}(-\d{1,2}){0,2}|\d{1,2}[-./]\d{4}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}")
_SPOKEN = {"today", "yesterday", "tomorrow", "dzis", "dzisiaj", "wczoraj", "jutro"}


def read_days(typed: str, _quoted: bool, today: date) -> Days:
    """A year, month or day, with ``>``, ``<`` or ``..``; or how long ago: ``<7d``, ``>3m``."""
    said = fold(typed).replace(" ", "")
    match = _SIGN.fullmatch(said)
    assert match is not None
    sign, rest = match[1], match[2]
    try:
        if age := _AGE.fullmatch(rest):
            return _aged(sign, today - timedelta(days=int(age[1]) * _DAYS_OF[age[2]]), today)
        if ".." in rest and not sign:
            first, last = rest.split("..", 1)
            return Days(_span(first, today)[0] if first else None, _span(last, today)[1] if last else None)
        first_day, until = _span(rest, today)
    except (NoSuchDate, OverflowError, ValueError) as error:
        raise Unreadable(
            phrase(
                "“{value}” is not a date (2026-11, >2026-01-31, <7d): it is searched as plain words.",
                value=typed,
            )
        ) from error
    return {
        None: Days(first_day, until),
        ">": Days(until, None),
        ">=": Days(first_day, None),
        "<": Days(None, first_day),
        "<=": Days(None, until),
    }[sign]


def _aged(sign: str | None, then: date, today: date) -> Days:
    """``>90d`` is longer ago than 90 days; ``7d`` and ``<7d`` are the last 7 days."""
    if sign in {">", ">="}:
        return Days(None, then)
    return Days(then, today + timedelta(days=1))


def _span(said: str, today: date) -> tuple[date, date]:
    """The first day of it and the first after it. What needs guessing is left alone: keys come fast."""
    if said in _SPOKEN:
        day = parse_date(said, today)
        return day, day + timedelta(days=1)
    if not _WRITTEN.fullmatch(said):
        raise NoSuchDate(text=said)
    parts = [int(part) for part in PartialDate.parse(said).text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0] + 1, 1, 1)
    if len(parts) == 2:
        year, month = parts
        return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
    day = date(*parts)
    return day, day + timedelta(days=1)


def read_yes_or_no(typed: str, _quoted: bool, _today: date) -> bool:
    try:
        return yes_or_no("", typed)
    except NotYesOrNo as error:
        raise Unreadable(
            phrase("“{value}” is neither yes nor no: it is searched as plain words.", value=typed)
        ) from error
