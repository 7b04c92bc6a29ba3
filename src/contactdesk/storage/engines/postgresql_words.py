"""The word index in PostgreSQL: two tsvector columns that the server derives from the entry's own text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from peewee import SQL, Column, ColumnBase, Database, Expression, NodeList, fn

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage.engines.word_index import FoundEntry, IndexEntry
from contactdesk.storage.word_query import AllOf, Term, WordQuery

_NO_TEXT = "''"
_SHOWN = "id, kind, record_id, shown,"
_LATEST = 2_000
_MOST_IDS = 2**31 - 1
COLUMNS = {"names": "names", "everything": "everything || field_words"}
"""Each with the text whose words it holds."""
# Not to_tsvector: the words were parted in core.text for both engines alike. An asterisk, which no word has,
# marks the kind, so that the index itself keeps to it, and the first letter of each word: to gather all words
# that begin with one takes ten times as long.
_TEXT = "btrim(replace({text}, E'\\n ', ''))"
_LETTERS = f"regexp_replace({_TEXT}, '(\\S)\\S*', '\\1*', 'g')"
_WORDS_OF = (
    f"array_to_tsvector(string_to_array(btrim('*' || kind || ' ' || {_TEXT} || ' ' || {_LETTERS}), ' '))"
)


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
        # For the latest of a kind, where no word says more.
        self._database.execute_sql("CREATE INDEX search_entry_kind_id ON search_entry (kind, id)")

    def drop(self) -> None:
        for column in COLUMNS:
            self._database.execute_sql(f"ALTER TABLE search_entry DROP COLUMN {column}_words")
        self._database.execute_sql("DROP INDEX IF EXISTS search_entry_kind_id")

    def put(self, entries: Sequence[IndexEntry]) -> None:
        """The server derives them."""

    def remove(self, entry_ids: Sequence[int]) -> None:
        """They go with their entry."""

    def empty(self) -> None:
        """They go with their entries."""

    def all_put(self) -> None:
        # Its planner knows what is common only from this, and it looks by itself when it has the time.
        self._database.execute_sql("ANALYZE search_entry")

    def tidy(self) -> bool:
        """The server does so by itself."""
        return False

    def condition(
        self,
        queries: Sequence[WordQuery],
        *,
        names_only: bool,
        kind: Kind | None = None,
        newest: int | None = None,
    ) -> ColumnBase:
        """Put on the table itself, and not bounded: a bound would cost the planner what it knows of words."""
        asked = _asked("names" if names_only else "everything", queries, [] if kind is None else [kind])
        column = Column(SearchEntry._meta.table, asked.column)
        return NodeList((column, SQL(asked.operation, [asked.value])), parens=True)

    def candidates(
        self,
        queries: Sequence[WordQuery],
        *,
        kinds: Collection[Kind],
        in_names: bool,
        names: bool,
        before: int | None,
        limit: int,
    ) -> list[FoundEntry]:
        """As ``newest``: among the latest first, because the planner cannot know what is common."""
        asked = _asked("names" if in_names else "everything", queries, kinds)
        shown = f"{_SHOWN} {'names' if names else 'everything'} AS text"
        return self._newest(asked, shown, kinds, limit, before=before)

    def _newest(
        self, asked: _Asked, shown: str, kinds: Collection[Kind], limit: int, *, before: int | None = None
    ) -> list[FoundEntry]:
        last = _MOST_IDS if before is None else before
        here, values, order = f"id < {last:d}", list[str](), "id DESC"
        if len(kinds) == 1:
            # Put so that only the index of both serves: by ids alone, thousands of others may come first.
            here, values = f"kind >= %s AND (kind, id) < (%s, {last:d})", [str(*kinds)] * 2
            order = "kind DESC, id DESC"
        if not asked.by_words or limit < _LATEST:
            most = _LATEST if asked.by_words else limit
            latest = f"(SELECT * FROM search_entry WHERE {here} ORDER BY {order} LIMIT {most:d}) AS latest"
            near = self._entries(
                f"SELECT {shown} FROM {latest} WHERE {asked.condition} ORDER BY id DESC LIMIT %s",
                [*values, asked.value, limit],
            )
            if len(near) == limit or not asked.by_words:
                return near
        found = f"(SELECT id FROM search_entry WHERE {asked.condition} AND id < {last:d} OFFSET 0) AS found"
        return self._entries(
            f"SELECT {shown} FROM search_entry WHERE id IN (SELECT id FROM {found} ORDER BY id DESC LIMIT %s)"
            " ORDER BY id DESC",
            [asked.value, limit],
        )

    def ids(self, ids: Any) -> SQL:
        return SQL("(SELECT unnest(%s::int[]))", [ids])

    def ids_value(self, ids: Sequence[int]) -> Any:
        return list(ids)

    def count(self, queries: Sequence[WordQuery], *, kinds: Collection[Kind], most: int | None = None) -> int:
        asked = _asked("everything", queries, kinds)
        limit = "" if most is None else f"LIMIT {most:d}"
        found = f"SELECT 1 FROM search_entry WHERE {asked.condition} {limit}"
        ((count,),) = self._database.execute_sql(f"SELECT count(*) FROM ({found}) AS found", [asked.value])
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
        return self._newest(_asked(column, [query], kinds), shown, kinds, limit)

    def _entries(self, statement: str, values: Sequence[Any]) -> list[FoundEntry]:
        found = self._database.execute_sql(statement, values)
        return [FoundEntry(i, Kind(kind), record, shown, text) for i, kind, record, shown, text in found]

    def mistakes(self) -> int:
        """None: the columns are derived within the row."""
        return 0


class _Asked(NamedTuple):
    """A condition on a column with its one value, and whether the index of words answers it."""

    column: str
    operation: str
    value: Any
    by_words: bool = False

    @property
    def condition(self) -> str:
        return f"{self.column} {self.operation}"


def _asked(column: str, queries: Sequence[WordQuery], kinds: Collection[Kind]) -> _Asked:
    parts = [f"({_any_way(query)})" for query in queries if query]
    if not parts:
        return _Asked("kind", "= ANY(%s)", [str(kind) for kind in kinds or Kind])
    of_kinds = " | ".join(f"'*{kind}'" for kind in kinds)
    match = " & ".join([*parts, *([f"({of_kinds})"] if kinds else [])])
    return _Asked(f"{column}_words", "@@ %s::tsquery", match, by_words=True)


def _any_way(query: WordQuery) -> str:
    return " | ".join(f"({_all_of(terms)})" for terms in query)


def _all_of(terms: AllOf) -> str:
    return " & ".join(f"({_any_of(term)})" for term in terms)


def _any_of(term: Term) -> str:
    return " | ".join(f"'{word}'" if term.is_whole else _beginning(word) for word in term.words)


def _beginning(word: str) -> str:
    return f"'{word}':*" if len(word) > 1 else f"'{word}*'"
