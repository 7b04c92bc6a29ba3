"""Attendance sheets: previewed, printed together with their record, and entered from the signed paper."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from contactdesk.core.errors import CannotWrite
from contactdesk.core.i18n import Language
from contactdesk.records.meetings import Attendance, AttendanceSource, Participation, Registration
from contactdesk.records.sheets import SheetOrder, SheetPrint, SheetWho
from contactdesk.services import sheets
from contactdesk.services.attendance_marks import Mark, UnreadableMarks
from contactdesk.services.listing_names import NewName
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.meeting_list import NoSuchMeeting
from contactdesk.services.printed_sheets import NoSheetPrinted
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.services.sheet_content import people_on_sheet
from contactdesk.services.sheet_entry import SheetMarkError
from contactdesk.services.sheet_options import SheetOptions
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import DeskReadOnly
from tests.conftest import Engine

NAMES = [
    NewName("Anna Żak", "Zeta", "anna@example.org"),
    NewName("Zenon Ćwik", "Łódź City Hall"),
    NewName("Łucja Dąbrowska", "Association"),
    NewName("Cezary Cis"),
]
OPTIONS = SheetOptions(language=Language.EN, walk_in_rows=2)


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


@pytest.fixture
def meeting_id(services: Services) -> int:
    draft = MeetingDraft(title="Networking Day", date="2026-10-29", start="10:00", city="Warszawa")
    meeting_id = services.meetings.add(draft).id
    services.participants.add_names(meeting_id, NAMES, Registration.CONFIRMED)
    return meeting_id


def ids(services: Services, meeting_id: int) -> dict[str, int]:
    return {row.name: row.id for row in services.participants.page(meeting_id, ListQuery())}


def prints(desk: Desk) -> int:
    return len(desk.rows(SheetPrint.select(SheetPrint.id)))


def test_people_stand_in_the_order_asked_for(desk: Desk, services: Services, meeting_id: int) -> None:
    by_name = ids(services, meeting_id)
    services.participants.set_table([by_name["Cezary Cis"]], 2)
    services.participants.set_table([by_name["Anna Żak"]], 10)
    services.participants.set_table([by_name["Zenon Ćwik"]], None, "Education")

    def order(wanted: SheetOrder) -> list[str]:
        people = people_on_sheet(desk, meeting_id, SheetOptions(order=wanted))
        return [row.name.split()[0] for row in people]

    assert order(SheetOrder.FAMILY_NAME) == ["Cezary", "Zenon", "Łucja", "Anna"]
    assert order(SheetOrder.ORGANISATION) == ["Łucja", "Zenon", "Anna", "Cezary"]
    assert order(SheetOrder.TABLE) == ["Cezary", "Anna", "Zenon", "Łucja"]


def test_who_is_on_the_sheet_is_chosen(desk: Desk, services: Services, meeting_id: int) -> None:
    by_name = ids(services, meeting_id)
    services.participants.set_registration([by_name["Anna Żak"]], Registration.DECLINED)
    services.participants.set_registration([by_name["Cezary Cis"]], Registration.INVITED)
    sizes = [len(people_on_sheet(desk, meeting_id, SheetOptions(who=who))) for who in SheetWho]
    assert sizes == [3, 2, 4]


def test_a_preview_records_nothing(desk: Desk, services: Services, meeting_id: int) -> None:
    steps = len(services.history.page(0, 50))
    assert services.sheets.preview(meeting_id, OPTIONS).startswith(b"%PDF-")
    assert (prints(desk), services.sheets.last(meeting_id)) == (0, None)
    assert len(services.history.page(0, 50)) == steps
    with pytest.raises(NoSuchMeeting):
        services.sheets.preview(99, OPTIONS)


def test_a_printed_sheet_keeps_its_rows(services: Services, meeting_id: int, tmp_path: Path) -> None:
    printed = services.sheets.print(meeting_id, OPTIONS, tmp_path / "sheet.pdf")
    assert printed.file.read_bytes().startswith(b"%PDF-")
    assert (printed.pages, printed.number, printed.edition) == (1, 1, 1)
    assert printed.changes.words.text() == "Attendance sheet 1.1 of “Networking Day” printed"
    rows = services.sheets.rows(printed.sheet_id)
    assert [(row.row, row.name) for row in rows] == [
        (1, "Cezary Cis"),
        (2, "Zenon Ćwik"),
        (3, "Łucja Dąbrowska"),
        (4, "Anna Żak"),
        (5, ""),
        (6, ""),
    ]
    last = services.sheets.last(meeting_id)
    assert last is not None
    assert (last.id, last.rows, last.walk_in_rows) == (printed.sheet_id, 6, 2)


def test_the_same_rows_keep_their_edition(services: Services, meeting_id: int, tmp_path: Path) -> None:
    def place(options: SheetOptions) -> tuple[int, int]:
        printed = services.sheets.print(meeting_id, options, tmp_path / "sheet.pdf")
        return printed.number, printed.edition

    by_table = SheetOptions(order=SheetOrder.TABLE)
    assert [place(OPTIONS), place(by_table), place(OPTIONS)] == [(1, 1), (2, 1), (1, 1)]
    services.participants.add_names(meeting_id, [NewName("Bogdan Czyż")])
    assert [place(OPTIONS), place(by_table)] == [(1, 2), (2, 2)]
    assert len(services.sheets.all(meeting_id)) == 4


def test_what_would_look_wrong_is_said(services: Services, meeting_id: int) -> None:
    assert services.sheets.warnings(meeting_id, OPTIONS) == [
        "1 person is without an organisation: Cezary Cis."
    ]
    services.participants.add_names(meeting_id, [NewName("\U00013000 Ptak", "Zeta")])
    options = SheetOptions(organisation=False, email=True)
    assert services.sheets.warnings(meeting_id, options) == [
        "“\U00013000 Ptak” has letters that no font here can print.",
        "Everybody who signs the sheet can read the e-mails and phones on it.",
    ]
    empty = services.meetings.add(MeetingDraft(title="Empty")).id
    assert services.sheets.warnings(empty, OPTIONS) == ["Nobody is on this sheet yet."]


@pytest.mark.parametrize("where", ["nowhere/sheet.pdf", "folder"])
def test_a_path_that_refuses_leaves_no_print(
    desk: Desk, services: Services, meeting_id: int, tmp_path: Path, where: str
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWrite):
        services.sheets.print(meeting_id, OPTIONS, tmp_path / where)
    assert prints(desk) == 0


def test_a_disk_that_fails_at_the_last_moment_leaves_neither(
    desk: Desk, services: Services, meeting_id: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"the old sheet")

    def refuse(*_paths: object) -> None:
        raise PermissionError(13, "in use by another program")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", refuse)
        patched.setattr(os, "replace", refuse)
        with pytest.raises(CannotWrite):
            services.sheets.print(meeting_id, OPTIONS, target)
    assert prints(desk) == 0
    assert target.read_bytes() == b"the old sheet"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []
    assert services.sheets.print(meeting_id, OPTIONS, target).edition == 1


def test_a_desk_that_cannot_be_saved_leaves_no_paper(
    desk: Desk, engine: Engine, services: Services, meeting_id: int, tmp_path: Path
) -> None:
    read_only = {
        Engine.SQLITE: "PRAGMA query_only = ON",
        Engine.POSTGRESQL: "SET default_transaction_read_only = on",
    }
    desk.database.execute_sql(read_only[engine])
    with pytest.raises(DeskReadOnly):
        services.sheets.print(meeting_id, OPTIONS, tmp_path / "sheet.pdf")
    assert [path for path in tmp_path.iterdir() if path.suffix in {".pdf", ".part"}] == []


def test_marks_of_the_signed_paper_are_entered(
    desk: Desk, services: Services, meeting_id: int, tmp_path: Path
) -> None:
    sheet_id = services.sheets.print(meeting_id, OPTIONS, tmp_path / "sheet.pdf").sheet_id
    changes = services.sheet_entry.enter(sheet_id, "1-3p 2x 4l 5p=Gość Honorowy")
    assert changes.words.text() == "5 rows of the signed sheet entered"
    rows = services.sheets.rows(sheet_id)
    assert [(row.name, row.attendance) for row in rows] == [
        ("Cezary Cis", Attendance.PRESENT),
        ("Zenon Ćwik", Attendance.ABSENT),
        ("Łucja Dąbrowska", Attendance.PRESENT),
        ("Anna Żak", Attendance.LATE),
        ("Gość Honorowy", Attendance.PRESENT),
        ("", Attendance.UNKNOWN),
    ]
    card = services.meetings.card(meeting_id)
    assert (card.counts.attended, card.counts.total) == (4, 5)
    sources = desk.rows(Participation.select(Participation.attendance_source).distinct())
    assert sources == [(AttendanceSource.PAPER,)]
    services.sheet_entry.enter(sheet_id, [Mark(5, Attendance.LATE)])
    assert services.sheets.rows(sheet_id)[4].attendance is Attendance.LATE
    desk.undo()
    desk.undo()
    assert services.meetings.card(meeting_id).counts.attended == 0
    assert services.sheets.rows(sheet_id)[4].name == ""


def test_entering_the_same_again_changes_nothing(services: Services, meeting_id: int, tmp_path: Path) -> None:
    sheet_id = services.sheets.print(meeting_id, OPTIONS, tmp_path / "sheet.pdf").sheet_id
    services.sheet_entry.enter(sheet_id, "1-4p")
    assert services.sheet_entry.enter(sheet_id, "1-4p").id is None


def test_rows_that_cannot_be_entered_are_all_named(
    services: Services, meeting_id: int, tmp_path: Path
) -> None:
    sheet_id = services.sheets.print(meeting_id, OPTIONS, tmp_path / "sheet.pdf").sheet_id
    services.participants.remove([ids(services, meeting_id)["Zenon Ćwik"]])
    with pytest.raises(SheetMarkError) as caught:
        services.sheet_entry.enter(sheet_id, "1p 2p 4p=Jan 5p 6x=Ola 9p 30-31x")
    assert caught.value.sentence() == (
        "Nothing was entered. The sheet has no row 9, 30, 31. Taken off the list since: row 2."
        " For walk-ins, so write who it is, as in 27p=Jan Nowak: row 5."
        " Somebody is printed there already: row 4."
        " Nobody walks in who is absent: row 6."
    )
    assert services.meetings.card(meeting_id).counts.attended == 0
    with pytest.raises(UnreadableMarks):
        services.sheet_entry.enter(sheet_id, "1q")
    with pytest.raises(NoSheetPrinted):
        services.sheet_entry.enter(99, "1p")


def test_two_desks_that_print_at_once_have_different_sheets(
    desk: Desk, services: Services, meeting_id: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Desk.open(desk.location.text)
    write = sheets._write

    def write_while_the_other_prints(*args: Any) -> int:
        monkeypatch.setattr(sheets, "_write", write)
        by_table = replace(OPTIONS, order=SheetOrder.TABLE)
        build_services(other).sheets.print(meeting_id, by_table, tmp_path / "theirs.pdf")
        return write(*args)

    monkeypatch.setattr(sheets, "_write", write_while_the_other_prints)
    printed = services.sheets.print(meeting_id, OPTIONS, tmp_path / "ours.pdf")
    other.close()
    assert (printed.number, printed.edition) == (2, 1)
    assert [(card.number, card.edition) for card in services.sheets.all(meeting_id)] == [(2, 1), (1, 1)]
