"""What fields ask of organisations."""

from __future__ import annotations

from typing import Any

from contactdesk.records.organisations import Organisation, OrganisationStatus
from contactdesk.services.query.named import organisations
from contactdesk.services.query.values import Choices, Wording
from contactdesk.services.query.wordings import fitting
from contactdesk.storage.desk import Desk


def city(desk: Desk, wording: Wording) -> Any:
    return Organisation.city.in_(fitting(desk, Organisation.city, wording))


def country(desk: Desk, wording: Wording) -> Any:
    return Organisation.country.in_(fitting(desk, Organisation.country, wording))


def sector(_desk: Desk, choices: Choices) -> Any:
    return Organisation.sector.in_(sorted(choices.of))


def status(_desk: Desk, choices: Choices) -> Any:
    return Organisation.status.in_(sorted(one for one in choices.of if isinstance(one, OrganisationStatus)))


def organisation(desk: Desk, wording: Wording) -> Any:
    """Itself, or what it is part of."""
    return Organisation.id.in_(organisations(desk, wording))
