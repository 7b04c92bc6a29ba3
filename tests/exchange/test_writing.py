"""Rows to CSV and XLSX, and back."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contactdesk.core.errors import CannotWrite
from contactdesk.exchange import Delimiter, Reading, clean, read_table, write_csv, write_json, write_xlsx

HEADINGS = ["Nazwisko", "Imię", "Telefon"]
FIRST = Reading(header_row=1)
TEXTS = st.one_of(st.text(max_size=20), st.text(alphabet="'=+-@\t\r\n;,\" aŁ\u202e", max_size=8))
# A first cell that is filled, so that no row is blank: those at the end of a table are not read.
TABLES = st.lists(st.tuples(TEXTS.map(lambda text: "x" + text), TEXTS, TEXTS), max_size=5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TABLES, st.sampled_from(Delimiter))
def test_csv_gives_back_what_was_written(
    tmp_path: Path, rows: list[tuple[str, str, str]], delimiter: Delimiter
) -> None:
    path = tmp_path / "rows.csv"
    write_csv(path, HEADINGS, rows, delimiter=delimiter)
    table = read_table(path, Reading(delimiter=delimiter, header_row=1))
    assert table.headings == tuple(HEADINGS)
    assert [row.cells for row in table.rows] == [tuple(map(clean, row)) for row in rows]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(TABLES)
def test_xlsx_gives_back_what_was_written(tmp_path: Path, rows: list[tuple[str, str, str]]) -> None:
    path = tmp_path / "rows.xlsx"
    write_xlsx(path, HEADINGS, rows, sheet="Nieprzyjęte")
    table = read_table(path, FIRST)
    assert table.headings == tuple(HEADINGS)
    assert [row.cells for row in table.rows] == [tuple(map(clean, row)) for row in rows]


def test_csv_is_marked_for_excel_and_calculates_nothing(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    write_csv(path, HEADINGS, [["=cmd|'/c calc'!A0", "@SUM(A1)", "+48 600 555 010"]])
    assert path.read_bytes().startswith(b"\xef\xbb\xbfNazwisko;Imi\xc4\x99;Telefon\r\n")
    written = path.read_text(encoding="utf-8-sig").splitlines()[1]
    assert all(cell.strip('"').startswith("'") for cell in written.split(";"))


def test_xlsx_holds_texts_and_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    write_xlsx(path, HEADINGS, [["=1+1", "https://example.org", "+48 600 555 010"]], sheet="a/b:c[d]*")
    sheet = zipfile.ZipFile(io.BytesIO(path.read_bytes())).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet
    assert read_table(path).reading.sheet == "abcd"


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_a_failure_halfway_leaves_the_old_file(tmp_path: Path, write: object) -> None:
    path = tmp_path / "rows"
    path.write_text("old", encoding="utf-8")

    def rows() -> object:
        yield ["Żak", "Anna", ""]
        raise OSError(28, "No space left on device")

    with pytest.raises(CannotWrite):
        write(path, HEADINGS, rows())  # type: ignore[operator]
    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["rows"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    for write in (write_csv, write_xlsx):
        with pytest.raises(CannotWrite):
            write(tmp_path / "nowhere" / "rows", HEADINGS, [])


def test_a_text_that_no_cell_can_hold_is_refused_and_not_cut(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_xlsx(tmp_path / "rows.xlsx", HEADINGS, [["x" * 40_000]])


def test_json_is_one_array_whatever_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "rows.json"
    several: list[dict[str, object]] = [{"at": datetime(2026, 11, 24, 10)}, {"tags": ["a", "b"]}]
    for records in ([], several[:1], several):
        write_json(path, records)
        read = json.loads(path.read_text(encoding="utf-8"))
        assert [list(record) for record in read] == [list(record) for record in records]
    assert read[0]["at"] == "2026-11-24T10:00:00"


def test_a_book_of_many_rows_is_whole(tmp_path: Path) -> None:
    rows = ([f"Żak {n}", "=1", "x" * 70] for n in range(3000))
    write_xlsx(tmp_path / "rows.xlsx", HEADINGS, rows)
    table = read_table(tmp_path / "rows.xlsx", FIRST)
    assert (len(table.rows), table.rows[2999].cells) == (3000, ("Żak 2999", "=1", "x" * 70))
    with pytest.raises(CannotWrite):
        write_xlsx(tmp_path / "rows.xlsx", HEADINGS, [["x" * 40_000]])
    assert [each.name for each in tmp_path.iterdir()] == ["rows.xlsx"]
