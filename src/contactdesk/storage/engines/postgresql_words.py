"""The word index in PostgreSQL: two tsvector columns that the server derives from the entry's own text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from peewee import SQL, ColumnBase, Database, Expression, NodeList, fn

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage.engines.word_index import FoundEntry, IndexEntry
from contactdesk.storage.word_query import AllOf, Term, WordQuery

_NO_TEXT = "''"
_SHOWN = "id, kind, record_id, shown,"
_LATEST = 2_000
COLUMNS = {"names": "names", "everything": "everything || field_words"}
"""Each with the text whose words it holds."""
# Not to_tsvector: the words were parted in core.text for both engines alike.
_WORDS_OF = "array_to_tsvector(string_to_array(btrim(replace({text}, E'\\n ', '')), ' '))"


class PostgresqlWords:
    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self) -> None:
        for column, text in COLUMNS.items():
            derived = f"tsvector GENERATED ALWAYS AS ({_WORDS_OF.format(text=text)}) STORED"
            self._database.execute_sql(f"ALTER TABLE search_entry ADD COLUMN {column}_words {derived}")
            # No list of what is still to be sorted in: each search would read it from end to end.
            gin = f"gin ({column}_words) WITH (fastupdate = off)"
            self._database.execute_sql(f"CREATE INDEX ON search_entry USING {gin}")

    def drop(self) -> None:
        for column in COLUMNS:
            self._database.execute_sql(f"ALTER TABLE search_entry DROP COLUMN {column}_words")

    def put(self, entries: Sequence[IndexEntry]) -> None:
        """The server derives them."""

    def remove(self, entry_ids: Sequence[int]) -> None:
        """They go with their entry."""

    def empty(self) -> None:
        """They go with their entries."""

    def writing_many(self) -> AbstractContextManager[None]:
        """The server does not mind."""
        return nullcontext()

    def condition(
        self,
        queries: Sequence[WordQuery],
        *,
        names_only: bool,
        kind: Kind | None = None,
        newest: int | None = None,
    ) -> Expression:
        column = "names_words" if names_only else "everything_words"
        match = _match(queries)
        parts = {f"{column} @@ %s::tsquery": match, "kind = %s": kind and str(kind)}
        asked = {part: value for part, value in parts.items() if value}
        found = f"SELECT id FROM search_entry WHERE {' AND '.join(asked)}"  # our own columns
        if newest is not None:
            # OFFSET 0 keeps the index in use; for no words, the order of ids is what serves.
            inner = f"SELECT id FROM ({found} OFFSET 0) AS found" if match else found
            found = f"{inner} ORDER BY id DESC LIMIT {newest:d}"
        condition: Expression = SearchEntry.id.in_(SQL(f"({found})", list(asked.values())))
        return condition

    def candidates(
        self,
        queries: Sequence[WordQuery],
        *,
        kind: Kind,
        in_names: bool,
        names: bool,
        before: int | None,
        limit: int,
    ) -> list[FoundEntry]:
        """As ``newest``: among the latest first, because the planner cannot know what is common."""
        column = "names_words" if in_names else "everything_words"
        shown = f"{_SHOWN} {'names' if names else 'everything'} AS text"
        match = _match(queries)
        asked = "kind = %s" + (f" AND {column} @@ %s::tsquery" if match else "")
        earlier = "" if before is None else f"AND id < {before:d}"
        values = (str(kind), *([match] if match else []), limit)
        ordered = "ORDER BY id DESC LIMIT %s"
        if match and limit < _LATEST:
            latest = f"SELECT * FROM search_entry WHERE true {earlier} ORDER BY id DESC LIMIT {_LATEST}"
            near = self._entries(f"SELECT {shown} FROM ({latest}) AS latest WHERE {asked} {ordered}", values)
            if len(near) == limit:
                return near
        # OFFSET 0 keeps the index in use.
        held = "OFFSET 0" if match else ""
        found = f"(SELECT id FROM search_entry WHERE {asked} {earlier} {held}) AS found"
        ids = f"SELECT id FROM {found} {ordered}"
        return self._entries(f"SELECT {shown} FROM search_entry WHERE id IN ({ids}) ORDER BY id DESC", values)

    def ids(self, ids: Any) -> SQL:
        return SQL("(SELECT unnest(%s::int[]))", [ids])

    def ids_value(self, ids: Sequence[int]) -> Any:
        return list(ids)

    def count(self, queries: Sequence[WordQuery], *, kind: Kind, most: int | None = None) -> int:
        match = _match(queries)
        asked = "kind = %s" + (" AND everything_words @@ %s::tsquery" if match else "")
        limit = "" if most is None else f"LIMIT {most:d}"
        statement = f"SELECT count(*) FROM (SELECT 1 FROM search_entry WHERE {asked} {limit}) AS found"
        ((count,),) = self._database.execute_sql(statement, (str(kind), *([match] if match else [])))
        return int(count)

    def has_all(self, words: Sequence[str], *, names_only: bool) -> ColumnBase:
        column = SearchEntry.names if names_only else SearchEntry.everything
        absent = SQL(
            "NOT EXISTS (SELECT 1 FROM unnest(%s::text[]) AS word WHERE strpos(", [[f" {w}" for w in words]]
        )
        return NodeList((absent, column, SQL(", word) = 0)")))

    def has_phrase(self, words: Sequence[str], *, names_only: bool) -> Expression:
        column = SearchEntry.names if names_only else SearchEntry.everything
        condition: Expression = fn.STRPOS(column, f" {' '.join(words)} ") > 0
        return condition

    def newest(
        self, query: WordQuery, *, names_only: bool, kinds: Collection[Kind], limit: int, with_text: bool
    ) -> list[FoundEntry]:
        """What is common is among the latest; what is rare the index finds. The planner cannot know which."""
        column = "names" if names_only else "everything"
        shown = f"{_SHOWN} {column if with_text else _NO_TEXT}"
        asked = f"{column}_words @@ %s::tsquery {'AND kind = ANY(%s)' if kinds else ''}"
        values = (_match([query]), *([[str(kind) for kind in kinds]] if kinds else []), limit)
        latest = f"(SELECT * FROM search_entry ORDER BY id DESC LIMIT {_LATEST}) AS latest"
        found = self._entries(f"SELECT {shown} FROM {latest} WHERE {asked} ORDER BY id DESC LIMIT %s", values)
        if len(found) == limit:
            return found
        of_index = f"(SELECT id FROM search_entry WHERE {asked} OFFSET 0) AS found ORDER BY id DESC LIMIT %s"
        return self._entries(
            f"SELECT {shown} FROM search_entry WHERE id IN (SELECT id FROM {of_index}) ORDER BY id DESC",
            values,
        )

    def _entries(self, statement: str, values: Sequence[Any]) -> list[FoundEntry]:
        found = self._database.execute_sql(statement, values)
        return [FoundEntry(i, Kind(kind), record, shown, text) for i, kind, record, shown, text in found]

    def mistakes(self) -> int:
        """None: the columns are derived within the row."""
        return 0


def _match(queries: Sequence[WordQuery]) -> str:
    return " & ".join(f"({_any_way(query)})" for query in queries if query)


def _any_way(query: WordQuery) -> str:
    return " | ".join(f"({_all_of(terms)})" for terms in query)


def _all_of(terms: AllOf) -> str:
    return " & ".join(f"({_any_of(term)})" for term in terms)


def _any_of(term: Term) -> str:
    ending = "" if term.is_whole else ":*"
    return " | ".join(f"'{word}'{ending}" for word in term.words)
