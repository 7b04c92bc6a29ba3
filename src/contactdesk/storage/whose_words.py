"""Which people, organisations and meetings are found by other words once certain records were touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import Database

from contactdesk.core.parts import in_parts
from contactdesk.records.meetings import Meeting, MeetingHost
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.storage.change import Touched

NOUN_OF: dict[Kind, type[Record]] = {
    Kind.PERSON: Person,
    Kind.ORGANISATION: Organisation,
    Kind.MEETING: Meeting,
}
_KIND_OF = {noun: kind for kind, noun in NOUN_OF.items()}
_OWNERS = {"person": Kind.PERSON, "organisation": Kind.ORGANISATION, "meeting": Kind.MEETING}
_PARTS: dict[type[Record], tuple[str, ...]] = {
    OtherName: ("organisation",),
    Affiliation: ("person",),
    ContactPoint: ("person", "organisation"),
    MeetingHost: ("meeting",),
    Tagging: ("person", "organisation", "meeting"),
}
"""The columns that name whose words these are: no organisation is found by its people or its meetings."""
_AT_ONCE = 2_000


def findable(database: Database, touched: Sequence[Touched]) -> dict[Kind, set[int]]:
    """Those whose words may differ now, also of records that are gone."""
    found: dict[Kind, set[int]] = defaultdict(set)
    edited: dict[type[Record], list[int]] = defaultdict(list)
    for one in touched:
        kind = _KIND_OF.get(one.noun)
        if kind is not None:
            found[kind].add(one.record_id)
        elif one.noun in _PARTS:
            _add_owners(found, one.noun, one.before or {})
            _add_owners(found, one.noun, one.after or {})
            if one.before is not None and one.after is not None:
                edited[one.noun].append(one.record_id)
    for noun, ids in edited.items():
        for row in _stored(database, noun, ids):
            _add_owners(found, noun, row)
    for row in _tagged(database, [t.record_id for t in touched if t.noun is Tag and t.before is not None]):
        _add_owners(found, Tagging, row)
    _add_those_who_carry_names(database, found, _renamed(touched))
    return found


def _add_owners(found: dict[Kind, set[int]], part: type[Record], values: dict[str, Any]) -> None:
    for column in _PARTS[part]:
        owner = values.get(column)
        if owner is not None:
            found[_OWNERS[column]].add(owner)


def _stored(database: Database, noun: type[Record], ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    """The owners of the records as they are now; an edit recorded only the fields that it changed."""
    owners = [noun._meta.fields[column] for column in _PARTS[noun]]
    for part in in_parts(ids, _AT_ONCE):
        yield from noun.select(*owners).where(noun.id.in_(part)).dicts().execute(database)


def _tagged(database: Database, tags: Sequence[int]) -> Iterator[dict[str, Any]]:
    if tags:
        query = Tagging.select(Tagging.person, Tagging.organisation, Tagging.meeting)
        yield from query.where(Tagging.tag.in_(tags)).dicts().execute(database)


def _renamed(touched: Iterable[Touched]) -> list[int]:
    """Organisations that have another name now."""
    return [
        t.record_id
        for t in touched
        if t.noun is Organisation and t.before is not None and {"name", "short_name"} & set(t.before)
    ]


def _add_those_who_carry_names(
    database: Database, found: dict[Kind, set[int]], organisations: Sequence[int]
) -> None:
    """People are found by the names of their organisations, meetings by those of their hosts."""
    for part in in_parts(organisations, _AT_ONCE):
        affiliated = Affiliation.select(Affiliation.person).where(Affiliation.organisation.in_(part))
        hosted = MeetingHost.select(MeetingHost.meeting).where(MeetingHost.organisation.in_(part))
        found[Kind.PERSON].update(person for (person,) in affiliated.tuples().execute(database))
        found[Kind.MEETING].update(meeting for (meeting,) in hosted.tuples().execute(database))
