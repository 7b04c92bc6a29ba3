"""Adding, changing, listing and showing every kind of record."""

from __future__ import annotations

from pathlib import Path

import pytest

from contactdesk.cli.nouns import NOUNS
from tests.cli.commands import Commands


def test_a_person_with_all_that_hangs_on_them(commands: Commands) -> None:
    added = commands.json(
        "add", "person", "given-name=Łucja", "family-name=Święta", "organisation=Fundacja Tęcza",
        "position=prezeska", "email=l@example.org; biuro@example.org", "phone=22 555 10 01", "tag=press",
    )  # fmt: skip
    assert (added["kind"], added["id"], added["version"]) == ("person", 1, 1)
    assert added["uuid"]
    assert added["display_name"] == "Łucja Święta"
    assert [one["organisation"] for one in added["affiliations"]] == ["Fundacja Tęcza"]
    assert [one["value"] for one in added["contact_points"] if one["kind"] == "email"] == [
        "l@example.org",
        "biuro@example.org",
    ]
    shown = commands.run("show", "person", "lucja").out
    for text in ("Łucja Święta", "Fundacja Tęcza", "prezeska", "biuro@example.org", "press"):
        assert text in shown


def test_a_new_job_closes_the_old_one(commands: Commands) -> None:
    commands.run("add", "person", "name=Jan Nowak", "organisation=Fundacja Jeden")
    edited = commands.json("edit", "person", "Jan Nowak", "organisation=Fundacja Dwa", "position=prezes")
    now, before = edited["affiliations"]
    assert (now["organisation"], now["position"], now["until"]) == ("Fundacja Dwa", "prezes", "")
    assert before["organisation"] == "Fundacja Jeden"
    assert before["until"]


def test_one_more_organisation_leaves_the_first(commands: Commands) -> None:
    commands.run("add", "person", "name=Jan Nowak", "organisation=Fundacja Jeden")
    commands.run("add", "affiliation", "person=Jan Nowak", "organisation=Fundacja Dwa", "since=2024")
    shown = commands.json("show", "person", "1")
    assert {(one["organisation"], one["until"]) for one in shown["affiliations"]} == {
        ("Fundacja Jeden", ""),
        ("Fundacja Dwa", ""),
    }


def test_an_organisation_with_parent_and_other_names(commands: Commands) -> None:
    commands.run("add", "organisation", "name=Ministerstwo Spraw", "sector=ministry")
    commands.run(
        "add", "organisation", "name=Departament Spraw", "parent=Ministerstwo Spraw", "other-names=acronym:DS"
    )
    assert commands.json("show", "organisation", "ds")["parent"] == "Ministerstwo Spraw"
    assert "Departament Spraw" in commands.run("show", "organisation", "Ministerstwo Spraw").out
    assert commands.run("edit", "organisation", "DS", "sector=Ministry or central office").status == 0


def test_a_meeting_and_its_participants(commands: Commands) -> None:
    commands.run("add", "meeting", "title=Dzień Otwarty", "date=2026-11-26", "start=10:00", "end=12:00")
    commands.run("add", "person", "name=Ewa Żak", "organisation=Fundacja Tęcza")
    added = commands.json(
        "add", "participation", "meeting=otwarty", "person=ewa", "role=panellist", "table=2 Labour market"
    )
    assert (added["kind"], added["role"], added["table_number"]) == ("participation", "panellist", 2)
    commands.run("edit", "participation", str(added["id"]), "registration=confirmed")
    shown = commands.json("show", "meeting", "1")
    assert shown["counts"]["by_registration"] == {"confirmed": 1}
    assert shown["participants"][0]["name"] == "Ewa Żak"
    assert shown["starts_at"] == "2026-11-26T09:00:00Z"
    listed = commands.json("list", "participation", "--meeting", "1")
    assert [(one["kind"], one["title"]) for one in listed] == [("participation", "Ewa Żak")]
    assert "Thursday, 26 November 2026 · 10:00–12:00" in commands.run("show", "meeting", "1").out


def test_a_participation_with_a_wrong_field_is_none(commands: Commands) -> None:
    commands.run("add", "meeting", "title=Dzień Otwarty")
    commands.run("add", "person", "name=Ewa Żak")
    commands.run("add", "participation", "meeting=1", "person=1", "role=unicorn")
    assert commands.json("show", "meeting", "1")["participants"] == []


def test_tags_colleagues_and_the_office(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", "person", "name=Ewa Żak")
    commands.run("add", "tag", "name=press", "person=ewa")
    commands.run("edit", "tag", "press", "name=media")
    assert [one["title"] for one in commands.json("list", "tag")] == ["media"]
    commands.run("add", "colleague", "name=Ola", "email=ola@example.org")
    assert commands.json("edit", "colleague", "1", "login=ola")["login"] == "ola"
    picture = tmp_path / "logo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    office = commands.json("edit", "office", "name=Biuro", f"logo={picture}")
    assert (office["name"], office["logo"]) == ("Biuro", True)
    assert "Biuro" in commands.run("show", "office").out


@pytest.mark.parametrize("kind", [name for name, noun in NOUNS.items() if noun.add])
def test_an_unknown_field_names_the_known_ones(commands: Commands, kind: str) -> None:
    told = {"meeting": "x", "person": "x"} if kind in {"participation", "affiliation"} else {"name": "x"}
    commands.run("add", "meeting", "title=x")
    commands.run("add", "person", "name=x")
    others = [
        f"{name}={value}" for name, value in told.items() if not (kind == "affiliation" and name == "meeting")
    ]
    refusal = commands.refused("add", kind, "shoe-size=44", *others)
    assert refusal["error"] == "unknown-field"
    assert "shoe_size" in refusal["message"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["add", "person", "city=Łódź"], "name-needed"),
        (["add", "person", "Jan"], "not-an-assignment"),
        (["add", "person", "name=A", "name=B"], "given-twice"),
        (["add", "organisation", "name=A", "sector=unicorns"], "unknown-choice"),
        (["add", "meeting", "title=A", "date=someday"], "not-a-day"),
        (["add", "tag", "name=A"], "field-needed"),
        (["edit", "person", "99", "name=A"], "no-such-person"),
        (["edit", "participation", "99", "role=host"], "gone"),
        (["edit", "participation", "Ewa", "role=host"], "not-a-number"),
        (["show", "organisation", "nobody"], "no-such-organisation"),
        (["list", "participation"], "field-needed"),
        (["edit", "office", "logo=/nowhere/logo.png"], "cannot-read"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_changed(
    commands: Commands, arguments: list[str], code: str
) -> None:
    assert commands.refused(*arguments)["error"] == code
    assert commands.json("history") == []
