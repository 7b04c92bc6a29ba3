"""What fields ask alike of every kind: words, tags, days."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.interactions import Interaction
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tagging
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.days import Days
from contactdesk.services.query.field import Condition
from contactdesk.services.query.named import records, tags_meant
from contactdesk.services.query.of_meetings import within
from contactdesk.services.query.values import Wording
from contactdesk.services.tags import TAGGED

NOUNS: dict[Kind, type[Record]] = {
    Kind.PERSON: Person,
    Kind.ORGANISATION: Organisation,
    Kind.MEETING: Meeting,
    Kind.PARTNERSHIP: Partnership,
    Kind.FOLLOW_UP: FollowUp,
    Kind.INTERACTION: Interaction,
}


def _of_each_kind(condition: Callable[[Asking, Kind, Any], Any]) -> dict[Kind, Condition]:
    def of(kind: Kind) -> Condition:
        return lambda asking, value: condition(asking, kind, value)

    return {kind: of(kind) for kind in NOUNS}


def _name(asking: Asking, kind: Kind, wording: Wording) -> Any:
    return NOUNS[kind].id.in_(records(asking.desk.matching(wording.words, names_only=True, kind=kind)))


def _tag(asking: Asking, kind: Kind, wording: Wording) -> Any:
    owner = getattr(Tagging, kind.value)
    meant = Tagging.tag.in_(tags_meant(asking, wording)) & owner.is_null(False)
    return asking.among(NOUNS[kind].id, owner, Tagging.select(owner).where(meant))


def _added(_asking: Asking, kind: Kind, days: Days) -> Any:
    return within(NOUNS[kind].created_at, days)


def _updated(_asking: Asking, kind: Kind, days: Days) -> Any:
    return within(NOUNS[kind].updated_at, days)


NAME = _of_each_kind(_name)
TAG = {kind: tag for kind, tag in _of_each_kind(_tag).items() if kind in TAGGED}
ADDED = _of_each_kind(_added)
UPDATED = _of_each_kind(_updated)
