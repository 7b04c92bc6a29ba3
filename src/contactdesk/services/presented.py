"""The affiliation under which somebody takes part, frozen when they are put on the list."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from peewee import chunked

from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation
from contactdesk.services.affiliations import is_open
from contactdesk.storage.desk import Desk

_AT_ONCE = 500


class Presented(NamedTuple):
    organisation_id: int | None = None
    organisation: str = ""
    position: str = ""

    def columns(self) -> dict[str, Any]:
        """As a participation keeps it."""
        return {
            "organisation": self.organisation_id,
            "presented_organisation": self.organisation,
            "presented_position": self.position,
        }


def presented_by(desk: Desk, person_ids: Collection[int]) -> dict[int, Presented]:
    """For each person who stands for an organisation now: the primary one, or the latest."""
    found: dict[int, Presented] = {}
    for part in chunked(sorted(set(person_ids)), _AT_ONCE):
        query = (
            Affiliation.select(
                Affiliation.person, Organisation.id, Organisation.name, Affiliation.unit, Affiliation.position
            )
            .join(Organisation)
            .where(Affiliation.person.in_(part) & is_open(Affiliation) & Affiliation.archived_at.is_null())
            .order_by(Affiliation.primary, Affiliation.id)
        )
        for person, organisation_id, name, unit, position in desk.rows(query):
            found[person] = Presented(organisation_id, with_unit(name, unit), position)
    return found


def with_unit(organisation: str, unit: str) -> str:
    return " · ".join(part for part in (organisation, unit) if part)
