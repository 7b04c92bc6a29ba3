"""Looking a desk over: the file itself, its references, and whether the index says what the records say."""

from __future__ import annotations

from collections.abc import Iterator

from peewee import chunked

from contactdesk.core.i18n import Phrase, phrase, phrases
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage import search_text
from contactdesk.storage.engines.engine import Engine

_AT_ONCE = 400


def problems(engine: Engine) -> Iterator[Phrase]:
    """Every problem found, as a sentence; none for a desk in order."""
    for found in engine.damage():
        yield phrase("The file is damaged: {found}.", found=found)
    for kind in Kind:
        wrong = _wrong_entries(engine, kind)
        if wrong:
            yield phrases(
                "{n} record would not be found by its words; the search index needs rebuilding.",
                "{n} records would not be found by their words; the search index needs rebuilding.",
                wrong,
            )


def _wrong_entries(engine: Engine, kind: Kind) -> int:
    entry = SearchEntry
    query = entry.select(entry.record_id, entry.names, entry.everything).where(entry.kind == kind)
    stored = {record: (names, rest) for record, names, rest in query.tuples().execute(engine.database)}
    wrong = 0
    for part in chunked(search_text.all_ids(engine.database, kind), _AT_ONCE):
        for record_id, names, everything in search_text.texts(engine.database, kind, list(part)):
            wrong += stored.pop(record_id, None) != (names, everything)
    return wrong + len(stored)
