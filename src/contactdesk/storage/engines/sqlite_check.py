"""Whether a contentless index of FTS5 knows entries by the words that they have, read back from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from peewee import Database

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage.engines.sqlite_match import KIND_WORDS


def wrongly_known(database: Database, table: str, last: int, columns: Sequence[Any]) -> set[int]:
    """Ids of entries that it knows by other words than those of the columns, or not at all; its rows count
    down from ``last``."""
    known = _known(database, table)
    wrong: set[int] = set()
    rows = SearchEntry.select(SearchEntry.id, SearchEntry.kind, *columns).tuples()
    for entry_id, kind, *said in database.execute(rows):
        expected = sum(map(hash, {KIND_WORDS[Kind(kind)], *"".join(said).split()}))
        if known.pop(last - entry_id, None) != expected:
            wrong.add(entry_id)
    return wrong | {last - row for row in known}


def _known(database: Database, table: str) -> dict[int, int]:
    """The words of each row, as the sum of their hashes: a set that fits in memory."""
    terms = f"temp.{table}_terms"
    using = f"fts5vocab('main', '{table}', 'instance')"
    database.execute_sql(f"CREATE VIRTUAL TABLE IF NOT EXISTS {terms} USING {using}")
    known: dict[int, int] = defaultdict(int)
    before, worth = None, 0
    for word, row in database.execute_sql(f"SELECT term, doc FROM {terms}"):
        if word != before:
            before, worth = word, hash(word)
        known[row] += worth
    database.execute_sql(f"DROP TABLE {terms}")
    return known
