"""Spreadsheets to rows: values as a sheet shows them, and archives made to do harm."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contactdesk.core.errors import ContactDeskError
from contactdesk.exchange import Field, Reading, SheetTable, read_table
from contactdesk.exchange.errors import (
    ArchiveBomb,
    FileBlank,
    NoSuchSheet,
    NotATable,
    OldWorkbook,
    PasswordProtected,
    TooManyColumns,
    TooManyRows,
    WorkbookDamaged,
)
from tests.exchange.books import archive, ods, ods_row, replaced, workbook, written

HEAD = ["No", "Participant", "Institution", "Contact e-mail", "Mobile", "Thematic table", "RSVP"]
ROWS: list[list[object]] = [
    ["Spotkanie – list of participants"],
    [],
    [*HEAD],
    [1, "ሳራ ተስፋ", "Circle", "sara@example.org", 600555901, 2, "yes"],
    [2, "Łukasz Ćma", None, "lukasz@example.org", "+48 600 555 902", 1, "maybe"],
    [],
    [None, "Total: 2"],
]
SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def table_of(folder: Path, data: bytes, wanted: Reading | None = None) -> SheetTable:
    path = folder / "list.xlsx"
    path.write_bytes(data)
    return read_table(path, wanted)


def test_headings_are_found_below_title_lines_and_numbers_come_as_shown(tmp_path: Path) -> None:
    table = table_of(tmp_path, workbook(("Day", ROWS), ("old list", [["do not use"]])))
    assert table.reading == Reading(header_row=3, sheet="Day")
    assert table.sheets == ("Day", "old list")
    assert table.headings == tuple(HEAD)
    assert table.fields == (
        Field.ROW_NUMBER, Field.NAME, Field.ORGANISATION, Field.EMAIL, Field.PHONE, Field.TABLE,
        Field.REGISTRATION,
    )  # fmt: skip
    assert table.rows[0].line == 4
    assert table.rows[0].cells == ("1", "ሳራ ተስፋ", "Circle", "sara@example.org", "600555901", "2", "yes")
    assert [row.line for row in table.rows] == [4, 5, 6, 7]


def test_values_are_shown_without_points_exponents_and_midnights(tmp_path: Path) -> None:
    values: list[object] = [
        48600555901, 1.5, 0.1 + 0.2, 123456789012345.0, True, datetime.datetime(2026, 5, 17), "007",
    ]  # fmt: skip
    table = table_of(tmp_path, workbook(("Day", [["Uwagi"], *([value] for value in values)])))
    shown = [row.cells[0] for row in table.rows]
    assert shown == ["48600555901", "1.5", "0.3", "123456789012345", "TRUE", "2026-05-17", "007"]


def test_hidden_sheets_and_sheets_without_headings_stand_back(tmp_path: Path) -> None:
    data = workbook(("notes", [["call them"]]), ("secret", ROWS), ("Day", ROWS), hidden=["secret"])
    table = table_of(tmp_path, data)
    assert (table.reading.sheet, table.sheets) == ("Day", ("notes", "Day"))
    assert table_of(tmp_path, data, Reading(sheet="notes")).rows[0].cells == ("call them",)


def test_an_ods_is_read_too(tmp_path: Path) -> None:
    table = table_of(tmp_path, ods(ods_row("Nazwisko", "Imię") + ods_row("Żak", "Łucja")))
    assert table.rows[0].cells == ("Żak", "Łucja")


def test_formatting_far_below_a_list_does_not_make_it_too_large(tmp_path: Path) -> None:
    def fill(book: object) -> None:
        page = book.add_worksheet()  # type: ignore[attr-defined]
        bold = book.add_format({"bold": True})  # type: ignore[attr-defined]
        page.write_row(0, 0, ["Nazwisko", "Imię"])
        page.write_row(1, 0, ["Żak", "Łucja"])
        page.write_blank(1_048_575, 16_383, None, bold)

    assert len(table_of(tmp_path, written(fill)).rows) == 1


def far_cells(cells: str) -> bytes:
    sheet = f"<worksheet><sheetData>{cells}</sheetData></worksheet>".encode()
    return replaced(workbook(("Day", ROWS)), SHEET, lambda _old: sheet)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (far_cells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), TooManyColumns),
        (
            far_cells('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c><v>1</v></c></row>'),
            TooManyRows,
        ),
        (far_cells("<row><c t=\"n\" r = 'ALK150000' ><v>1</v></c></row>"), ArchiveBomb),
        (
            far_cells(f'<x:row r="9"><x:c {" " * 7_000_000} r="XFD1048576"><v>1</v></x:c></x:row>'),
            WorkbookDamaged,
        ),
        (archive({"xl/workbook.xml": b"<x/>", SHEET: b"<x>" + b"0" * 50_000_000 + b"</x>"}), ArchiveBomb),
        (archive({"xl/workbook.xml": b"", **{f"xl/{i}": b"" for i in range(6_000)}}), ArchiveBomb),
        (ods(ods_row("x", times=1_048_576)), TooManyRows),
        (ods(ods_row("x", across=16_384)), TooManyColumns),
        (ods(ods_row("x", times=190_000, across=900)), ArchiveBomb),
        (archive({"word/document.xml": b"<w/>"}), NotATable),
        (workbook(("Day", ROWS))[:2_000], WorkbookDamaged),
        (b"PK\x03\x04" + bytes(range(256)) * 8, WorkbookDamaged),
        (archive({"xl/workbook.xml": b"<workbook>"}), WorkbookDamaged),
        (ods("<table:table-row><table:table-cell><text:p>never closed"), WorkbookDamaged),
        (archive({"xl/workbook.xml": b'<?xml version="1.0" encoding="klingon"?><x/>'}), WorkbookDamaged),
        (archive({"xl/workbook.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), WorkbookDamaged),
        (archive({"xl/workbook.xml": b""}, compression=12), WorkbookDamaged),
        (workbook(("Day", [])), FileBlank),
        (OLE + "EncryptedPackage".encode("utf-16-le"), PasswordProtected),
        (OLE + "Workbook".encode("utf-16-le"), OldWorkbook),
        (OLE, NotATable),
    ],
)
def test_what_is_no_workbook_or_a_harmful_one_is_refused_in_one_sentence(
    tmp_path: Path, data: bytes, error: type[ContactDeskError]
) -> None:
    with pytest.raises(error) as refusal:
        table_of(tmp_path, data)
    sentence = refusal.value.sentence()
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_an_archive_that_lies_about_its_size_is_found_out(tmp_path: Path) -> None:
    data = bytearray(
        archive({"xl/workbook.xml": b"<x/>", SHEET: b"<x>" + bytes(range(97, 122)) * 400_000 + b"</x>"})
    )
    entry = data.rfind(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (1_000).to_bytes(4, "little")
    with pytest.raises(ArchiveBomb):
        table_of(tmp_path, bytes(data))


def test_a_sheet_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchSheet) as refusal:
        table_of(tmp_path, workbook(("Day", ROWS)), Reading(sheet="Night"))
    assert "Night" in refusal.value.sentence()


WHOLE = workbook(("Day", ROWS))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_workbook_with_flipped_bytes_is_read_or_refused(
    tmp_path: Path, flips: list[tuple[int, int]]
) -> None:
    data = bytearray(WHOLE)
    for place, value in flips:
        data[place] = value
    try:
        table_of(tmp_path, bytes(data))
    except ContactDeskError as refusal:
        assert refusal.sentence()
