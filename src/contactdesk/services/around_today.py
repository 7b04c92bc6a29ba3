"""What Today tells once it is shown: who waits since a meeting, and what began there."""

from __future__ import annotations

from typing import NamedTuple

from contactdesk.services.after_meeting import AfterMeeting
from contactdesk.services.begun_at_meeting import begun_at
from contactdesk.storage.desk import Desk


class AroundToday(NamedTuple):
    """``waiting`` people have no next step, ``new`` of them came for the first time.

    ``begun`` partnerships began at the meeting, ``across`` of them between civic and public organisations.
    """

    waiting: int
    new: int
    begun: int
    agreed: int
    across: int


def around_today(desk: Desk, meeting_id: int) -> AroundToday:
    """``meeting_id`` is the meeting that Today looks back at, 0 for none."""
    people = AfterMeeting(desk).inbox(meeting_id).people if meeting_id else ()
    there = begun_at(desk, meeting_id)
    return AroundToday(
        waiting=len(people),
        new=sum(one.is_new for one in people),
        begun=there.began,
        agreed=there.agreed,
        across=there.across,
    )
