"""What fields ask of people."""

from __future__ import annotations

from typing import Any

from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, Person
from contactdesk.services.affiliations import is_open
from contactdesk.services.query.named import organisations
from contactdesk.services.query.values import Choices, Wording
from contactdesk.services.query.wordings import fitting, parts_of
from contactdesk.storage.desk import Desk


def standing_for(condition: Any) -> Any:
    """The ids of people with an affiliation, open now, that meets a condition on it or its organisation."""
    return (
        Affiliation.select(Affiliation.person)
        .join(Organisation, on=(Affiliation.organisation == Organisation.id))
        .where(is_open(Affiliation) & Affiliation.archived_at.is_null() & condition)
    )


def city(desk: Desk, wording: Wording) -> Any:
    """Their own city; where none is noted, that of an organisation they stand for."""
    at_work = standing_for(Organisation.city.in_(fitting(desk, Organisation.city, wording)))
    elsewhere = (Person.city == "") & Person.id.in_(at_work)
    return Person.city.in_(fitting(desk, Person.city, wording)) | elsewhere


def country(desk: Desk, wording: Wording) -> Any:
    return Person.id.in_(standing_for(Organisation.country.in_(fitting(desk, Organisation.country, wording))))


def sector(_desk: Desk, choices: Choices) -> Any:
    return Person.id.in_(standing_for(Organisation.sector.in_(sorted(choices.of))))


def organisation(desk: Desk, wording: Wording) -> Any:
    return Person.id.in_(standing_for(Organisation.id.in_(organisations(desk, wording))))


def position(desk: Desk, wording: Wording) -> Any:
    return Person.id.in_(standing_for(Affiliation.position.in_(fitting(desk, Affiliation.position, wording))))


def language(desk: Desk, wording: Wording) -> Any:
    return Person.languages.in_(fitting(desk, Person.languages, wording, parts_of))


def interpreter(_desk: Desk, needed: bool) -> Any:
    return Person.interpreter_needed == needed


def do_not_contact(_desk: Desk, asked_not_to: bool) -> Any:
    return Person.do_not_contact == asked_not_to
