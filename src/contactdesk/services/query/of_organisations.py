"""What fields ask of organisations."""

from __future__ import annotations

from typing import Any

from contactdesk.records.listing import OrganisationListing
from contactdesk.records.meetings import ATTENDED, Meeting, Participation
from contactdesk.records.organisations import Organisation, OrganisationStatus
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.days import Days
from contactdesk.services.query.named import organisations_named
from contactdesk.services.query.of_meetings import within
from contactdesk.services.query.values import Choices, Wording
from contactdesk.services.query.wordings import MOST, fitting, fitting_keys, keyed
from contactdesk.storage.field_words import FieldWord, place_key, word


def city(asking: Asking, wording: Wording) -> Any:
    keys = cities_meant(asking, wording)
    place = OrganisationListing.alias("place")
    there = place.select(place.id).where(place.city_key.in_(keys))
    return asking.among(Organisation.id, place.id, there)


def cities_meant(asking: Asking, wording: Wording) -> list[str]:
    """By their keys."""
    return asking.once(fitting_keys, asking.desk, OrganisationListing.city_key, Organisation.city, wording)


def city_is_sure(asking: Asking, wording: Wording) -> bool:
    """Whether no other city shares a word of the index with those meant."""
    meant = cities_meant(asking, wording)
    return is_just(meant, keyed(asking.desk, OrganisationListing.city_key, Organisation.city), meant)


def is_just(meant: list[str], known: list[tuple[str, str]], told: list[str]) -> bool:
    """Whether of all known keys those that are told are just those meant."""
    words = {word(FieldWord.CITY, key) for key in told}
    alike = {key for key, _text in known if word(FieldWord.CITY, key) in words}
    return len(known) < MOST and alike == set(meant)


def country(asking: Asking, wording: Wording) -> Any:
    return Organisation.country.in_(countries(asking, wording))


def countries(asking: Asking, wording: Wording) -> list[str]:
    return asking.once(fitting, asking.desk, Organisation.country, wording)


def countries_meant(asking: Asking, wording: Wording) -> list[str]:
    return [place_key(text) for text in countries(asking, wording)]


def sector(_asking: Asking, choices: Choices) -> Any:
    return Organisation.sector.in_(sectors_meant(_asking, choices))


def sectors_meant(_asking: Asking, choices: Choices) -> list[str]:
    return sorted(choices.of)


def status(_asking: Asking, choices: Choices) -> Any:
    return Organisation.status.in_(sorted(one for one in choices.of if isinstance(one, OrganisationStatus)))


def organisation(asking: Asking, wording: Wording) -> Any:
    """Itself, or what it is part of."""
    return Organisation.id.in_(organisations_named(asking, wording))


def last_met(_asking: Asking, days: Days) -> Any:
    """The latest meeting that somebody attended for it began on one of these days."""
    latest = Organisation.id.in_(_attended(within(Meeting.starts_at, days)))
    if days.until is not None:
        latest &= ~Organisation.id.in_(_attended(within(Meeting.starts_at, Days(days.until, None))))
    return latest


def _attended(condition: Any) -> Any:
    who = Participation.organisation
    return (
        Participation.select(who)
        .join(Meeting, on=(Participation.meeting == Meeting.id))
        .where(
            who.is_null(False)
            & Participation.archived_at.is_null()
            & Meeting.archived_at.is_null()
            & Participation.attendance.in_(sorted(ATTENDED))
            & condition
        )
    )
