"""Values of records as people read them: words for choices, names for references."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from peewee import ForeignKeyField

from contactdesk.core.dates import format_day, format_moment
from contactdesk.core.i18n import _
from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.history import ChangedRecord
from contactdesk.records.interactions import Interaction
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.plans import PlanRun, PlanStep, PlanTemplate
from contactdesk.records.record import DayField, EnumField, Record
from contactdesk.records.tags import Tag
from contactdesk.services.field_names import CHOICE_NAMES, FIELD_NAMES
from contactdesk.storage.desk import Desk
from contactdesk.storage.history_values import from_json

_WHOLE_DAY = len("2026-11-23")
_NAMED_BY: dict[type[Record], Any] = {
    Organisation: Organisation.name,
    Person: Person.display_name,
    Meeting: Meeting.title,
    Tag: Tag.name,
    Colleague: Colleague.name,
    Partnership: Partnership.title,
    FollowUp: FollowUp.what,
    Interaction: Interaction.summary,
    PlanTemplate: PlanTemplate.name,
    PlanStep: PlanStep.what,
    PlanRun: PlanRun.name,
}


class ShownField(NamedTuple):
    """``field`` is a name to be shown; ``before`` and ``after`` are empty where there was nothing."""

    field: str
    before: str
    after: str


class ShownValues:
    """References are looked up once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[tuple[type[Record], int], str] = {}

    def differences(
        self, noun: type[Record], old: dict[str, Any], new: dict[str, Any], *, without: str = ""
    ) -> Iterator[ShownField]:
        """The fields that have a name for people and read otherwise after than before."""
        for field in noun._meta.sorted_field_names:
            name = FIELD_NAMES.get((noun, field))
            if name is None or field == without:
                continue
            was, will = self.shown(noun, field, old.get(field)), self.shown(noun, field, new.get(field))
            if was != will:
                yield ShownField(_(name), was, will)

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
        if isinstance(column, DayField) and len(value) == _WHOLE_DAY:
            return format_day(date.fromisoformat(value), "medium")
        if isinstance(value, datetime):
            return format_moment(value)
        return _("picture") if isinstance(value, bytes) else str(value)

    def _name(self, noun: type[Record], record_id: int) -> str:
        key = (noun, record_id)
        if key not in self._known:
            row = self._desk.row(noun.select(_NAMED_BY[noun]).where(noun.id == record_id))
            self._known[key] = str(row[0]) if row else self._last_name(noun, record_id)
        return self._known[key]

    def _last_name(self, noun: type[Record], record_id: int) -> str:
        """What a record that is gone was called, as history remembers."""
        removed = ChangedRecord.select(ChangedRecord.before).where(
            (ChangedRecord.noun == noun._meta.table_name)
            & (ChangedRecord.record_id == record_id)
            & ChangedRecord.after.is_null()
        )
        row = self._desk.row(removed.order_by(ChangedRecord.id.desc()))
        values = from_json(noun, row[0]) if row else None
        return str(values[_NAMED_BY[noun].name]) if values else f"{record_id}"
