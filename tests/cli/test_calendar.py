"""The calendar on the command line: written, of one colleague, refused."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Commands


def test_a_calendar_is_written(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", "colleague", "name=Iga Wrona")
    commands.run("add", "meeting", "title=Networking Day", "date=2026-10-29", "start=10:00")
    commands.run("add", "follow-up", "what=Call", "due=2031-03-30", "assignee=Iga Wrona")
    commands.run("add", "follow-up", "what=Write", "due=2031-03-30")
    path = tmp_path / "office.ics"
    assert commands.run("calendar", "-o", str(path)).out.strip() == f"{path}: 3 events"
    assert commands.json("calendar", "-o", str(path), "--owner", "Iga Wrona") == {
        "file": str(path),
        "events": 2,
    }
    assert b"SUMMARY:Networking Day" in path.read_bytes()


def test_the_first_and_the_last_day_of_all_are_days_too(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", "meeting", "title=Never", "date=9999-12-31")
    for day, at in (("0001-01-01", "00:05"), ("9999-12-31", "23:50")):
        commands.run("add", "follow-up", "what=Call", f"due={day}", f"due_time={at}")
    early = ("what=Call", "due=0001-01-02", "remind=3 days before")
    assert commands.refused("add", "follow-up", *early)["error"] == "not-a-reminder"
    path = tmp_path / "office.ics"
    assert commands.run("calendar", "-o", str(path)).out.strip() == f"{path}: 3 events"


def test_a_file_that_cannot_be_written_is_told(commands: Commands, tmp_path: Path) -> None:
    assert commands.refused("calendar", "-o", str(tmp_path / "o.txt"))["error"] == "not-a-calendar-file"
    assert commands.refused("calendar", "-o", str(tmp_path / "no" / "o.ics"))["error"] == "cannot-write"
    refusal = commands.refused("calendar", "-o", str(tmp_path / "o.ics"), "--owner", "Nobody")
    assert refusal["error"] == "no-such-colleague"
    assert not (tmp_path / "o.ics").exists()
