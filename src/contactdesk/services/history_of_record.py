"""The history of one record, field by field, with what hangs on it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from contactdesk.core.i18n import Phrase
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.history import Change, ChangedRecord
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.meetings import Meeting, MeetingHost
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty, StageChange
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.records.tables import NOUN_BY_NAME
from contactdesk.records.tags import Tagging
from contactdesk.services.shown_values import ShownValues
from contactdesk.storage.desk import Desk
from contactdesk.storage.history_values import from_json

_NOUNS: dict[Kind, type[Record]] = {
    Kind.PERSON: Person,
    Kind.ORGANISATION: Organisation,
    Kind.MEETING: Meeting,
    Kind.PARTNERSHIP: Partnership,
    Kind.FOLLOW_UP: FollowUp,
    Kind.INTERACTION: Interaction,
}
_PARTS: dict[Kind, tuple[type[Record], ...]] = {
    Kind.PERSON: (Affiliation, ContactPoint, Tagging),
    Kind.ORGANISATION: (OtherName, ContactPoint, Tagging),
    Kind.MEETING: (MeetingHost, Tagging),
    Kind.PARTNERSHIP: (PartnershipParty, PartnershipContact, StageChange, Tagging),
    Kind.FOLLOW_UP: (FollowUpPerson,),
    Kind.INTERACTION: (InteractionPerson,),
}


class FieldChange(NamedTuple):
    """``field`` is a name to be shown; ``before`` and ``after`` are empty where there was nothing."""

    step_id: int
    at: datetime
    author: str
    words: str
    field: str
    before: str
    after: str


def history_of_record(desk: Desk, kind: Kind, record_id: int) -> list[FieldChange]:
    """The latest first. A part that was removed is told from the row that history keeps of it."""
    concerned = _is(_NOUNS[kind], [record_id])
    for part in _PARTS[kind]:
        concerned |= _is(part, _parts_ever(desk, part, kind, record_id))
    query = (
        ChangedRecord.select(
            Change.id,
            Change.at,
            Change.author,
            Change.words,
            ChangedRecord.noun,
            ChangedRecord.before,
            ChangedRecord.after,
        )
        .join(Change, on=(ChangedRecord.change == Change.id))
        .where(concerned)
        .order_by(Change.id.desc(), ChangedRecord.id)
    )
    values = ShownValues(desk)
    told = []
    for step_id, at, author, words, noun, before, after in desk.rows(query):
        said = Phrase.from_json(words).text()
        part = NOUN_BY_NAME[noun]
        old, new = from_json(part, before) or {}, from_json(part, after) or {}
        told += [
            FieldChange(step_id, at, author, said, *shown)
            for shown in values.differences(part, old, new, without=kind.column)
        ]
    return told


def _is(noun: type[Record], ids: list[int]) -> Any:
    return (ChangedRecord.noun == noun._meta.table_name) & ChangedRecord.record_id.in_(ids)


def _parts_ever(desk: Desk, part: type[Record], kind: Kind, record_id: int) -> list[int]:
    """Parts that are there, and parts whose last row in history belonged to this record."""
    there = desk.rows(part.select(part.id).where(getattr(part, kind.column) == record_id))
    removed = ChangedRecord.select(ChangedRecord.record_id).where(
        (ChangedRecord.noun == part._meta.table_name)
        & ChangedRecord.after.is_null()
        & ChangedRecord.before.contains(f'"{kind.column}": {record_id},')
    )
    return [part_id for (part_id,) in [*there, *desk.rows(removed)]]
