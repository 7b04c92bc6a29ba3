"""``has:email``: what a record has at all."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

from peewee import fn

from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.meetings import Meeting, MeetingHost, Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Agreement, Partnership, PartnershipContact, PartnershipParty
from contactdesk.records.people import Affiliation, ContactKind, ContactPoint, Person
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tagging
from contactdesk.services.affiliations import is_open
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.field import NOTHING, Condition, Sure, Tell
from contactdesk.services.query.of_follow_ups import still_open
from contactdesk.services.query.things import Thing
from contactdesk.services.query.values import Choices
from contactdesk.storage.field_words import NOTES, FieldWord, any_of, some
from contactdesk.storage.word_query import Term, WordQuery


def _reached(owner: Any, noun: Any, kind: ContactKind) -> Any:
    return fn.EXISTS(
        ContactPoint.select(ContactPoint.id).where((owner == noun.id) & (ContactPoint.kind == kind))
    )


def _some(table: Any, owner: Any, noun: Any) -> Any:
    """A row of the table belongs to the record. One by one, for most records have such rows."""
    return fn.EXISTS(table.select(table.id).where((owner == noun.id) & table.archived_at.is_null()))


def _open_affiliation(owner: Any, noun: Any) -> Any:
    return fn.EXISTS(
        Affiliation.select(Affiliation.id).where(
            (owner == noun.id) & is_open(Affiliation) & Affiliation.archived_at.is_null()
        )
    )


_TO_DO: dict[Kind, tuple[Any, Any]] = {
    Kind.PERSON: (Person, FollowUpPerson.person),
    Kind.ORGANISATION: (Organisation, FollowUp.organisation),
    Kind.PARTNERSHIP: (Partnership, FollowUp.partnership),
}


def _something_to_do(asking: Asking, noun: Any, owner: Any) -> Any:
    """A follow-up that is still open; people are beside theirs."""
    owners = owner.model.select(owner).where(owner.is_null(False) & still_open(asking))
    return asking.among(noun.id, owner, owners if owner.model is FollowUp else owners.join(FollowUp))


_HAS: dict[Kind, dict[Thing, Any]] = {
    Kind.PERSON: {
        Thing.EMAIL: _reached(ContactPoint.person, Person, ContactKind.EMAIL),
        Thing.PHONE: _reached(ContactPoint.person, Person, ContactKind.PHONE),
        Thing.WEBSITE: _reached(ContactPoint.person, Person, ContactKind.WEB),
        Thing.ORGANISATION: _open_affiliation(Affiliation.person, Person),
        Thing.TAG: _some(Tagging, Tagging.person, Person),
        Thing.MEETING: _some(Participation, Participation.person, Person),
        Thing.CITY: Person.city != "",
        Thing.LANGUAGE: Person.languages != "",
        Thing.NOTES: Person.notes != "",
    },
    Kind.ORGANISATION: {
        Thing.EMAIL: _reached(ContactPoint.organisation, Organisation, ContactKind.EMAIL),
        Thing.PHONE: _reached(ContactPoint.organisation, Organisation, ContactKind.PHONE),
        Thing.WEBSITE: Organisation.website != "",
        Thing.PERSON: _open_affiliation(Affiliation.organisation, Organisation),
        Thing.PARENT: Organisation.parent.is_null(False),
        Thing.TAG: _some(Tagging, Tagging.organisation, Organisation),
        Thing.MEETING: _some(Participation, Participation.organisation, Organisation),
        Thing.CITY: Organisation.city != "",
        Thing.NOTES: Organisation.notes != "",
    },
    Kind.MEETING: {
        Thing.ORGANISATION: _some(MeetingHost, MeetingHost.meeting, Meeting),
        Thing.PARTICIPANT: _some(Participation, Participation.meeting, Meeting),
        Thing.TAG: _some(Tagging, Tagging.meeting, Meeting),
        Thing.CITY: Meeting.city != "",
        Thing.NOTES: Meeting.notes != "",
    },
    Kind.PARTNERSHIP: {
        Thing.ORGANISATION: _some(PartnershipParty, PartnershipParty.partnership, Partnership),
        Thing.PERSON: _some(PartnershipContact, PartnershipContact.partnership, Partnership),
        Thing.TAG: _some(Tagging, Tagging.partnership, Partnership),
        Thing.MEETING: Partnership.meeting.is_null(False),
        Thing.AGREEMENT: Partnership.agreement != Agreement.NONE,
        Thing.NOTES: Partnership.notes != "",
    },
    Kind.FOLLOW_UP: {
        Thing.ORGANISATION: FollowUp.organisation.is_null(False),
        Thing.PERSON: _some(FollowUpPerson, FollowUpPerson.follow_up, FollowUp),
        Thing.MEETING: FollowUp.meeting.is_null(False),
        Thing.REMINDER: FollowUp.remind_at.is_null(False),
        Thing.OUTCOME: FollowUp.outcome != "",
        Thing.NOTES: FollowUp.notes != "",
    },
    Kind.INTERACTION: {
        Thing.ORGANISATION: Interaction.organisation.is_null(False),
        Thing.PERSON: _some(InteractionPerson, InteractionPerson.interaction, Interaction),
        Thing.MEETING: Interaction.meeting.is_null(False),
        Thing.NOTES: Interaction.text != "",
    },
}


_NOTED = {
    Thing.EMAIL: any_of(FieldWord.HAS, [ContactKind.EMAIL]),
    Thing.PHONE: any_of(FieldWord.HAS, [ContactKind.PHONE]),
    Thing.WEBSITE: any_of(FieldWord.HAS, [ContactKind.WEB]),
    Thing.NOTES: any_of(FieldWord.HAS, [NOTES]),
    Thing.TAG: some(FieldWord.TAG),
    Thing.CITY: some(FieldWord.CITY),
}
_LINKED = {
    Thing.ORGANISATION: some(FieldWord.ORGANISATION),
    Thing.MEETING: some(FieldWord.MEETING),
    Thing.NOTES: any_of(FieldWord.HAS, [NOTES]),
    Thing.TAG: some(FieldWord.TAG),
}
_TOLD: dict[Kind, dict[Thing, Term]] = {
    Kind.PERSON: {
        **_NOTED,
        Thing.ORGANISATION: some(FieldWord.ORGANISATION),
        Thing.MEETING: some(FieldWord.MEETING),
        Thing.LANGUAGE: some(FieldWord.LANGUAGE),
    },
    Kind.ORGANISATION: {**_NOTED, Thing.MEETING: some(FieldWord.MEETING)},
    Kind.MEETING: {**_NOTED, Thing.ORGANISATION: some(FieldWord.ORGANISATION)},
    **dict.fromkeys((Kind.PARTNERSHIP, Kind.FOLLOW_UP, Kind.INTERACTION), _LINKED),
}
_LINKS = frozenset({Thing.ORGANISATION, Thing.MEETING, Thing.NOTES})
_SURE: dict[Kind, frozenset[Thing]] = {
    Kind.PERSON: frozenset(
        {
            Thing.EMAIL,
            Thing.PHONE,
            Thing.WEBSITE,
            Thing.NOTES,
            Thing.MEETING,
            Thing.LANGUAGE,
            Thing.ORGANISATION,
        }
    ),
    Kind.ORGANISATION: frozenset({Thing.EMAIL, Thing.PHONE, Thing.NOTES, Thing.MEETING, Thing.CITY}),
    **dict.fromkeys(
        (Kind.FOLLOW_UP, Kind.INTERACTION), frozenset({Thing.ORGANISATION, Thing.MEETING, Thing.NOTES})
    ),
}
"""What the index knows of just these. Cities of people are also those of organisations they stand for."""


def _known_of(kind: Kind) -> list[Thing]:
    return [*_HAS[kind], *([Thing.NEXT_ACTION] if kind in _TO_DO else [])]


def _telling(kind: Kind) -> Tell:
    def tell(_asking: Asking, choices: Choices) -> WordQuery | None:
        known = [_TOLD.get(kind, {}).get(thing) for thing in _known_of(kind) if thing in choices.of]
        return None if None in known else [[term] for term in known if term is not None]

    return tell


def _being_sure(kind: Kind) -> Sure:
    return lambda _asking, choices: all(
        thing in _SURE[kind] for thing in _known_of(kind) if thing in choices.of
    )


def _having(kind: Kind) -> Condition:
    def condition(asking: Asking, choices: Choices) -> Any:
        known = [has for thing, has in _HAS[kind].items() if thing in choices.of]
        if kind in _TO_DO and Thing.NEXT_ACTION in choices.of:
            known.append(_something_to_do(asking, *_TO_DO[kind]))
        return reduce(or_, known) if known else NOTHING

    return condition


HAVING = {kind: _having(kind) for kind in _HAS}
HAVING_TOLD = {kind: _telling(kind) for kind in _HAS}
HAVING_SURE = {kind: _being_sure(kind) for kind in _SURE}
