"""Partners whom nobody has been in touch with for longer than is wanted."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from contactdesk.core.dates import local, today_there
from contactdesk.core.parts import in_parts
from contactdesk.records.listing import OrganisationListing
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import OPEN_STAGES, Partnership, PartnershipParty, Stage
from contactdesk.services.partnership_beginning import our_organisation
from contactdesk.storage.desk import Desk
from contactdesk.storage.seconds import from_seconds

USUAL = 60
"""Days after which somebody with whom something is agreed or going on should hear of us."""
_AT_ONCE = 400
_PARTNERS = (Stage.ACTIVE, Stage.AGREED)


class ColdPartner(NamedTuple):
    """``stage`` is that of what is agreed or going on with them, None where only a rhythm is kept.

    ``days`` are counted from the last contact, or from when they came to this desk.
    """

    organisation_id: int
    name: str
    stage: Stage | None
    last_contact: date | None
    days: int
    every: int


class _Rule(NamedTuple):
    every: int
    stage: Stage | None


class KeepWarm:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def cold(self, today: date | None = None) -> list[ColdPartner]:
        """Those waiting longest first.

        An organisation's own rhythm counts, else the least of its open partnerships, else ``USUAL`` for what
        is agreed or active. All others are left in peace, and so are we ourselves.
        """
        rules = self._rules()
        rules.pop(our_organisation(self._desk) or 0, None)
        today, found = today or today_there(), []
        for part in in_parts(rules, _AT_ONCE):
            query = (
                Organisation.select(
                    Organisation.id,
                    Organisation.name,
                    Organisation.created_at,
                    OrganisationListing.last_contact,
                )
                .join(OrganisationListing, on=(OrganisationListing.id == Organisation.id))
                .where(Organisation.id.in_(part) & Organisation.archived_at.is_null())
            )
            for organisation_id, name, created_at, seconds in self._desk.rows(query):
                every, stage = rules[organisation_id]
                moment = from_seconds(seconds)
                days = (today - local(moment or created_at).date()).days
                last = local(moment).date() if moment else None
                if days > every:
                    found.append(ColdPartner(organisation_id, name, stage, last, days, every))
        return sorted(found, key=lambda one: (-one.days, one.organisation_id))

    def _rules(self) -> dict[int, _Rule]:
        """How often somebody wants to be in touch with whom."""
        rules: dict[int, _Rule] = {}
        query = (
            PartnershipParty.select(PartnershipParty.organisation, Partnership.rhythm_days, Partnership.stage)
            .join(Partnership, on=(PartnershipParty.partnership == Partnership.id))
            .where(
                Partnership.stage.in_(sorted(OPEN_STAGES))
                & Partnership.archived_at.is_null()
                & (Partnership.rhythm_days.is_null(False) | Partnership.stage.in_(_PARTNERS))
            )
        )
        for organisation_id, rhythm, stage in self._desk.rows(query):
            now = rules.get(organisation_id, _Rule(0, None))
            every = min(one for one in (now.every, rhythm or 0) if one) if now.every or rhythm else 0
            rules[organisation_id] = _Rule(every, _closer(now.stage, stage))
        rules = {who: _Rule(rule.every or USUAL, rule.stage) for who, rule in rules.items()}
        own = Organisation.select(Organisation.id, Organisation.rhythm_days)
        for organisation_id, rhythm in self._desk.rows(own.where(Organisation.rhythm_days.is_null(False))):
            rules[organisation_id] = _Rule(rhythm, rules.get(organisation_id, _Rule(0, None)).stage)
        return rules


def _closer(one: Stage | None, other: Stage) -> Stage | None:
    """What is going on says more than what is agreed."""
    return next((stage for stage in _PARTNERS if stage in {one, other}), None)
