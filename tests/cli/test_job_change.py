"""A change of job on the command line: told first, then done, with what hung on the person handed over."""

from __future__ import annotations

from tests.cli.commands import Commands

CHANGE = ("person", "job-change", "Łucja")


def add_office(commands: Commands) -> None:
    for name in ("Łucja Dąbrowska", "Jan Kos"):
        commands.run("add", "person", f"name={name}", "organisation=Urząd Miasta Łodzi", "position=Inspector")
    for title in ("Mentors", "Small grants"):
        parties = "party=Fundacja Tęcza; Urząd Miasta Łodzi"
        commands.run("add", "partnership", f"title={title}", parties, "contacts=Łucja Dąbrowska")
    commands.run("add", "follow-up", "what=Send the draft", "person=Łucja Dąbrowska", "due=2027-02-01")


def test_it_is_told_first_and_then_done_in_one_step(commands: Commands) -> None:
    add_office(commands)
    tried = commands.json(*CHANGE, "--dry-run")
    assert (tried["change"], tried["job"]["organisation"]) == (None, "Urząd Miasta Łodzi")
    assert [(one["matter"], one["title"], one["fate"], one["to"]) for one in tried["matters"]] == [
        ("partnership", "Mentors", "hand-over", "Jan Kos"),
        ("partnership", "Small grants", "hand-over", "Jan Kos"),
        ("follow-up", "Send the draft", "leave", ""),
    ]
    assert "Partnership  1  Mentors" in commands.run(*CHANGE, "--dry-run").out
    fields = ("organisation=Radio Heron", "partnership:2=keep", "follow-ups=Ewa Żak", "until=2026-11-01")
    done = commands.json(*CHANGE, *fields)
    assert done["words"] == "Łucja Dąbrowska moved from Urząd Miasta Łodzi to Radio Heron: 3 matters settled"
    person = commands.json("show", "person", "Łucja")
    assert [(job["organisation"], job["until"]) for job in person["affiliations"]] == [
        ("Radio Heron", ""), ("Urząd Miasta Łodzi", "2026-11-01"),
    ]  # fmt: skip
    contacts = [commands.json("show", "partnership", number)["contacts"][0]["person"] for number in "12"]
    assert contacts == ["Jan Kos", "Łucja Dąbrowska"]
    assert [one["name"] for one in commands.json("show", "follow-up", "1")["people"]] == ["Ewa Żak"]
    commands.run("undo")
    assert commands.json(*CHANGE, "--dry-run") == tried
    assert commands.json("check")["ok"]


def test_what_is_not_understood_is_refused(commands: Commands) -> None:
    add_office(commands)
    assert commands.refused(*CHANGE, "boss=Jan")["error"] == "unknown-field"
    assert commands.refused(*CHANGE, "from=Radio Heron")["error"] == "not-their-job"
    assert commands.refused(*CHANGE, "follow-up:9=keep")["error"] == "hangs-not-there"
    for told in ((), ("--dry-run",)):
        assert commands.refused(*CHANGE, "until=soon enough", *told)["error"] == "not-a-date"
        assert commands.refused(*CHANGE, "since=2026-02-30", *told)["error"] == "not-a-date"
    assert commands.run("person", "marry", "Łucja").status == 2
    nothing = commands.run("person", "job-change", "Jan Kos", "from=urząd miasta", "--dry-run")
    assert "Nothing hangs on Jan Kos there." in nothing.out
