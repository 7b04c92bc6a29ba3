"""Who of a search stands near the beginning of a list: some hundred rows looked through after another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from typing import Any

from peewee import Case, Value, fn

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.list_order import Order
from contactdesk.storage.desk import Desk
from contactdesk.storage.text_patterns import like

_TRIED = (300, 600, 1200, 2400)
"""How many rows from the beginning of a list are looked through, in turn, for those who were found."""
_LIMIT, _OFFSET = -77_000_001, -77_000_002
"""Stand in a statement for what differs from turn to turn."""
_Statement = tuple[str, list[Any]]


class Hope(Enum):
    """That the rows to come have as many as all until then; or as the last, since names of one script stand
    together; or in any case."""

    OF_ALL = auto()
    OF_THE_LAST = auto()
    ALWAYS = auto()


Look = Callable[[Sequence[int], Hope], list[int]]
"""Through so many rows of the list, in turn."""


class ListBeginning:
    """Gives the first ids in this order, or None where too few stand near the beginning."""

    def __init__(self, desk: Desk, kind: Kind, *, noun: Any, listing: Any) -> None:
        self._desk = desk
        self._kind, self._noun, self._listing = kind, noun, listing
        self._composed: dict[tuple[str, bool, int], _Statement] = {}

    def having(
        self, words: tuple[str, ...], order: Order, *, descending: bool, limit: int
    ) -> list[int] | None:
        """Who has all the words: told by their texts, which beats asking the index of each."""
        key = (order.column.name, descending, len(words))
        # Composed once for as many words: composing would take as long as looking.
        stand_ins = [f"word {number}" for number in range(len(words))]
        if key not in self._composed:
            entry = SearchEntry
            part = self._part(order, descending=descending)
            its_own = (entry.kind == self._kind) & (entry.record_id == part.c.id)
            for stand_in in stand_ins:
                its_own &= like(entry.everything, stand_in)
            self._composed[key] = self._compose(
                part, entry.select(entry.id).where(its_own), order, descending
            )
        patterns = {stand_in: f"% {word}%" for stand_in, word in zip(stand_ins, words, strict=True)}
        return self._looked_through(self._composed[key], patterns, limit)

    def meeting(self, condition: Any, order: Order, *, descending: bool, limit: int) -> list[int] | None:
        """Who meets a condition on the noun, which must say what it asks of each."""
        noun, part = self._noun, self._part(order, descending=descending)
        its_own = noun.select(noun.id).where((noun.id == part.c.id) & condition)
        return self._looked_through(self._compose(part, its_own, order, descending), {}, limit)

    def looking(self, told: Any, condition: Any, order: Order, *, descending: bool, limit: int) -> Look:
        """Likewise who is told by the text of ``SearchEntry`` first: so most rows take little time.

        For as many rows at a time as it is then given, and also where they are too few. Without a condition
        the text says enough.
        """
        noun, entry, part = self._noun, SearchEntry, self._part(order, descending=descending)
        text = entry.select(entry.id).where(
            (entry.kind == self._kind) & (entry.record_id == part.c.id) & told
        )
        wanted: Any = _of_each(text)
        if condition is not None:
            its_own = noun.select(noun.id).where((noun.id == part.c.id) & condition)
            # An engine would else be free to begin with what takes longer.
            wanted = Case(None, [(wanted, _of_each(its_own))], Value(False))
        statement = self._compose_where(part, wanted, order, descending)
        return lambda sizes, hope: self._found(statement, {}, limit, sizes, hope=hope)

    def _part(self, order: Order, *, descending: bool) -> Any:
        listing, segment = self._listing, order.segments()[0]
        part = listing.select(*order.keys).order_by(*order.terms(descending=descending))
        part = part if segment is None else part.where(segment)
        return part.limit(_LIMIT).offset(_OFFSET).alias("part")

    def _compose(self, part: Any, its_own: Any, order: Order, descending: bool) -> _Statement:
        return self._compose_where(part, _of_each(its_own), order, descending)

    def _compose_where(self, part: Any, condition: Any, order: Order, descending: bool) -> _Statement:
        keys = [part.c[key.column_name] for key in order.keys]
        found = part.select_from(part.c.id).where(condition)
        found = found.order_by(*(key.desc() if descending else key.asc() for key in keys))
        statement, values = self._desk.database.get_sql_context().sql(found).query()
        return statement, list(values)

    def _looked_through(
        self, statement: _Statement, values: Mapping[Any, str], limit: int
    ) -> list[int] | None:
        found = self._found(statement, values, limit, _TRIED, hope=Hope.OF_ALL)
        return found if len(found) == limit else None

    def _found(
        self,
        statement: _Statement,
        values: Mapping[Any, str],
        limit: int,
        sizes: Sequence[int],
        *,
        hope: Hope,
    ) -> list[int]:
        """At most so many, and fewer where all the rows have not more; or, by what is hoped, hardly will."""
        composed, stand_ins = statement
        found: list[int] = []
        offset = 0
        for size in sizes:
            here = {**values, _LIMIT: size, _OFFSET: offset}
            # On a server, many ids come as a list.
            filled = [v if isinstance(v, list) else here.get(v, v) for v in stand_ins]
            these = self._desk.fetch(composed, filled)
            found += [row[0] for row in these]
            offset += size
            if len(found) >= limit or (hope is Hope.OF_ALL and len(found) * sum(sizes) < limit * offset):
                break
            if hope is Hope.OF_THE_LAST and len(these) * (sum(sizes) - offset) < (limit - len(found)) * size:
                break
        return found[:limit]


def _of_each(its_own: Any) -> Any:
    """Whether a row has it: without the offset PostgreSQL may gather all that have, for some hundred rows."""
    return fn.EXISTS(its_own.offset(0))
