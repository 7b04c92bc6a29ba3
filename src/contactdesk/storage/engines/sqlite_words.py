"""The word index in SQLite: two contentless FTS5 tables, the latest entry first."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

from peewee import SQL, ColumnBase, Database, Expression, NodeList, fn

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage.engines.sqlite_check import wrongly_known
from contactdesk.storage.engines.sqlite_match import KIND_WORDS, Wanted, match
from contactdesk.storage.engines.word_index import FoundEntry, IndexEntry
from contactdesk.storage.word_query import WordQuery

# The words were parted in core.text for both engines alike: to ``ascii`` all beyond ASCII are letters.
_FTS = (
    "USING fts5(words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6', tokenize='ascii')"
)
_NAMES, _EVERYTHING = _TABLES = ("search_names", "search_everything")
_KINDS = {kind.value: kind for kind in Kind}
_NO_TEXT = "''"
_PAGES = 32
"""So many written at once take some ten milliseconds."""
_LAST = 2**28
"""FTS5 reads on from row to row, and back only page by page: so the rowid is this less the entry's id. It may
become negative, which takes more space and nothing else."""
_ID = f"{_LAST} - rowid"
_FEW = 256
"""So many are looked at one by one sooner than the index finds which of them are of a kind."""
_SHOWN = "SELECT id, kind, record_id, shown,"


class SqliteWords:
    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self) -> None:
        for table in _TABLES:
            self._database.execute_sql(f"CREATE VIRTUAL TABLE {table} {_FTS}")
            # Each twentieth save would have to merge hundreds of pages; ``tidy`` does that in its own time.
            self._tell(table, "automerge", 0)

    def drop(self) -> None:
        for table in _TABLES:
            self._database.execute_sql(f"DROP TABLE {table}")

    def put(self, entries: Sequence[IndexEntry]) -> None:
        cursor = self._database.cursor()
        # A rowid that is not higher than the last would have FTS5 begin another segment.
        ordered = sorted(entries, reverse=True)
        names = ((_LAST - e.id, f"{KIND_WORDS[e.kind]}{e.names}") for e in ordered)
        cursor.executemany(f"INSERT INTO {_NAMES}(rowid, words) VALUES (?, ?)", names)
        everything = ((_LAST - e.id, f"{KIND_WORDS[e.kind]}{e.everything}{e.field_words}") for e in ordered)
        cursor.executemany(f"INSERT INTO {_EVERYTHING}(rowid, words) VALUES (?, ?)", everything)

    def remove(self, entry_ids: Sequence[int]) -> None:
        cursor = self._database.cursor()
        for table in _TABLES:
            rows = [(_LAST - i,) for i in sorted(entry_ids, reverse=True)]
            cursor.executemany(f"DELETE FROM {table} WHERE rowid = ?", rows)

    def empty(self) -> None:
        for table in _TABLES:
            self._database.execute_sql(f"INSERT INTO {table}({table}) VALUES ('delete-all')")

    def all_put(self) -> None:
        for table in _TABLES:
            self._database.execute_sql(f"INSERT INTO {table}({table}) VALUES ('optimize')")

    def tidy(self) -> bool:
        connection = self._database.connection()
        before = connection.total_changes
        for table in _TABLES:
            self._tell(table, "merge", _PAGES)
        # Asking alone counts as a change of each.
        return bool(connection.total_changes - before > len(_TABLES))

    def _tell(self, table: str, what: str, value: int) -> None:
        self._database.execute_sql(f"INSERT INTO {table}({table}, rank) VALUES (?, ?)", (what, value))

    def condition(
        self,
        queries: Sequence[WordQuery],
        *,
        names_only: bool,
        kind: Kind | None = None,
        newest: int | None = None,
        lacking: WordQuery = (),
    ) -> Expression:
        table, _ = _of(names_only)
        wanted = match(Wanted(queries, lacking), [] if kind is None else [kind], all_of_them=True)
        latest = "" if newest is None else f" ORDER BY rowid LIMIT {newest:d}"
        condition: Expression = SearchEntry.id.in_(
            SQL(f"(SELECT {_ID} FROM {table} WHERE {table} MATCH ?{latest})", [wanted])  # our own table names
        )
        return condition

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
        table, _ = _of(in_names)
        earlier = "" if before is None else f"AND rowid > {_LAST - before:d}"
        column = "names" if names else "everything"
        return self._latest(table, column, earlier, Wanted(queries, lacking), kinds, limit)

    def ids(self, ids: Any) -> SQL:
        return SQL("(SELECT value FROM json_each(?))", [ids])

    def ids_value(self, ids: Sequence[int]) -> Any:
        return json.dumps(ids)

    def count(
        self,
        queries: Sequence[WordQuery],
        *,
        kinds: Collection[Kind],
        most: int | None = None,
        lacking: WordQuery = (),
        in_names: bool = False,
    ) -> int:
        table, _ = _of(in_names)
        found = f"FROM {table} WHERE {table} MATCH ?"
        if most is not None:
            found = f"FROM (SELECT 1 {found} LIMIT {most:d})"
        statement = f"SELECT count(*) {found}"
        wanted = match(Wanted(queries, lacking), kinds, all_of_them=True)
        ((count,),) = self._database.execute_sql(statement, (wanted,)).fetchall()
        return int(count)

    def ids_having(
        self, queries: Sequence[WordQuery], *, kinds: Collection[Kind], lacking: WordQuery, limit: int
    ) -> list[int]:
        statement = f"SELECT {_ID} FROM {_EVERYTHING} WHERE {_EVERYTHING} MATCH ? LIMIT ?"
        wanted = match(Wanted(queries, lacking), kinds, all_of_them=True)
        return [i for (i,) in self._database.execute_sql(statement, (wanted, limit)).fetchall()]

    def has_few(
        self, queries: Sequence[WordQuery], *, kinds: Collection[Kind], few: int, lacking: WordQuery = ()
    ) -> bool:
        return self.count(queries, kinds=kinds, most=few + 1, lacking=lacking) <= few

    def of_row(self, queries: Sequence[WordQuery], lacking: WordQuery = ()) -> None:
        """The index says which entries have a word, not which words an entry has."""

    def has_all(self, words: Sequence[str], *, names_only: bool) -> ColumnBase:
        column = SearchEntry.names if names_only else SearchEntry.everything
        parts = json.dumps([f" {word}" for word in words])
        absent = SQL("NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(", [parts])
        return NodeList((absent, column, SQL(", value) = 0)")))

    def has_phrase(self, words: Sequence[str], *, names_only: bool) -> Expression:
        column = SearchEntry.names if names_only else SearchEntry.everything
        condition: Expression = fn.INSTR(column, f" {' '.join(words)} ") > 0
        return condition

    def newest(
        self, query: WordQuery, *, names_only: bool, kinds: Collection[Kind], limit: int, with_text: bool
    ) -> list[FoundEntry]:
        table, column = _of(names_only)
        return self._latest(table, column if with_text else _NO_TEXT, "", Wanted([query]), kinds, limit)

    def _latest(
        self, table: str, text: str, earlier: str, wanted: Wanted, kinds: Collection[Kind], limit: int
    ) -> list[FoundEntry]:
        shown = f"{_SHOWN} {text} FROM search_entry WHERE id IN"
        latest = f"(SELECT {_ID} FROM {table} WHERE {table} MATCH ? {earlier} ORDER BY rowid LIMIT ?)"
        if kinds and wanted.has_words:
            # With a plus, since an engine would else begin with all of the kind.
            near = self._database.execute_sql(latest[1:-1], (match(wanted, ()), _FEW)).fetchall()
            of_kinds = f"(SELECT value FROM json_each(?)) AND +kind IN ({', '.join('?' * len(kinds))})"
            values = (json.dumps([i for (i,) in near]), *map(str, kinds), limit)
            found = self._entries(f"{shown} {of_kinds} ORDER BY id DESC LIMIT ?", values)
            if len(near) < _FEW or len(found) == limit:
                return found
        return self._entries(f"{shown} {latest} ORDER BY id DESC", (match(wanted, kinds), limit))

    def _entries(self, statement: str, values: Sequence[Any]) -> list[FoundEntry]:
        found = self._database.execute_sql(statement, values)
        return [FoundEntry(i, _KINDS[kind], record, shown, text) for i, kind, record, shown, text in found]

    def mistakes(self) -> int:
        names, everything = [SearchEntry.names], [SearchEntry.everything, SearchEntry.field_words]
        wrong = wrongly_known(self._database, _NAMES, _LAST, names)
        return len(wrong | wrongly_known(self._database, _EVERYTHING, _LAST, everything))


def _of(names_only: bool) -> tuple[str, str]:
    """The table of the index, and the column of SearchEntry that it was made from."""
    return (_NAMES, "names") if names_only else (_EVERYTHING, "everything")
