"""Cells with e-mails, phones and languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.exchange import is_nothing, split_addresses, split_languages, split_phones


@pytest.mark.parametrize(
    ("cell", "addresses"),
    [
        ("anna@example.org", ["anna@example.org"]),
        ("anna@example.org; biuro@example.org", ["anna@example.org", "biuro@example.org"]),
        ("anna@example.org,anna@example.org", ["anna@example.org"]),
        ("a@example.org\nb@example.org", ["a@example.org", "b@example.org"]),
        ("a@example.org/b@example.org", ["a@example.org", "b@example.org"]),
        ("Anna Żak <anna@example.org>, mailto:b@example.org.", ["anna@example.org", "b@example.org"]),
        ("praca: a@example.org dom: b@example.org", ["a@example.org", "b@example.org"]),
        ("a.zak(at)example.org", ["a.zak(at)example.org"]),
        ("a.zak [małpa] example.org", ["a.zak[małpa]example.org"]),
        ("sekretariat na miejscu", ["sekretariat na miejscu"]),
        ("anna@example.org sekretariat", ["anna@example.org", "sekretariat"]),
        ("brak", []), ("-", []), ("", []),
    ],
)  # fmt: skip
def test_addresses_are_taken_apart_as_typed(cell: str, addresses: list[str]) -> None:
    assert split_addresses(cell) == addresses


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("tel. 601-555-050", ["tel. 601-555-050"]),
        ("22 555 02 20, 600 555 040", ["22 555 02 20", "600 555 040"]),
        ("600555040 / 600555041", ["600555040", "600555041"]),
        ("600 555 040 lub 600 555 041", ["600 555 040", "600 555 041"]),
        ("42 555 01 10/11", ["42 555 01 10/11"]),
        ("22 555 02 20 wew. 12", ["22 555 02 20 wew. 12"]),
        ("zadzwonić później", ["zadzwonić później"]),
        ("n/a", []), ("", []),
    ],
)  # fmt: skip
def test_phones_are_taken_apart_as_typed(cell: str, phones: list[str]) -> None:
    assert split_phones(cell) == phones


def test_languages_are_taken_apart() -> None:
    assert split_languages("polski, ukraiński i angielski / -") == ["polski", "ukraiński", "angielski"]


@given(st.text(max_size=80))
def test_a_cell_that_says_something_is_never_lost(cell: str) -> None:
    assert split_phones(cell) or is_nothing(cell)
    for part in split_phones(cell):
        assert part in cell


@given(st.text(alphabet="ab@.,;/<> \n:()t", max_size=60))
def test_addresses_are_never_blank_and_each_comes_once(cell: str) -> None:
    addresses = split_addresses(cell)
    assert all(address.strip() for address in addresses)
    assert len(addresses) == len(set(addresses))


@pytest.mark.parametrize("pattern", ["a", "<", "a <", "a/", "a@", "[at]", "\n", ";", "1 "])
def test_a_long_cell_takes_no_longer_than_its_length_says(pattern: str) -> None:
    cell = (pattern * 100_000)[:100_000]
    split_addresses(cell)
    split_phones(cell)
