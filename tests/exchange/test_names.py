"""Names of people from the cells of a list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.exchange import PersonName, name_of_cells, split_full_name


def test_both_names_in_the_cell_of_the_family_name_are_told_apart() -> None:
    assert name_of_cells(family="Źródlana; Anna") == PersonName("Anna Źródlana", "Źródlana", "Anna")
    assert name_of_cells(full="Dębska, Łucja") == PersonName("Łucja Dębska", "Dębska", "Łucja")


def test_one_name_only_is_a_whole_name() -> None:
    assert name_of_cells(given="Kebede") == PersonName("Kebede")
    assert name_of_cells(family="Kebede") == PersonName("Kebede")
    assert name_of_cells(full="Kebede") == PersonName("Kebede")


def test_cells_without_a_name_name_nobody() -> None:
    assert name_of_cells().full == ""


def test_parts_of_a_list_are_kept_as_they_are() -> None:
    assert name_of_cells(family="Nguyen Van", given="Son") == PersonName(
        "Son Nguyen Van", "Nguyen Van", "Son"
    )
    assert name_of_cells(full="阮氏", family="Nguyen", given="Thi").full == "阮氏"


@pytest.mark.parametrize(
    ("full", "family", "given"),
    [
        ("Anna Żak", "Żak", "Anna"),
        ("Anna Maria Żak-Lis", "Żak-Lis", "Anna Maria"),
        ("Ludwig van der Berg", "van der Berg", "Ludwig"),
        ("Олена Бондар", "Бондар", "Олена"),
        ("سارة النور", "النور", "سارة"),
        ("Trần Thị Mai", "Trần", "Thị Mai"),
        ("李娜", "", ""),
        ("ሳራ ተስፋ", "", ""),
        ("Ministerstwo Deszczu", "", ""),
        ("Ministerstwo Deszczu, Biuro", "", ""),
    ],
)
def test_a_whole_name_is_parted_only_where_it_is_safe(full: str, family: str, given: str) -> None:
    assert split_full_name(full) == PersonName(full, family, given)


def test_titles_stand_apart_from_the_name() -> None:
    assert split_full_name("dr hab. Anna Żak") == PersonName("Anna Żak", "Żak", "Anna", "dr hab.")
    assert split_full_name("Pani Łucja").title == "Pani"
    assert split_full_name("Drahomira Lis").title == ""


def test_the_family_name_comes_first_where_the_heading_says_so() -> None:
    assert split_full_name("Żak Anna", family_first=True) == PersonName("Anna Żak", "Żak", "Anna")


@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=30), st.booleans())
def test_no_letter_of_a_name_is_lost(full: str, family: str, given: str, first: bool) -> None:
    name = name_of_cells(full=full, family=family, given=given, family_first=first)
    letters = {c for c in full or family + given if c.isalnum()}
    assert letters <= set(name.full + name.title + name.family + name.given)
