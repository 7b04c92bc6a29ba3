"""One search finds people, organisations and meetings, in any script, names first."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import NameKind
from contactdesk.records.search import Kind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.search import Found, Search
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk


@pytest.fixture
def people(desk: Desk) -> People:
    return People(desk, Organisations(desk, Tags(desk)), Tags(desk))


@pytest.fixture
def search(desk: Desk) -> Search:
    return Search(desk)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("lukasz", "Łukasz Żak"),
        ("shevchenko", "Олена Шевченко"),
        ("шевч оле", "Олена Шевченко"),
        ("tesfaye", "ተስፋዬ"),
        ("amina", "أمينة الصباح"),
    ],
)
def test_a_name_is_found_in_latin_letters_and_its_own(
    people: People, search: Search, typed: str, name: str
) -> None:
    for one in ("Łukasz Żak", "Олена Шевченко", "ተስፋዬ", "أمينة الصباح"):
        people.add(PersonDraft(one))
    assert [found.title for found in search.find(typed)] == [name]


def test_names_come_before_whatever_else_matches_and_the_recent_before_the_old(
    desk: Desk, people: People, search: Search
) -> None:
    organisation = Organisations(desk, Tags(desk)).add(
        OrganisationDraft("City Hall of Łódź", sector="local-authority", city="Łódź")
    )
    ewa = people.add(PersonDraft("Ewa Kos", city="Łódź"))
    jan = people.add(PersonDraft("Jan Lis", affiliations=[AffiliationDraft("City Hall of Łódź", "Officer")]))
    with desk.change(phrase("meeting")) as change:
        meeting = change.add(
            Meeting, title="Seminar", city="Łódź", starts_at=datetime(2026, 9, 12, 8), time_zone=""
        )
    assert search.find("lodz") == [
        Found(Kind.ORGANISATION, organisation.id, "City Hall of Łódź", "Local authority · Łódź"),
        Found(Kind.MEETING, meeting, "Seminar", "12 September 2026 · Łódź"),
        Found(Kind.PERSON, jan.id, "Jan Lis", "Officer · City Hall of Łódź"),
        Found(Kind.PERSON, ewa.id, "Ewa Kos", "Łódź"),
    ]
    assert [found.id for found in search.find("lodz", kinds=[Kind.PERSON])] == [jan.id, ewa.id]
    assert [found.title for found in search.find("lodz", limit=1)] == ["City Hall of Łódź"]


@pytest.mark.parametrize("typed", ["", "  ", "!?", "' OR 1=1 --", '"', "nobody"])
def test_what_nobody_is_called_finds_nothing(people: People, search: Search, typed: str) -> None:
    people.add(PersonDraft("Ewa Kos"))
    assert search.find(typed) == []


def test_archived_people_are_not_found(people: People, search: Search) -> None:
    people.archive([people.add(PersonDraft("Ewa Kos")).id])
    assert search.find("ewa") == []


def test_where_the_words_were_found_is_told_when_the_row_does_not_show_it(
    desk: Desk, people: People, search: Search
) -> None:
    organisations = Organisations(desk, Tags(desk))
    organisations.add(
        OrganisationDraft(
            "Most", other_names=[(NameKind.FORMER, "Kładka Foundation")], website="most.example.org"
        )
    )
    notes = f"{'Prefers mornings. ' * 9}Asked about the language course in spring. {'Likes tea. ' * 12}"
    people.add(
        PersonDraft(
            "Ewa Kos",
            city="Łódź",
            emails=["kos@example.org"],
            phones=["601 234 567"],
            tags=["press"],
            notes=notes,
        )
    )

    def where(text: str) -> list[str]:
        return [found.where for found in search.find(text)]

    assert where("ewa lodz") == [""]
    assert where("kładka") == ["Former name: Kładka Foundation"]
    assert where("most.example") == ["Website: most.example.org"]
    assert where("kos@") == [""]
    assert where("kos@example.org") == where("ewa example") == ["E-mail: kos@example.org"]
    assert where("601 234") == ["Phone: 601 234 567"]
    assert where("press ewa") == ["Tag: press"]
    assert where("course language") == [
        "Notes: …Prefers mornings. Asked about the language course in spring. Likes tea. Likes tea.…"
    ]


def test_a_slip_is_forgiven_when_little_is_found(people: People, search: Search) -> None:
    olena = people.add(PersonDraft("Олена Шевченко", city="Łódź"))
    people.add(PersonDraft("Jan Kos", emails=["shevchenko@example.org"]))
    # Names before the rest, here too.
    assert [found.title for found in search.find("shevchnko")] == ["Олена Шевченко", "Jan Kos"]
    assert [found.id for found in search.find("olena shevhcenko")] == [olena.id]
    assert [found.title for found in search.find("shevchnko", limit=1)] == ["Олена Шевченко"]
    assert search.find("shevchnko olnea") == []
    assert [found.id for found in search.find("loddz")] == [olena.id]


def test_the_whole_language_is_understood(people: People, desk: Desk, search: Search) -> None:
    Organisations(desk, Tags(desk)).add(OrganisationDraft("Olena Foundation", sector="ngo", city="Łódź"))
    for name, city in (("Olena Maria Lis", "Łódź"), ("Maria Olena Kos", "Lublin"), ("Amina Lis", "Łódź")):
        people.add(PersonDraft(name, city=city))

    def titles(text: str, **how: Any) -> list[str]:
        return [found.title for found in search.find(text, **how)]

    assert titles("city:lodz olena") == ["Olena Maria Lis", "Olena Foundation"]
    assert titles('"olena maria"') == ["Olena Maria Lis"]
    assert titles("amina OR kos") == ["Amina Lis", "Maria Olena Kos"]
    assert titles("olena -city:lodz") == ["Maria Olena Kos"]
    assert titles("sector:ngo") == ["Olena Foundation"]
    assert titles("city:lodz", limit=1) == ["Amina Lis"]
    assert titles("city:lodz", kinds=[Kind.ORGANISATION]) == ["Olena Foundation"]
