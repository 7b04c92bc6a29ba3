"""Lists that cannot be read, and places that cannot be written: one sentence, status 1, nothing half done."""

from __future__ import annotations

import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import Commands
from tests.exchange.books import archive, workbook

LIST = "Name;Organisation;E-mail\nŁucja Żak;Fundacja Most;lucja@example.org\n"


def state(commands: Commands) -> Any:
    """Everything that a refused command must leave as it was."""
    return [
        commands.json("list", "person"),
        commands.json("list", "meeting"),
        commands.json("history"),
        commands.json("check"),
    ]


@pytest.fixture
def office(commands: Commands) -> Commands:
    commands.json("add", "meeting", "title=Networking Day", "date=2026-10-29")
    commands.json("add", "person", "name=Bożena Ćmil")
    return commands


def bomb() -> bytes:
    """A sheet of 200 MB that packs into a fraction of one."""
    row = b'<row r="1"><c r="A1" t="inlineStr"><is><t>' + b"a" * 2_000_000 + b"</t></is></c></row>"
    sheet = b'<?xml version="1.0"?><worksheet><sheetData>' + row * 100 + b"</sheetData></worksheet>"
    with zipfile.ZipFile(BytesIO(workbook(("Lista", [["Name"], ["Łucja"]])))) as packed:
        entries = {name: packed.read(name) for name in packed.namelist()}
    return archive({**entries, "xl/worksheets/sheet1.xml": sheet})


@pytest.mark.parametrize(
    ("name", "data", "options", "code"),
    [
        ("a.csv", b"%PDF-1.7\n1 0 obj", [], "not-a-table"),
        ("a.xlsx", b"PK\x03\x04 but no archive", [], None),
        ("a.csv", b"", [], "file-empty"),
        ("a.csv", LIST.encode("cp1250"), ["--encoding=utf-8"], "wrong-encoding"),
        ("a.csv", LIST.encode(), ["--encoding=klingon"], "unknown-encoding"),
        ("a.csv", LIST.encode(), ["--header-row=99"], None),
        ("a.csv", LIST.encode(), ["--map=Nazwa=name"], "no-such-column"),
        ("a.csv", LIST.encode(), ["--map=Name=shoe-size"], "no-such-field"),
        ("a.csv", LIST.encode(), ["--meeting=99"], "no-such-meeting"),
        ("a.csv", LIST.encode(), ["--meeting=Some other day"], "no-such-meeting"),
        ("a.csv", LIST.encode(), ["--into=participants"], "meeting-needed"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else str(value)[:12],
)
def test_a_list_that_cannot_be_read_changes_nothing(
    office: Commands, tmp_path: Path, name: str, data: bytes, options: list[str], code: str | None
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    before = state(office)
    refusal = office.refused("import", str(path), *options)
    assert code in {None, refusal["error"]}
    assert state(office) == before


def test_a_missing_file_and_a_folder_are_refused(office: Commands, tmp_path: Path) -> None:
    assert office.refused("import", str(tmp_path / "none.csv"))["error"] == "not-there"
    assert office.refused("import", str(tmp_path))["error"] == "cannot-read"


def test_a_hundred_megabytes_are_refused_at_once(office: Commands, tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as large:
        large.write(b"Name;City\n")
        large.truncate(100 * 1024 * 1024)
    assert office.refused("import", str(path))["error"] == "file-too-large"


def test_a_zip_bomb_is_refused_before_it_goes_off(office: Commands, tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    path.write_bytes(bomb())
    assert path.stat().st_size < 1_000_000
    before = state(office)
    assert office.refused("import", str(path))["error"] == "archive-bomb"
    assert state(office) == before


def test_a_formula_in_a_name_stays_text_and_is_told(office: Commands, tmp_path: Path) -> None:
    path = tmp_path / "formula.csv"
    path.write_text('Name;City\n=HYPERLINK("http://x";"Jan");Łódź\n', encoding="utf-8")
    ran = office.run("import", str(path))
    assert ran.status == 0
    assert "formula" in ran.out
    assert any("=HYPERLINK" in one["title"] for one in office.json("list", "person"))


@pytest.mark.parametrize("where", ["no/such/folder/a.pdf", "", "name" * 100])
def test_a_paper_that_cannot_be_written_was_never_printed(
    office: Commands, tmp_path: Path, where: str
) -> None:
    before = state(office)
    target = tmp_path / where
    command = ("print", "attendance-sheet", "--meeting", "1", "-o", str(target))
    assert office.refused(*command)["error"] == "cannot-write"
    assert state(office) == before
    assert [path for path in tmp_path.rglob("*.pdf*") if path.is_file()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_full_disk_leaves_the_old_paper(office: Commands, tmp_path: Path) -> None:
    from tests.cli.places import fill, small_disk

    with small_disk(tmp_path / "disk", 300_000) as disk:
        sheet = disk / "sheet.pdf"
        office.json("print", "attendance-sheet", "--meeting", "1", "-o", str(sheet))
        old = sheet.read_bytes()
        fill(disk)
        before = state(office)
        command = ("print", "attendance-sheet", "--meeting", "1", "-o", str(sheet), "--lang", "pl")
        refusal = office.refused(*command)
        assert (refusal["error"], refusal["reason"]) == ("cannot-write", "the disk is full")
        assert state(office) == before
        assert sheet.read_bytes() == old
        assert {path.name for path in disk.iterdir()} == {"sheet.pdf", "rest"}


def test_an_unknown_meeting_is_named(office: Commands, tmp_path: Path) -> None:
    for command in (
        ("show", "meeting", "99"),
        ("attendance", "99", "1p"),
        ("print", "attendance-sheet", "--meeting", "99", "-o", str(tmp_path / "a.pdf")),
    ):
        refusal = office.refused(*command)
        assert refusal["error"] == "no-such-meeting"
        assert "99" in refusal["message"]
    assert not (tmp_path / "a.pdf").exists()


def test_marks_that_the_sheet_does_not_have_enter_nothing(office: Commands, tmp_path: Path) -> None:
    assert office.refused("attendance", "1", "1p")["error"] == "no-sheet-printed"
    office.json("print", "attendance-sheet", "--meeting", "1", "-o", str(tmp_path / "a.pdf"))
    before = state(office)
    for marks in ("99p", "1q", "1", "p", "1-"):
        office.refused("attendance", "1", marks)
    assert state(office) == before
