"""What fields ask of people."""

from __future__ import annotations

from typing import Any

from peewee import Value, fn

from contactdesk.records.listing import OrganisationListing, PersonListing
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, Person
from contactdesk.services.affiliations import is_open
from contactdesk.services.query import of_organisations
from contactdesk.services.query.asking import Asking, Reading
from contactdesk.services.query.days import Days
from contactdesk.services.query.named import organisations_are_many, organisations_named
from contactdesk.services.query.of_meetings import seconds_within
from contactdesk.services.query.values import Choices, Wording
from contactdesk.services.query.wordings import fitting, fitting_keys, keyed, parts_of
from contactdesk.storage.field_words import language_keys
from contactdesk.storage.text_patterns import like

_LONGEST_CODE = 3


def city(asking: Asking, wording: Wording) -> Any:
    """Their own city; where none is noted, that of an organisation they stand for."""
    place = PersonListing.alias("place")
    theirs = place.select(place.id).where(place.city_key.in_(_cities(asking, wording)))
    at_work = _at_work(of_organisations.cities_meant(asking, wording))
    return asking.among(Person.id, place.id, theirs) | asking.among(Person.id, Affiliation.person, at_work)


def cities_meant(asking: Asking, wording: Wording) -> list[str]:
    return [*_cities(asking, wording), *of_organisations.cities_meant(asking, wording)]


def city_is_sure(asking: Asking, wording: Wording) -> bool:
    """Whether people and organisations mean the same cities, and no other shares a word with them."""
    told = cities_meant(asking, wording)
    own = keyed(asking.desk, PersonListing.city_key, Person.city)
    at_work = keyed(asking.desk, OrganisationListing.city_key, Organisation.city)
    return of_organisations.is_just(_cities(asking, wording), own, told) and of_organisations.is_just(
        of_organisations.cities_meant(asking, wording), at_work, told
    )


def _cities(asking: Asking, wording: Wording) -> list[str]:
    return asking.once(fitting_keys, asking.desk, PersonListing.city_key, Person.city, wording)


def _at_work(keys: list[str]) -> Any:
    """People without a city who stand for an organisation in one of these."""
    homeless = Person.alias("homeless")
    return (
        _affiliations()
        .join(OrganisationListing, on=(OrganisationListing.id == Affiliation.organisation))
        .switch(Affiliation)
        .join(homeless, on=(homeless.id == Affiliation.person))
        .where(OrganisationListing.city_key.in_(keys) & (homeless.city == ""))
    )


def _affiliations() -> Any:
    """The people of affiliations that are open now."""
    return Affiliation.select(Affiliation.person).where(
        is_open(Affiliation) & Affiliation.archived_at.is_null()
    )


def _standing_for(asking: Asking, condition: Any) -> Any:
    """An organisation that meets the condition."""
    theirs = _affiliations().join(Organisation, on=(Affiliation.organisation == Organisation.id))
    return asking.among(Person.id, Affiliation.person, theirs.where(condition))


def country(asking: Asking, wording: Wording) -> Any:
    return _standing_for(asking, of_organisations.country(asking, wording))


def sector(asking: Asking, choices: Choices) -> Any:
    return _standing_for(asking, of_organisations.sector(asking, choices))


def organisation(asking: Asking, wording: Wording) -> Any:
    if organisations_are_many(asking, wording):
        asking = asking.by(Reading.EACH)
    named = asking.one_of(Affiliation.organisation, organisations_named(asking, wording))
    theirs = _affiliations().where(named)
    return asking.among(Person.id, Affiliation.person, theirs)


def position(asking: Asking, wording: Wording) -> Any:
    positions = fitting(asking.desk, Affiliation.position, wording)
    return asking.among(
        Person.id, Affiliation.person, _affiliations().where(Affiliation.position.in_(positions))
    )


def language(asking: Asking, wording: Wording) -> Any:
    """By its code, which the engine finds among others by itself; or by a longer name."""
    code = wording.words[0]
    if len(wording.words) > 1 or len(code) > _LONGEST_CODE:
        return Person.languages.in_(_languages(asking, wording))
    listed: Any = fn.LOWER(Person.languages)
    for between, written in ((";", ","), ("/", ","), (" ", "")):
        listed = fn.REPLACE(listed, between, written)
    return like(Value(",").concat(listed).concat(","), f"%,{code},%")


def languages_meant(asking: Asking, wording: Wording) -> list[str]:
    """Of what is noted together, some mean others too."""
    code = wording.words[0]
    if len(wording.words) > 1 or len(code) > _LONGEST_CODE:
        return [key for text in _languages(asking, wording) for key in language_keys(text)]
    return [code]


def _languages(asking: Asking, wording: Wording) -> list[str]:
    return asking.once(fitting, asking.desk, Person.languages, wording, parts_of)


def interpreter(_asking: Asking, needed: bool) -> Any:
    return Person.interpreter_needed == needed


def do_not_contact(_asking: Asking, asked_not_to: bool) -> Any:
    return Person.do_not_contact == asked_not_to


def last_met(asking: Asking, days: Days) -> Any:
    """The latest meeting that they attended began on one of these days."""
    there = PersonListing.alias("there")
    met = there.select(there.id).where(seconds_within(there.last_met, days))
    return asking.among(Person.id, there.id, met)
