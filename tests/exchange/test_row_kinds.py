"""Rows that are nobody."""

from __future__ import annotations

import pytest

from contactdesk.exchange import NOT_A_PERSON_REASONS, NotAPerson, not_a_person


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (("", " ", ""), NotAPerson.BLANK),
        (("", "", "razem: 16"), NotAPerson.TOTAL),
        (("", "Total: 14"), NotAPerson.TOTAL),
        (("Suma", "", "40"), NotAPerson.TOTAL),
        (("Ogółem", "12", "28"), NotAPerson.TOTAL),
        (("", "Liczba uczestników: 40"), NotAPerson.TOTAL),
        (("Razem 40 osób",), NotAPerson.TOTAL),
        (("Suma", "Anna"), None),
        (("12", "Razem Lepiej", "Anna"), None),
        (("", "", "Ministerstwo Deszczu"), None),
        (("Kebede",), None),
    ],
)
def test_blank_rows_and_totals_are_told_from_people(cells: tuple[str, ...], kind: NotAPerson | None) -> None:
    assert not_a_person(cells) is kind


def test_headings_repeated_on_a_page_are_nobody() -> None:
    headings = ("Lp.", "Nazwisko", "Imię", "")
    assert not_a_person(("lp.", "NAZWISKO", "Imię", ""), headings) is NotAPerson.HEADINGS
    assert not_a_person(("1", "Nazwisko", "Imię", ""), headings) is None


def test_every_kind_has_its_reason() -> None:
    assert set(NOT_A_PERSON_REASONS) == set(NotAPerson)
