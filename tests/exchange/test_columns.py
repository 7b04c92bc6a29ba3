"""What columns hold: told by Polish and English headings, by exports of mail programs, and by samples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.exchange import FIELD_NAMES, Field, TableRow, guess_columns
from contactdesk.exchange.heading_words import HEADING_WORDS
from contactdesk.exchange.headings import find_header_row, plain_heading
from contactdesk.exchange.tables import column_letter

F = Field


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        (
            [
                "Lp.",
                "NAZWISKO",
                "imię",
                "Instytucja / organizacja",
                "Stanowisko",
                "E-mail",
                "Tel. kom.",
                "Stolik",
            ],
            [
                F.ROW_NUMBER,
                F.FAMILY_NAME,
                F.GIVEN_NAME,
                F.ORGANISATION,
                F.POSITION,
                F.EMAIL,
                F.PHONE,
                F.TABLE,
            ],
        ),
        (
            [
                "No",
                "Participant",
                "Institution",
                "Contact e-mail",
                "Mobile",
                "Language",
                "Thematic table",
                "RSVP",
            ],
            [F.ROW_NUMBER, F.NAME, F.ORGANISATION, F.EMAIL, F.PHONE, F.LANGUAGES, F.TABLE, F.REGISTRATION],
        ),
        (
            [
                "Nazwisko i imię",
                "Nazwa instytucji",
                "Miejscowość instytucji",
                "Czy potwierdza udział?",
                "Uwagi",
            ],
            [F.FAMILY_THEN_GIVEN, F.ORGANISATION, F.CITY, F.REGISTRATION, F.NOTES],
        ),
        (
            [
                "Name",
                "Given Name",
                "Family Name",
                "E-mail 1 - Type",
                "E-mail 1 - Value",
                "Organization 1 - Title",
            ],
            [F.NAME, F.GIVEN_NAME, F.FAMILY_NAME, F.IGNORE, F.EMAIL, F.POSITION],
        ),
        (
            [
                "First Name",
                "Last Name",
                "Organization Name",
                "Organization Department",
                "E-mail 2 - Value",
                "Labels",
            ],
            [F.GIVEN_NAME, F.FAMILY_NAME, F.ORGANISATION, F.UNIT, F.EMAIL, F.IGNORE],
        ),
        (
            [
                "Title",
                "First Name",
                "Last Name",
                "Company",
                "Job Title",
                "Business City",
                "Home City",
                "E-mail 2 Address",
            ],
            [
                F.FORM_OF_ADDRESS,
                F.GIVEN_NAME,
                F.FAMILY_NAME,
                F.ORGANISATION,
                F.POSITION,
                F.CITY,
                F.IGNORE,
                F.EMAIL,
            ],
        ),
        (["Name", "Surname", "Email"], [F.GIVEN_NAME, F.FAMILY_NAME, F.EMAIL]),
        (
            ["E-mail organizacji", "Name of organisation", "Country of origin"],
            [F.EMAIL, F.ORGANISATION, F.IGNORE],
        ),
    ],
)
def test_headings_tell_what_their_columns_hold(headings: list[str], fields: list[Field]) -> None:
    assert list(guess_columns(headings, [])) == fields


def test_samples_tell_where_headings_say_nothing() -> None:
    rows = [
        ("1", "Anna Żak", "Fundacja Most", "anna@example.org", "600 555 001", "tak", "panelistka"),
        ("2", "Олена Бондар", "Urząd Miasta", "olena(at)example.org", "+48 22 555 00 02", "nie", "uczestnik"),
        ("3", "Jan de Lis", "Ministry of Rain", "", "", "?", ""),
    ]
    assert guess_columns([""] * 7, rows) == (
        F.ROW_NUMBER, F.NAME, F.ORGANISATION, F.EMAIL, F.PHONE, F.REGISTRATION, F.ROLE,
    )  # fmt: skip


def test_both_names_under_the_heading_of_one_are_recognised() -> None:
    rows = [("Anna Żak", "x"), ("Jan Lis", "y")]
    assert guess_columns(["Nazwisko", "Uwagi"], rows) == (F.NAME, F.NOTES)


def test_a_title_is_a_post_where_posts_stand_under_it() -> None:
    assert guess_columns(["Name", "Title"], [("Anna", "director"), ("Jan", "clerk")])[1] is F.POSITION
    assert guess_columns(["Name", "Title"], [("Anna", "dr hab."), ("Jan", "Mr")])[1] is F.FORM_OF_ADDRESS


def test_of_two_columns_for_one_field_the_filled_one_counts() -> None:
    assert guess_columns(["City", "Town"], [("", "Łódź"), ("", "Lublin")]) == (F.IGNORE, F.CITY)


def test_headings_are_found_below_titles_and_not_among_people() -> None:
    rows = [
        TableRow(1, ("Lista uczestników spotkania", "", "")),
        TableRow(3, ("Uczestnik", "Rola", "Miasto")),
        TableRow(4, ("Anna Żak", "uczestnik", "Łódź")),
    ]
    assert find_header_row(rows) == 3
    assert find_header_row([TableRow(1, ("Anna Żak", "uczestnik")), TableRow(2, ("Jan", "gość"))]) == 0


def test_every_heading_is_kept_folded_and_means_one_thing() -> None:
    words = [word for phrases in HEADING_WORDS.values() for word in phrases.split("|")]
    assert [word for word in words if plain_heading(word) != word] == []
    assert sorted(words) == sorted(set(words))
    assert set(FIELD_NAMES) == set(Field)


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    assert [column_letter(i) for i in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@given(
    st.lists(st.text(max_size=30), max_size=6).flatmap(
        lambda headings: st.tuples(
            st.just(headings), st.lists(st.lists(st.text(max_size=20), max_size=7), max_size=4)
        )
    )
)
def test_any_headings_get_one_field_each(table: tuple[list[str], list[list[str]]]) -> None:
    headings, rows = table
    assert len(guess_columns(headings, rows)) == len(headings)
