"""Under which words each record is found, gathered from all its tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import Database

from contactdesk.core.text import search_lines
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.meetings import Meeting, MeetingHost
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.storage.composed import ById
from contactdesk.storage.whose_words import NOUN_OF

_LONGEST = 200_000
"""Characters of one entry: PostgreSQL refuses a megabyte of words, and a long note must be saved."""


def in_order_of_saving(database: Database) -> Iterator[tuple[Kind, int]]:
    """All that can be found, what was saved last at the end."""
    saved: list[tuple[str, Kind, int]] = []
    for kind, noun in NOUN_OF.items():
        query = noun.select(noun.id, noun.updated_at).where(noun.archived_at.is_null()).tuples()
        saved += [(str(updated_at), kind, record_id) for record_id, updated_at in database.execute(query)]
    saved.sort()
    return ((kind, record_id) for _, kind, record_id in saved)


def texts(database: Database, kind: Kind, ids: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    """For each record that is there and not archived: id, words of its names, words of everything."""
    beside: dict[tuple[str, int], list[str]] = defaultdict(list)
    for where, query in _BESIDE[kind]:
        for record_id, *values in query.rows(database, ids):
            beside[where, record_id] += values
    own, names = _OWN[kind], len(_COLUMNS[kind][0])
    for record_id, *values in own.rows(database, ids):
        name_lines = _lines([*values[:names], *beside[_NAMES, record_id]])
        rest = _lines([*values[names:], *beside[_REST, record_id]])
        yield record_id, _entry_text(name_lines), _entry_text([*name_lines, *rest])


def _lines(values: Iterable[str]) -> list[str]:
    return [line for value in dict.fromkeys(values) if value for line in search_lines(value)]


def _entry_text(lines: Iterable[str]) -> str:
    """Each word between two spaces and the end of each line a word of its own, so that a phrase is a part."""
    text = " "
    for line in lines:
        if f" {line} " not in text:
            text += f"{line} \n "
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " "


_COLUMNS: dict[Kind, tuple[list[Any], list[Any]]] = {
    Kind.PERSON: (
        [Person.display_name, Person.sort_name, Person.original_name, Person.given_name, Person.family_name],
        [Person.city, Person.notes],
    ),
    Kind.ORGANISATION: (
        [Organisation.name, Organisation.short_name],
        [
            Organisation.city,
            Organisation.address,
            Organisation.country,
            Organisation.website,
            Organisation.notes,
        ],
    ),
    Kind.MEETING: ([Meeting.title], [Meeting.programme, Meeting.venue, Meeting.city, Meeting.notes]),
    Kind.PARTNERSHIP: (
        [Partnership.title],
        [
            Partnership.scope,
            Partnership.table_theme,
            Partnership.origin_note,
            Partnership.reason,
            Partnership.notes,
        ],
    ),
    Kind.FOLLOW_UP: ([FollowUp.what], [FollowUp.waiting_for, FollowUp.outcome, FollowUp.notes]),
    Kind.INTERACTION: ([Interaction.summary], [Interaction.text]),
}


_NAMES, _REST = "names", "rest"


def _own(kind: Kind) -> ById:
    noun, (names, notes) = NOUN_OF[kind], _COLUMNS[kind]
    query = noun.select(noun.id, *names, *notes)
    return ById(lambda ids: query.where(noun.id.in_(ids) & noun.archived_at.is_null()))


def _of(owner: Any, *columns: Any, name: type[Record] | None = None) -> ById:
    """Values of the records that belong to an owner, always in the same order; with what they name."""
    part = owner.model
    query = part.select(owner, *columns)
    if name is not None:
        query = query.join(name)
    return ById(lambda ids: query.where(owner.in_(ids)).order_by(part.id))


_OWN = {kind: _own(kind) for kind in Kind}
_POINT = (ContactPoint.value, ContactPoint.normalised)
_ORGANISATION = (Organisation.name, Organisation.short_name)
_BESIDE: dict[Kind, list[tuple[str, ById]]] = {
    Kind.PERSON: [
        (_REST, _of(Tagging.person, Tag.name, name=Tag)),
        (_REST, _of(ContactPoint.person, *_POINT)),
        (
            _REST,
            _of(
                Affiliation.person,
                Affiliation.position,
                Affiliation.unit,
                Organisation.name,
                Organisation.short_name,
                name=Organisation,
            ),
        ),
    ],
    Kind.ORGANISATION: [
        (_REST, _of(Tagging.organisation, Tag.name, name=Tag)),
        (_REST, _of(ContactPoint.organisation, *_POINT)),
        (_NAMES, _of(OtherName.organisation, OtherName.name)),
    ],
    Kind.MEETING: [
        (_REST, _of(Tagging.meeting, Tag.name, name=Tag)),
        (_REST, _of(MeetingHost.meeting, Organisation.name, name=Organisation)),
    ],
    Kind.PARTNERSHIP: [
        (_REST, _of(Tagging.partnership, Tag.name, name=Tag)),
        (_REST, _of(PartnershipParty.partnership, *_ORGANISATION, name=Organisation)),
        (_REST, _of(PartnershipContact.partnership, Person.display_name, name=Person)),
    ],
    Kind.FOLLOW_UP: [
        (_REST, _of(FollowUpPerson.follow_up, Person.display_name, name=Person)),
        (_REST, _of(FollowUp.id, *_ORGANISATION, name=Organisation)),
        (_REST, _of(FollowUp.id, Partnership.title, name=Partnership)),
    ],
    Kind.INTERACTION: [
        (_REST, _of(InteractionPerson.interaction, Person.display_name, name=Person)),
        (_REST, _of(Interaction.id, *_ORGANISATION, name=Organisation)),
    ],
}
"""What else they are found by: words of other records, as names or as the rest."""
