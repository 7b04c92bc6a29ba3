"""How many came to a meeting and from where: totals only, never beside a name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from peewee import JOIN

from contactdesk.core.text import fold
from contactdesk.records.meetings import (
    ATTENDED,
    COMING,
    Attendance,
    MigrationExperience,
    Participation,
    Registration,
)
from contactdesk.records.organisations import PUBLIC_SECTORS, Organisation, Sector
from contactdesk.storage.desk import Desk


@dataclass(frozen=True)
class MeetingCounts:
    """``here`` are those who came, or are expected while nobody entered whether they did. Organisations,
    sectors, public institutions and migration experience are theirs."""

    total: int = 0
    by_registration: dict[Registration, int] = field(default_factory=dict)
    by_attendance: dict[Attendance, int] = field(default_factory=dict)
    attended: int = 0
    coming: int = 0
    here: int = 0
    organisations: int = 0
    sectors: int = 0
    public_institutions: int = 0
    with_migration_experience: int = 0


def count_meeting(desk: Desk, meeting_id: int) -> MeetingCounts:
    rows = desk.rows(
        Participation.select(
            Participation.registration,
            Participation.attendance,
            Participation.migration_experience,
            Participation.organisation,
            Participation.presented_organisation,
            Organisation.sector,
        )
        .join(Organisation, JOIN.LEFT_OUTER)
        .where((Participation.meeting == meeting_id) & Participation.archived_at.is_null())
    )
    registrations = Counter(row[0] for row in rows)
    attendances = Counter(row[1] for row in rows)
    here = [row for row in rows if _is_here(row[0], row[1])]
    # An organisation that is only a text on the list still counts as one.
    sector_of: dict[int | str, Sector | None] = {
        organisation or fold(presented): sector
        for _, _, _, organisation, presented, sector in here
        if organisation or presented
    }
    return MeetingCounts(
        total=len(rows),
        by_registration=dict(registrations),
        by_attendance=dict(attendances),
        attended=sum(attendances[one] for one in ATTENDED),
        coming=sum(registrations[one] for one in COMING),
        here=len(here),
        organisations=len(sector_of),
        sectors=len({sector for sector in sector_of.values() if sector and sector is not Sector.OTHER}),
        public_institutions=sum(sector in PUBLIC_SECTORS for sector in sector_of.values()),
        with_migration_experience=sum(row[2] is MigrationExperience.YES for row in here),
    )


def _is_here(registration: Registration, attendance: Attendance) -> bool:
    return attendance in ATTENDED or (attendance is Attendance.UNKNOWN and registration in COMING)
