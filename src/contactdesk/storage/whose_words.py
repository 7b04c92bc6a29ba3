"""Which records are found by other words once certain ones were touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import Database

from contactdesk.core.parts import in_parts
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.meetings import Meeting, MeetingHost, Participation
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.storage.change import Touched

NOUN_OF: dict[Kind, type[Record]] = {
    Kind.PERSON: Person,
    Kind.ORGANISATION: Organisation,
    Kind.MEETING: Meeting,
    Kind.PARTNERSHIP: Partnership,
    Kind.FOLLOW_UP: FollowUp,
    Kind.INTERACTION: Interaction,
}
_KIND_OF = {noun: kind for kind, noun in NOUN_OF.items()}
_OWNERS = {kind.column: kind for kind in NOUN_OF}
_PARTS: dict[type[Record], tuple[str, ...]] = {
    OtherName: ("organisation",),
    Affiliation: ("person",),
    ContactPoint: ("person", "organisation"),
    MeetingHost: ("meeting",),
    Tagging: ("person", "organisation", "meeting", "partnership"),
    PartnershipParty: ("partnership",),
    PartnershipContact: ("partnership",),
    FollowUpPerson: ("follow_up",),
    InteractionPerson: ("interaction",),
    Participation: ("person", "organisation"),
}
"""The columns that name whose words these are: no organisation is found by its people or its meetings."""
_WHOSE_LIST = frozenset({"meeting", "person", "organisation", "archived_at"})
"""What of a participation is in the index. It is edited at the door, a tick at a time."""
_CARRIED: dict[type[Record], frozenset[str]] = {
    Organisation: frozenset({"name", "short_name", "city", "country", "sector"}),
    Person: frozenset({"display_name"}),
    Partnership: frozenset({"title"}),
}
_CARRIERS: tuple[tuple[Any, Kind, Any], ...] = (
    (Affiliation.organisation, Kind.PERSON, Affiliation.person),
    (MeetingHost.organisation, Kind.MEETING, MeetingHost.meeting),
    (PartnershipParty.organisation, Kind.PARTNERSHIP, PartnershipParty.partnership),
    (FollowUp.organisation, Kind.FOLLOW_UP, FollowUp.id),
    (Interaction.organisation, Kind.INTERACTION, Interaction.id),
    (PartnershipContact.person, Kind.PARTNERSHIP, PartnershipContact.partnership),
    (FollowUpPerson.person, Kind.FOLLOW_UP, FollowUpPerson.follow_up),
    (InteractionPerson.person, Kind.INTERACTION, InteractionPerson.interaction),
    (FollowUp.partnership, Kind.FOLLOW_UP, FollowUp.id),
)
"""By whose names which records are found: the reference to the one that is named, and the record."""
_AT_ONCE = 2_000


def findable(database: Database, touched: Sequence[Touched]) -> dict[Kind, set[int]]:
    """Those whose words may differ now, also of records that are gone."""
    found: dict[Kind, set[int]] = defaultdict(set)
    edited: dict[type[Record], list[int]] = defaultdict(list)
    for one in touched:
        kind = _KIND_OF.get(one.noun)
        if kind is not None:
            found[kind].add(one.record_id)
        elif one.noun in _PARTS and not _is_a_tick(one):
            _add_owners(found, one.noun, one.before or {})
            _add_owners(found, one.noun, one.after or {})
            if one.before is not None and one.after is not None:
                edited[one.noun].append(one.record_id)
    for noun, ids in edited.items():
        for row in _stored(database, noun, ids):
            _add_owners(found, noun, row)
    for row in _tagged(database, [t.record_id for t in touched if t.noun is Tag and t.before is not None]):
        _add_owners(found, Tagging, row)
    _add_those_who_carry_names(database, found, touched)
    return found


def _is_a_tick(one: Touched) -> bool:
    return (
        one.noun is Participation
        and None not in (one.before, one.after)
        and _WHOSE_LIST.isdisjoint(one.after or ())
    )


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
        query = Tagging.select(*(Tagging._meta.fields[column] for column in _PARTS[Tagging]))
        yield from query.where(Tagging.tag.in_(tags)).dicts().execute(database)


def _changed_for_others(touched: Iterable[Touched]) -> dict[type[Record], list[int]]:
    """Those that have another name now, or are elsewhere."""
    found: dict[type[Record], list[int]] = defaultdict(list)
    for one in touched:
        names = _CARRIED.get(one.noun)
        if names and one.before is not None and names & set(one.before):
            found[one.noun].append(one.record_id)
    return found


def _add_those_who_carry_names(
    database: Database, found: dict[Kind, set[int]], touched: Iterable[Touched]
) -> None:
    """People are found by the names of their organisations, meetings by those of their hosts, and so on."""
    changed = _changed_for_others(touched)
    for named, kind, carrier in _CARRIERS:
        for part in in_parts(changed.get(named.rel_model, ()), _AT_ONCE):
            query = carrier.model.select(carrier).where(named.in_(part))
            found[kind].update(record_id for (record_id,) in query.tuples().execute(database))
