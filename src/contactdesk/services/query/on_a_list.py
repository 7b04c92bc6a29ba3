"""What was asked of one meeting's list: its own roles, tables and attendance, and the people on it."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from operator import and_
from typing import Any

from contactdesk.records.meetings import Meeting, Participation
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.query.asked import Asked, Clause
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.condition import condition
from contactdesk.services.query.of_participations import any_of, of_one, tells_of_participation
from contactdesk.storage.desk import Desk


def on_a_list(desk: Desk, asked: Asked) -> Any:
    """A condition on participations. Another meeting that is named is asked of the person."""
    here = tuple(clause for clause in asked.clauses if _tells_of_this(clause))
    of_person = replace(asked, clauses=tuple(clause for clause in asked.clauses if clause not in here))
    people = Person.select(Person.id).where(condition(desk, Kind.PERSON, of_person))
    found = Participation.person.in_(people)
    if not here:
        return found
    asking = Asking(desk)
    told = reduce(and_, (any_of(of_one(asking, term) for term in clause) for clause in here))
    return found & Participation.id.in_(
        Participation.select(Participation.id)
        .join(Meeting, on=(Participation.meeting == Meeting.id))
        .where(told)
    )


def _tells_of_this(clause: Clause) -> bool:
    return all(
        tells_of_participation(term, Kind.PERSON) and not (term.field and term.field.names_meeting)
        for term in clause
    )
