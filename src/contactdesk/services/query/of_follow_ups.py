"""What fields ask of follow-ups, and of those whom something still to be done is about."""

from __future__ import annotations

from typing import Any

from contactdesk.records.follow_ups import OPEN, STILL_OPEN, FollowUp, FollowUpPerson, FollowUpStatus
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.services.query.asking import Asking, Reading
from contactdesk.services.query.days import Days
from contactdesk.services.query.due_days import Due
from contactdesk.services.query.named import meetings_named, organisations_named, people_named, refers
from contactdesk.services.query.owners import Owner, owned_by
from contactdesk.services.query.values import Choices, Wording

_OF_ALL, _OF_EACH = OPEN, FollowUp.status.in_(sorted(STILL_OPEN))


def still_open(asking: Asking) -> Any:
    """A condition: there is still something to do."""
    # Asked of each, an engine must not begin each time with all that is open, which an index knows.
    is_open = _OF_EACH if asking.reading is Reading.EACH else _OF_ALL
    return is_open & FollowUp.archived_at.is_null()


def shown_within(due: Due) -> Any:
    """A condition: its day is one of these, or it has none."""
    day = FollowUp.shown_on
    if not isinstance(due, Days):
        return day == ""
    condition = day > ""
    if due.first is not None:
        condition &= day >= due.first.isoformat()
    if due.until is not None:
        condition &= day < due.until.isoformat()
    return condition


def due_then(asking: Asking, due: Due) -> Any:
    """What is done is due no more."""
    return still_open(asking) & shown_within(due)


def due_of_people(asking: Asking, due: Due) -> Any:
    about = FollowUpPerson.select(FollowUpPerson.person).join(FollowUp)
    about = about.where(still_open(asking) & shown_within(due))
    return asking.among(Person.id, FollowUpPerson.person, about)


def due_of_organisations(asking: Asking, due: Due) -> Any:
    whose = FollowUp.organisation
    about = FollowUp.select(whose).where(whose.is_null(False) & still_open(asking) & shown_within(due))
    return asking.among(Organisation.id, whose, about)


def assignee(asking: Asking, owner: Owner) -> Any:
    return owned_by(asking, FollowUp.assignee, owner)


def status(_asking: Asking, choices: Choices) -> Any:
    return FollowUp.status.in_(sorted(one for one in choices.of if isinstance(one, FollowUpStatus)))


def priority(_asking: Asking, choices: Choices) -> Any:
    return FollowUp.priority.in_(sorted(choices.of))


def organisation(asking: Asking, wording: Wording) -> Any:
    return refers(FollowUp.organisation, organisations_named(asking, wording))


def meeting(asking: Asking, wording: Wording) -> Any:
    return refers(FollowUp.meeting, meetings_named(asking, wording))


def about(asking: Asking, wording: Wording) -> Any:
    """A person, or an organisation with all that is part of it."""
    whom = FollowUpPerson.select(FollowUpPerson.follow_up).where(
        FollowUpPerson.person.in_(people_named(asking, wording))
    )
    return FollowUp.id.in_(whom) | organisation(asking, wording)
