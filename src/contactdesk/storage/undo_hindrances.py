"""What stands in the way of undoing or redoing a step: the later step that must be undone first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from peewee import Database, ForeignKeyField

from contactdesk.core.i18n import Phrase
from contactdesk.core.parts import in_parts
from contactdesk.records.history import Change, ChangedRecord
from contactdesk.records.record import Record
from contactdesk.records.tables import NOUNS
from contactdesk.storage.change import OpenChange
from contactdesk.storage.errors import ChangedSince
from contactdesk.storage.history_values import Values

_IDS_AT_ONCE = 400
Place = tuple[type[Record], int]


def later_words(database: Database, noun: type[Record], record_id: int) -> str:
    query = (
        Change.select(Change.words)
        .join(ChangedRecord, on=(ChangedRecord.change == Change.id))
        .where((ChangedRecord.noun == noun._meta.table_name) & (ChangedRecord.record_id == record_id))
        .order_by(Change.id.desc())
        .limit(1)
    )
    for (words,) in query.tuples().execute(database):
        return Phrase.from_json(words).text()
    return "?"


def see_nothing_hangs_on_them(
    change: OpenChange, noun: type[Record], ids: Sequence[int], going: set[Place]
) -> None:
    """Records that later ones refer to cannot go before them."""
    for other in NOUNS:
        for column in other._meta.sorted_fields:
            if not isinstance(column, ForeignKeyField) or column.rel_model is not noun:
                continue
            for part in in_parts(ids, _IDS_AT_ONCE):
                query = other.select(other.id).where(column.in_(part))
                for (other_id,) in query.tuples().execute(change.database):
                    if (other, other_id) not in going:
                        raise ChangedSince(later=later_words(change.database, other, other_id))


def see_no_circle(change: OpenChange, noun: type[Record], record_id: int, target: Values) -> None:
    """A record that goes back beneath another may have come to stand above it since. Raises ChangedSince."""
    for column in noun._meta.sorted_fields:
        if not isinstance(column, ForeignKeyField) or column.rel_model is not noun:
            continue
        above = target.get(column.name)
        passed: set[int] = set()
        while above is not None and above not in passed:
            if above == record_id:
                raise ChangedSince(later=later_words(change.database, noun, target[column.name]))
            passed.add(above)
            above = change.row(noun, above)[column.name]


def words_in_the_way(database: Database, noun: type[Record], record_id: int, target: Values) -> str | None:
    """The last step on what a record would refer to and is gone, or on one that has taken its place."""
    for place in [*_missing(database, noun, target), *_rivals(database, noun, record_id, target)]:
        return later_words(database, *place)
    return None


def _missing(database: Database, noun: type[Record], target: Values) -> Iterator[Place]:
    for column in noun._meta.sorted_fields:
        record_id = target.get(column.name)
        if not isinstance(column, ForeignKeyField) or record_id is None:
            continue
        other = column.rel_model
        if not list(other.select(other.id).where(other.id == record_id).tuples().execute(database)):
            yield other, record_id


def _rivals(database: Database, noun: type[Record], own_id: int, target: Values) -> Iterator[Place]:
    unique = [[f.name] for f in noun._meta.sorted_fields if getattr(f, "unique", False)]
    unique += [list(names) for names, is_unique in noun._meta.indexes if is_unique]
    for names in unique:
        if not set(names) <= set(target):
            continue
        query = noun.select(noun.id).where(noun.id != own_id)
        for name in names:
            query = query.where(getattr(noun, name) == target[name])
        for (record_id,) in query.tuples().execute(database):
            yield noun, record_id
