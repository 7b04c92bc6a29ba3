"""What fields ask alike of every kind: words, tags, days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from operator import and_
from typing import Any

from peewee import fn

from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.interactions import Interaction
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.records.tags import Tagging
from contactdesk.services.query.asking import Asking, Reading
from contactdesk.services.query.days import Days
from contactdesk.services.query.field import Condition
from contactdesk.services.query.named import records, tags_meant
from contactdesk.services.query.of_meetings import within
from contactdesk.services.query.values import Wording
from contactdesk.services.tags import TAGGED
from contactdesk.storage.text_patterns import like

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


def under_words(
    asking: Asking, kind: Kind, words: Sequence[str], *, names_only: bool, exact: bool = False
) -> Any:
    """Found by the index; or each by its own text, in which every word stands between spaces."""
    noun = NOUNS[kind]
    if asking.reading is Reading.ALL:
        matching = asking.desk.matching_phrase if exact else asking.desk.matching
        return noun.id.in_(records(matching(words, names_only=names_only, kind=kind)))
    entry = SearchEntry.alias("its_entry")
    text = entry.names if names_only else entry.everything
    parts = [f" {' '.join(words)} "] if exact else [f" {word}" for word in words]
    its_own = (entry.kind == kind) & (entry.record_id == noun.id)
    saying = (like(text, f"%{part}%") for part in parts)
    return fn.EXISTS(entry.select(entry.id).where(reduce(and_, saying, its_own)))


def _name(asking: Asking, kind: Kind, wording: Wording) -> Any:
    return under_words(asking, kind, wording.words, names_only=True)


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
