"""The quick log on the command line, and interactions as any other kind of record."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Commands


def test_a_line_is_understood_told_and_saved(commands: Commands) -> None:
    commands.run("add", "person", "name=Łucja Święta", "organisation=Urząd Miasta")
    said = "zadzwoniłam do Łucji o mentorach, wysłać draft w pt"
    dry = commands.run("log", said, "--dry-run").out
    assert "Łucja Święta · Urząd Miasta" in dry
    assert "wysłać draft" in dry
    assert commands.json("list", "interaction") == []
    done = commands.json("log", said)
    assert (done["kind"], done["direction"], done["about"]) == ("call", "out", "mentorach")
    assert [one["what"] for one in done["next"]] == ["wysłać draft"]
    shown = commands.json("show", "interaction", str(done["id"]))
    assert (shown["text"], shown["summary"]) == (said, "mentorach")
    assert [one["name"] for one in shown["people"]] == ["Łucja Święta"]
    assert [one["what"] for one in commands.json("list", "follow-up")] == ["wysłać draft"]
    assert "mentorach" in commands.run("list", "interaction", "--search", "lucja").out
    assert "Logged" in commands.run("undo").out
    assert commands.json("list", "interaction") == []
    assert commands.json("list", "follow-up") == []


def test_a_line_about_a_partnership_is_told_and_kept_with_it(commands: Commands) -> None:
    commands.run("add", "person", "name=Łucja Święta", "organisation=Urząd Miasta")
    commands.run("add", "partnership", "title=Mentors", "party=Urząd Miasta; Szkoła", "contact=Łucja Święta")
    said = "called Łucja about mentors, send draft fri"
    assert "Partnership: Mentors" in commands.run("log", said, "--dry-run").out
    done = commands.json("log", said)
    assert done["partnership"]["title"] == "Mentors"
    assert commands.json("show", "interaction", str(done["id"]))["partnership"] == "Mentors"
    assert commands.json("show", "partnership", "Mentors")["next_action"] == "send draft"


def test_an_ambiguous_person_is_refused_and_named(commands: Commands) -> None:
    for name in ("Anna Łoś", "Anna Kos"):
        commands.run("add", "person", f"name={name}")
    assert "Anna Kos" in commands.refused("log", "called Anna about the queue")["message"]
    assert commands.json("list", "interaction") == []


def test_what_is_not_understood_is_kept_and_told(commands: Commands) -> None:
    assert "kept as a note" in commands.run("log", "hmm ok").out
    assert [one["summary"] for one in commands.json("list", "interaction")] == ["hmm ok"]


def test_a_mail_is_logged_once(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", "person", "name=Łucja Święta", "email=lucja@desk.example.org")
    path = tmp_path / "letter.eml"
    path.write_text(
        "From: lucja@desk.example.org\nTo: jan@example.org\nMessage-ID: <1@x>\nSubject: Umowa\n\nhello",
        encoding="utf-8",
    )
    out = commands.run("log", "--eml", str(path)).out
    assert "Łucja Święta" in out
    assert "jan@example.org" in out
    assert "logged already" in commands.refused("log", "--eml", str(path))["message"]
    path.write_text("no mail", encoding="utf-8")
    assert "not an e-mail" in commands.refused("log", "--eml", str(path))["message"]
    assert "--eml" in commands.refused("log")["message"]


def test_an_interaction_is_written_field_by_field(commands: Commands) -> None:
    commands.run("add", "person", "name=Ewa Kos")
    added = commands.json(
        "add",
        "interaction",
        "about=rent",
        "channel=visit",
        "person=Ewa Kos",
        "when=yesterday",
        "answered=yes",
    )
    assert (added["kind"], added["summary"]) == ("interaction", "rent")
    commands.run("edit", "interaction", str(added["id"]), "about=the rent", "direction=in")
    assert commands.json("show", "interaction", "the rent")["direction"] == "in"
    assert "still to come" in commands.refused("add", "interaction", "about=x", "when=2136-01-01")["message"]


def test_newcomers_and_tags_are_added_by_option(commands: Commands) -> None:
    said = "called Anna Nowicka from Fundacja Most about chairs #furniture"
    assert "not on the desk" in commands.run("log", said).out
    assert commands.json("list", "person") == []
    out = commands.run("log", said, "--new", "--tag").out
    assert "New person: Anna Nowicka · Fundacja Most" in out
    assert [one["title"] for one in commands.json("list", "person", "--search", "tag:furniture")] == [
        "Anna Nowicka"
    ]
