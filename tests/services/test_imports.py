"""Importing lists: the whole way from a messy table to people, a meeting's list, and back by undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from contactdesk.core.i18n import Language, speaking
from contactdesk.exchange.reading import read_table
from contactdesk.exchange.tables import Field, Reading, SheetTable, TableRow
from contactdesk.exchange.writing import write_xlsx
from contactdesk.records.meetings import ParticipationRole, Registration
from contactdesk.records.people import ContactPoint
from contactdesk.services.import_plan import ImportPlan
from contactdesk.services.import_rows import RowFlag
from contactdesk.services.imports import ImportCancelled, Imports, NoNameColumn
from contactdesk.services.listed_people import RowFate
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.meeting_list import NoSuchMeeting
from contactdesk.services.participant_list import ParticipantRow
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import ChangedSince

INVITED = """\
Lp.;Nazwisko;Imię;Instytucja;Stanowisko;E-mail;Telefon;Rola;Stolik;Potwierdzenie
1;Zięba;Łucja;Urząd Miasta Łodzi;pełnomocniczka;lucja.zieba@um.example.org;+48 42 555 01 10;uczestniczka;1;tak
2;Sroka;Maja;Fundacja G;szefowa;"maja@g.example.org; biuro@g.example.org";600 555 040;organizatorka;;tak
3;Drozd;Weronika;;dziennikarka;w.drozd@gazeta.example.org;602 555 060;prowadząca panel;;tak
4;Nguyen Thi;Lan;Szkoła Mostów;nauczycielka;lan@szkola.example.org;603 555 070;;3;?
5;Szpak;Józef;Stowarzyszenie Dom;koordynator;j.szpak@dom.example.org;81 555 08 80;gość wieczoru;3;nie
6;;Desta;Fundacja Adwa;;desta@adwa.example.org;;tłumacz;2 Życie publiczne;tak
7;Zieba;Lucja;UM Łodzi;;LUCJA.ZIEBA@um.example.org;;;;tak
8;"Źrebak; Anna";;Urząd Graniczny;naczelnik;a.zrebak(at)granica.example.org;22 555 11 11;uczestniczka;1;tak
9;;;Ministerstwo Spraw;;sekretariat@sprawy.example.org;;;;tak
10;=SUM(A1:A9);Jan;Fundacja Nasz Dach;;jan@dach.example.org;12;uczestnik;2;tak
;;;;;;;;;
;;razem: 10;;;;;;;
"""
GUESTS = [
    ("No", "Participant", "Institution", "Position", "Contact e-mail", "Language", "Thematic table", "RSVP"),
    ("1", "Олена Гончар", "Фундація Дім", "project lead", "olena@dim.example.org", "Ukrainian", "3", "yes"),
    ("2", "አበበ ገብረ", "የባህል ማኅበር", "chair", "abebe@ethio.example.org", "Amharic", "2", "maybe"),
    ("3", "Nguyễn Thị Lan", "Szkoła Mostów", "teacher", "lan@szkola.example.org", "Vietnamese", "3", "yes"),
    ("4", "Łucja Zięba", "City Hall", "officer", " Lucja.Zieba@UM.example.org ", "Polish", "1", "yes"),
    ("5", "Mamadou", "", "musician", "mamadou@diaspora.example.org", "French", "2", "yes"),
    ("", "", "", "", "", "", "", ""),
    ("", "Total: 5", "", "", "", "", "", ""),
]


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


@pytest.fixture
def meeting_id(services: Services) -> int:
    return services.meetings.add(MeetingDraft(title="Networking Day")).id


@pytest.fixture
def invited(tmp_path: Path) -> SheetTable:
    path = tmp_path / "invited.csv"
    path.write_bytes(INVITED.encode("cp1250"))
    return read_table(path)


@pytest.fixture
def guests(tmp_path: Path) -> SheetTable:
    write_xlsx(tmp_path / "guests.xlsx", GUESTS[0], GUESTS[1:])
    return read_table(tmp_path / "guests.xlsx")


def table(*rows: tuple[str, ...], fields: tuple[Field, ...]) -> SheetTable:
    numbered = tuple(TableRow(line, cells) for line, cells in enumerate(rows, start=2))
    return SheetTable(tuple(fields), numbered, fields, Reading(header_row=1), source="list.csv")


def fates(plan: ImportPlan) -> list[RowFate]:
    return [row.fate for row in plan.rows]


def listed(services: Services, meeting_id: int) -> dict[str, ParticipantRow]:
    return {row.name: row for row in services.participants.page(meeting_id, ListQuery())}


def test_every_row_of_a_messy_list_is_accounted_for(
    services: Services, meeting_id: int, invited: SheetTable
) -> None:
    plan = services.imports.plan(invited, meeting_id=meeting_id)
    new, twice, not_taken = RowFate.NEW, RowFate.TWICE, RowFate.NOT_TAKEN
    assert fates(plan) == [new, new, new, new, new, new, twice, new, not_taken, new, not_taken, not_taken]
    assert plan.counts == {RowFate.NEW: 8, RowFate.KNOWN: 0, RowFate.TWICE: 1, RowFate.NOT_TAKEN: 3}
    assert plan.new_organisations == 7
    remarks = {row.row: row.remark for row in plan.rows if row.remark}
    assert remarks == {
        2: "2 e-mails kept",
        5: "role “gość wieczoru” kept as a note",
        6: "one name only",
        7: "same as row 1, same e-mail; not taken over: Organisation “UM Łodzi”",
        8: "e-mail needs a look",
        9: "no person named",
        10: "phone needs a look; a formula, kept as text",
        11: "The row is blank.",
        12: "The row is a total, not a person.",
    }
    assert [row.line for row in plan.not_taken] == [10, 12, 13]
    assert services.meetings.card(meeting_id).counts.total == 0


def test_a_list_goes_into_a_meeting_with_all_it_says(
    services: Services, meeting_id: int, invited: SheetTable
) -> None:
    result = services.imports.run(services.imports.plan(invited, meeting_id=meeting_id))
    assert result.changes.words.text() == "invited.csv: 9 rows imported into “Networking Day”"
    assert result.created == {"person": 8, "organisation": 7, "contact_point": 16, "participation": 8}
    assert len(result.not_taken) == 3
    people = listed(services, meeting_id)
    lucja, anna = people["Łucja Zięba"], people["Anna Źrebak"]
    assert (lucja.organisation, lucja.position, lucja.table_number) == (
        "Urząd Miasta Łodzi",
        "pełnomocniczka",
        1,
    )
    assert (anna.email_flagged, lucja.email_flagged) == (True, False)
    assert people["Weronika Drozd"].role is ParticipationRole.CHAIR
    assert people["Weronika Drozd"].position == "dziennikarka"
    assert people["Józef Szpak"].role_note == "gość wieczoru"
    registrations = {
        name: people[name].registration for name in ("Łucja Zięba", "Lan Nguyen Thi", "Józef Szpak")
    }
    assert list(registrations.values()) == [
        Registration.CONFIRMED,
        Registration.TENTATIVE,
        Registration.DECLINED,
    ]
    assert (people["Desta"].table_number, people["Desta"].table_theme) == (2, "Życie publiczne")
    maja = services.people.card(people["Maja Sroka"].person_id)
    assert [(point.value, point.primary) for point in maja.contact_points][:2] == [
        ("maja@g.example.org", True),
        ("biuro@g.example.org", False),
    ]
    assert "Jan =SUM(A1:A9)" in people


def test_a_second_list_recognises_who_is_there_and_goes_back_whole(
    desk: Desk,
    desk_location: str,
    services: Services,
    meeting_id: int,
    invited: SheetTable,
    guests: SheetTable,
) -> None:
    services.imports.run(services.imports.plan(invited, meeting_id=meeting_id))
    plan = services.imports.plan(guests, meeting_id=meeting_id)
    assert plan.counts == {RowFate.NEW: 3, RowFate.KNOWN: 2, RowFate.TWICE: 0, RowFate.NOT_TAKEN: 2}
    assert plan.rows[3].remark.startswith("Łucja Zięba, same e-mail; on the list already; not taken over: ")
    before = services.participants.page(meeting_id, ListQuery())
    services.imports.run(plan)
    after = services.participants.page(meeting_id, ListQuery())
    assert (len(before), len(after)) == (8, 11)
    desk.close()
    again = Desk.open(desk_location)
    reopened = build_services(again)
    again.undo()
    assert [row.name for row in reopened.participants.page(meeting_id, ListQuery())] == [
        row.name for row in before
    ]
    assert reopened.people.count(ListQuery("mamadou")) == 0
    again.close()
    again = Desk.open(desk_location)
    again.redo()
    reopened = build_services(again)
    assert [row.name for row in reopened.participants.page(meeting_id, ListQuery())] == [
        row.name for row in after
    ]
    assert reopened.people.count(ListQuery("mamadou")) == 1
    again.close()


def test_importing_a_list_again_adds_nothing(
    services: Services, meeting_id: int, invited: SheetTable
) -> None:
    services.imports.run(services.imports.plan(invited, meeting_id=meeting_id))
    result = services.imports.run(services.imports.plan(invited, meeting_id=meeting_id))
    assert result.changes.id is None
    assert set(result.created.values()) == {0}
    assert result.recognised == {"person": 8, "organisation": 7}


PERSON = (Field.NAME, Field.ORGANISATION, Field.POSITION, Field.EMAIL, Field.PHONE, Field.CITY)


def test_somebody_known_is_completed_and_never_overwritten(desk: Desk, services: Services) -> None:
    person_id = services.people.add(
        PersonDraft(display_name="Anna Wilga", city="Lublin", emails=["anna@example.org"])
    ).id
    plan = services.imports.plan(
        table(
            ("Anna Wilga", "Fundacja Most", "prezeska", "ANNA@example.org", "600 555 001", "Opole"),
            ("Wilga Anna", "fundacja most", "", "anna.wilga@example.org", "600555001", ""),
            fields=PERSON,
        )
    )
    assert fates(plan) == [RowFate.KNOWN, RowFate.TWICE]
    assert plan.rows[0].remark == "Anna Wilga, same e-mail; not taken over: City “Opole”"
    assert plan.rows[1].remark == "same as row 1, same name"
    services.imports.run(plan)
    card = services.people.card(person_id)
    assert card.city == "Lublin"
    assert [(one.organisation, one.position, one.primary) for one in card.affiliations] == [
        ("Fundacja Most", "prezeska", True)
    ]
    assert sorted(point.value for point in card.contact_points) == [
        "600 555 001",
        "anna.wilga@example.org",
        "anna@example.org",
    ]
    assert sum(point.primary for point in card.contact_points) == 2
    desk.undo()
    assert services.people.card(person_id).affiliations == ()


def test_a_name_in_its_own_letters_is_kept_beside_the_latin_one(services: Services) -> None:
    person_id = services.people.add(PersonDraft(display_name="Olena Honchar", emails=["o@example.org"])).id
    services.imports.run(
        services.imports.plan(table(("Олена Гончар", "", "", "o@example.org", "", ""), fields=PERSON))
    )
    card = services.people.card(person_id)
    assert (card.display_name, card.original_name) == ("Olena Honchar", "Олена Гончар")


def test_an_address_shared_by_an_office_joins_nobody(services: Services) -> None:
    plan = services.imports.plan(
        table(
            ("Anna Wilga", "Fundacja Most", "", "biuro@example.org", "", ""),
            ("Bogdan Czyż", "Fundacja Most", "", "biuro@example.org", "", ""),
            ("Anna Czajka", "Fundacja Most", "", "biuro@example.org", "", ""),
            fields=PERSON,
        )
    )
    assert fates(plan) == [RowFate.NEW, RowFate.NEW, RowFate.TWICE]
    assert plan.rows[1].remark == "shares the e-mail of Anna Wilga"
    assert RowFlag.SHARED_EMAIL in plan.rows[1].flags


def test_namesakes_of_two_organisations_are_two(services: Services) -> None:
    plan = services.imports.plan(
        table(
            ("Jan Wrona", "Fundacja Most", "", "", "", ""),
            ("Jan Wrona", "Urząd Pracy", "", "", "", ""),
            ("Jan Wrona", "", "", "", "", ""),
            ("JAN WRONA", "URZĄD PRACY", "", "", "", ""),
            ("Mamadou", "", "", "m1@example.org", "", ""),
            ("Mamadou", "", "", "m2@example.org", "", ""),
            fields=PERSON,
        )
    )
    new = RowFate.NEW
    assert fates(plan) == [new, new, new, RowFate.TWICE, new, new]
    assert plan.rows[2].remark == "somebody else has the same name"
    assert plan.rows[3].same_as_row == 2


def test_columns_can_be_chosen_and_what_is_left_out_is_named(services: Services) -> None:
    rows = table(
        ("Wilga", "Anna", "confirmed", "vegan"),
        fields=(Field.IGNORE, Field.NAME, Field.REGISTRATION, Field.IGNORE),
    )
    plan = services.imports.plan(
        rows, (Field.FAMILY_NAME, Field.GIVEN_NAME, Field.REGISTRATION, Field.IGNORE)
    )
    assert plan.rows[0].draft is not None
    assert plan.rows[0].draft.display_name == "Anna Wilga"
    assert plan.columns_left_out == ("registration", "ignore")
    with pytest.raises(NoNameColumn):
        services.imports.run(services.imports.plan(rows, (Field.IGNORE,) * 4))


def test_what_has_no_place_is_noted_or_told(services: Services) -> None:
    fields = (Field.NAME, Field.POSITION, Field.COUNTRY, Field.SECTOR, Field.NOTES)
    rows = table(("Anna Wilga", "tłumaczka", "Ukraine", "choir", "vegan"), fields=fields)
    plan = services.imports.plan(rows)
    assert plan.rows[0].remark == "not taken over: Sector “choir”"
    services.imports.run(plan)
    person = services.people.page(ListQuery(), 0, 5)[0]
    assert services.people.card(person.id).notes == "vegan\nPosition: tłumaczka\nCountry: Ukraine"


def test_organisations_are_found_or_made_with_what_is_said_of_them(services: Services) -> None:
    fields = (Field.NAME, Field.ORGANISATION, Field.COUNTRY, Field.SECTOR)
    rows = table(
        ("Anna Wilga", "Fundacja Most", "Poland", "NGO"),
        ("Bogdan Czyż", "FUNDACJA MOST", "", ""),
        ("Celina Kos", "Ambasada", "", "embassy"),
        fields=fields,
    )
    services.imports.run(services.imports.plan(rows))
    found = services.organisations.page(ListQuery(), 0, 5)
    assert [(one.name, one.sector, one.people) for one in found] == [
        ("Ambasada", "embassy", 1),
        ("Fundacja Most", "ngo", 2),
    ]


def test_a_list_planned_before_others_saved_is_planned_again(
    services: Services, meeting_id: int, invited: SheetTable
) -> None:
    plan = services.imports.plan(invited, meeting_id=meeting_id)
    services.people.add(PersonDraft(display_name="Maja Sroka", emails=["maja@g.example.org"]))
    result = services.imports.run(plan)
    assert result.created["person"] == 7
    assert [row.fate for row in result.rows][1] is RowFate.KNOWN
    assert services.people.count(ListQuery("maja sroka")) == 1


def test_a_cancelled_import_leaves_nothing(services: Services, meeting_id: int, invited: SheetTable) -> None:
    plan = services.imports.plan(invited, meeting_id=meeting_id)
    heard: list[tuple[int, int]] = []
    with pytest.raises(ImportCancelled):
        services.imports.run(plan, lambda done, all_: heard.append((done, all_)), lambda: bool(heard))
    assert heard == [(0, 12)]
    assert services.people.count(ListQuery()) == 0
    assert services.imports.run(plan).created["person"] == 8


def test_undoing_an_import_that_was_worked_on_since_is_refused(
    desk: Desk, services: Services, meeting_id: int, invited: SheetTable
) -> None:
    step = services.imports.run(services.imports.plan(invited, meeting_id=meeting_id)).changes.id
    row = services.participants.page(meeting_id, ListQuery())[0]
    services.participants.set_role([row.id], ParticipationRole.GUEST)
    with pytest.raises(ChangedSince):
        desk.undo(step)
    assert services.participants.count(meeting_id, ListQuery()) == 8


def test_rows_not_taken_can_be_saved(
    services: Services, meeting_id: int, invited: SheetTable, tmp_path: Path
) -> None:
    plan = services.imports.plan(invited, meeting_id=meeting_id)
    for name in ("left.csv", "left.xlsx"):
        services.imports.save_not_taken(plan, tmp_path / name)
        saved = read_table(tmp_path / name)
        assert saved.headings[:2] == ("Row", "Reason")
        assert [row.cells[:2] for row in saved.rows] == [
            ("9", "no person named"),
            ("11", "The row is blank."),
            ("12", "The row is a total, not a person."),
        ]
        assert "Ministerstwo Spraw" in saved.rows[0].cells


def test_an_unknown_meeting_is_refused(services: Services, invited: SheetTable) -> None:
    with pytest.raises(NoSuchMeeting):
        services.imports.plan(invited, meeting_id=99)


def test_remarks_speak_the_language_of_the_window(services: Services, invited: SheetTable) -> None:
    with speaking(Language.PL):
        plan = services.imports.plan(invited)
    assert all(row.remark for row in plan.not_taken)


def test_thousands_of_rows_need_few_queries(
    desk: Desk, services: Services, meeting_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        (
            f"Osoba{n} Numer{n}",
            f"Fundacja {n % 90}",
            "",
            f"osoba{n}@example.org",
            f"+48 600 555 {n:03}",
            "Łódź",
        )
        for n in range(900)
    ]
    plan = services.imports.plan(table(*rows, fields=PERSON), meeting_id=meeting_id)
    asked: list[str] = []
    execute: Callable[..., object] = desk.database.execute_sql

    def counting(sql: str, params: object = None) -> object:
        asked.append(sql)
        return execute(sql, params)

    monkeypatch.setattr(desk.database, "execute_sql", counting)
    result = services.imports.run(plan)
    assert result.created == {"person": 900, "organisation": 90, "contact_point": 1800, "participation": 900}
    assert len(asked) < 150
    assert services.people.count(ListQuery("osoba777")) == 1
    assert len(desk.rows(ContactPoint.select(ContactPoint.id))) == 1800


def test_the_plan_alone_writes_nothing(desk: Desk, services: Services, invited: SheetTable) -> None:
    imports: Imports = services.imports
    steps = len(services.history.page(0, 10))
    imports.plan(invited)
    assert len(services.history.page(0, 10)) == steps
