"""Names typed or pasted onto a meeting's list, and people who walk in: known ones recognised, others made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from contactdesk.core.i18n import phrase
from contactdesk.records.meetings import (
    Attendance,
    AttendanceSource,
    Participation,
    Registration,
)
from contactdesk.services.attendance_columns import attendance_columns
from contactdesk.services.enrolment import Enrolment
from contactdesk.services.field_errors import NameNeeded
from contactdesk.services.field_values import one_line
from contactdesk.services.import_matching import Matched, match_people
from contactdesk.services.listed_people import ListedPerson, RowFate
from contactdesk.services.organisations import Organisations
from contactdesk.services.participant_titles import meeting_title
from contactdesk.services.participant_words import added_words
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.person_states import comparable_email
from contactdesk.services.results import Saved
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk


class NewName(NamedTuple):
    name: str
    organisation: str = ""
    email: str = ""


class AddedNames(NamedTuple):
    """``added`` are new people, ``known`` known ones; ``already`` were on the list before."""

    changes: ChangeSet
    added: tuple[str, ...]
    known: tuple[str, ...]
    already: tuple[str, ...]


class ListingNames:
    def __init__(self, desk: Desk, people: People, organisations: Organisations) -> None:
        self._desk = desk
        self._organisations = organisations
        self._enrolment = Enrolment(desk, people)

    def add(self, meeting_id: int, names: Sequence[NewName], registration: Registration) -> AddedNames:
        """Blank names are passed over. Raises NoSuchMeeting."""
        title = meeting_title(self._desk, meeting_id)
        listed = [
            _listed(row, one, registration) for row, one in enumerate(names, start=1) if one.name.strip()
        ]
        with self._desk.change(added_words(title, len(listed), "")) as change:
            # Recognised within the change, when no other desk can add them any more.
            matched = match_people(self._desk, self._organisations, listed, meeting_id)
            by_fate = _by_fate(matched)
            coming = by_fate["added"] + by_fate["known"]
            change.words = added_words(title, len(coming), coming[0] if coming else "")
            self._enrolment.write_within(change, matched, meeting_id)
        assert change.changes is not None
        return AddedNames(change.changes, **{fate: tuple(given) for fate, given in by_fate.items()})

    def walk_in(self, meeting_id: int, name: str, organisation: str) -> Saved:
        """Somebody at the door: present from now on, on the list or not. Raises NameNeeded, NoSuchMeeting."""
        meeting_title(self._desk, meeting_id)
        with self._desk.change(phrase("{name} walked in", name=one_line(name))) as change:
            participation_id = self.walk_in_within(
                change, meeting_id, NewName(name, organisation), Attendance.PRESENT, AttendanceSource.DOOR
            )
        assert change.changes is not None
        return Saved(participation_id, change.changes)

    def walk_in_within(
        self,
        change: OpenChange,
        meeting_id: int,
        who: NewName,
        attendance: Attendance,
        source: AttendanceSource,
    ) -> int:
        """The id of the participation, whether it was there or is made."""
        if not one_line(who.name):
            raise NameNeeded("name")
        listed = _listed(1, who, None)
        matched = match_people(self._desk, self._organisations, [listed], meeting_id)
        columns = attendance_columns(attendance, source)
        ids = self._enrolment.write_within(
            change, matched, meeting_id, walk_in=True, **{**columns, "registration": Registration.CONFIRMED}
        )
        query = Participation.select(Participation.id).where(
            (Participation.meeting == meeting_id) & (Participation.person == ids[1])
        )
        participation_id = int(self._desk.value(query))
        if matched.matches[0].taking_part:
            change.edit(Participation, participation_id, **columns)
        return participation_id


def _by_fate(matched: Matched) -> dict[str, list[str]]:
    by_fate: dict[str, list[str]] = {"added": [], "known": [], "already": []}
    for match in matched.matches:
        fate = "added" if match.fate is RowFate.NEW else "known"
        if match.taking_part or match.fate is RowFate.TWICE:
            fate = "already"
        by_fate[fate].append(match.listed.person.display_name)
    return by_fate


def _listed(row: int, one: NewName, registration: Registration | None) -> ListedPerson:
    draft = PersonDraft(display_name=one.name).tidied()
    email = one_line(one.email)
    return ListedPerson(
        row,
        draft,
        organisation=one_line(one.organisation),
        registration=registration,
        emails={comparable_email(email): email} if email else {},
    )
