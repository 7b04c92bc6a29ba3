"""Looking a desk over: the file itself, its references, and whether the index says what the records say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from peewee import Database

from contactdesk.core.i18n import Phrase, phrase, phrases
from contactdesk.core.parts import in_parts
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage import listings, search_text, stage_check, vocabulary
from contactdesk.storage.engines.engine import Engine
from contactdesk.storage.whose_words import NOUN_OF

_AT_ONCE = 2_000


def problems(engine: Engine) -> Iterator[Phrase]:
    """Every problem found, as a sentence; none for a desk in order."""
    for found in engine.damage():
        yield phrase("The file is damaged: {found}.", found=found)
    words: Counter[str] = Counter()
    entries = sum(_wrong_entries(engine.database, kind, words) for kind in Kind)
    # An index of wrong entries would only be the same mistakes counted again.
    wrong = entries or engine.words.mistakes()
    if wrong:
        yield phrases(
            "{n} record would not be found by its words; the search index needs rebuilding.",
            "{n} records would not be found by their words; the search index needs rebuilding.",
            wrong,
        )
    miscounted = 0 if wrong else vocabulary.mistakes(engine.database, words)
    if miscounted:
        yield phrases(
            "{n} word would not be found when misspelt; the search index needs rebuilding.",
            "{n} words would not be found when misspelt; the search index needs rebuilding.",
            miscounted,
        )
    misplaced = sum(listings.wrong(engine.database, kind) for kind in Kind)
    if misplaced:
        yield phrases(
            "{n} record stands wrongly in its list; the search index needs rebuilding.",
            "{n} records stand wrongly in their list; the search index needs rebuilding.",
            misplaced,
        )
    elsewhere = stage_check.partnerships_elsewhere(engine.database)
    if elsewhere:
        yield phrases(
            "{n} partnership is at another stage than the last one that was entered for it.",
            "{n} partnerships are at another stage than the last one that was entered for each.",
            elsewhere,
        )


def _wrong_entries(database: Database, kind: Kind, words: Counter[str]) -> int:
    """How many entries of a kind say something else than the records; ``words`` counts what they say."""
    entry, noun = SearchEntry, NOUN_OF[kind]
    said = (entry.shown, entry.names, entry.everything, entry.field_words)
    of_kind = entry.select(entry.record_id, *said).where(entry.kind == kind)
    wrong = 0
    known: set[int] = set()
    ids = [record_id for (record_id,) in database.execute(noun.select(noun.id).order_by(noun.id).tuples())]
    for part in in_parts(ids, _AT_ONCE):
        rows = database.execute(of_kind.where(entry.record_id.in_(part)).tuples())
        stored = {record_id: said for record_id, *said in rows}
        known.update(stored)
        for record_id, *said_now in search_text.texts(database, kind, part):
            words.update(vocabulary.words_of(said_now[2]))
            wrong += stored.pop(record_id, None) != said_now
        wrong += len(stored)
    return wrong + _of_nothing(database, kind, known)


def _of_nothing(database: Database, kind: Kind, known: set[int]) -> int:
    """Entries of records that are not there."""
    entry = SearchEntry
    query = entry.select(entry.id).where(entry.kind == kind)
    return int(query.count(database)) - len(known)
