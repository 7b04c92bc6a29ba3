"""Keeping the search index in step with the records, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from peewee import chunked

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage import search_text
from contactdesk.storage.change import Touched
from contactdesk.storage.engines.engine import Engine

_AT_ONCE = 400


def follow(engine: Engine, touched: Sequence[Touched]) -> None:
    """Index anew whatever the touched records are part of."""
    for kind, ids in search_text.findable(engine.database, touched).items():
        for part in chunked(sorted(ids), _AT_ONCE):
            _replace(engine, kind, part)


def rebuild(engine: Engine) -> None:
    """Write the whole index from the records, oldest first."""
    engine.empty_search_index()
    SearchEntry.delete().execute(engine.database)
    for kind in Kind:
        for part in chunked(search_text.all_ids(engine.database, kind), _AT_ONCE):
            _insert(engine, kind, part)


def _replace(engine: Engine, kind: Kind, ids: Sequence[int]) -> None:
    where = (SearchEntry.kind == kind) & SearchEntry.record_id.in_(ids)
    old = [
        entry
        for (entry,) in SearchEntry.select(SearchEntry.id).where(where).tuples().execute(engine.database)
    ]
    if old:
        engine.remove_words(old)
        SearchEntry.delete().where(SearchEntry.id.in_(old)).execute(engine.database)
    _insert(engine, kind, ids)


def _insert(engine: Engine, kind: Kind, ids: Iterable[int]) -> None:
    rows = [
        {"kind": kind, "record_id": record_id, "names": names, "everything": everything}
        for record_id, names, everything in search_text.texts(engine.database, kind, list(ids))
    ]
    if not rows:
        return
    query = SearchEntry.insert_many(rows).returning(SearchEntry.record_id, SearchEntry.id)
    entry_of = dict(query.tuples().execute(engine.database))
    engine.put_words((entry_of[row["record_id"]], str(row["names"]), str(row["everything"])) for row in rows)
