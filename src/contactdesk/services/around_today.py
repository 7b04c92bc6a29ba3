"""What Today tells once it is shown: who waits since a meeting, what began there, who goes cold."""

from __future__ import annotations

from typing import NamedTuple

from contactdesk.records.organisations import PUBLIC_SECTORS, Organisation, Sector
from contactdesk.records.partnerships import Partnership, PartnershipParty, Stage
from contactdesk.services.after_meeting import AfterMeeting
from contactdesk.services.keep_warm import ColdPartner, KeepWarm
from contactdesk.storage.desk import Desk

_CIVIC = frozenset({Sector.NGO, Sector.DIASPORA, Sector.INFORMAL})
_AGREED = frozenset({Stage.AGREED, Stage.ACTIVE})
_SHOWN = 3


class AroundToday(NamedTuple):
    """``waiting`` people have no next step, ``new`` of them came for the first time.

    ``begun`` partnerships began at the meeting, ``across`` of them between civic and public organisations.
    ``cold`` are the first few of all who go cold.
    """

    waiting: int
    new: int
    begun: int
    agreed: int
    across: int
    cold: tuple[ColdPartner, ...]
    cold_total: int


def around_today(desk: Desk, meeting_id: int) -> AroundToday:
    """``meeting_id`` is the meeting that Today looks back at, 0 for none."""
    people = AfterMeeting(desk).inbox(meeting_id).people if meeting_id else ()
    stages, sectors = _begun(desk, meeting_id)
    cold = KeepWarm(desk).cold(_SHOWN)
    return AroundToday(
        waiting=len(people),
        new=sum(one.is_new for one in people),
        begun=len(stages),
        agreed=sum(stage in _AGREED for stage in stages.values()),
        across=sum(bool(_CIVIC & one and PUBLIC_SECTORS & one) for one in sectors.values()),
        cold=cold.first,
        cold_total=cold.total,
    )


def _begun(desk: Desk, meeting_id: int) -> tuple[dict[int, Stage], dict[int, set[Sector]]]:
    """The partnerships that began at a meeting: their stages, and the sectors of their parties."""
    query = (
        PartnershipParty.select(Partnership.id, Partnership.stage, Organisation.sector)
        .join(Partnership, on=(PartnershipParty.partnership == Partnership.id))
        .switch(PartnershipParty)
        .join(Organisation, on=(PartnershipParty.organisation == Organisation.id))
        .where((Partnership.meeting == meeting_id) & Partnership.archived_at.is_null())
    )
    stages: dict[int, Stage] = {}
    sectors: dict[int, set[Sector]] = {}
    for partnership_id, stage, sector in desk.rows(query):
        stages[partnership_id] = stage
        sectors.setdefault(partnership_id, set()).add(sector)
    return stages, sectors
