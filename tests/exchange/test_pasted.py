"""Lists pasted from an e-mail or a sheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import Language, speaking
from contactdesk.exchange import Delimiter, Field, SheetTable, read_pasted
from contactdesk.exchange.errors import FileTooLarge, NothingPasted

F = Field


def cells(table: SheetTable) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def test_names_one_a_line_keep_their_lines() -> None:
    table = read_pasted("Anna Żak\r\nОлена Бондар\r\n\r\nKebede\r\n\r\n")
    assert table.fields == (F.NAME,)
    assert [(row.line, *row.cells) for row in table.rows] == [
        (1, "Anna Żak"), (2, "Олена Бондар"), (3, ""), (4, "Kebede"),
    ]  # fmt: skip


def test_numbers_bullets_mails_organisations_and_posts_are_told_apart() -> None:
    table = read_pasted(
        "Uczestnicy:\n1. Anna Żak <anna@example.org>\n2) Jan Lis, Fundacja Most, prezes\n"
        "- Ewa Dom – Urząd Miasta, tel. 600 555 040\n• Maria Las (Szkoła Deszczu) m@example.org\n"
        "5.Iwo Bór, prezes, Stowarzyszenie Mgła, bez mięsa"
    )
    assert table.fields == (F.NAME, F.ORGANISATION, F.POSITION, F.EMAIL, F.PHONE, F.NOTES)
    assert [row.line for row in table.above] == [1]
    assert cells(table) == [
        ("Anna Żak", "", "", "anna@example.org", "", ""),
        ("Jan Lis", "Fundacja Most", "prezes", "", "", ""),
        ("Ewa Dom", "Urząd Miasta", "", "", "600 555 040", ""),
        ("Maria Las", "Szkoła Deszczu", "", "m@example.org", "", ""),
        ("Iwo Bór", "Stowarzyszenie Mgła", "prezes", "", "", "bez mięsa"),
    ]


def test_departments_stay_with_their_ministry() -> None:
    table = read_pasted("Jan Lis, Ministerstwo Deszczu, Departament Mgły, dyrektor")
    assert cells(table) == [("Jan Lis", "Ministerstwo Deszczu, Departament Mgły", "dyrektor")]


def test_family_and_given_name_with_a_comma_between_are_one_name() -> None:
    assert cells(read_pasted("Dębska, Łucja\nŻak, Anna Maria")) == [("Dębska, Łucja",), ("Żak, Anna Maria",)]


def test_recipients_of_an_e_mail_are_people_each() -> None:
    table = read_pasted('"Anna Żak" <a@example.org>; Jan Lis <j@example.org>, e@example.org')
    assert cells(table)[:2] == [("Anna Żak", "a@example.org"), ("Jan Lis", "j@example.org")]
    assert cells(table)[2] == ("", "e@example.org")
    assert cells(read_pasted("Anna Żak, Jan Lis, Ewa Dom")) == [("Anna Żak",), ("Jan Lis",), ("Ewa Dom",)]


def test_cells_of_a_sheet_are_read_with_headings_and_without() -> None:
    with_headings = read_pasted("Nazwisko\tImię\tE-mail\nŻak\tAnna\ta@example.org\n")
    assert (with_headings.reading.delimiter, with_headings.reading.header_row) == (Delimiter.TAB, 1)
    assert with_headings.fields == (F.FAMILY_NAME, F.GIVEN_NAME, F.EMAIL)
    without = read_pasted("Anna Żak\tFundacja Most\ta@example.org\nJan Lis\tUrząd Mgły\t\n")
    assert without.fields == (F.NAME, F.ORGANISATION, F.EMAIL)
    assert len(without.rows) == 2


def test_headings_are_in_the_language_of_the_window() -> None:
    with speaking(Language.EN):
        assert read_pasted("Anna Żak <a@example.org>").headings == ("Name", "E-mail")


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\u200b", "1.\n-\n"])
def test_nothing_is_refused(text: str) -> None:
    with pytest.raises(NothingPasted):
        read_pasted(text)


def test_a_book_is_refused() -> None:
    with pytest.raises(FileTooLarge):
        read_pasted("Anna Żak\n" * 1_000_000)


@given(st.one_of(st.text(max_size=200), st.text(alphabet="aŻ @<>.,;:-–()\t\n\"'1+", max_size=120)))
def test_any_text_gives_a_square_table_or_a_refusal(text: str) -> None:
    try:
        table = read_pasted(text)
    except ContactDeskError as refusal:
        assert refusal.sentence()
    else:
        assert {len(row.cells) for row in table.rows} <= {len(table.fields)}
        assert len(table.headings) == len(table.fields)
