"""Who takes part in a meeting: put on the list, moved, confirmed, marked as present."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from peewee import fn

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import Phrase, phrase, phrases
from contactdesk.records.meetings import (
    ATTENDANCE_NAMES,
    ATTENDED,
    REGISTRATION_NAMES,
    ROLE_NAMES,
    Attendance,
    AttendanceSource,
    Meeting,
    Participation,
    ParticipationRole,
    Registration,
)
from contactdesk.records.people import Person
from contactdesk.services.field_values import column_values
from contactdesk.services.meeting_list import NoSuchMeeting
from contactdesk.services.participant_list import (
    MeetingTable,
    ParticipantRow,
    matching,
    meeting_tables,
    participant_rows,
)
from contactdesk.services.participant_words import (
    added_words,
    attendance_words,
    registration_words,
    removed_words,
    table_words,
)
from contactdesk.services.presented import Presented, presented_by
from contactdesk.services.results import ListQuery
from contactdesk.services.table_cell import read_table_cell, table_shown
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk

EDITABLE = (
    "role",
    "role_note",
    "registration",
    "attendance",
    "table_number",
    "table_theme",
    "presented_organisation",
    "presented_position",
    "on_behalf_of",
    "needs",
)
_NAMES: dict[str, Mapping[Any, str]] = {
    "role": ROLE_NAMES,
    "registration": REGISTRATION_NAMES,
    "attendance": ATTENDANCE_NAMES,
}


class Participants:
    """``ids`` are those of participations throughout, but for ``person_ids``."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(
        self, meeting_id: int, query: ListQuery, offset: int = 0, limit: int | None = None
    ) -> list[ParticipantRow]:
        return participant_rows(self._desk, meeting_id, query, offset, limit)

    def count(self, meeting_id: int, query: ListQuery) -> int:
        condition = matching(self._desk, meeting_id, query.search)
        return int(self._desk.value(Participation.select(fn.COUNT(Participation.id)).where(condition)))

    def tables(self, meeting_id: int) -> list[MeetingTable]:
        return meeting_tables(self._desk, meeting_id)

    def add_people(
        self,
        meeting_id: int,
        person_ids: Collection[int],
        registration: Registration = Registration.INVITED,
    ) -> ChangeSet:
        """Those who are on the list already stay as they are. Raises NoSuchMeeting."""
        title = self._title(meeting_id)
        there = self._person_ids(meeting_id)
        coming = [person_id for person_id in dict.fromkeys(person_ids) if person_id not in there]
        presented = presented_by(self._desk, coming)
        with self._desk.change(added_words(title, len(coming), self._name_of_person(coming))) as change:
            change.add_many(
                Participation,
                [
                    {
                        "meeting": meeting_id,
                        "person": person_id,
                        "registration": registration,
                        **presented.get(person_id, Presented()).columns(),
                    }
                    for person_id in coming
                ],
            )
        assert change.changes is not None
        return change.changes

    def set_registration(self, ids: Sequence[int], value: Registration) -> ChangeSet:
        return self._set(ids, registration_words(value, len(ids), self._name(ids)), registration=value)

    def set_attendance(
        self, ids: Sequence[int], value: Attendance, source: AttendanceSource = AttendanceSource.HAND
    ) -> ChangeSet:
        words = attendance_words(value, len(ids), self._name(ids))
        return self._set(ids, words, **attendance_columns(value, source))

    def set_role(self, ids: Sequence[int], role: ParticipationRole) -> ChangeSet:
        words = phrases(
            "{name} has another role", "{n} people have another role", len(ids), name=self._name(ids)
        )
        return self._set(ids, words, role=role, role_note="")

    def set_table(self, ids: Sequence[int], number: int | None, theme: str = "") -> ChangeSet:
        """Move people to a table; without a theme it has the one that others sit there under."""
        theme = " ".join(theme.split()) or self._theme(ids, number)
        words = table_words(table_shown(number, theme), len(ids), self._name(ids))
        return self._set(ids, words, table_number=number, table_theme=theme)

    def edit(self, participation_id: int, version: int, **fields: Any) -> ChangeSet:
        """Change fields as typed; ``table="1 Labour market"`` is number and theme at once.

        Raises UnknownField and other FieldErrors, Conflict, Gone.
        """
        if "table" in fields:
            number, theme = read_table_cell(str(fields.pop("table")))
            theme = theme or self._theme([participation_id], number)
            fields |= {"table_number": number, "table_theme": theme}
        columns = column_values(Participation, EDITABLE, fields, _NAMES)
        if "attendance" in columns:
            columns |= attendance_columns(columns["attendance"], AttendanceSource.HAND)
        words = phrase("Participation of {name} changed", name=self._name([participation_id]))
        with self._desk.change(words) as change:
            change.edit(Participation, participation_id, version=version, **columns)
        assert change.changes is not None
        return change.changes

    def remove(self, ids: Sequence[int]) -> ChangeSet:
        """Take people off the list; they stay known."""
        query = Participation.select(Meeting.title).join(Meeting).where(Participation.id.in_(ids))
        row = self._desk.row(query)
        words = removed_words(row[0] if row else "", len(ids), self._name(ids))
        substitutes = self._desk.rows(
            Participation.select(Participation.id).where(Participation.substitute_for.in_(ids))
        )
        with self._desk.change(words) as change:
            for (substitute,) in substitutes:
                change.edit(Participation, substitute, substitute_for=None)
            for participation_id in ids:
                change.remove(Participation, participation_id)
        assert change.changes is not None
        return change.changes

    def _set(self, ids: Sequence[int], words: Phrase, **columns: Any) -> ChangeSet:
        with self._desk.change(words) as change:
            for participation_id in ids:
                change.edit(Participation, participation_id, **columns)
        assert change.changes is not None
        return change.changes

    def _person_ids(self, meeting_id: int) -> set[int]:
        query = Participation.select(Participation.person).where(Participation.meeting == meeting_id)
        return {person for (person,) in self._desk.rows(query)}

    def _title(self, meeting_id: int) -> str:
        row = self._desk.row(Meeting.select(Meeting.title).where(Meeting.id == meeting_id))
        if row is None:
            raise NoSuchMeeting(reference=meeting_id)
        return str(row[0])

    def _name(self, ids: Sequence[int]) -> str:
        query = Participation.select(Person.display_name).join(Person)
        row = self._desk.row(query.where(Participation.id.in_(ids[:1])))
        return str(row[0]) if row else ""

    def _name_of_person(self, person_ids: Sequence[int]) -> str:
        row = self._desk.row(Person.select(Person.display_name).where(Person.id.in_(person_ids[:1])))
        return str(row[0]) if row else ""

    def _theme(self, ids: Sequence[int], number: int | None) -> str:
        """Under which theme others of the same meeting sit at the table."""
        if number is None or not ids:
            return ""
        own = Participation.select(Participation.meeting).where(Participation.id == ids[0])
        row = self._desk.row(
            Participation.select(Participation.table_theme).where(
                Participation.meeting.in_(own)
                & (Participation.table_number == number)
                & (Participation.table_theme != "")
                & Participation.id.not_in(ids)
            )
        )
        return str(row[0]) if row else ""


def attendance_columns(value: Attendance, source: AttendanceSource) -> dict[str, Any]:
    """Attendance with when it was entered and where from; neither for one that is not known."""
    unknown = value is Attendance.UNKNOWN
    return {
        "attendance": value,
        "attendance_source": None if unknown else source,
        "attended_at": utc_now() if value in ATTENDED else None,
    }
