"""Lists go out as CSV, XLSX and JSON, and come in again as the same people; a failure leaves the old file."""

from __future__ import annotations

import csv
import json
import logging
from datetime import datetime
from pathlib import Path

import pytest

from contactdesk.core.errors import CannotWrite
from contactdesk.core.i18n import Language, _, phrase, speaking
from contactdesk.exchange import Field, read_table
from contactdesk.exchange.headings import field_of_heading
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.interactions import Interaction, InteractionKind, InteractionPerson
from contactdesk.records.meetings import Attendance, MigrationExperience, Participation
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.partnerships import (
    Partnership,
    PartnershipContact,
    PartnershipParty,
    Stage,
    StageChange,
)
from contactdesk.records.search import Kind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.chosen import Chosen
from contactdesk.services.export_sheets.of_people import PEOPLE
from contactdesk.services.exporting import UnknownEnding
from contactdesk.services.listed_people import RowFate
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.meeting_list import NoSuchMeeting
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Cancelled

EVERYBODY = Chosen(Kind.PERSON, query=ListQuery())
NAMES = ["Łucja Ćma", "=Anna Sowa", "Olena Kovalenko", "ተስፋዬ"]


@pytest.fixture
def services(desk: Desk) -> Services:
    services = build_services(desk)
    most = AffiliationDraft(organisation="Fundacja Most", unit="Biuro", position="dyrektorka")
    services.people.add(
        PersonDraft(
            "Łucja Ćma",
            original_name="Луція",
            city="Łódź",
            languages="pl, uk",
            do_not_contact=True,
            notes="Calls\nbefore ten",
            affiliations=[most],
            emails=["lucja@example.org", "l.cma@example.org"],
            phones=["+48 600 555 010"],
            tags=["Prasa", "media"],
        )
    )
    for name in NAMES[1:]:
        services.people.add(PersonDraft(name))
    return services


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_people_are_exported_with_what_hangs_on_them(services: Services, tmp_path: Path) -> None:
    exported = services.exporting.export(EVERYBODY, tmp_path / "people.csv")
    assert exported == (tmp_path / "people.csv", 4)
    rows = {row["Name"]: row for row in read_csv(exported.file)}
    assert rows["Łucja Ćma"] == {
        "Name": "Łucja Ćma",
        "Given name": "Łucja",
        "Family name": "Ćma",
        "Name in original script": "Луція",
        "Form of address": "",
        "Organisation": "Fundacja Most",
        "Unit": "Biuro",
        "Position": "dyrektorka",
        "E-mail": "lucja@example.org; l.cma@example.org",
        "Phone": "'+48 600 555 010",
        "City": "Łódź",
        "Languages": "pl, uk",
        "Interpreter needed": "",
        "Do not contact": "yes",
        "Tags": "media; Prasa",
        "Notes": "Calls\nbefore ten",
    }
    assert "'=Anna Sowa" in rows


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_was_exported_is_known_when_it_comes_in(
    services: Services, tmp_path: Path, ending: str, language: Language
) -> None:
    path = tmp_path / f"people.{ending}"
    with speaking(language):
        services.exporting.export(EVERYBODY, path)
    plan = services.imports.plan(read_table(path))
    assert [row.fate for row in plan.rows] == [RowFate.KNOWN] * 4
    assert {Field.ORGANISATION, Field.UNIT, Field.ORIGINAL_NAME, Field.EMAIL} <= set(plan.columns)
    before = services.history.count()
    result = services.imports.run(plan)
    assert result.created["person"] == result.created["organisation"] == 0
    services.exporting.export(EVERYBODY, tmp_path / "again.json")
    assert {record["display_name"] for record in json.loads((tmp_path / "again.json").read_text())} == set(
        NAMES
    )
    assert services.history.count() <= before + 1


@pytest.mark.parametrize("language", Language)
def test_no_heading_means_something_else_to_an_import(language: Language) -> None:
    with speaking(language):
        read = {c.key: field_of_heading(_(c.heading)) for c in PEOPLE.columns if c.heading}
    assert read == {
        "display_name": Field.NAME,
        "given_name": Field.GIVEN_NAME,
        "family_name": Field.FAMILY_NAME,
        "original_name": Field.ORIGINAL_NAME,
        "form_of_address": Field.FORM_OF_ADDRESS,
        "organisation": Field.ORGANISATION,
        "unit": Field.UNIT,
        "position": Field.POSITION,
        "emails": Field.EMAIL,
        "phones": Field.PHONE,
        "city": Field.CITY,
        "languages": Field.LANGUAGES,
        "interpreter_needed": None,
        "do_not_contact": None,
        "tags": None,
        "notes": Field.NOTES,
    }


def test_json_is_for_programs(services: Services, tmp_path: Path) -> None:
    chosen = Chosen(Kind.PERSON, query=ListQuery("lucja"))
    exported = services.exporting.export(chosen, tmp_path / "people.JSON")
    (record,) = json.loads(exported.file.read_text(encoding="utf-8"))
    assert (record["id"], record["do_not_contact"], record["tags"]) == (1, True, ["media", "Prasa"])
    nobody = services.exporting.export(Chosen(Kind.PERSON), tmp_path / "nobody.json")
    assert (nobody.rows, json.loads(nobody.file.read_text())) == (0, [])


def test_organisations_and_meetings_are_exported(services: Services, tmp_path: Path) -> None:
    draft = OrganisationDraft(name="Urząd Miasta", sector=Sector.LOCAL_AUTHORITY, parent="Fundacja Most")
    services.organisations.add(draft)
    organisations = Chosen(Kind.ORGANISATION, query=ListQuery())
    services.exporting.export(organisations, tmp_path / "organisations.csv")
    rows = {row["Organisation"]: row for row in read_csv(tmp_path / "organisations.csv")}
    assert (rows["Urząd Miasta"]["Sector"], rows["Urząd Miasta"]["Part of"]) == (
        "Local authority",
        "Fundacja Most",
    )
    services.meetings.add(MeetingDraft(title="Dzień", date="2026-11-24", start="10:00", hosts=["Most"]))
    services.meetings.add(MeetingDraft(title="Kiedyś"))
    services.exporting.export(Chosen(Kind.MEETING, query=ListQuery()), tmp_path / "meetings.csv")
    rows = {row["Title"]: row for row in read_csv(tmp_path / "meetings.csv")}
    assert (rows["Dzień"]["Start"], rows["Dzień"]["Held by"]) == ("2026-11-24 10:00", "Most")
    assert rows["Kiedyś"]["Start"] == ""


def test_a_meetings_list_is_exported_without_what_people_say_of_themselves(
    services: Services, tmp_path: Path
) -> None:
    meeting = services.meetings.add(MeetingDraft(title="Dzień")).id
    services.many.invite(Chosen(Kind.PERSON, (2, 3)), meeting)
    listed = services.participants.page(meeting, ListQuery())
    services.participants.set_attendance([listed[0].id], Attendance.PRESENT)
    services.participants.set_table([listed[0].id], 1, "Praca")
    Participation.update(migration_experience=MigrationExperience.YES).execute(services.desk.database)
    exported = services.exporting.export_participants(meeting, tmp_path / "list.csv")
    assert exported.rows == 2
    row = next(row for row in read_csv(exported.file) if row["Attendance"] == "Attended")
    assert (row["Table"], row["Registration"]) == ("1 Praca", "Invited")
    services.exporting.export_participants(meeting, tmp_path / "list.json", "olena")
    text = (tmp_path / "list.json").read_text(encoding="utf-8")
    assert [record["display_name"] for record in json.loads(text)] == ["Olena Kovalenko"]
    assert "migration" not in text
    with pytest.raises(NoSuchMeeting):
        services.exporting.export_participants(99, tmp_path / "list.csv")


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_an_export_that_is_stopped_leaves_the_old_file(
    services: Services, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"people.{ending}"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(Cancelled):
        services.exporting.export(EVERYBODY, path, is_cancelled=lambda: True)
    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith((".", "people"))] == [path.name]
    told: list[tuple[int, int]] = []
    services.exporting.export(EVERYBODY, path, progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 4), (4, 4)]
    services.people.add(PersonDraft("Somebody else"))


def test_what_cannot_be_written_is_said(services: Services, tmp_path: Path) -> None:
    with pytest.raises(UnknownEnding):
        services.exporting.export(EVERYBODY, tmp_path / "people.pdf")
    with pytest.raises(CannotWrite):
        services.exporting.export(EVERYBODY, tmp_path / "nowhere" / "people.csv")


def test_the_log_notes_an_export_without_names(
    services: Services, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    colleague = services.office.add_colleague(name="Anna Wilga", login="tester").id
    with caplog.at_level(logging.INFO, "contactdesk.exporting"):
        services.exporting.export(EVERYBODY, tmp_path / "Łucja.csv")
    assert [record.getMessage() for record in caplog.records] == [
        f"People exported: 4, by colleague {colleague}"
    ]


def test_partnerships_and_what_follows_are_exported(services: Services, tmp_path: Path) -> None:
    with services.desk.change(phrase("begun")) as change:
        lotus = change.add(Organisation, name="Lotus School")
        ewa = change.add(Colleague, name="Ewa Kos")
        mentors = change.add(
            Partnership, title="Mentors", stage=Stage.AGREED, owner=ewa, signed_on="2026-10-07"
        )
        for stage, on in ((Stage.IDENTIFIED, "2026-10-05"), (Stage.AGREED, "2026-10-07")):
            change.add(StageChange, partnership=mentors, stage=stage, on=on)
        for party in (1, lotus):
            change.add(PartnershipParty, partnership=mentors, organisation=party)
        change.add(PartnershipContact, partnership=mentors, person=1)
        call = change.add(FollowUp, what="call", due="2026-12-01", partnership=mentors, assignee=ewa)
        change.add(FollowUpPerson, follow_up=call, person=1)
        at = datetime(2026, 7, 1, 10)
        talk = change.add(Interaction, kind=InteractionKind.CALL, at=at, summary="rang", organisation=lotus)
        change.add(InteractionPerson, interaction=talk, person=1)
    found = {}
    for kind in (Kind.PARTNERSHIP, Kind.FOLLOW_UP, Kind.INTERACTION):
        path = services.exporting.export(Chosen(kind, query=ListQuery()), tmp_path / f"{kind}.csv").file
        (row,) = read_csv(path)
        found[kind] = {heading: text for heading, text in row.items() if text}
    assert found[Kind.PARTNERSHIP] == {
        "Title": "Mentors",
        "Parties": "Fundacja Most; Lotus School",
        "Contact people": "Łucja Ćma",
        "Stage": "Agreed",
        "Since": "2026-10-07",
        "Next action": "call",
        "Due": "2026-12-01",
        "Owner": "Ewa Kos",
        "Agreement": "Nothing signed",
        "Signed on": "2026-10-07",
    }
    assert found[Kind.FOLLOW_UP] == {
        "What to do": "call",
        "Due": "2026-12-01",
        "People": "Łucja Ćma",
        "Partnership": "Mentors",
        "Assigned to": "Ewa Kos",
        "Status": "To do",
        "Priority": "Normal",
    }
    assert found[Kind.INTERACTION] == {
        "When": "2026-07-01 12:00",
        "Way of contact": "Call",
        "Who began": "Mutual",
        "Reached": "yes",
        "People": "Łucja Ćma",
        "Organisation": "Lotus School",
        "Summary": "rang",
    }
    exported = services.exporting.export(Chosen(Kind.PARTNERSHIP, (mentors,)), tmp_path / "one.json")
    (record,) = json.loads(exported.file.read_text())
    assert (record["stage"], record["parties"]) == ("agreed", ["Fundacja Most", "Lotus School"])
