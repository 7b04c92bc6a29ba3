"""Tables as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.services.table_cell import read_table_cell, table_shown


@pytest.mark.parametrize(
    ("text", "number", "theme"),
    [
        ("2", 2, ""),
        ("Stolik 2", 2, ""),
        ("table no. 12", 12, ""),
        ("#3", 3, ""),
        ("1 Labour market", 1, "Labour market"),
        ("1. Rynek  pracy", 1, "Rynek pracy"),
        ("2 – Public life", 2, "Public life"),
        ("Public life", None, "Public life"),
        ("Stolik życia publicznego", None, "Stolik życia publicznego"),
        ("21st century", None, "21st century"),
        ("", None, ""),
        ("—", None, ""),
        ("0", None, ""),
    ],
)
def test_a_cell_is_a_number_a_theme_or_both(text: str, number: int | None, theme: str) -> None:
    assert read_table_cell(text) == (number, theme)


@given(st.integers(1, 9999), st.from_regex(r"[A-Za-zŁłŻ][a-z ]{0,20}[a-z]", fullmatch=True))
def test_what_is_shown_can_be_read_again(number: int, theme: str) -> None:
    theme = " ".join(theme.split())
    assert read_table_cell(table_shown(number, theme)) == (number, theme)
