"""Keeping the search index in step with the records, in the same transaction."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count

from peewee import Query, fn

from contactdesk.core.parts import in_parts
from contactdesk.records.search import Kind, SearchEntry, SearchWord
from contactdesk.storage import search_text, vocabulary
from contactdesk.storage.change import Touched
from contactdesk.storage.composed import ById, ForEach
from contactdesk.storage.engines.engine import Engine
from contactdesk.storage.engines.word_index import IndexEntry
from contactdesk.storage.watch import Part, Watch
from contactdesk.storage.whose_words import findable

_AT_ONCE = 2_000


def follow(engine: Engine, touched: Sequence[Touched], watch: Watch) -> None:
    """Index anew those of whose words the touched records are part, where the words are different now."""
    _follow(engine, findable(engine.database, touched), watch)


def _follow(engine: Engine, found: Mapping[Kind, Collection[int]], watch: Watch) -> None:
    of, done = sum(len(ids) for ids in found.values()), 0
    gained: Counter[str] = Counter()
    for kind, ids in found.items():
        for part in in_parts(sorted(ids), _AT_ONCE):
            _replace(engine, kind, part, gained)
            done += len(part)
            watch.passed(Part.INDEX, done, of)
    vocabulary.keep(engine.database, gained)


def rebuild(engine: Engine) -> None:
    """Write the whole index from the records, what was saved last as the most recent."""
    engine.words.empty()
    SearchEntry.delete().execute(engine.database)
    SearchWord.delete().execute(engine.database)
    uses: Counter[str] = Counter()
    for entries in _entries_of_all(engine):
        _insert(engine, entries)
        uses += vocabulary.counted(entry.everything for entry in entries)
    engine.words.all_put()
    vocabulary.keep(engine.database, uses)


def bring_to_today(engine: Engine, kind: Kind, ids: Sequence[int]) -> None:
    """What is shown of some records and what fields ask of them changed with the day; nothing else did."""
    _follow(engine, {kind: ids}, Watch())


def _entries_of_all(engine: Engine) -> Iterator[list[IndexEntry]]:
    for part in in_parts(enumerate(search_text.in_order_of_saving(engine.database), 1), _AT_ONCE):
        ids: dict[Kind, dict[int, int]] = defaultdict(dict)
        for entry_id, (kind, record_id) in part:
            ids[kind][record_id] = entry_id
        yield sorted(
            IndexEntry(of_kind[record_id], kind, record_id, *words)
            for kind, of_kind in ids.items()
            for record_id, *words in search_text.texts(engine.database, kind, list(of_kind))
        )


def _replace(engine: Engine, kind: Kind, ids: Sequence[int], gained: Counter[str]) -> None:
    """Delete what is different or gone, and insert it anew: the entry saved last has the highest id.

    What only fields ask otherwise now keeps its place: a meeting's list makes nobody more recent. What is
    only shown otherwise has its words already.
    """
    database = engine.database
    old = {record_id: row for record_id, *row in _STORED[kind].rows(database, ids)}
    ((last,),) = _LAST.rows(database, [0])
    following = count(1 + (last or 0))
    new: list[IndexEntry] = []
    shown_anew: list[tuple[str, Kind, int]] = []
    for record_id, shown, *words in search_text.texts(database, kind, ids):
        known = old.get(record_id)
        if known is not None and known[2:] == words:
            del old[record_id]
            if known[1] != shown:
                shown_anew.append((shown, kind, record_id))
            continue
        entry_id = next(following) if known is None or known[2:4] != words[:2] else known[0]
        new.append(IndexEntry(entry_id, kind, record_id, shown, *words))
    gained.update(word for entry in new for word in vocabulary.words_of(entry.everything))
    gained.subtract(word for row in old.values() for word in vocabulary.words_of(row[3]))
    if shown_anew:
        _SHOWN.run(database, shown_anew)
    _remove(engine, [entry_id for entry_id, *_ in old.values()])
    _insert(engine, new)


def _stored(kind: Kind) -> ById:
    entry = SearchEntry
    said = (entry.shown, entry.names, entry.everything, entry.field_words)
    query = entry.select(entry.record_id, entry.id, *said)
    return ById(lambda ids: query.where((entry.kind == kind) & entry.record_id.in_(ids)))


_STORED = {kind: _stored(kind) for kind in Kind}
_SHOWN = ForEach(
    lambda: SearchEntry.update(shown="").where(
        (SearchEntry.kind == Kind.PERSON) & (SearchEntry.record_id == 0)
    )
)
_LAST = ById(lambda ids: SearchEntry.select(fn.MAX(SearchEntry.id)).where(SearchEntry.id > ids[0]))
"""The id after which to look is 0: of all."""


def _remove(engine: Engine, entry_ids: Sequence[int]) -> None:
    if entry_ids:
        engine.words.remove(entry_ids)
        _OLD.run(engine.database, [(entry_id,) for entry_id in entry_ids])


_OLD = ForEach(lambda: SearchEntry.delete().where(SearchEntry.id == 0))


def _insert(engine: Engine, entries: Sequence[IndexEntry]) -> None:
    if not entries:
        return
    _NEW.run(engine.database, entries)
    engine.words.put(entries)


def _new() -> Query:
    entry = SearchEntry
    columns = [*IndexEntry._fields]
    sample = IndexEntry(0, Kind.PERSON, 0, "", "", "", "")
    return entry.insert_many([sample], fields=[entry._meta.fields[column] for column in columns])


_NEW = ForEach(_new)
