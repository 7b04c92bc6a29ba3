"""What fields ask of taking part: ``met:Day -role:panellist attended:yes`` speaks of one participation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import reduce
from operator import and_, or_
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.meetings import ATTENDED, Attendance, Meeting, Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.query.asked import Clause, Term
from contactdesk.services.query.days import Days
from contactdesk.services.query.named import meetings
from contactdesk.services.query.of_meetings import between, within
from contactdesk.services.query.values import Choices, Numbers, Wording
from contactdesk.storage.desk import Desk

_WHO = {
    Kind.PERSON: (Person, Participation.person),
    Kind.ORGANISATION: (Organisation, Participation.organisation),
}


class Came(StrEnum):
    """Attendance as people ask for it: a word for every way of having been there, and of not."""

    YES = "yes"
    NO = "no"


CAME_NAMES = {Came.YES: N_("yes"), Came.NO: N_("no")}


def met(desk: Desk, wording: Wording) -> Any:
    return Meeting.id.in_(meetings(desk, wording))


def role(_desk: Desk, choices: Choices) -> Any:
    return Participation.role.in_(sorted(choices.of))


def registration(_desk: Desk, choices: Choices) -> Any:
    return Participation.registration.in_(sorted(choices.of))


def attended(_desk: Desk, choices: Choices) -> Any:
    ways = {Came.YES: ATTENDED, Came.NO: {Attendance.ABSENT, Attendance.EXCUSED}}
    meant: set[StrEnum] = set()
    for one in choices.of:
        meant |= ways[one] if isinstance(one, Came) else {one}
    return Participation.attendance.in_(sorted(meant))


def table(_desk: Desk, numbers: Numbers) -> Any:
    return between(Participation.table_number, numbers)


def held(_desk: Desk, days: Days) -> Any:
    return within(Meeting.starts_at, days)


def tells_of_participation(term: Term, kind: Kind) -> bool:
    """A meeting has a date and a title of its own; a person has those of the meetings they took part in."""
    field = term.field
    if field is None or field.participation is None:
        return False
    return kind in _WHO and kind not in field.conditions


def taking_part(desk: Desk, kind: Kind, clauses: Sequence[Clause]) -> list[Any]:
    """Conditions on people or organisations.

    Each meeting named is a participation of its own, and all else that is asked is asked of each. Where no
    meeting is named, it is asked of one participation; where it is only what must not be, of all of them.
    """
    naming = [clause for clause in clauses if any(map(_names_meeting, clause))]
    details = [clause for clause in clauses if clause not in naming]
    told = [any_of(of_one(desk, term) for term in clause) for clause in details]
    found = [any_of(_of_some(desk, kind, term, told) for term in clause) for clause in naming]
    if any(_names_meeting(term) and not term.negated for clause in naming for term in clause):
        return found
    if any(not term.negated for clause in details for term in clause):
        return [*found, _some(kind, told)]
    return [*found, *(any_of(of_some(desk, kind, term) for term in clause) for clause in details)]


def any_of(conditions: Iterable[Any]) -> Any:
    return reduce(or_, conditions)


def of_some(desk: Desk, kind: Kind, term: Term) -> Any:
    """One term by itself: some participation is so, or, negated, none is."""
    return _of_some(desk, kind, term, [])


def _of_some(desk: Desk, kind: Kind, term: Term, told: Sequence[Any]) -> Any:
    if term.negated:
        return ~_some(kind, [of_one(desk, replace(term, negated=False))])
    return _some(kind, [of_one(desk, term), *(told if _names_meeting(term) else ())])


def _names_meeting(term: Term) -> bool:
    return term.field is not None and term.field.names_meeting


def of_one(desk: Desk, term: Term) -> Any:
    assert term.field is not None
    assert term.field.participation is not None
    condition = term.field.participation(desk, term.value)
    return ~condition if term.negated else condition


def _some(kind: Kind, conditions: Sequence[Any]) -> Any:
    """Whose participations meet all of this at once."""
    noun, who = _WHO[kind]
    there = (
        Participation.select(who)
        .join(Meeting, on=(Participation.meeting == Meeting.id))
        .where(
            who.is_null(False)
            & Participation.archived_at.is_null()
            & Meeting.archived_at.is_null()
            & reduce(and_, conditions)
        )
    )
    return noun.id.in_(there)
