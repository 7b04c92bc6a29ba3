"""The demo desk: a series of seminars and its closing day, entered the way an office would."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from contactdesk.core.dates import today_there
from contactdesk.core.i18n import Language, phrase
from contactdesk.records.meetings import ATTENDED, AttendanceSource, Participation
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.services import demo_data
from contactdesk.services.attendance_columns import attendance_columns
from contactdesk.services.attendance_marks import parse_marks
from contactdesk.services.demo_data import CLOSING_DAY, DemoMeeting, DemoParticipant
from contactdesk.services.demo_days import DemoPlaces
from contactdesk.services.demo_follow_ups import add_follow_ups, add_interactions
from contactdesk.services.demo_partnerships import add_partnerships
from contactdesk.services.participant_words import added_words
from contactdesk.services.presented import Presented, presented_by
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.services.sheet_options import SheetOptions
from contactdesk.storage.desk import Desk


def fill_demo(services: Services) -> None:
    """Fill an empty desk: the meetings with those who came, then what came of them since."""
    services.office.save(**demo_data.office())
    for colleague in demo_data.colleagues():
        services.office.add_colleague(**colleague)
    today = today_there()
    people = _add_everybody(services)
    for name, kind, search in demo_data.lists():
        services.saved_lists.add(name, kind, ListQuery(search))
    for plan in demo_data.plans():
        services.plans.add_template(plan)
    lists = demo_data.participants()
    held = {}
    for meeting in demo_data.meetings(today):
        held[meeting.key] = meeting_id = services.meetings.add(meeting.draft).id
        _put_on_list(services, meeting_id, meeting, lists[meeting.key], people)
        if meeting.key == CLOSING_DAY:
            _enter_signed_sheet(services, meeting_id, lists[CLOSING_DAY])
    _add_what_came_of_them(services.desk, _places(services.desk, people, held, today), today)


def print_demo_sheets(services: Services, folder: Path, languages: Sequence[Language]) -> list[Path]:
    """Write ``attendance-sheet-en.pdf`` … of the closing day. Raises CannotWrite, NoSuchMeeting."""
    meeting_id = _closing_day(services)
    return [
        services.sheets.print(
            meeting_id, SheetOptions(language=language), folder / f"attendance-sheet-{language}.pdf"
        ).file
        for language in languages
    ]


def _places(desk: Desk, people: Mapping[str, int], held: Mapping[str, int], today: date) -> DemoPlaces:
    meetings = demo_data.meetings(today)
    return DemoPlaces(
        people,
        held,
        {meeting.key: date.fromisoformat(meeting.draft.date) for meeting in meetings},
        {meeting.key: meeting.tables for meeting in meetings},
        dict(desk.rows(Organisation.select(Organisation.name, Organisation.id))),
        dict(desk.rows(Colleague.select(Colleague.name, Colleague.id))),
    )


def _add_what_came_of_them(desk: Desk, places: DemoPlaces, today: date) -> None:
    words = phrase(
        "{partnerships} partnerships, {follow_ups} follow-ups and {interactions} interactions added",
        partnerships=len(demo_data.partnerships()),
        follow_ups=len(demo_data.follow_ups()),
        interactions=len(demo_data.interactions()),
    )
    with desk.change(words) as change:
        partnerships = add_partnerships(change, desk, places, today)
        add_follow_ups(change, places, partnerships, today)
        add_interactions(change, desk, places, partnerships, today)


def _closing_day(services: Services) -> int:
    """By its title: somebody may have worked on the demo since it was made."""
    titles = {meeting.key: meeting.draft.title for meeting in demo_data.meetings(today_there())}
    return services.meetings.find(titles[CLOSING_DAY])


def _add_everybody(services: Services) -> dict[str, int]:
    """Ids of the people by their names."""
    organisations, people = demo_data.organisations(), demo_data.people()
    words = phrase(
        "{people} people of {organisations} organisations added",
        people=len(people),
        organisations=len(organisations),
    )
    with services.desk.change(words) as change:
        for organisation in organisations:
            services.organisations.add_within(change, organisation)
        ids = services.people.add_many_within(change, people)
    return {draft.display_name: person_id for draft, person_id in zip(people, ids, strict=True)}


def _put_on_list(
    services: Services,
    meeting_id: int,
    meeting: DemoMeeting,
    coming: Sequence[DemoParticipant],
    people: Mapping[str, int],
) -> None:
    """All of a meeting in one step; who came is known at once but for the closing day."""
    presented = presented_by(services.desk, [people[one.person] for one in coming])
    starts_at = services.meetings.card(meeting_id).starts_at
    words = added_words(meeting.draft.title, len(coming), coming[0].person)
    with services.desk.change(words) as change:
        change.add_many(
            Participation,
            [
                {
                    "meeting": meeting_id,
                    "person": people[one.person],
                    "role": one.role,
                    "registration": one.registration,
                    "table_number": one.table,
                    "table_theme": meeting.tables[one.table - 1] if one.table else "",
                    "migration_experience": one.migration,
                    **presented.get(people[one.person], Presented()).columns(),
                    **(_came(one.mark, starts_at) if one.mark and meeting.key != CLOSING_DAY else {}),
                }
                for one in coming
            ],
        )


def _came(letter: str, starts_at: datetime | None) -> dict[str, Any]:
    (mark,) = parse_marks(f"1{letter}")
    columns = attendance_columns(mark.attendance, AttendanceSource.PAPER)
    return {**columns, "attended_at": starts_at if mark.attendance in ATTENDED else None}


def _enter_signed_sheet(services: Services, meeting_id: int, coming: Sequence[DemoParticipant]) -> None:
    """Print the day's sheet, and enter what stands on the signed paper by its row numbers."""
    marks = {one.person: one.mark for one in coming}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        printed = services.sheets.print(meeting_id, SheetOptions(), Path(folder) / "signed.pdf")
    rows = services.sheets.rows(printed.sheet_id)
    services.sheet_entry.enter(
        printed.sheet_id, " ".join(f"{row.row}{marks[row.name]}" for row in rows if marks.get(row.name))
    )
