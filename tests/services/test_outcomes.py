"""What meetings led to: counted once, and said alike on page, paper and in a sheet."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import Language, phrase, use
from contactdesk.records.interactions import Interaction, InteractionKind, InteractionPerson
from contactdesk.records.meetings import Attendance, Meeting, Participation
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.partnerships import Stage
from contactdesk.services.begun_at_meeting import begun_at
from contactdesk.services.outcome_counts import Outcomes, SectorPair
from contactdesk.services.outcome_printing import NotAReport
from contactdesk.services.outcome_scope import NoSuchProgramme, Scope
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone
from tests.documents.readers import assert_sound, text_of

PEOPLE = ("Ala", "Bożena", "Celina", "Dawid")


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


def ago(days: int) -> datetime:
    return utc_now().replace(hour=10, minute=0, second=0, microsecond=0) - timedelta(days=days)


def day(days: int) -> str:
    return ago(days).date().isoformat()


class Office:
    """Two meetings of one programme, 100 and 40 days ago; the first is a table talk."""

    def __init__(self, services: Services) -> None:
        self.services = services
        names = {name: services.people.add(PersonDraft(name)).id for name in PEOPLE}
        self.people = names
        with services.desk.change(phrase("Meetings")) as change:
            self.first, self.second = (
                change.add(Meeting, title=title, programme="Tables", starts_at=ago(days))
                for title, days in (("First table", 100), ("Second table", 40))
            )
            for meeting, who in ((self.first, "Ala Bożena Celina"), (self.second, "Celina Dawid")):
                for name in who.split():
                    change.add(
                        Participation, meeting=meeting, person=names[name], attendance=Attendance.PRESENT
                    )
            absent = names["Dawid"]
            change.add(Participation, meeting=self.first, person=absent, attendance=Attendance.ABSENT)
        self.spoke(InteractionKind.CALL, "Ala", 90)
        self.spoke(InteractionKind.NOTE, "Bożena", 99)

    def spoke(self, kind: InteractionKind, name: str, days: int) -> None:
        with self.services.desk.change(phrase("Contact")) as change:
            interaction = change.add(Interaction, kind=kind, at=ago(days), summary="x")
            change.add(InteractionPerson, interaction=interaction, person=self.people[name])

    def begin(self, title: str, parties: str, stage: Stage, days: int, meeting: str, table: str = "") -> int:
        draft = PartnershipDraft(title, stage=stage, since=day(days), meeting=meeting, table=table)
        draft.parties = [PartyDraft(name) for name in parties.split("; ")]
        return self.services.partnerships.add(draft).id


@pytest.fixture
def office(services: Services) -> Office:
    known = Office(services)
    mentors = known.begin("Mentors", "Tęcza; Urząd", Stage.CONTACTED, 99, "First table", "1 Work")
    services.partnerships.move(mentors, Stage.AGREED, on=day(80))
    services.partnerships.move(mentors, Stage.ACTIVE, on=day(70))
    known.begin("Club", "Tęcza; Radio; Urząd", Stage.AGREED, 60, "First table")
    known.begin("Grants", "Tęcza; Radio", Stage.IDENTIFIED, 39, "Second table")
    known.begin("Apart", "Radio; Urząd", Stage.IDENTIFIED, 1, "")
    rows = services.desk.rows(Organisation.select(Organisation.name, Organisation.id))
    sectors = {"Tęcza": Sector.NGO, "Urząd": Sector.LOCAL_AUTHORITY, "Radio": Sector.MEDIA}
    for name, organisation_id in rows:
        services.organisations.edit(organisation_id, None, sector=sectors[name])
    return known


def first(services: Services, office: Office) -> Outcomes:
    return services.outcomes.outcomes(Scope(office.first))


def test_one_meeting_is_counted(services: Services, office: Office) -> None:
    found = first(services, office)
    assert (found.title, found.meetings, found.people_met, found.contacts) == ("First table", 1, 3, 3)
    assert [one.title for one in found.partnerships] == ["Club", "Mentors"]
    assert (found.introductions, found.agreed, found.across) == (1, 2, 2)
    assert found.by_stage == {Stage.AGREED: 1, Stage.ACTIVE: 1}
    assert [one.days_to_agreement for one in found.partnerships] == [40, 20]
    assert found.median_days_to_agreement == 30


def test_the_page_of_a_meeting_counts_as_its_results_do(services: Services, office: Office) -> None:
    mentors = next(one.id for one in first(services, office).partnerships if one.title == "Mentors")
    services.partnerships.move(mentors, Stage.DORMANT)
    for meeting in (office.first, office.second):
        found = services.outcomes.outcomes(Scope(meeting))
        assert begun_at(services.desk, meeting) == (len(found.partnerships), found.agreed, found.across)
    assert begun_at(services.desk, office.first).agreed == 2, "it was agreed, and sleeps now"


def test_connections_between_sectors_are_a_matrix(services: Services, office: Office) -> None:
    assert first(services, office).matrix == (
        SectorPair(Sector.NGO, Sector.LOCAL_AUTHORITY, 2),
        SectorPair(Sector.NGO, Sector.MEDIA, 1),
        SectorPair(Sector.LOCAL_AUTHORITY, Sector.MEDIA, 1),
    )


def test_who_was_spoken_to_or_met_again_is_reached(services: Services, office: Office) -> None:
    found = first(services, office)
    after = {one.name: one.reached_after for one in found.people}
    assert after == {"Ala": 10, "Bożena": None, "Celina": 60}, "a note reaches nobody"
    assert [(one.days, one.reached, one.of) for one in found.reached] == [(30, 1, 3), (90, 2, 3), (180, 2, 3)]


def test_a_programme_counts_everybody_once(services: Services, office: Office) -> None:
    found = services.outcomes.outcomes(Scope(programme="tables"))
    assert (found.meetings, found.people_met, found.contacts) == (2, 4, 4)
    assert [one.title for one in found.partnerships] == ["Club", "Grants", "Mentors"]
    second = services.outcomes.outcomes(Scope(office.second))
    assert (second.people_met, second.contacts) == (2, 1), "Celina was known from the first table"


def test_a_year_has_what_began_apart_from_meetings_too(services: Services, office: Office) -> None:
    titles: set[str] = set()
    for year in {ago(100).year, ago(40).year, ago(1).year}:
        titles |= {one.title for one in services.outcomes.outcomes(Scope(year=year)).partnerships}
    assert titles == {"Mentors", "Club", "Grants", "Apart"}
    assert services.outcomes.outcomes(Scope(year=1999)).partnerships == ()
    assert services.outcomes.programmes() == ["Tables"]
    assert services.outcomes.years()[0] == ago(40).year


def test_of_what_is_not_there_no_results_are_told(services: Services) -> None:
    with pytest.raises(Gone):
        services.outcomes.outcomes(Scope(meeting_id=7))
    with pytest.raises(NoSuchProgramme):
        services.outcomes.outcomes(Scope(programme="Nothing"))


def test_what_is_archived_or_undone_does_not_count(services: Services, office: Office) -> None:
    before = first(services, office)
    services.partnerships.archive([one.id for one in before.partnerships])
    assert first(services, office).partnerships == ()
    services.history.undo()
    assert first(services, office) == before


def test_the_paper_and_the_sheet_say_what_the_report_says(
    services: Services, office: Office, tmp_path: Path
) -> None:
    report = services.outcomes.report(Scope(office.first))
    printed = services.outcomes.print(Scope(office.first), tmp_path / "results.pdf")
    assert_sound(printed.file)
    on_paper = " ".join(text_of(printed.file).split())
    sheet = services.outcomes.print(Scope(office.first), tmp_path / "results.csv").file
    in_sheet = sheet.read_text(encoding="utf-8-sig")
    cells = [cell for table in report.tables for row in (table.headings, *table.rows) for cell in row]
    figures = [text for figure in report.figures for text in (figure.value, figure.caption)]
    for text in (report.title, report.subtitle, *figures, *cells):
        assert text in in_sheet
        assert text in on_paper, text
    assert "Tęcza × Urząd" in cells
    assert "agreed, half within 30 days" in figures


def test_it_is_told_in_polish(services: Services, office: Office, tmp_path: Path) -> None:
    printed = services.outcomes.print(Scope(office.first), tmp_path / "wyniki.pdf", spoken=Language.PL)
    assert "nowe kontakty" in " ".join(text_of(printed.file).split())
    use(Language.PL)
    assert "Wyniki: First table" in services.outcomes.report(Scope(office.first)).title
    with pytest.raises(NotAReport):
        services.outcomes.print(Scope(office.first), tmp_path / "wyniki.docx")
