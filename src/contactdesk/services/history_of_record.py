"""The history of one person, organisation or meeting, field by field, with what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from peewee import ForeignKeyField

from contactdesk.core.dates import format_moment
from contactdesk.core.i18n import Phrase, _
from contactdesk.records.history import Change, ChangedRecord
from contactdesk.records.meetings import Meeting, MeetingHost
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.records.record import EnumField, Record
from contactdesk.records.search import Kind
from contactdesk.records.tables import NOUN_BY_NAME
from contactdesk.records.tags import Tag, Tagging
from contactdesk.services.field_names import CHOICE_NAMES, FIELD_NAMES
from contactdesk.storage.change import from_json
from contactdesk.storage.desk import Desk

_NOUNS: dict[Kind, type[Record]] = {
    Kind.PERSON: Person,
    Kind.ORGANISATION: Organisation,
    Kind.MEETING: Meeting,
}
_PARTS: dict[Kind, tuple[type[Record], ...]] = {
    Kind.PERSON: (Affiliation, ContactPoint, Tagging),
    Kind.ORGANISATION: (OtherName, ContactPoint, Tagging),
    Kind.MEETING: (MeetingHost, Tagging),
}
_NAMED_BY: dict[type[Record], Any] = {
    Organisation: Organisation.name,
    Person: Person.display_name,
    Meeting: Meeting.title,
    Tag: Tag.name,
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
    names = _Names(desk)
    told = []
    for step_id, at, author, words, noun, before, after in desk.rows(query):
        said = Phrase.from_json(words).text()
        for field, old, new in _fields(NOUN_BY_NAME[noun], kind, before, after, names):
            told.append(FieldChange(step_id, at, author, said, field, old, new))
    return told


def _is(noun: type[Record], ids: list[int]) -> Any:
    return (ChangedRecord.noun == noun._meta.table_name) & ChangedRecord.record_id.in_(ids)


def _parts_ever(desk: Desk, part: type[Record], kind: Kind, record_id: int) -> list[int]:
    """Parts that are there, and parts whose last row in history belonged to this record."""
    there = desk.rows(part.select(part.id).where(getattr(part, kind.value) == record_id))
    removed = ChangedRecord.select(ChangedRecord.record_id).where(
        (ChangedRecord.noun == part._meta.table_name)
        & ChangedRecord.after.is_null()
        & ChangedRecord.before.contains(f'"{kind.value}": {record_id},')
    )
    return [part_id for (part_id,) in [*there, *desk.rows(removed)]]


def _fields(
    noun: type[Record], kind: Kind, before: str | None, after: str | None, names: _Names
) -> Iterator[tuple[str, str, str]]:
    old, new = from_json(noun, before) or {}, from_json(noun, after) or {}
    for field in noun._meta.sorted_field_names:
        name = FIELD_NAMES.get((noun, field))
        if name is None or field == kind.value:
            continue
        was, will = names.shown(noun, field, old.get(field)), names.shown(noun, field, new.get(field))
        if was != will:
            yield _(name), was, will


class _Names:
    """Values as they are read: words for choices, names for references, each looked up once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[tuple[type[Record], int], str] = {}

    def shown(self, noun: type[Record], field: str, value: Any) -> str:
        column = noun._meta.fields[field]
        if value is None or value == "":
            return ""
        if isinstance(column, ForeignKeyField):
            return self._name(column.rel_model, int(value))
        if isinstance(column, EnumField):
            return _(CHOICE_NAMES.get(column.choice, {}).get(value, str(value)))
        if isinstance(value, bool):
            return _("yes") if value else ""
        if isinstance(value, datetime):
            return format_moment(value)
        return _("picture") if isinstance(value, bytes) else str(value)

    def _name(self, noun: type[Record], record_id: int) -> str:
        key = (noun, record_id)
        if key not in self._known:
            row = self._desk.row(noun.select(_NAMED_BY[noun]).where(noun.id == record_id))
            self._known[key] = str(row[0]) if row else f"{record_id}"
        return self._known[key]
