"""What fields ask of the last contact with people and organisations."""

from __future__ import annotations

from typing import Any

from contactdesk.records.listing import OrganisationListing, PersonListing
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.contact_days import Contact
from contactdesk.services.query.days import Days
from contactdesk.services.query.of_meetings import seconds_within


def of_people(asking: Asking, wanted: Contact) -> Any:
    """The latest meeting that they attended, or interaction with them."""
    there = PersonListing.alias("there")
    return asking.among(Person.id, there.id, there.select(there.id).where(_on(there.last_contact, wanted)))


def of_organisations(asking: Asking, wanted: Contact) -> Any:
    there = OrganisationListing.alias("there")
    found = there.select(there.id).where(_on(there.last_contact, wanted))
    return asking.among(Organisation.id, there.id, found)


def _on(seconds: Any, wanted: Contact) -> Any:
    if not isinstance(wanted, Days):
        return seconds == 0
    then = seconds_within(seconds, wanted)
    # Longer ago than some day are also those with whom there never was any.
    return then | (seconds == 0) if wanted.first is None else then
