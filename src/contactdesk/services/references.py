"""A record by what somebody writes for it on a command line: its number or its name."""

from __future__ import annotations

from typing import Any

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_
from contactdesk.core.text import fold, words
from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.interactions import Interaction
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.services.name_search import listed
from contactdesk.storage.desk import Desk


class NoSuchPerson(ContactDeskError):
    code = "no-such-person"
    message = N_("There is no person “{reference}”.")


class AmbiguousPerson(ContactDeskError):
    code = "ambiguous-person"
    message = N_("“{reference}” can mean several people: {names}. Write the number of one.")


class NoSuchOrganisation(ContactDeskError):
    code = "no-such-organisation"
    message = N_("There is no organisation “{reference}”.")


class AmbiguousOrganisation(ContactDeskError):
    code = "ambiguous-organisation"
    message = N_("“{reference}” can mean several organisations: {names}. Write the number of one.")


class NoSuchRecord(ContactDeskError):
    code = "no-such-record"
    message = N_("There is no “{reference}” here.")


class AmbiguousRecord(ContactDeskError):
    code = "ambiguous-record"
    message = N_("“{reference}” can mean several: {names}. Write the number of one.")


_MOST_NUMBER_DIGITS = 9
_NAMED = 5


def person_meant(desk: Desk, reference: str) -> int:
    """Raises NoSuchPerson, AmbiguousPerson."""
    found = _meant(desk, Person, Person.display_name, Kind.PERSON, reference)
    if not found:
        raise NoSuchPerson(reference=reference)
    if len(found) > 1:
        raise AmbiguousPerson(reference=reference, names=_told(found))
    return found[0][0]


def organisation_meant(desk: Desk, reference: str) -> int:
    """Raises NoSuchOrganisation, AmbiguousOrganisation."""
    found = _meant(desk, Organisation, Organisation.name, Kind.ORGANISATION, reference)
    if not found:
        raise NoSuchOrganisation(reference=reference)
    if len(found) > 1:
        raise AmbiguousOrganisation(reference=reference, names=_told(found))
    return found[0][0]


_NAMES: dict[Kind, Any] = {
    Kind.PERSON: Person.display_name,
    Kind.ORGANISATION: Organisation.name,
    Kind.MEETING: Meeting.title,
    Kind.PARTNERSHIP: Partnership.title,
    Kind.FOLLOW_UP: FollowUp.what,
    Kind.INTERACTION: Interaction.summary,
}


def record_meant(desk: Desk, kind: Kind, reference: str) -> int:
    """Raises NoSuchRecord, AmbiguousRecord."""
    name = _NAMES[kind]
    found = _meant(desk, name.model, name, kind, reference)
    if not found:
        raise NoSuchRecord(reference=reference)
    if len(found) > 1:
        raise AmbiguousRecord(reference=reference, names=_told(found))
    return found[0][0]


def _meant(desk: Desk, noun: type[Record], name: Any, kind: Kind, reference: str) -> list[tuple[int, str]]:
    """The one with this number; else those of exactly this name; else those whose words begin so."""
    said = reference.strip()
    query = noun.select(noun.id, name)
    if said.isascii() and said.isdigit() and len(said) <= _MOST_NUMBER_DIGITS:
        return [(row[0], row[1]) for row in desk.rows(query.where(noun.id == int(said)))]
    wanted = words(fold(said))
    if not wanted:
        return []
    near = query.where(listed(desk, noun, kind, said, names_only=True)).order_by(noun.id).limit(50)
    rows = [(row[0], row[1]) for row in desk.rows(near)]
    return [row for row in rows if words(fold(row[1])) == wanted] or rows


def _told(found: list[tuple[int, str]]) -> str:
    return ", ".join(f"{name} ({record_id})" for record_id, name in found[:_NAMED])
