"""Saved lists, exports and invitations from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import Commands


@pytest.fixture(autouse=True)
def office(commands: Commands) -> None:
    for name, city in (("Ewa Kos", "Łódź"), ("Jan Lis", "Lublin"), ("Olena Kovalenko", "Łódź")):
        commands.run("add", "person", f"name={name}", f"city={city}")
    commands.run("add", "meeting", "title=Networking Day")


def test_a_saved_list_is_made_asked_changed_and_shown(commands: Commands) -> None:
    made = commands.json("add", "saved-list", "name=People of Łódź", "search=city:lodz", "columns=name;city")
    assert (made["kind"], made["of"], made["total"], made["columns"]) == (
        "saved-list",
        "person",
        2,
        ["name", "city"],
    )
    people = commands.json("list", "person", "--saved", "people of lodz")
    assert [one["title"] for one in people] == ["Ewa Kos", "Olena Kovalenko"]
    edited = commands.json("edit", "saved-list", "1", "name=Lublin", "search=city:lublin", "descending=yes")
    assert (edited["total"], edited["version"], edited["descending"]) == (1, 2, True)
    assert [one["title"] for one in commands.json("list", "saved-list")] == ["Lublin"]
    assert "city:lublin" in commands.run("show", "saved-list", "Lublin").out
    commands.run("undo")
    assert [one["title"] for one in commands.json("list", "saved-list")] == ["People of Łódź"]


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_a_search_is_written_into_a_file(commands: Commands, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"people.{ending}"
    told = commands.json("export", "people", "-o", str(path), "--search", "city:łódź")
    assert told == {"file": str(path), "rows": 2}
    assert path.stat().st_size > 100
    if ending == "json":
        assert [one["city"] for one in json.loads(path.read_text(encoding="utf-8"))] == ["Łódź", "Łódź"]
    else:
        assert commands.json("import", str(path), "--dry-run")["counts"]["known"] == 2


def test_a_saved_list_is_exported_and_invited(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", "saved-list", "name=Łódź", "search=city:lodz")
    assert commands.json("export", "people", "-o", str(tmp_path / "l.csv"), "--saved", "lodz")["rows"] == 2
    invited = commands.json("invite", "Networking Day", "--saved", "Łódź")
    assert (invited["invited"], invited["words"]) == (2, "2 people invited to “Networking Day”")
    assert commands.json("invite", "1", "--search", "kos OR lis")["invited"] == 1
    path = tmp_path / "participants.json"
    assert commands.json("export", "participants", "--meeting", "1", "-o", str(path))["rows"] == 3
    commands.run("undo")
    assert commands.json("export", "participants", "--meeting", "1", "-o", str(path))["rows"] == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["export", "people", "-o", "people.pdf"], "unknown-ending"),
        (["export", "people", "-o", "/nowhere/people.csv"], "cannot-write"),
        (["export", "participants", "-o", "participants.csv"], "meeting-needed"),
        (["export", "people", "-o", "people.csv", "--saved", "nobody's"], "no-such-list"),
        (["invite", "Networking Day", "--saved", "nobody's"], "no-such-list"),
        (["invite", "nowhere", "--search", "kos"], "no-such-meeting"),
        (["add", "saved-list", "search=city:lodz"], "name-needed"),
        (["add", "saved-list", "name=A", "kind=unicorn"], "unknown-choice"),
        (["add", "saved-list", "name=A", "colour=red"], "unknown-field"),
        (["edit", "saved-list", "A", "name=B"], "no-such-list"),
    ],
)
def test_what_is_wrong_is_said(commands: Commands, arguments: list[str], code: str) -> None:
    assert commands.refused(*arguments)["error"] == code


def test_a_list_of_meetings_is_no_list_of_people(commands: Commands) -> None:
    commands.run("add", "saved-list", "name=Meetings", "kind=meeting")
    assert commands.refused("list", "person", "--saved", "meetings")["error"] == "list-of-other-kind"
    for arguments in (
        ["list", "person", "--saved", "a", "--search", "b"],
        ["invite", "1"],
        ["export", "participants", "--meeting", "1", "--saved", "meetings", "-o", "a.csv"],
    ):
        assert commands.run(*arguments).status == 2
