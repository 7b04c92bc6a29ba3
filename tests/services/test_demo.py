"""The demo desk: shaped like a networking day, whole on both engines, and made of invented people only."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from contactdesk.core.i18n import Language
from contactdesk.core.resources import resource
from contactdesk.records.meetings import Attendance, MeetingStatus, ParticipationRole, Registration
from contactdesk.records.partnerships import Stage, StageChange
from contactdesk.records.search import Kind
from contactdesk.services import demo_data
from contactdesk.services.chosen import Chosen
from contactdesk.services.demo import fill_demo, print_demo_sheets
from contactdesk.services.follow_up_draft import days_late
from contactdesk.services.follow_up_groups import Group
from contactdesk.services.keep_warm import KeepWarm
from contactdesk.services.participant_list import ParticipantRow
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.conftest import Engine
from tests.postgres import PostgresServer

SCRIPTS = (
    "LATIN",
    "CYRILLIC",
    "ARABIC",
    "HEBREW",
    "ETHIOPIC",
    "GEORGIAN",
    "ARMENIAN",
    "DEVANAGARI",
    "BENGALI",
    "TAMIL",
    "THAI",
    "CJK",
    "HIRAGANA",
    "HANGUL",
)
ONLY_PERSIAN = "ی"
ONLY_UKRAINIAN = "Ґ"
ONLY_VIETNAMESE = "ễ"


@pytest.fixture(scope="module", params=list(Engine), ids=str)
def services(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Filled once for all that only look at it."""
    if request.param is Engine.SQLITE:
        services = build_services(Desk.open(str(tmp_path_factory.mktemp("demo") / "demo"), create=True))
    else:
        server: PostgresServer = request.getfixturevalue("postgres")
        services = build_services(Desk.open(server.create(request.getfixturevalue("blank_database"))))
    fill_demo(services)
    yield services
    services.desk.close()


def closing_day(services: Services) -> list[ParticipantRow]:
    return services.participants.page(services.meetings.find("Networking Day"), ListQuery())


def test_the_demo_is_shaped_like_the_networking_day(services: Services) -> None:
    meetings = services.meetings.page(ListQuery(order="starts_at"), 0, 50)
    held = [meeting for meeting in meetings if meeting.status is MeetingStatus.HELD]
    assert len(held) == 6
    assert len({meeting.city for meeting in held}) == 6
    assert sum("seminar" in meeting.title for meeting in held) == 5
    roles = [row.role for row in closing_day(services)]
    assert [
        roles.count(role)
        for role in (
            ParticipationRole.ORGANISER,
            ParticipationRole.HOST,
            ParticipationRole.CHAIR,
            ParticipationRole.PANELLIST,
        )
    ] == [2, 1, 1, 4]
    assert services.people.count(ListQuery()) >= 100
    organisations = services.organisations.page(ListQuery(), 0, 100)
    assert len({one.sector for one in organisations}) == 12
    assert {"Ministerstwo Spraw Społecznych"} <= {one.parent for one in organisations}
    assert services.office.office().name
    assert services.tags.names()


def test_those_with_one_role_come_from_different_institutions(services: Services) -> None:
    rows = closing_day(services)
    for role, institutions in ((ParticipationRole.ORGANISER, 2), (ParticipationRole.PANELLIST, 4)):
        assert len({row.organisation for row in rows if row.role is role}) == institutions


def test_about_forty_take_part_and_more_than_half_with_migration_experience(services: Services) -> None:
    counts = services.meetings.card(services.meetings.find("Networking Day")).counts
    assert 38 <= counts.coming <= 42
    assert counts.coming / 2 < counts.with_migration_experience < counts.coming * 0.75
    assert counts.by_registration[Registration.DECLINED]


def test_three_tables_hold_those_who_come(services: Services) -> None:
    tables = services.participants.tables(services.meetings.find("Networking Day"))
    assert [table.number for table in tables] == [1, 2, 3]
    assert all(table.theme for table in tables)


def test_every_script_is_among_the_participants_of_the_day(services: Services) -> None:
    letters = "".join(row.name for row in closing_day(services))
    names = {unicodedata.name(letter, "").split()[0].split("-")[0] for letter in letters}
    assert set(SCRIPTS) <= names
    assert {ONLY_PERSIAN, ONLY_UKRAINIAN, ONLY_VIETNAMESE} <= set(letters)


def test_some_of_the_signed_sheet_is_entered_and_some_is_not(services: Services) -> None:
    attendances = [row.attendance for row in closing_day(services)]
    assert {Attendance.PRESENT, Attendance.LATE, Attendance.ABSENT, Attendance.EXCUSED} <= set(attendances)
    coming = [row for row in closing_day(services) if row.registration is Registration.CONFIRMED]
    assert any(row.attendance is Attendance.UNKNOWN for row in coming)


def test_today_has_meetings_to_come(services: Services) -> None:
    assert len(services.meetings.upcoming(10)) == 2


def test_the_board_has_a_card_in_every_stage_people_look_at(services: Services) -> None:
    board = {column.stages[0]: column.cards for column in services.partnerships.board()}
    assert {stage for stage, cards in board.items() if cards} >= {
        Stage.IDENTIFIED, Stage.CONTACTED, Stage.IN_DIALOGUE, Stage.PROPOSAL,
        Stage.AGREED, Stage.ACTIVE, Stage.DORMANT, Stage.DECLINED,
    }  # fmt: skip
    began = services.partnerships.board(meeting_id=services.meetings.find("Networking Day"))
    assert sum(column.total for column in began) == 6
    (diplomas,) = board[Stage.IDENTIFIED]
    assert diplomas.next is None
    (homes,) = board[Stage.IN_DIALOGUE]
    assert homes.next is not None
    assert days_late(homes.next.due) == 3


def test_stages_follow_each_other_up_to_the_present_one(services: Services) -> None:
    cards = [card for column in services.partnerships.board() for card in column.cards]
    assert len(cards) == 10
    for card in cards:
        stages = services.partnerships.stages(card.id)
        assert [row.on for row in stages] == sorted(row.on for row in stages)
        assert stages[-1].stage is card.stage
        assert stages[-1].on <= date.today().isoformat()


def test_seven_follow_ups_are_due_and_some_wait_or_are_done(services: Services) -> None:
    groups = services.follow_ups.groups(ListQuery())
    assert (groups[Group.OVERDUE], groups[Group.TODAY], groups[Group.WAITING], groups[Group.DONE]) == (
        3, 3, 2, 3,
    )  # fmt: skip
    rows = services.follow_ups.page(ListQuery(), 0, 50)
    assert [row.people for row in rows if row.what == "Thank the panellists"] == [4]
    assert [row.what for row in rows if row.repeats] == ["Hear how the welcome centres are doing"]
    assert all(row.assignee for row in rows)


def test_six_people_of_the_day_were_not_contacted_and_three_partners_grow_cold(services: Services) -> None:
    inbox = services.after_meeting.inbox(services.meetings.find("Networking Day"))
    assert [person.is_new for person in inbox.people].count(True) == 3
    assert len(inbox.people) == 6
    cold = KeepWarm(services.desk).cold(20)
    assert {94, 71, 62} <= {partner.days for partner in cold.first}


def test_its_plan_counts_from_the_networking_day(services: Services) -> None:
    plan, _of_partnerships = services.plans.templates()
    thanks, minutes, calls = services.plans.preview(
        plan.id, meeting_id=services.meetings.find("Networking Day")
    )
    assert [step.due for step in (thanks, minutes, calls)] == ["2026-10-30", "2026-11-05", "2026-11-08"]
    assert len(thanks.people) == 4
    assert len(calls.people) > 5


@pytest.mark.parametrize("today", [date(2026, 9, 1), date(2026, 11, 23), date(2031, 2, 28)])
def test_it_can_be_made_on_any_day(desk: Desk, today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contactdesk.services.demo.today_there", lambda: today)
    services = build_services(desk)
    fill_demo(services)
    changes = desk.rows(StageChange.select(StageChange.on, StageChange.partnership).order_by(StageChange.id))
    assert all(on <= today.isoformat() for on, _partnership in changes)
    assert all(a[1] != b[1] or a[0] <= b[0] for a, b in pairwise(changes))


def test_nobody_has_one_name_twice(services: Services) -> None:
    names = sorted(row.name for row in services.people.page(ListQuery(), 0, 500))
    assert not [name for name, following in pairwise(names) if name == following]


def test_the_meetings_to_come_lie_ahead_of_any_day() -> None:
    for day in (date(2026, 11, 22) + timedelta(days=n) for n in range(8)):
        to_come = [meeting.draft for meeting in demo_data.meetings(day) if meeting.draft.status == "planned"]
        assert all(date.fromisoformat(draft.date) > day for draft in to_come)
        assert date.fromisoformat(to_come[0].date) <= day + timedelta(days=7)


def test_its_saved_lists_are_read_and_hold_somebody(services: Services) -> None:
    lists = services.saved_lists.all()
    assert len(lists) >= 3
    assert [services.query.notes(row.search) for row in lists] == [[]] * len(lists)
    everything = {kind: Chosen(kind, query=ListQuery()).count(services) for kind in Kind}
    counts = services.saved_lists.counts()
    assert all(0 < counts[row.id] < everything[row.kind] for row in lists)


def test_the_whole_demo_can_be_taken_back_step_by_step(desk: Desk) -> None:
    services = build_services(desk)
    fill_demo(services)
    steps = services.history.count()
    assert steps < 30
    for _step in range(steps):
        services.history.undo()
    assert services.people.count(ListQuery()) == services.meetings.count(ListQuery()) == 0


def test_its_sheets_hold_everybody_in_both_languages(services: Services, tmp_path: Path) -> None:
    papers = print_demo_sheets(services, tmp_path, tuple(Language))
    assert {paper.name for paper in papers} == {"attendance-sheet-en.pdf", "attendance-sheet-pl.pdf"}
    latin = [row.name for row in closing_day(services) if row.name.isascii()]
    for paper in papers:
        text = subprocess.run(
            ["pdftotext", "-raw", paper, "-"], capture_output=True, check=True, encoding="utf-8"
        )
        words = " ".join(text.stdout.split())
        assert all(name in words for name in latin)
    assert [paper.read_bytes()[:5] for paper in papers] == [b"%PDF-", b"%PDF-"]


def test_printing_its_sheets_again_is_harmless(services: Services, tmp_path: Path) -> None:
    print_demo_sheets(services, tmp_path, tuple(Language))
    print_demo_sheets(services, tmp_path, tuple(Language))
    meeting_id = services.meetings.find("Networking Day")
    assert [(sheet.number, sheet.edition) for sheet in services.sheets.all(meeting_id)] == [(1, 1)]


def test_addresses_lead_nowhere() -> None:
    for path in resource("demo").glob("*.toml"):
        for address in re.findall(r"[\w.+-]+@[\w.-]+|https?://[^\"/]+", path.read_text(encoding="utf-8")):
            assert address.rstrip(".").endswith(".example.org")
