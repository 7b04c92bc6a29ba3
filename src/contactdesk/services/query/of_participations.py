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
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.days import Days
from contactdesk.services.query.named import meetings_named
from contactdesk.services.query.of_meetings import between, within
from contactdesk.services.query.values import Choices, Numbers, Wording

_WHO = {
    Kind.PERSON: (Person, Participation.person),
    Kind.ORGANISATION: (Organisation, Participation.organisation),
}


class Came(StrEnum):
    """Attendance as people ask for it: a word for every way of having been there, and of not."""

    YES = "yes"
    NO = "no"


CAME_NAMES = {Came.YES: N_("yes"), Came.NO: N_("no")}


def met(asking: Asking, wording: Wording) -> Any:
    return Meeting.id.in_(meetings_named(asking, wording))


def role(_asking: Asking, choices: Choices) -> Any:
    return Participation.role.in_(sorted(choices.of))


def registration(_asking: Asking, choices: Choices) -> Any:
    return Participation.registration.in_(sorted(choices.of))


def attended(_asking: Asking, choices: Choices) -> Any:
    ways = {Came.YES: ATTENDED, Came.NO: {Attendance.ABSENT, Attendance.EXCUSED}}
    meant: set[StrEnum] = set()
    for one in choices.of:
        meant |= ways[one] if isinstance(one, Came) else {one}
    return Participation.attendance.in_(sorted(meant))


def table(_asking: Asking, numbers: Numbers) -> Any:
    return between(Participation.table_number, numbers)


def held(_asking: Asking, days: Days) -> Any:
    return within(Meeting.starts_at, days)


def tells_of_participation(term: Term, kind: Kind) -> bool:
    """A meeting has a date and a title of its own; a person has those of the meetings they took part in."""
    field = term.field
    if field is None or field.participation is None:
        return False
    return kind in _WHO and kind not in field.conditions


def taking_part(asking: Asking, kind: Kind, clauses: Sequence[Clause]) -> list[Any]:
    """Conditions on people or organisations.

    Each meeting named is a participation of its own, and all else that is asked is asked of each. Where no
    meeting is named, it is asked of one participation; where it is only what must not be, of all of them.
    """
    naming = [clause for clause in clauses if any(map(names_meeting, clause))]
    details = [clause for clause in clauses if clause not in naming]
    told = [any_of(of_one(asking, term) for term in clause) for clause in details]
    found = [any_of(_of_some(asking, kind, term, told) for term in clause) for clause in naming]
    if any(names_meeting(term) and not term.negated for clause in naming for term in clause):
        return found
    if any(not term.negated for clause in details for term in clause):
        return [*found, _some(asking, kind, told)]
    return [*found, *(any_of(of_some(asking, kind, term) for term in clause) for clause in details)]


def any_of(conditions: Iterable[Any]) -> Any:
    return reduce(or_, conditions)


def of_some(asking: Asking, kind: Kind, term: Term) -> Any:
    """One term by itself: some participation is so, or, negated, none is."""
    return _of_some(asking, kind, term, [])


def _of_some(asking: Asking, kind: Kind, term: Term, told: Sequence[Any]) -> Any:
    if term.negated:
        return ~_some(asking, kind, [of_one(asking, replace(term, negated=False))])
    return _some(asking, kind, [of_one(asking, term), *(told if names_meeting(term) else ())])


def names_meeting(term: Term) -> bool:
    return term.field is not None and term.field.names_meeting


def of_one(asking: Asking, term: Term) -> Any:
    assert term.field is not None
    assert term.field.participation is not None
    condition = term.field.participation(asking, term.value)
    return ~condition if term.negated else condition


def _some(asking: Asking, kind: Kind, conditions: Sequence[Any]) -> Any:
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
    return asking.among(noun.id, who, there)
