"""Archiving is what deleting is here: out of lists and searches, with everything kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from peewee import chunked

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import Phrase, phrases
from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.interactions import Interaction
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk
from contactdesk.storage.watch import Watch

_NAMED: dict[Kind, tuple[type[Record], Any]] = {
    Kind.PERSON: (Person, Person.display_name),
    Kind.ORGANISATION: (Organisation, Organisation.name),
    Kind.MEETING: (Meeting, Meeting.title),
    Kind.PARTNERSHIP: (Partnership, Partnership.title),
    Kind.FOLLOW_UP: (FollowUp, FollowUp.what),
    Kind.INTERACTION: (Interaction, Interaction.summary),
}
_IDS_AT_ONCE = 400


def archive(desk: Desk, kind: Kind, ids: Sequence[int], watch: Watch | None = None) -> ChangeSet:
    """Those that are so already stay as they are. Raises Gone, Cancelled."""
    return _set(desk, kind, ids, _archived_words(kind, len(ids), _name(desk, kind, ids)), utc_now(), watch)


def restore(desk: Desk, kind: Kind, ids: Sequence[int], watch: Watch | None = None) -> ChangeSet:
    """Those that are not archived stay as they are. Raises Gone, Cancelled."""
    return _set(desk, kind, ids, _restored_words(kind, len(ids), _name(desk, kind, ids)), None, watch)


def _set(
    desk: Desk, kind: Kind, ids: Sequence[int], words: Phrase, at: datetime | None, watch: Watch | None
) -> ChangeSet:
    noun, _name_column = _NAMED[kind]
    with desk.change(words, watch=watch) as change:
        change.watch.begin(len(ids))
        so_already = set(_so_already(desk, noun, ids, archived=at is not None))
        change.edit_many(noun, {i: {"archived_at": at} for i in ids if i not in so_already})
    assert change.changes is not None
    return change.changes


def _so_already(desk: Desk, noun: type[Record], ids: Sequence[int], *, archived: bool) -> Iterable[int]:
    for part in chunked(ids, _IDS_AT_ONCE):
        is_so = noun.archived_at.is_null(not archived)
        yield from (i for (i,) in desk.rows(noun.select(noun.id).where(noun.id.in_(part) & is_so)))


def _name(desk: Desk, kind: Kind, ids: Sequence[int]) -> str:
    noun, name = _NAMED[kind]
    row = desk.row(noun.select(name).where(noun.id.in_(ids[:1])))
    return str(row[0]) if row else ""


# No two of these may begin alike: the catalogue knows a sentence by its singular.
def _archived_words(kind: Kind, n: int, name: str) -> Phrase:
    match kind:
        case Kind.PERSON:
            return phrases("{name} archived", "{n} people archived", n, name=name)
        case Kind.ORGANISATION:
            return phrases("Organisation “{name}” archived", "{n} organisations archived", n, name=name)
        case Kind.MEETING:
            return phrases("Meeting “{title}” archived", "{n} meetings archived", n, title=name)
        case Kind.PARTNERSHIP:
            return phrases("Partnership “{title}” archived", "{n} partnerships archived", n, title=name)
        case Kind.FOLLOW_UP:
            return phrases("Follow-up “{what}” archived", "{n} follow-ups archived", n, what=name)
        case Kind.INTERACTION:
            return phrases("Interaction “{what}” archived", "{n} interactions archived", n, what=name)


def _restored_words(kind: Kind, n: int, name: str) -> Phrase:
    match kind:
        case Kind.PERSON:
            return phrases("{name} restored", "{n} people restored", n, name=name)
        case Kind.ORGANISATION:
            return phrases("Organisation “{name}” restored", "{n} organisations restored", n, name=name)
        case Kind.MEETING:
            return phrases("Meeting “{title}” restored", "{n} meetings restored", n, title=name)
        case Kind.PARTNERSHIP:
            return phrases("Partnership “{title}” restored", "{n} partnerships restored", n, title=name)
        case Kind.FOLLOW_UP:
            return phrases("Follow-up “{what}” restored", "{n} follow-ups restored", n, what=name)
        case Kind.INTERACTION:
            return phrases("Interaction “{what}” restored", "{n} interactions restored", n, what=name)
