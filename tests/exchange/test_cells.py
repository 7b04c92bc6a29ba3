"""The text of one cell."""

from __future__ import annotations

import datetime
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.exchange import clean
from contactdesk.exchange.cells import CellValue, guard_apostrophe, guard_formula, read_cell, shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (48600555901.0, "48600555901"),
        (4.86e20, "486000000000000000000"),
        (1e-7, "0.0000001"),
        (-2.50, "-2.5"),
        (float("nan"), ""),
        (True, "TRUE"),
        (datetime.date(2026, 5, 17), "2026-05-17"),
        (datetime.datetime(2026, 5, 17, 9, 30), "2026-05-17 09:30"),
        (datetime.time(9, 30), "09:30"),
        (" Łódź ", "Łódź"),
    ],
)
def test_values_are_shown_as_a_sheet_shows_them(value: CellValue, text: str) -> None:
    assert shown(value) == text


def test_a_letter_with_its_accent_apart_is_one_letter() -> None:
    assert clean("Z\u0307ak") == "Żak"


@given(st.text(max_size=40))
def test_cleaning_twice_changes_nothing_and_leaves_nothing_unseen(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert all(c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Zl", "Zp"} for c in cleaned)
    assert not set(cleaned) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@given(st.one_of(st.text(max_size=20), st.text(alphabet="'=+-@a", max_size=6)))
def test_what_is_guarded_never_calculates_and_comes_back(text: str) -> None:
    text = clean(text)
    assert not guard_formula(text).startswith(("=", "+", "-", "@"))
    assert read_cell(guard_formula(text)) == text
    assert read_cell(guard_apostrophe(text)) == text
