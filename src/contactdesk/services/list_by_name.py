"""The first of a list by name whom fields ask for: the index knows in which stretch of it they stand."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from peewee import SQL, Case, fn

from contactdesk.records.search import Kind
from contactdesk.services.list_order import Order
from contactdesk.services.list_question import Question
from contactdesk.storage.composed import Select
from contactdesk.storage.desk import Desk
from contactdesk.storage.field_words import STRETCH, FieldWord, stretch
from contactdesk.storage.word_query import Term

_ROWS, _FURTHER = 2_000, 16
"""So many rows of the list are in the first stretch, and at most so many times more in each that follows."""
_HOPE = 1.3
_MOST_WORDS, _MOST_STRETCHES = 256, 6
_MANY = 1_000
"""More of one stretch are not sorted: some hundred rows are looked at sooner."""
_FEW = 1_500
"""So many of all are sorted as soon."""
_AMONG = {Kind.PERSON: FieldWord.AMONG_PEOPLE, Kind.ORGANISATION: FieldWord.AMONG_ORGANISATIONS}
_FIRST, _LAST = "", "~"
"""No sort key stands before, or after."""
_SHORTEST = "!"
"""Letter with which the next key after one begins that is too short to fill a stretch."""


class _Stretch(NamedTuple):
    """Words of the index for places in a list, beside each other, and where the next ones begin."""

    words: tuple[str, ...]
    beyond: str
    is_last: bool


class ListByName:
    def __init__(self, desk: Desk, kind: Kind, *, listing: Any) -> None:
        self._desk, self._kind, self._listing = desk, kind, listing

    def first(self, question: Question, order: Order, *, descending: bool, limit: int) -> list[int] | None:
        """None where so many are asked for that looking at the rows of the list finds them sooner."""
        if self._kind not in _AMONG:
            return None
        if question.has_few(_FEW):
            return question.first_sorted(order, _FEW, descending=descending, limit=limit)
        found: list[int] = []
        covered, rows, beyond = 0, _ROWS, _LAST if descending else _FIRST
        for _turn in range(_MOST_STRETCHES):
            here = self._stretch(beyond, rows, descending=descending)
            within = [[Term(here.words, is_whole=True)]]
            there = question.candidates.count(_MANY + 1, within) if here.words else 0
            if there > _MANY:
                return None
            left = limit - len(found)
            if there:
                found += question.first_sorted(order, _MANY, descending=descending, limit=left, within=within)
            if len(found) >= limit or here.is_last:
                return found
            covered, beyond = covered + rows, here.beyond
            needed = (limit - len(found)) * covered / (len(found) or 0.5)
            rows = min(int(_HOPE * needed), _FURTHER * rows)
        return None

    def _stretch(self, beyond: str, rows: int, *, descending: bool) -> _Stretch:
        """So many rows of the list and those with the same letters as the last, or fewer."""
        cut = self._desk.having(_cut(self._listing, descending), beyond, 1, rows)
        until = cut[0][0] if cut else (_FIRST if descending else _LAST)
        each = self._desk.having(_each(self._listing, descending), beyond, until, until, _MOST_WORDS)
        keys = [key for (key,) in each]
        words = tuple(stretch(_AMONG[self._kind], key) for key in keys)
        is_last = not cut and len(keys) < _MOST_WORDS
        return _Stretch(words, _beyond(keys[-1], descending) if keys else beyond, is_last)


def _beyond(key: str, descending: bool) -> str:
    """Where the next stretch begins: going down, before all keys that begin so."""
    if descending:
        return key[:STRETCH]
    return key[:STRETCH] + (_SHORTEST if len(key) < STRETCH else _LAST)


@cache
def _cut(listing: Any, descending: bool) -> Select:
    """The key after so many rows."""
    key = listing.name_key
    here = listing.select(key).where(key < "" if descending else key >= "")
    return Select(lambda: here.order_by(key.desc() if descending else key).limit(1).offset(1))


@cache
def _each(listing: Any, descending: bool) -> Select:
    """One key of each stretch, as far as another key: with as many steps as there are stretches."""
    key = listing.name_key

    def make() -> Any:
        first = listing.select(fn.MAX(key) if descending else fn.MIN(key))
        keys = first.where(key < "" if descending else key >= "").cte(
            "each_stretch", recursive=True, columns=("value",)
        )
        value = keys.c.value
        letters = fn.SUBSTR(value, SQL("1"), SQL(str(STRETCH)))
        if descending:
            following = listing.select(fn.MAX(key)).where(key < letters)
            goes_on, is_here = value > "", value >= ""
        else:
            ending = Case(
                None, [(fn.LENGTH(value) < SQL(str(STRETCH)), SQL(f"'{_SHORTEST}'"))], SQL(f"'{_LAST}'")
            )
            following = listing.select(fn.MIN(key)).where(key >= letters.concat(ending))
            goes_on, is_here = value < "", value <= ""
        keys = keys.union_all(keys.select(following).where(goes_on))
        return keys.select_from(value).where(is_here).limit(1)

    return Select(make)
