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

_ROWS, _FURTHER = 500, 16
"""So many rows of the list are in the first stretch, and at most so many times more in each that follows."""
_ROWS_FOR_WORDS = ((200, 32_000), (64, 8_000))
"""More where more words are asked for than so many: each further stretch looks them all up again."""
_COUNTED_FIRST, _HOPE = 64, 2
_MOST_WORDS, _MOST_STRETCHES = 256, 6
_MANY, _MOST = 400, 2_000
"""Of more who stand in a stretch, some hundred rows are looked at sooner, where it is not long itself."""
_LONG = 8_000
_FEW = 1_500
"""So many of all are sorted as soon."""
_AS_LONG = 8_000
"""And so many as soon as a long stretch is looked up."""
_AMONG = {Kind.PERSON: FieldWord.AMONG_PEOPLE, Kind.ORGANISATION: FieldWord.AMONG_ORGANISATIONS}
_FIRST, _LAST = "", "~"
"""No sort key stands before, or after."""
_SHORTEST = "!"
"""Letter with which the next key after one begins that is too short to fill a stretch."""


class _Stretch(NamedTuple):
    """Words of the index for places in a list, beside each other, and where the next ones begin."""

    place: Term
    beyond: str
    is_last: bool


class ListByName:
    def __init__(self, desk: Desk, kind: Kind, *, listing: Any) -> None:
        self._desk, self._kind, self._listing = desk, kind, listing

    def first(self, question: Question, order: Order, *, descending: bool, limit: int) -> list[int] | None:
        """None where so many are asked for that looking at the rows of the list finds them sooner."""
        if self._kind not in _AMONG:
            return None
        found: list[int] = []
        ways = question.candidates.ways
        rows = next((rows for words, rows in _ROWS_FOR_WORDS if ways > words), _ROWS)
        covered, beyond = 0, _LAST if descending else _FIRST
        for turn in range(_MOST_STRETCHES):
            # Many words take as long to be counted as a stretch does.
            if turn == (ways > _COUNTED_FIRST) and question.has_few(_FEW):
                return question.first_sorted(order, _FEW, descending=descending, limit=limit)
            if turn and rows >= _LONG and question.has_few(_AS_LONG):
                return question.first_sorted(order, _AS_LONG, descending=descending, limit=limit)
            here = self._stretch(beyond, rows, descending=descending)
            there = self._within(question, here, rows)
            if there is None:
                return None
            left = limit - len(found)
            found += question.first_of_these(there, order, descending=descending, limit=left)
            if len(found) >= limit or here.is_last:
                return found
            covered, beyond = covered + rows, here.beyond
            needed = (limit - len(found)) * covered / (len(found) or 0.5)
            rows = min(int(_HOPE * needed), _FURTHER * rows)
        return None

    def _within(self, question: Question, here: _Stretch, rows: int) -> list[int] | None:
        """The entries of those who stand there."""
        if not here.place.words:
            return []
        most = _MANY if rows < _LONG else _MOST
        there = question.candidates.within(here.place, most + 1)
        if most == _MANY < len(there):
            everybody = self._desk.candidates([], [[[here.place]]], self._kind)
            if everybody.count(_LONG) == _LONG:
                most = _MOST
                there = question.candidates.within(here.place, most + 1)
        return there if len(there) <= most else None

    def _stretch(self, beyond: str, rows: int, *, descending: bool) -> _Stretch:
        """So many rows of the list and those with the same letters as the last, or fewer."""
        cut = self._desk.having(_cut(self._listing, descending), beyond, 1, rows)
        until = cut[0][0] if cut else (_FIRST if descending else _LAST)
        each = self._desk.having(_each(self._listing, descending), beyond, until, until, _MOST_WORDS)
        keys = [key for (key,) in each]
        words = tuple(stretch(_AMONG[self._kind], key) for key in keys)
        is_last = not cut and len(keys) < _MOST_WORDS
        place = Term(words, is_whole=True)
        return _Stretch(place, _beyond(keys[-1], descending) if keys else beyond, is_last)


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
