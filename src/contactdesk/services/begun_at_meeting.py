"""How many partnerships began at a meeting and between whom: the numbers of its page and of Today."""

from __future__ import annotations

from typing import NamedTuple

from contactdesk.records.organisations import CIVIC_SECTORS, PUBLIC_SECTORS, Organisation, Sector
from contactdesk.records.partnerships import Partnership, PartnershipParty, StageChange
from contactdesk.services.outcome_partnerships import SAID_YES
from contactdesk.storage.desk import Desk


class BegunThere(NamedTuple):
    """Of all that ``began``, how many were ``agreed`` and join ``across`` civic and public organisations."""

    began: int = 0
    agreed: int = 0
    across: int = 0


def begun_at(desk: Desk, meeting_id: int) -> BegunThere:
    """Counted as the results of the meeting count them."""
    there = (Partnership.meeting == meeting_id) & Partnership.archived_at.is_null()
    agreed = (
        StageChange.select(StageChange.partnership)
        .join(Partnership, on=(StageChange.partnership == Partnership.id))
        .where(there & StageChange.archived_at.is_null() & StageChange.stage.in_(SAID_YES))
    )
    parties = (
        PartnershipParty.select(PartnershipParty.partnership, Organisation.sector)
        .join(Partnership, on=(PartnershipParty.partnership == Partnership.id))
        .switch(PartnershipParty)
        .join(Organisation, on=(PartnershipParty.organisation == Organisation.id))
        .where(there & PartnershipParty.archived_at.is_null())
    )
    sectors: dict[int, set[Sector]] = {}
    for partnership_id, sector in desk.rows(parties):
        sectors.setdefault(partnership_id, set()).add(sector)
    return BegunThere(
        began=len(sectors),
        agreed=len({partnership_id for (partnership_id,) in desk.rows(agreed)}),
        across=sum(bool(CIVIC_SECTORS & one and PUBLIC_SECTORS & one) for one in sectors.values()),
    )
