"""Puts people on the list of a meeting and says whether they came."""

from __future__ import annotations

from contactdesk.records.meetings import Attendance, Participation, ParticipationRole
from contactdesk.services.services import Services


def take_part(
    services: Services,
    meeting_id: int,
    person_id: int,
    attendance: Attendance = Attendance.UNKNOWN,
    role: ParticipationRole = ParticipationRole.PARTICIPANT,
) -> int:
    """Returns the id of the participation."""
    (participation,) = services.participants.add_people(meeting_id, [person_id]).ids(Participation)
    services.participants.set_role([participation], role)
    services.participants.set_attendance([participation], attendance)
    return participation
