"""A file on disk to a table: text files of every usual kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contactdesk.core.errors import ContactDeskError
from contactdesk.exchange import Delimiter, Field, Reading
from tests.exchange.lists import LIST, table_of


@pytest.mark.parametrize(
    ("codec", "told"),
    [
        ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"), ("cp1250", "cp1250"), ("iso8859-2", "iso8859-2"), ("cp852", "cp852"),
        ("mac-latin2", "mac-latin2"), ("utf-32", "utf-32"),
    ],
)  # fmt: skip
def test_polish_letters_are_read_in_every_encoding_that_offices_use(
    tmp_path: Path, codec: str, told: str
) -> None:
    table = table_of(tmp_path, LIST.encode(codec))
    assert table.reading == Reading(told, Delimiter.SEMICOLON, 3)
    assert table.rows[0].cells == ("1", "Żółkiewska", "Łucja", "lucja@example.org")
    assert table.fields == (Field.ROW_NUMBER, Field.FAMILY_NAME, Field.GIVEN_NAME, Field.EMAIL)
    assert table.unreadable == 0


def test_a_found_reading_reads_the_file_the_same_again(tmp_path: Path) -> None:
    for codec in ("utf-16-le", "utf-8-sig", "cp1250"):
        table = table_of(tmp_path, LIST.encode(codec))
        assert table_of(tmp_path, LIST.encode(codec), table.reading) == table


def test_title_lines_stand_above_and_lines_are_numbered_as_in_a_spreadsheet(tmp_path: Path) -> None:
    table = table_of(tmp_path, LIST)
    assert [(row.line, row.cells[0]) for row in table.above] == [(1, "Lista uczestników")]
    assert [row.line for row in table.rows] == [4, 5, 6, 7]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_understood(tmp_path: Path, end: str) -> None:
    table = table_of(tmp_path, LIST.replace("\r\n", end))
    assert [row.cells[1] for row in table.rows[:2]] == ["Żółkiewska", "Śliwa"]


@pytest.mark.parametrize("delimiter", list(Delimiter))
def test_the_delimiter_is_found(tmp_path: Path, delimiter: Delimiter) -> None:
    assert table_of(tmp_path, LIST.replace(";", delimiter)).reading.delimiter is delimiter


def test_a_comma_within_names_of_organisations_does_not_pass_for_the_delimiter(tmp_path: Path) -> None:
    text = "Osoba;Instytucja\n" + "Anna Żak;Ministerstwo, Departament, Wydział\n" * 5
    assert table_of(tmp_path, text).reading.delimiter is Delimiter.SEMICOLON


def test_the_word_of_excel_for_the_delimiter_is_followed_and_counted(tmp_path: Path) -> None:
    table = table_of(tmp_path, "sep=,\r\nName,E-mail\r\nAnna,anna@example.org\r\n")
    assert (table.reading.delimiter, table.reading.header_row) == (Delimiter.COMMA, 2)
    assert [(row.line, row.cells) for row in table.rows] == [(3, ("Anna", "anna@example.org"))]


def test_line_ends_within_quotes_stay_in_the_cell_and_count_as_one_row(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'Nazwisko;Imię;Uwagi\r\nŻak;Anna;"jeden\r\ndwa"\r\nLis;Jan;\r\n')
    assert [(row.line, row.cells[2]) for row in table.rows] == [(2, "jeden\ndwa"), (3, "")]


def test_a_cell_may_hold_lines_that_look_like_rows(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'Nazwisko;Imię;Uwagi\nŻak;Anna;"a\nb;c;d;e"\n')
    assert table.rows[0].cells == ("Żak", "Anna", "a\nb;c;d;e")


def test_what_cannot_be_seen_goes_and_joiners_of_letters_stay(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Name;City\nA\x00n\u202ena\u200c\u200d;\x07Ł\u00a0 ódź\n")
    assert table.rows[0].cells == ("Anna\u200c\u200d", "Ł ódź")


def test_formulas_are_text_and_their_guard_is_taken_away(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Nazwisko;Telefon\n=SUM(A1:A9);'+48 600 555 010\n'Abd;'=1\n")
    assert [row.cells for row in table.rows] == [("=SUM(A1:A9)", "+48 600 555 010"), ("'Abd", "=1")]


def test_longer_rows_widen_the_table_and_shorter_ones_are_filled_up(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Name;City\nAnna;Łódź;więcej\nJan\n")
    assert table.headings == ("Name", "City", "")
    assert table.column_names == ("Name", "City", "C")
    assert [row.cells for row in table.rows] == [("Anna", "Łódź", "więcej"), ("Jan", "", "")]


def test_the_row_of_headings_can_be_chosen_or_denied(tmp_path: Path) -> None:
    assert table_of(tmp_path, LIST, Reading(header_row=1)).headings[0] == "Lista uczestników"
    without = table_of(tmp_path, LIST, Reading(header_row=0))
    assert without.headings == ("", "", "", "")
    assert without.rows[0].line == 1


def test_a_list_without_headings_keeps_its_first_person(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Anna Żak;anna@example.org\nJan Lis;jan@example.org\n")
    assert table.reading.header_row == 0
    assert table.fields == (Field.NAME, Field.EMAIL)
    assert len(table.rows) == 2


def test_headings_in_another_language_are_still_headings(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Nom;Courriel\nAnna;a@example.org\nJan;j@example.org\n")
    assert table.headings == ("Nom", "Courriel")


def test_a_few_broken_characters_are_counted_and_do_not_stop_the_rest(tmp_path: Path) -> None:
    text = "Nazwisko;Imię\n" + "Żółkiewska;Łucja\n" * 20
    table = table_of(tmp_path, text.encode() + b"\xc4;Anna\n")
    assert (table.reading.encoding, table.unreadable) == ("utf-8", 1)
    assert table.rows[-1].cells == ("\ufffd", "Anna")


def test_thousands_of_blank_columns_do_no_harm(tmp_path: Path) -> None:
    table = table_of(tmp_path, LIST.replace("\r\n", ";" * 16_000 + "\r\n"))
    assert len(table.headings) == 4


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.binary(max_size=200).map(lambda rest: b"PK\x03\x04" + rest),
        st.binary(max_size=200).map(lambda rest: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + rest),
        st.binary(max_size=60).map(lambda rest: b"\xff\xfe" + rest),
        st.text(alphabet=';,\t"\n\r\0 aŁ\u202e=', max_size=80).map(str.encode),
    ),
    st.sampled_from([None, "utf-8", "cp1250", "utf-16", "utf-32", "cp852"]),
)
def test_any_bytes_give_a_square_table_or_a_refusal(
    tmp_path: Path, data: bytes, encoding: str | None
) -> None:
    try:
        table = table_of(tmp_path, data, Reading(encoding=encoding))
    except ContactDeskError as refusal:
        assert refusal.sentence()
    else:
        assert {len(row.cells) for row in table.rows} <= {len(table.headings)}
        assert len(table.fields) == len(table.headings)
        lines = [row.line for row in (*table.above, *table.rows)]
        assert lines == sorted(set(lines))
