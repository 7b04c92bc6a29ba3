"""Partnerships on the command line: added with their parties, moved, listed and shown."""

from __future__ import annotations

from tests.cli.commands import Commands


def test_a_partnership_is_added_moved_and_shown(commands: Commands) -> None:
    commands.run("add", "meeting", "title=Dzień Otwarty", "city=Warszawa")
    commands.run("add", "person", "name=Łucja Święta", "organisation=Urząd Miasta")
    commands.run("add", "colleague", "name=Ewa Żak")
    added = commands.json(
        "add", "partnership", "title=Mentorzy", "party=lead:Fundacja Tęcza; Urząd Miasta", "stage=contacted",
        "meeting=otwarty", "table=1 Praca", "contact=lucja", "owner=Ewa Żak", "next=call", "due=1.12.2036",
        "tag=praca",
    )  # fmt: skip
    assert (added["kind"], added["id"], added["version"], added["stage"]) == (
        "partnership",
        1,
        1,
        "contacted",
    )
    assert [(one["organisation"], one["role"]) for one in added["parties"]] == [
        ("Fundacja Tęcza", "lead"),
        ("Urząd Miasta", "partner"),
    ]
    assert (added["contacts"][0]["person"], added["contacts"][0]["organisation"]) == (
        "Łucja Święta",
        "Urząd Miasta",
    )
    assert (added["next_action"], added["next_due"], added["owner"]) == ("call", "2036-12-01", "Ewa Żak")
    shown = commands.run("show", "partnership", "mentorzy").out
    for text in ("Mentorzy", "Fundacja Tęcza", "Łucja Święta", "First contact", "call", "Dzień Otwarty"):
        assert text in shown
    assert "moved to Proposal" in commands.run("edit", "partnership", "1", "stage=Proposal").out
    edited = commands.json("edit", "partnership", "1", "party=Radio; 1", "notes=więcej")
    assert {one["organisation"] for one in edited["parties"]} == {"Urząd Miasta", "Radio"}
    listed = commands.json("list", "partnership", "--search", "radio")
    assert [(one["kind"], one["title"]) for one in listed] == [("partnership", "Mentorzy")]
    assert "Proposal · Urząd Miasta × Radio · call" in commands.run("list", "partnership").out


def test_a_partnership_is_refused_in_a_sentence(commands: Commands) -> None:
    add = ("add", "partnership", "title=Mentorzy")
    assert commands.refused(*add, "party=Fundacja Tęcza")["error"] == "two-parties-needed"
    assert commands.refused(*add, "party=Radio; radio")["error"] == "party-twice"
    assert commands.refused(*add, "party=A; B", "contact=nobody")["error"] == "no-such-person"
    assert commands.refused(*add, "party=A; B", "valid-from=2026", "valid-until=2025")["error"] == (
        "end-before-start"
    )
    assert commands.refused(*add, "party=A; B", "colour=red")["error"] == "unknown-field"
    assert commands.refused("show", "partnership", "Mentorzy")["error"] == "no-such-record"
    commands.run(*add, "party=A; B", "on=2026-01-10")
    assert commands.refused("edit", "partnership", "1", "stage=declined")["error"] == "reason-needed"
    assert commands.refused("edit", "partnership", "1", "stage=agreed", "on=2026-01-09")["error"] == (
        "stage-before-last"
    )
    assert commands.refused("edit", "partnership", "1", "stage=friends")["error"] == "unknown-choice"
    declined = commands.json("edit", "partnership", "1", "stage=declined", "reason=No money")
    assert (declined["stage"], declined["reason"]) == ("declined", "No money")
    commands.run("undo")
    assert commands.json("show", "partnership", "1")["stage"] == "identified"
