"""What fields ask alike of people, organisations and meetings: words, tags, days."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from contactdesk.records.meetings import ATTENDED, Meeting, Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.services.query.days import Days
from contactdesk.services.query.field import Condition
from contactdesk.services.query.named import entries, tagged
from contactdesk.services.query.of_meetings import within
from contactdesk.services.query.values import Wording
from contactdesk.storage.desk import Desk

NOUNS: dict[Kind, type[Record]] = {
    Kind.PERSON: Person,
    Kind.ORGANISATION: Organisation,
    Kind.MEETING: Meeting,
}


def _of_each_kind(condition: Callable[[Desk, Kind, Any], Any]) -> dict[Kind, Condition]:
    def of(kind: Kind) -> Condition:
        return lambda desk, value: condition(desk, kind, value)

    return {kind: of(kind) for kind in NOUNS}


def _name(desk: Desk, kind: Kind, wording: Wording) -> Any:
    matching = desk.matching(wording.words, names_only=True)
    return NOUNS[kind].id.in_(entries(kind, matching))


def _tag(desk: Desk, kind: Kind, wording: Wording) -> Any:
    return NOUNS[kind].id.in_(tagged(desk, kind, wording))


def _added(_desk: Desk, kind: Kind, days: Days) -> Any:
    return within(NOUNS[kind].created_at, days)


def _updated(_desk: Desk, kind: Kind, days: Days) -> Any:
    return within(NOUNS[kind].updated_at, days)


NAME = _of_each_kind(_name)
TAG = _of_each_kind(_tag)
ADDED = _of_each_kind(_added)
UPDATED = _of_each_kind(_updated)


def _last_met(who: Any) -> Condition:
    """The latest meeting attended began on one of these days."""

    def condition(_desk: Desk, days: Days) -> Any:
        noun = who.rel_model
        latest = noun.id.in_(_attended(who, within(Meeting.starts_at, days)))
        if days.until is not None:
            latest &= ~noun.id.in_(_attended(who, within(Meeting.starts_at, Days(days.until, None))))
        return latest

    return condition


def _attended(who: Any, condition: Any) -> Any:
    return (
        Participation.select(who)
        .join(Meeting, on=(Participation.meeting == Meeting.id))
        .where(
            who.is_null(False)
            & Participation.archived_at.is_null()
            & Meeting.archived_at.is_null()
            & Participation.attendance.in_(sorted(ATTENDED))
            & condition
        )
    )


LAST_MET = {
    Kind.PERSON: _last_met(Participation.person),
    Kind.ORGANISATION: _last_met(Participation.organisation),
}
