"""What commands answer in JSON, and the options that a coordinator needs on the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from contactdesk.records.search import SearchEntry
from contactdesk.storage.desk import Desk
from tests.cli.commands import Commands

PEOPLE = (
    "Lp.;Nazwisko;Imię;Instytucja;E-mail;Rola\n"
    "1;Żak;Łukasz;Urząd Miasta w Łodzi;l.zak@example.org;panelista\n"
    "2;Шевченко;Мирослава;Fundacja Przystań;m@example.org;\n"
    "3;;ተስፋዬ;Fundacja Lalibela;tesfaye(at)example.org;\n"
    "4;;;Ministerstwo Prób;sekretariat@example.org;\n"
    ";;;;;\n"
)


@pytest.fixture
def listed(commands: Commands, tmp_path: Path) -> Commands:
    (tmp_path / "lista.csv").write_text(PEOPLE, encoding="utf-8")
    commands.run("add", "meeting", "title=Dzień Otwarty")
    return commands


def take_in(commands: Commands, tmp_path: Path, *more: str) -> None:
    ran = commands.run("import", str(tmp_path / "lista.csv"), "--meeting", "1", *more)
    assert (ran.status, ran.err) == (0, "")


def test_an_import_counts_and_lists_what_it_did_not_take(listed: Commands, tmp_path: Path) -> None:
    told = listed.json("import", str(tmp_path / "lista.csv"), "--meeting", "1")
    assert told["created"]["person"] == told["created"]["participation"] == 3
    assert told["recognised"]["person"] == 0
    assert [row["row"] for row in told["not_taken"]] == [4]
    assert told["not_taken"][0]["reason"] == "no person named"
    assert told["change"] == 2
    again = listed.json("import", str(tmp_path / "lista.csv"), "--meeting", "1")
    assert again["created"]["person"] == 0
    assert again["recognised"]["person"] == 3


def test_a_dry_run_writes_nothing(listed: Commands, tmp_path: Path) -> None:
    told = listed.json("import", str(tmp_path / "lista.csv"), "--meeting", "1", "--dry-run")
    assert told["change"] is None
    assert len(listed.json("history")) == 1


def test_rows_not_taken_can_be_saved(listed: Commands, tmp_path: Path) -> None:
    take_in(listed, tmp_path, "--save-not-taken", str(tmp_path / "rest.csv"))
    assert "Ministerstwo Prób" in (tmp_path / "rest.csv").read_text(encoding="utf-8-sig")


def test_columns_can_be_named_by_heading_and_by_letter(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Kto;Coś\nEwa Żak;Gdynia\nJan Dąb;Sopot\n", encoding="utf-8")
    importing = ["import", str(path), "--header-row", "1"]
    commands.json(*importing, "--map", "kto=name", "--map", "B=city")
    assert {row["city"] for row in commands.json("list", "person")} == {"Gdynia", "Sopot"}


def test_from_sheet_to_attendance(listed: Commands, tmp_path: Path) -> None:
    take_in(listed, tmp_path)
    paper = tmp_path / "sheet.pdf"
    printed = listed.json(
        "print", "attendance-sheet", "--meeting", "1", "-o", str(paper), "--lang", "pl", "order=table"
    )
    assert printed == {"file": str(paper), "pages": 1, "sheet": 1}
    assert paper.read_bytes().startswith(b"%PDF")
    entered = listed.json("attendance", "1", "1p 2x 3e")
    assert entered["counts"] == {"present": 1, "absent": 1, "excused": 1}
    refusal = listed.refused("attendance", "1", "77p")
    assert "77" in refusal["message"]
    assert listed.json("show", "meeting", "1")["counts"]["by_attendance"] == entered["counts"]


def test_attendance_without_a_sheet_is_refused(listed: Commands) -> None:
    assert listed.refused("attendance", "1", "1p")["error"] == "no-sheet-printed"


def test_history_tells_steps_and_the_fields_of_a_record(commands: Commands) -> None:
    commands.run("add", "person", "name=Ewa Żak")
    commands.run("edit", "person", "1", "city=Gdynia")
    assert [step["words"] for step in commands.json("history")] == ["Ewa Żak changed", "Ewa Żak added"]
    assert commands.json("history", "person", "ewa")[0]["after"] == "Gdynia"


def test_check_and_backup(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", "person", "name=Ewa Żak")
    assert commands.json("check") == {"ok": True, "problems": []}
    kept = Commands(commands._capfd, commands.json("backup", str(tmp_path / "kept"))["file"])
    assert [row["title"] for row in kept.json("list", "person")] == ["Ewa Żak"]


def test_a_wrong_index_is_told_and_written_anew(commands: Commands) -> None:
    commands.run("add", "person", "name=Ewa Żak")
    desk = Desk.open(commands.desk)
    with desk.database.atomic():
        SearchEntry.update(names="", everything="").execute(desk.database)
    desk.close()
    checked = commands.run("check")
    assert checked.status == 1
    assert "needs rebuilding" in checked.out
    rebuilt = commands.run("check", "--rebuild")
    assert rebuilt.status == 0
    assert rebuilt.out.splitlines() == ["The search index was written anew.", "The desk is in order."]
    assert [found["title"] for found in commands.json("search", "zak")] == ["Ewa Żak"]


@pytest.mark.skipif(os.environ.get("QT_QPA_PLATFORM") != "offscreen", reason="there is a screen")
def test_the_demo_ends_well_without_a_screen(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    commands = Commands(capfd, "")
    ran = commands.run("demo", str(tmp_path / "demo"))
    assert (ran.status, ran.err) == (0, "")
    assert {path.name for path in (tmp_path / "demo").iterdir()} >= {
        "attendance-sheet-en.pdf",
        "attendance-sheet-pl.pdf",
        "demo.contactdesk",
    }
    assert len([line for line in ran.out.splitlines() if "screen" in line]) == 1
    kept = Commands(capfd, str(tmp_path / "demo" / "demo.contactdesk"))
    kept.run("add", "person", "name=Ewa Własna")
    assert "already" in commands.run("demo", str(tmp_path / "demo")).out
    assert kept.json("search", "wlasna")
