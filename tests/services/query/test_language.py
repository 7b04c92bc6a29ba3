"""Fields and values are offered while typing, and what was asked is told in words."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from contactdesk.core.i18n import Language, use
from contactdesk.core.text import fold, words
from contactdesk.records.search import Kind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.query.grammar import written
from contactdesk.services.query.language import ChipKind, QueryLanguage
from contactdesk.services.query.parsing import parse
from contactdesk.services.services import Services
from contactdesk.storage.desk import Desk
from tests.services.query.test_parsing import HOSTILE, shape


@pytest.fixture
def query(desk: Desk) -> QueryLanguage:
    services = Services(desk)
    services.people.add(
        PersonDraft(
            "Amina Diallo",
            city="Łódź",
            languages="fr, pl",
            tags=["labour market"],
            affiliations=[AffiliationDraft("City Hall", "Officer")],
        )
    )
    services.people.add(PersonDraft("Jan Lis", city="Zielona Góra", languages="pl", tags=["press"]))
    services.meetings.add(MeetingDraft("Networking Day", date="2026-10-29", start="10:00"))
    services.meetings.add(MeetingDraft("Seminar", date="2026-09-29", start="10:00"))
    return services.query


def offered(query: QueryLanguage, typed: str, kind: Kind | None = None) -> list[str]:
    """The text after each offer was taken; ``|`` is the cursor."""
    cursor = typed.index("|")
    text = typed.replace("|", "")
    return [text[: one.start] + one.insert + text[one.end :] for one in query.complete(text, cursor, kind)]


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("jan ci| x", ["jan city: x"]),
        ("-la|", ["-last-met:", "-language:", "-last-contact:"]),
        ("c|", []),
        ("", []),
        ("mia|", ["miasto:"]),
        ("city:|", ["city:Łódź", 'city:"Zielona Góra"']),
        ("city:go|", ['city:"Zielona Góra"']),
        ('city:"ziel| x', ['city:"Zielona Góra"']),
        ("city:Łódź|", []),
        ("tag:lab| jan", ['tag:"labour market" jan']),
        ("language:p|", ["language:pl"]),
        ("org:hall|", ['org:"City Hall"']),
        ("position:|", ["position:Officer"]),
        ("met:|", ['met:"Networking Day"', "met:Seminar"]),
        ("met:sem|", ["met:Seminar"]),
        ("sector:loc|", ["sector:local-authority"]),
        ("attended:y|", ["attended:yes"]),
        ("updated:<|", ["updated:<7d", "updated:<30d"]),
        ("nothing:x|", []),
        ("table:|", []),
    ],
)
def test_what_is_offered(query: QueryLanguage, typed: str, texts: list[str]) -> None:
    assert offered(query, typed if "|" in typed else f"{typed}|") == texts


def test_only_fields_of_the_kind_are_offered(query: QueryLanguage) -> None:
    assert offered(query, "rol|", Kind.PERSON) == ["role:"]
    assert offered(query, "rol|", Kind.MEETING) == []


def test_fields_and_choices_are_offered_in_the_language_spoken(query: QueryLanguage) -> None:
    use(Language.PL)
    assert offered(query, "mia|") == ["miasto:"]
    assert offered(query, "ci|") == ["city:"]
    assert offered(query, "sektor:organizacja m|", Kind.PERSON) == []
    assert offered(query, "rola:mod|") == ["rola:moderacja"]


def test_a_search_is_told_in_words_and_loses_one_part_at_a_time(query: QueryLanguage) -> None:
    text = 'jan city:łódź -sector:local-authority "dwa brzegi" tag:press OR tag:"labour market" attended:no'
    chips = query.chips(text)
    assert [chip.shown for chip in chips] == [
        "jan",
        "City: łódź",
        "not Sector: Local authority",
        "“dwa brzegi”",
        "Tag: press or Tag: labour market",
        "Attendance: no",
    ]
    assert [chip.kind for chip in chips][:4] == [
        ChipKind.WORDS,
        ChipKind.FIELD,
        ChipKind.FIELD,
        ChipKind.EXACT,
    ]
    for number, chip in enumerate(chips):
        rest = shape(parse(text[: chip.start] + text[chip.end :]))
        assert rest == [clause for place, clause in enumerate(shape(parse(text))) if place != number]


def test_what_is_not_understood_is_told(query: QueryLanguage) -> None:
    assert query.notes("city:lodz") == []
    assert query.notes("shoe:size") == ["There is no field “shoe”: it is searched as plain words."]
    assert query.notes("venue:hall city:x", Kind.PERSON) == [
        "“venue:” says nothing about what is listed here."
    ]


@given(st.text(max_size=30))
def test_a_value_that_was_written_is_read_again(value: str) -> None:
    wanted = tuple(words(fold(value)))
    assume(wanted)
    ((term,),) = parse(f"name:{written(value)}").clauses
    assert term.value.words == wanted


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(typed=HOSTILE, cursor=st.integers(0, 100))
def test_any_text_can_be_completed_and_told(query: QueryLanguage, typed: str, cursor: int) -> None:
    for one in query.complete(typed, cursor):
        assert 0 <= one.start <= cursor <= one.end <= len(typed)
    assert all(chip.shown and chip.start < chip.end for chip in query.chips(typed))
    assert all(query.notes(typed, Kind.PERSON))
