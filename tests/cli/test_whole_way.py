"""From two messy lists to a signed sheet, and back again, on the command line of both engines."""

from __future__ import annotations

import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import Commands
from tests.exchange.books import workbook

POLISH_LIST = Path(__file__).with_name("lista.csv").read_text(encoding="utf-8")
"""Row 4 has two e-mails, 12 is row 1 again, 13 has a wrong e-mail, 15 nobody; then a blank and a total."""
ENGLISH_LIST: list[list[object]] = [
    ["Networking Day – list of participants"],
    ["29 October, Warszawa"],
    [],
    ["No", "Participant", "Institution", "Contact e-mail", "City", "Language", "Thematic table", "RSVP"],
    [1, "أمينة الحسن", "Circle", "amina@circle.example.org", "Lublin", "Arabic", 2, "yes"],
    [2, "Оксана Шевченко", "Фундація «Дах»", "oksana@dakh.example.org", "Gdynia", "Ukrainian", 3, "yes"],
    [3, "ተስፋዬ ደምሴ", "ማኅበር", "tesfaye@association.example.org", "Lublin", "Amharic", 2, "maybe"],
    [4, "Trần Văn Bình", "Szkoła Wspólnoty", "binh@szkola.example.org", "Warszawa", "Vietnamese", 3, "yes"],
    [5, "李秀英", "中文学校", "li@school.example.org", "Warszawa", "Chinese", 3, "yes"],
    [6, "ნინო კაპანაძე", "სახლი", "nino@house.example.org", "Kraków", "Georgian", 1, "no"],
    [7, "نسرین کاظمی", "Library", "nasrin@library.example.org", "Wrocław", "Persian", 1, "yes"],
    [8, "आशा वर्मा", "India Forum", "asha@forum.example.org", "Wrocław", "Hindi", 1, "yes"],
    [9, "Գայանե Սարգսյան", "Foundation", "gayane@arm.example.org", "Gdańsk", "Armenian", 1, "yes"],
    [10, "이서연", "Choir", "seoyeon@choir.example.org", "Warszawa", "Korean", 2, "declined"],
    [11, "רונית כהן", "Centre", "ronit@centre.example.org", "Warszawa", "Hebrew", 2, "yes"],
    [12, "มาลี สุขใจ", "Workshop", "malee@workshop.example.org", "Warszawa", "Thai", 3, "yes"],
    [13, "Łucja Jaźwińska", "City Hall", "Lucja.Jazwinska@urzad.example.org", "Łódź", "Polish", 1, "yes"],
    [14, "Bubacar", "", "bubacar@diaspora.example.org", "Warszawa", "French", 2, "yes"],
    [],
    ["", "Total: 14"],
]
ROW_OF_TWO_EMAILS, WRONG_EMAIL = "Idil Warsame", "a.zdzblo(at)urzad.example.org"


@pytest.fixture
def office(commands: Commands, tmp_path: Path) -> Commands:
    """A desk with one meeting, which both lists were brought to."""
    (tmp_path / "lista.csv").write_bytes(POLISH_LIST.encode("cp1250"))
    (tmp_path / "participants.xlsx").write_bytes(workbook(("Networking Day", ENGLISH_LIST), ("old", [["x"]])))
    commands.json("add", "meeting", "title=Networking Day", "date=2026-10-29")
    return commands


def bring(office: Commands, path: Path) -> Any:
    return office.json("import", str(path), "--meeting", "1")


def both(office: Commands, folder: Path) -> Any:
    bring(office, folder / "lista.csv")
    return bring(office, folder / "participants.xlsx")


def participants(office: Commands) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = office.json("show", "meeting", "1")["participants"]
    return found


def test_the_polish_list_brings_fourteen_and_tells_of_the_rest(office: Commands, tmp_path: Path) -> None:
    told = bring(office, tmp_path / "lista.csv")
    assert told["created"]["person"] == told["created"]["participation"] == 14
    assert [row["row"] for row in told["not_taken"]] == [15, 17, 18]
    assert all(row["reason"] for row in told["not_taken"])
    assert len(participants(office)) == 14
    two = office.json("show", "person", ROW_OF_TWO_EMAILS)["contact_points"]
    assert [point["value"] for point in two if point["kind"] == "email"] == [
        "idil@dom.example.org",
        "biuro@dom.example.org",
    ]
    (flagged,) = (row for row in participants(office) if row["email_flagged"])
    assert flagged["name"] == "Anna Źdźbło"
    points = office.json("show", "person", "Anna Źdźbło")["contact_points"]
    assert WRONG_EMAIL in [point["value"] for point in points]


def test_the_english_list_brings_twelve_more_and_recognises_two(office: Commands, tmp_path: Path) -> None:
    told = both(office, tmp_path)
    assert told["created"]["person"] == told["created"]["participation"] == 12
    assert told["recognised"]["person"] == 2
    assert len(told["not_taken"]) == 2
    assert len(participants(office)) == 26


def test_one_undo_takes_a_list_back_whole_and_redo_brings_it_again(office: Commands, tmp_path: Path) -> None:
    both(office, tmp_path)
    before = participants(office)
    people = office.json("list", "person")
    office.json("undo")
    assert len(participants(office)) == 14
    assert len(office.json("list", "person")) == 14
    office.json("redo")
    # Put back under its old id, with a version of its own.
    for rows in (before, after := participants(office)):
        for row in rows:
            del row["version"]
    assert after == before
    assert office.json("list", "person") == people
    assert office.json("check")["ok"]


def test_the_sheet_of_all_of_them_holds_every_name(office: Commands, tmp_path: Path) -> None:
    both(office, tmp_path)
    sheet = tmp_path / "sheet.pdf"
    told = office.json("print", "attendance-sheet", "--meeting", "1", "-o", str(sheet))
    assert (told["file"], told["pages"]) == (str(sheet), 2)
    subprocess.run(["qpdf", "--check", sheet], check=True, capture_output=True)
    printed = subprocess.run(
        ["pdftotext", "-raw", sheet, "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    visible = "".join(c if unicodedata.category(c) != "Cf" else "" for c in printed)
    words = " ".join(visible.split())
    for row in participants(office):
        # Right-to-left names come word by word; whether they look right is seen where papers are drawn.
        pieces = row["name"].split() if unicodedata.bidirectional(row["name"][0]) in "RAL" else [row["name"]]
        assert all(piece in words for piece in pieces), row["name"]


def test_the_signed_sheet_is_entered_by_row_numbers(office: Commands, tmp_path: Path) -> None:
    both(office, tmp_path)
    office.json("print", "attendance-sheet", "--meeting", "1", "-o", str(tmp_path / "sheet.pdf"))
    counts = office.json("attendance", "1", "1-10p 11x 12e")["counts"]
    assert counts == office.json("show", "meeting", "1")["counts"]["by_attendance"]
    assert {one: number for one, number in counts.items() if number} == {
        "present": 10,
        "absent": 1,
        "excused": 1,
        "unknown": 14,
    }


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("lodz", "Łucja Jaźwińska"),
        ("lukasz", "Łukasz Pietrowa"),
        ("shevchenko", "Оксана Шевченко"),
        ("tesfaye", "ተስፋዬ ደምሴ"),
    ],
)
def test_names_are_found_in_latin_letters(office: Commands, tmp_path: Path, typed: str, name: str) -> None:
    both(office, tmp_path)
    assert name in [one["title"] for one in office.json("search", typed)]
