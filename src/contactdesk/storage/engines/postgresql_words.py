"""The word index in PostgreSQL: two tsvector columns that the server derives from the entry's own text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from peewee import SQL, Column, ColumnBase, Database, Expression, NodeList, fn

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage.engines.postgresql_asked import asked
from contactdesk.storage.engines.postgresql_latest import LatestEntries, expected
from contactdesk.storage.engines.word_index import FoundEntry, IndexEntry
from contactdesk.storage.word_query import WordQuery

_NO_TEXT = "''"
_SHOWN = "id, kind, record_id, shown,"
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
        lacking: WordQuery = (),
    ) -> ColumnBase:
        """Put on the table itself, and not bounded: a bound would cost the planner what it knows of words."""
        wanted = asked(
            "names" if names_only else "everything", queries, [] if kind is None else [kind], lacking
        )
        column = Column(SearchEntry._meta.table, wanted.column)
        return NodeList((column, SQL(wanted.operation, [wanted.value])), parens=True)

    def candidates(
        self,
        queries: Sequence[WordQuery],
        *,
        kinds: Collection[Kind],
        in_names: bool,
        names: bool,
        before: int | None,
        limit: int,
        lacking: WordQuery = (),
    ) -> list[FoundEntry]:
        column = "names" if in_names else "everything"
        shown = f"{_SHOWN} {'names' if names else 'everything'} AS text"
        return LatestEntries(self._database, column, queries, kinds, before, lacking).shown(shown, limit)

    def ids(self, ids: Any) -> SQL:
        return SQL("(SELECT unnest(%s::int[]))", [ids])

    def ids_value(self, ids: Sequence[int]) -> Any:
        # As the server writes it: a list would be looked through, and each of its numbers, by the driver.
        return f"{{{','.join(map(str, ids))}}}"

    def count(
        self,
        queries: Sequence[WordQuery],
        *,
        kinds: Collection[Kind],
        most: int | None = None,
        lacking: WordQuery = (),
        in_names: bool = False,
    ) -> int:
        wanted = asked("names" if in_names else "everything", queries, kinds, lacking)
        limit = "" if most is None else f"LIMIT {most:d}"
        found = f"SELECT 1 FROM search_entry WHERE {wanted.condition} {limit}"
        ((count,),) = self._database.execute_sql(f"SELECT count(*) FROM ({found}) AS found", [wanted.value])
        return int(count)

    def ids_having(
        self, queries: Sequence[WordQuery], *, kinds: Collection[Kind], lacking: WordQuery, limit: int
    ) -> list[int]:
        wanted = asked("everything", queries, kinds, lacking)
        statement = f"SELECT id FROM search_entry WHERE {wanted.condition} LIMIT %s"
        return [i for (i,) in self._database.execute_sql(statement, [wanted.value, limit]).fetchall()]

    def has_few(
        self, queries: Sequence[WordQuery], *, kinds: Collection[Kind], few: int, lacking: WordQuery = ()
    ) -> bool:
        return expected(self._database, asked("everything", queries, kinds, lacking)) <= few

    def of_row(self, queries: Sequence[WordQuery], lacking: WordQuery = ()) -> ColumnBase:
        return self.condition(queries, names_only=False, lacking=lacking)

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
        shown = f"{_SHOWN} {column if with_text else _NO_TEXT} AS text"
        return LatestEntries(self._database, column, [query], kinds).shown(shown, limit)

    def mistakes(self) -> int:
        """None: the columns are derived within the row."""
        return 0
