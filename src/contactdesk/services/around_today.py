"""What Today tells once it is shown: who waits since a meeting, what began there, who goes cold."""

from __future__ import annotations

from typing import NamedTuple

from contactdesk.services.after_meeting import AfterMeeting
from contactdesk.services.begun_at_meeting import begun_at
from contactdesk.services.keep_warm import ColdPartner, KeepWarm
from contactdesk.storage.desk import Desk

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
    there = begun_at(desk, meeting_id)
    cold = KeepWarm(desk).cold(_SHOWN)
    return AroundToday(
        waiting=len(people),
        new=sum(one.is_new for one in people),
        begun=there.began,
        agreed=there.agreed,
        across=there.across,
        cold=cold.first,
        cold_total=cold.total,
    )
