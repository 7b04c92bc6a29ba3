"""Who takes part in a meeting: put on the list, moved, confirmed, marked as present."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from peewee import fn

from contactdesk.core.i18n import Phrase, phrase, phrases
from contactdesk.records.meetings import (
    Attendance,
    AttendanceSource,
    Participation,
    ParticipationRole,
    Registration,
)
from contactdesk.services.attendance_columns import attendance_columns
from contactdesk.services.listing_names import AddedNames, ListingNames, NewName
from contactdesk.services.organisations import Organisations
from contactdesk.services.participant_fields import theme_of_table, typed_columns
from contactdesk.services.participant_list import (
    MeetingTable,
    ParticipantRow,
    matching,
    meeting_tables,
    participant_rows,
)
from contactdesk.services.participant_suggestions import Suggestion, suggestions
from contactdesk.services.participant_titles import (
    meeting_title,
    name_of_participation,
    name_of_person,
    title_of_participations,
)
from contactdesk.services.participant_words import (
    added_words,
    attendance_words,
    registration_words,
    removed_words,
    table_words,
)
from contactdesk.services.people import People
from contactdesk.services.presented import Presented, presented_by
from contactdesk.services.results import ListQuery, Saved
from contactdesk.services.table_cell import table_shown
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk


class Participants:
    """``ids`` are those of participations throughout, but for ``person_ids``."""

    def __init__(self, desk: Desk, people: People, organisations: Organisations) -> None:
        self._desk = desk
        self._names = ListingNames(desk, people, organisations)

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
        title = meeting_title(self._desk, meeting_id)
        with self._desk.change(added_words(title, len(person_ids), "")) as change:
            coming = self.add_within(change, meeting_id, person_ids, registration)
            change.words = added_words(title, len(coming), name_of_person(self._desk, coming))
        assert change.changes is not None
        return change.changes

    def add_within(
        self,
        change: OpenChange,
        meeting_id: int,
        person_ids: Collection[int],
        registration: Registration = Registration.INVITED,
    ) -> list[int]:
        """Those of them who were not on the list already."""
        # Read within the change, when no other desk can put them on the list any more.
        there = self._person_ids(meeting_id)
        coming = [person_id for person_id in dict.fromkeys(person_ids) if person_id not in there]
        presented = presented_by(self._desk, coming)
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
        return coming

    def suggest(self, meeting_id: int, text: str, limit: int = 8) -> list[Suggestion]:
        """People and whole organisations to complete what is being typed; add ``suggestion.people``."""
        return suggestions(self._desk, meeting_id, text, limit)

    def add_names(
        self,
        meeting_id: int,
        names: Sequence[NewName],
        registration: Registration = Registration.INVITED,
    ) -> AddedNames:
        """Known people are recognised by e-mail or exact name, others made, all in one step."""
        return self._names.add(meeting_id, names, registration)

    def walk_in(self, meeting_id: int, name: str, organisation: str = "") -> Saved:
        """Somebody at the door, on the list or not: present from now on. Answers the participation's id."""
        return self._names.walk_in(meeting_id, name, organisation)

    def set_registration(self, ids: Sequence[int], value: Registration) -> ChangeSet:
        return self._set(
            ids,
            registration_words(value, len(ids), name_of_participation(self._desk, ids)),
            registration=value,
        )

    def set_attendance(
        self, ids: Sequence[int], value: Attendance, source: AttendanceSource = AttendanceSource.HAND
    ) -> ChangeSet:
        words = attendance_words(value, len(ids), name_of_participation(self._desk, ids))
        return self._set(ids, words, **attendance_columns(value, source))

    def set_role(self, ids: Sequence[int], role: ParticipationRole) -> ChangeSet:
        words = phrases(
            "{name} has another role",
            "{n} people have another role",
            len(ids),
            name=name_of_participation(self._desk, ids),
        )
        return self._set(ids, words, role=role, role_note="")

    def set_table(self, ids: Sequence[int], number: int | None, theme: str = "") -> ChangeSet:
        """Move people to a table; without a theme it has the one that others sit there under."""
        theme = " ".join(theme.split()) or theme_of_table(self._desk, ids, number)
        words = table_words(table_shown(number, theme), len(ids), name_of_participation(self._desk, ids))
        return self._set(ids, words, table_number=number, table_theme=theme)

    def edit(self, participation_id: int, version: int, **fields: Any) -> ChangeSet:
        """Change fields as typed; ``table="1 Labour market"`` is number and theme at once.

        Raises UnknownField and other FieldErrors, Conflict, Gone.
        """
        columns = typed_columns(self._desk, participation_id, fields)
        words = phrase(
            "Participation of {name} changed", name=name_of_participation(self._desk, [participation_id])
        )
        with self._desk.change(words) as change:
            change.edit(Participation, participation_id, version=version, **columns)
        assert change.changes is not None
        return change.changes

    def remove(self, ids: Sequence[int]) -> ChangeSet:
        """Take people off the list; they stay known."""
        ids = list(dict.fromkeys(ids))
        title = title_of_participations(self._desk, ids)
        words = removed_words(title, len(ids), name_of_participation(self._desk, ids))
        substitutes = Participation.select(Participation.id).where(Participation.substitute_for.in_(ids))
        with self._desk.change(words) as change:
            for (substitute,) in self._desk.rows(substitutes):
                change.edit(Participation, substitute, substitute_for=None)
            for participation_id in ids:
                change.remove(Participation, participation_id)
        assert change.changes is not None
        return change.changes

    def _set(self, ids: Sequence[int], words: Phrase, **columns: Any) -> ChangeSet:
        with self._desk.change(words) as change:
            change.edit_many(Participation, dict.fromkeys(ids, columns))
        assert change.changes is not None
        return change.changes

    def _person_ids(self, meeting_id: int) -> set[int]:
        query = Participation.select(Participation.person).where(Participation.meeting == meeting_id)
        return {person for (person,) in self._desk.rows(query)}
