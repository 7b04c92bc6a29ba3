"""One row of a table, read as a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.exchange.tables import Field
from contactdesk.services.import_rows import RowFlag, read_row

COLUMNS = (Field.NAME, Field.ORGANISATION, Field.EMAIL, Field.PHONE, Field.ROLE, Field.TABLE)


def flags(*cells: str) -> list[RowFlag]:
    return read_row(1, cells, COLUMNS, ()).flags


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("Anna Wilga",), []),
        (("Amina",), [RowFlag.ONE_NAME]),
        (("王芳",), []),
        (("김민준",), []),
        (("=HYPERLINK(1) Anna",), [RowFlag.FORMULA]),
        (("Anna Wilga", "@Most"), [RowFlag.FORMULA]),
        (("Anna Wilga", "", "a(at)example.org"), [RowFlag.EMAIL_WRONG]),
        (("Anna Wilga", "", "a@example.org, A@Example.ORG"), []),
        (("Anna Wilga", "", "a@example.org; b@example.org"), [RowFlag.SEVERAL_EMAILS]),
        (("Anna Wilga", "", "", "12345"), [RowFlag.PHONE_WRONG]),
        (("Anna Wilga", "", "", "", "queen"), [RowFlag.ROLE_UNKNOWN]),
        (("Anna Wilga", "brak", "-", "—", "uczestniczka"), []),
    ],
)
def test_what_deserves_a_look_is_flagged(cells: tuple[str, ...], expected: list[RowFlag]) -> None:
    assert flags(*cells) == expected


def test_dashes_and_words_for_nothing_are_nothing() -> None:
    found = read_row(1, ("Anna Wilga", "n/d", "brak", "-", "", "—"), COLUMNS, ())
    assert found.person is not None
    assert (found.person.organisation, found.person.emails, found.person.phones) == ("", {}, {})
    assert (found.person.table_number, found.person.table_theme) == (None, "")


@pytest.mark.parametrize("name", ["", "-", "?", "12", "..."])
def test_a_row_without_a_person_says_so(name: str) -> None:
    assert read_row(1, (name, "Ministerstwo"), COLUMNS, ()).reason == "no person named"


@given(st.lists(st.text(max_size=30), min_size=6, max_size=6))
def test_any_row_is_a_person_or_has_a_reason(cells: list[str]) -> None:
    found = read_row(1, cells, COLUMNS, ())
    assert (found.person is None) == bool(found.reason)
    if found.person:
        assert found.person.person.tidied().display_name
