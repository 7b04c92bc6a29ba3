"""Whatever is typed is read, and what cannot be read is told and searched as plain words."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.text import fold
from contactdesk.records.meetings import ParticipationRole
from contactdesk.records.organisations import Sector
from contactdesk.services.query.asked import Asked
from contactdesk.services.query.days import Days
from contactdesk.services.query.fields import FIELDS
from contactdesk.services.query.parsing import MOST_WORDS, parse
from contactdesk.services.query.values import Choices, Numbers, Wording

TODAY = date(2026, 11, 24)
SNIPPETS = st.sampled_from(
    [
        "OR",
        "LUB",
        "-",
        ":",
        '"',
        "„",
        "”",
        "city:",
        "date:<7d",
        "met:",
        "role:",
        "łódź",
        "'",
        "*",
        "%",
        "..",
        " ",
    ]
)
HOSTILE = st.lists(SNIPPETS | st.text(max_size=6), max_size=60).map("".join)


def value(text: str) -> Any:
    ((term,),) = parse(text, TODAY).clauses
    assert term.field is not None
    return term.value


def shape(asked: Asked) -> list[list[tuple[str, ...]]]:
    return [[term.words for term in clause] for clause in asked.clauses]


def test_words_all_count_and_one_of_those_around_or() -> None:
    assert shape(parse("Łódź praca")) == [[("lodz",)], [("praca",)]]
    assert shape(parse("jan amina OR olena LUB ewa nowak")) == [
        [("jan",)],
        [("amina",), ("olena",), ("ewa",)],
        [("nowak",)],
    ]


@pytest.mark.parametrize("typed", ["OR", "a OR", "OR a", "a or b", "-OR a", '"OR" a', "praca lub nauka"])
def test_or_joins_only_in_capitals_and_between_two(typed: str) -> None:
    assert all(len(clause) == 1 for clause in parse(typed).clauses)


def test_a_minus_excludes_and_a_hyphen_does_not() -> None:
    negated = [term.negated for (term,) in parse('-jan -"a b" -tag:press Kędzierzyn-Koźle -- - x').clauses]
    assert negated == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("typed", "is_vain"),
    [
        ("or -OR", True),
        ("ania b -an", True),
        ("an -ania", False),
        ("a b -a -c", True),
        ('ania -"ania"', False),
        ("a OR b -a", False),
        ("a -b OR -a", False),
        ("city:a -a", False),
    ],
)
def test_words_asked_for_and_excluded_find_nobody(typed: str, is_vain: bool) -> None:
    assert parse(typed).is_vain is is_vain


@pytest.mark.parametrize("typed", ['"dwa brzegi"', "„dwa brzegi”", "“dwa brzegi”", "«dwa brzegi»"])
def test_quotation_marks_of_any_language_keep_words_together(typed: str) -> None:
    ((term,),) = parse(typed).clauses
    assert term.exact
    assert term.words == ("dwa", "brzegi")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("city:Łódź", Wording(("lodz",))),
        ('MIASTO:"Zielona Góra"', Wording(("zielona", "gora"), quoted=True)),
        ("sector:local-authority", Choices(frozenset({Sector.LOCAL_AUTHORITY}))),
        ("sektor:uczelnia", Choices(frozenset({Sector.UNIVERSITY}))),
        ("date:2026", Days(date(2026, 1, 1), date(2027, 1, 1))),
        ("date:2026-11", Days(date(2026, 11, 1), date(2026, 12, 1))),
        ("data:12.2026", Days(date(2026, 12, 1), date(2027, 1, 1))),
        ("date:24.11.2026", Days(date(2026, 11, 24), date(2026, 11, 25))),
        ("date:>2026-01-31", Days(date(2026, 2, 1), None)),
        ("date:<=2026-01", Days(None, date(2026, 2, 1))),
        ("date:2026-01..2026-03", Days(date(2026, 1, 1), date(2026, 4, 1))),
        ("date:today", Days(date(2026, 11, 24), date(2026, 11, 25))),
        ("updated:<7d", Days(date(2026, 11, 17), date(2026, 11, 25))),
        ("last-met:>90d", Days(None, date(2026, 8, 26))),
        ("table:3", Numbers(3, 3)),
        ("participants:>20", Numbers(21, None)),
        ("participants:10..20", Numbers(10, 20)),
        ("interpreter:tak", True),
        ("do-not-contact:no", False),
    ],
)
def test_a_field_reads_its_value(typed: str, meant: object) -> None:
    assert value(typed) == meant


def test_an_unfinished_word_means_every_choice_that_begins_so() -> None:
    assert value("role:pa") == Choices(
        frozenset({ParticipationRole.PANELLIST, ParticipationRole.PARTICIPANT})
    )


@pytest.mark.parametrize(
    ("typed", "words", "told"),
    [
        ("shoe:size", [[("shoe", "size")]], "There is no field “shoe”"),
        ("city:", [[("city",)]], "“city:” says nothing yet"),
        ("date:31.31.2026", [[("date", "31", "31", "2026")]], "“31.31.2026” is not a date"),
        ("date:soon", [[("date", "soon")]], "“soon” is not a date"),
        ("table:round", [[("table", "round")]], "“round” is not a number"),
        ("sector:fish", [[("sector", "fish")]], "“fish” is not among the choices"),
        ("interpreter:maybe", [[("interpreter", "maybe")]], "“maybe” is neither yes nor no"),
        ('"dwa brzegi', [[("dwa", "brzegi")]], "A quotation mark stands alone"),
    ],
)
def test_what_cannot_be_read_is_told_and_searched_as_plain_words(
    typed: str, words: list[list[tuple[str, ...]]], told: str
) -> None:
    asked = parse(typed, TODAY)
    assert shape(asked) == words
    assert not any(term.exact or term.field for clause in asked.clauses for term in clause)
    (note,) = asked.notes
    assert note.text().startswith(told)


@pytest.mark.parametrize("typed", ["", "  ", "!?", ":::", '""', "-", "' ; --"])
def test_a_text_without_words_asks_for_nothing(typed: str) -> None:
    assert parse(typed).is_empty


def test_a_page_of_text_is_cut_short_and_that_is_told() -> None:
    for page in ("word " * 1000, "a.b." * 1000):
        asked = parse(page)
        assert sum(len(words) for (words,) in shape(asked)) == MOST_WORDS
        assert [note.text() for note in asked.notes] == ["Only the first 60 words are searched."]


@given(HOSTILE)
def test_no_text_is_refused(typed: str) -> None:
    asked = parse(typed, TODAY)
    assert all(clause and all(term.words for term in clause) for clause in asked.clauses)
    assert sum(len(term.words) for clause in asked.clauses for term in clause) <= MOST_WORDS
    assert all(note.text() for note in asked.notes)


@pytest.mark.parametrize(
    "typed", ["a", "a ", "a.", '"', "-", ":", "a:", 'a:"', "city:a ", "date:1 ", "a OR "]
)
def test_ten_thousand_characters_are_read_at_once(typed: str) -> None:
    begun = time.perf_counter()
    parse(typed * (10_000 // len(typed)), TODAY)
    assert time.perf_counter() - begun < 0.5


def test_names_of_fields_are_told_apart_without_accents() -> None:
    names = [name for field in FIELDS for name in {field.name, field.polish}]
    assert len(set(map(fold, names))) == len(names)
    assert all(field.kinds for field in FIELDS)
