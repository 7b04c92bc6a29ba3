"""The people who came to some meetings, and after how many days each was reached again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from contactdesk.core.dates import utc_now
from contactdesk.core.parts import in_parts
from contactdesk.core.text import collation_key
from contactdesk.records.interactions import CONTACT, Interaction, InteractionPerson
from contactdesk.records.meetings import ATTENDED, Meeting, Participation
from contactdesk.services.met_people import met_people
from contactdesk.services.outcome_scope import ScopedMeeting
from contactdesk.storage.desk import Desk

_AT_ONCE = 400


class MetPerson(NamedTuple):
    """``is_new``: came to no meeting before; ``reached_after`` days, None where nobody reached them yet."""

    person_id: int
    name: str
    organisation: str
    is_new: bool
    reached_after: int | None


def people_met(desk: Desk, meetings: Sequence[ScopedMeeting]) -> list[MetPerson]:
    """In the order of names, each once, counted from the first of these meetings that they came to."""
    found: dict[int, tuple[MetPerson, datetime | None]] = {}
    for meeting in meetings:
        for one in met_people(desk, meeting.id):
            person = MetPerson(one.person_id, one.name, one.organisation, one.is_new, None)
            found.setdefault(one.person_id, (person, meeting.starts_at))
    since = {person_id: met for person_id, (_person, met) in found.items() if met is not None}
    days = _reached_after(desk, since)
    people = [person._replace(reached_after=days.get(one)) for one, (person, _met) in found.items()]
    return sorted(people, key=lambda one: (collation_key(one.name), one.person_id))


def _reached_after(desk: Desk, since: dict[int, datetime]) -> dict[int, int]:
    """Days until the next contact of each, or the next meeting."""
    moments: defaultdict[int, list[datetime]] = defaultdict(list)
    for person_id, at in (*_contacts(desk, sorted(since)), *_meetings(desk, sorted(since))):
        if since[person_id] < at <= utc_now():
            moments[person_id].append(at)
    return {
        person_id: (min(all_of_them) - since[person_id]).days for person_id, all_of_them in moments.items()
    }


def _contacts(desk: Desk, people: Sequence[int]) -> Iterator[tuple[int, datetime]]:
    """Any but notes and calls that reached nobody."""
    for part in in_parts(people, _AT_ONCE):
        query = (
            InteractionPerson.select(InteractionPerson.person, Interaction.at)
            .join(Interaction, on=(InteractionPerson.interaction == Interaction.id))
            .where(InteractionPerson.person.in_(part) & CONTACT & InteractionPerson.archived_at.is_null())
        )
        yield from desk.rows(query)


def _meetings(desk: Desk, people: Sequence[int]) -> Iterator[tuple[int, datetime]]:
    for part in in_parts(people, _AT_ONCE):
        query = (
            Participation.select(Participation.person, Meeting.starts_at)
            .join(Meeting, on=(Participation.meeting == Meeting.id))
            .where(
                Participation.person.in_(part)
                & Participation.attendance.in_(sorted(ATTENDED))
                & Participation.archived_at.is_null()
                & Meeting.archived_at.is_null()
                & Meeting.starts_at.is_null(False)
            )
        )
        yield from desk.rows(query)
