"""The word index in PostgreSQL: two tsvector columns that the server derives from the entry's own text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager, nullcontext

from peewee import SQL, ColumnBase, Database, Expression, NodeList, fn

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage.engines.word_index import FoundEntry, IndexEntry
from contactdesk.storage.word_query import AllOf, Term, WordQuery

_NO_TEXT = "''"
_COLUMNS = ("names", "everything")
# Not to_tsvector: the words were parted in core.text for both engines alike.
_WORDS_OF = "array_to_tsvector(string_to_array(btrim(replace({column}, E'\\n ', '')), ' '))"


class PostgresqlWords:
    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self) -> None:
        for column in _COLUMNS:
            derived = f"tsvector GENERATED ALWAYS AS ({_WORDS_OF.format(column=column)}) STORED"
            self._database.execute_sql(f"ALTER TABLE search_entry ADD COLUMN {column}_words {derived}")
            self._database.execute_sql(f"CREATE INDEX ON search_entry USING gin ({column}_words)")

    def drop(self) -> None:
        for column in _COLUMNS:
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
        self, query: WordQuery, *, names_only: bool, kind: Kind | None = None, newest: int | None = None
    ) -> Expression:
        column = "names_words" if names_only else "everything_words"
        parts = {f"{column} @@ %s::tsquery": _match(query), "kind = %s": kind and str(kind)}
        asked = {part: value for part, value in parts.items() if value}
        latest = "" if newest is None else f" ORDER BY id DESC LIMIT {newest:d}"
        found = f"(SELECT id FROM search_entry WHERE {' AND '.join(asked)}{latest})"  # our own column
        condition: Expression = SearchEntry.id.in_(SQL(found, list(asked.values())))
        return condition

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
        column = "names" if names_only else "everything"
        statement = (
            f"SELECT kind, record_id, {column if with_text else _NO_TEXT} FROM search_entry "
            f"WHERE {column}_words @@ %s::tsquery {'AND kind = ANY(%s)' if kinds else ''} "
            "ORDER BY id DESC LIMIT %s"
        )
        values = (_match(query), *([[str(kind) for kind in kinds]] if kinds else []), limit)
        found = self._database.execute_sql(statement, values)
        return [FoundEntry(Kind(kind), record_id, text) for kind, record_id, text in found]

    def mistakes(self) -> int:
        """None: the columns are derived within the row."""
        return 0


def _match(query: WordQuery) -> str:
    return " | ".join(f"({_all_of(terms)})" for terms in query)


def _all_of(terms: AllOf) -> str:
    return " & ".join(f"({_any_of(term)})" for term in terms)


def _any_of(term: Term) -> str:
    ending = "" if term.is_whole else ":*"
    return " | ".join(f"'{word}'{ending}" for word in term.words)
