"""The latest entries in PostgreSQL: looked through where words are common, else found by the index."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from peewee import Database

from contactdesk.records.search import Kind
from contactdesk.storage.engines.postgresql_asked import Asked, asked
from contactdesk.storage.engines.word_index import FoundEntry
from contactdesk.storage.word_query import WordQuery

_LATEST = 2_000
"""How many of a kind are looked through."""
_COMMON = 4_000
"""Fewer are gathered by the index sooner than the latest are looked through."""
_MOST_IDS = 2**31 - 1


def expected(database: Database, wanted: Asked) -> int:
    """How many a server expects to find: it counts words from time to time."""
    statement = f"EXPLAIN (FORMAT JSON) SELECT 1 FROM search_entry WHERE {wanted.condition}"
    (((planned,),),) = database.execute_sql(statement, [wanted.value])
    return int(planned["Plan"]["Plan Rows"])


class LatestEntries:
    """Of some kinds and before an entry; of all of them, those that have all of the queries."""

    def __init__(
        self,
        database: Database,
        column: str,
        queries: Sequence[WordQuery],
        kinds: Collection[Kind],
        before: int | None = None,
        lacking: WordQuery = (),
    ) -> None:
        self._database = database
        self._column, self._queries, self._lacking = column, queries, lacking
        self._kinds = list(kinds or Kind)
        self._asked = asked(column, queries, kinds, lacking)
        self._last = _MOST_IDS if before is None else before

    def shown(self, shown: str, limit: int) -> list[FoundEntry]:
        """``shown`` are the columns of an entry that was found."""
        if not self._asked.by_words:
            return self._looked_through(shown, limit, limit)
        if limit >= _LATEST or expected(self._database, self._asked) < _COMMON:
            return self._by_index(self._asked, shown, limit)
        near = self._looked_through(shown, limit, _LATEST)
        if len(near) < limit:
            return self._by_index(self._asked, shown, limit)
        others = self._not_looked_through(near[-1].id)
        if not others:
            return near
        of_others = asked(self._column, self._queries, others, self._lacking)
        return sorted({*near, *self._by_index(of_others, shown, limit)}, reverse=True)[:limit]

    def _looked_through(self, shown: str, limit: int, most: int) -> list[FoundEntry]:
        """Among so many of each kind. Kinds differ in what they are called: the latest of all may be of one
        that has no such names, thousands of them."""
        each = " UNION ALL ".join([self._of_kind(kind, shown, limit, most) for kind in self._kinds])
        return self._entries(
            f"SELECT * FROM ({each}) AS each ORDER BY id DESC LIMIT %s",
            [*[self._asked.value] * len(self._kinds), limit],
        )

    def _of_kind(self, kind: Kind, shown: str, limit: int, most: int) -> str:
        # Put so that only the index of both serves: by ids alone, thousands of others may come first.
        here, order = f"kind >= '{kind}' AND (kind, id) < ('{kind}', {self._last:d})", "kind DESC, id DESC"
        latest = f"(SELECT * FROM search_entry WHERE {here} ORDER BY {order} LIMIT {most:d}) AS latest"
        found = f"SELECT {shown} FROM {latest} WHERE {self._asked.condition}"
        return f"({found} ORDER BY {order} LIMIT {limit:d})"

    def _not_looked_through(self, earliest: int) -> list[Kind]:
        """Kinds of which more are later than an entry than were looked through."""
        if len(self._kinds) == 1:
            return []
        later = f"id > {earliest:d} AND id < {self._last:d} OFFSET {_LATEST:d} LIMIT 1"
        each = " UNION ALL ".join(
            f"SELECT '{kind}' WHERE EXISTS (SELECT 1 FROM search_entry WHERE kind = '{kind}' AND {later})"
            for kind in self._kinds
        )
        return [Kind(kind) for (kind,) in self._database.execute_sql(each)]

    def _by_index(self, wanted: Asked, shown: str, limit: int) -> list[FoundEntry]:
        here = f"WHERE {wanted.condition} AND id < {self._last:d} OFFSET 0"
        latest = f"SELECT id FROM (SELECT id FROM search_entry {here}) AS found ORDER BY id DESC LIMIT %s"
        return self._entries(
            f"SELECT {shown} FROM search_entry WHERE id IN ({latest}) ORDER BY id DESC", [wanted.value, limit]
        )

    def _entries(self, statement: str, values: Sequence[Any]) -> list[FoundEntry]:
        found = self._database.execute_sql(statement, values)
        return [FoundEntry(i, Kind(kind), record, shown, text) for i, kind, record, shown, text in found]
