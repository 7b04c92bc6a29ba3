"""Plans on the command line: made, tried, applied, listed, moved along with a meeting, refused."""

from __future__ import annotations

from tests.cli.commands import Commands

STEPS = "steps=Thank the panellists | 1 day | panellists; Minutes | 5 working days | | Iga Wrona | high"


def add_day(commands: Commands) -> None:
    commands.run("add", "colleague", "name=Iga Wrona")
    commands.run("add", "meeting", "title=Networking Day", "date=2026-10-29", "start=10:00")
    commands.run("add", "person", "name=Ewa Kos")
    commands.run("add", "participation", "meeting=Networking", "person=Ewa Kos", "role=panellist")
    commands.run("edit", "participation", "1", "attendance=present")


def test_a_plan_is_made_tried_and_applied(commands: Commands) -> None:
    add_day(commands)
    added = commands.json("add", "plan", "name=After every day", STEPS, "step=Call | 10 working days after 1")
    assert (added["kind"], added["id"], added["for"]) == ("plan", 1, "meeting")
    assert [(step["when"], step["whom"], step["priority"]) for step in added["steps"]] == [
        ("1 day", "panellists", "normal"),
        ("5 working days", "once", "high"),
        ("10 working days after 1", "once", "normal"),
    ]
    apply = ("plan", "apply", "after every", "--meeting", "networking")
    tried = commands.json(*apply, "--dry-run")
    assert tried["change"] is None
    assert commands.json("list", "follow-up") == []
    applied = commands.json(*apply)
    assert applied["steps"] == tried["steps"]
    assert [(step["due"], step["people"]) for step in applied["steps"]] == [
        ("2026-10-30", ["Ewa Kos"]),
        ("2026-11-05", []),
        ("2026-11-16", []),
    ]
    assert "passing over National Independence Day" in commands.run(*apply, "--dry-run").out
    assert commands.refused(*apply)["error"] == "nothing-left-to-plan"
    (run,) = commands.json("plan", "list", "--meeting", "1")
    assert (run["name"], run["anchor_on"], run["open"]) == ("After every day", "2026-10-29", 3)
    moved = commands.run("edit", "meeting", "1", "date=2026-11-10")
    assert "3 follow-ups of the plan “After every day” moved along" in moved.out
    assert [row["due"] for row in commands.json("list", "follow-up")] == [
        "2026-11-11", "2026-11-18", "2026-11-25",
    ]  # fmt: skip
    commands.run("undo")
    assert commands.json("list", "follow-up")[0]["due"] == "2026-10-30"
    commands.run("undo")
    assert commands.json("list", "follow-up") == []


def test_plans_are_listed_shown_and_changed(commands: Commands) -> None:
    assert "nothing to list" in commands.run("plan", "list").out
    add_day(commands)
    commands.run("add", "plan", "name=After every day", STEPS)
    for listed in (commands.run("plan", "list"), commands.run("list", "plan")):
        assert "After every day  Meeting · Thank the panellists, Minutes" in listed.out
    shown = commands.run("show", "plan", "after").out
    for text in ("After every day", "5 working days", "All panellists", "Iga Wrona", "High"):
        assert text in shown
    changed = commands.json("edit", "plan", "1", "name=After a day", "step=Minutes | 3 days", "step=Photos")
    assert [(step["what"], step["when"]) for step in changed["steps"]] == [
        ("Minutes", "3 days"),
        ("Photos", "on the day"),
    ]
    assert "Plan “After a day” changed" in commands.run("history").out


def test_a_plan_that_cannot_be_is_refused_in_a_sentence(commands: Commands) -> None:
    add = ("add", "plan", "name=Round")
    assert commands.refused(*add, "steps=a | 1 day after 2; b | after 1")["error"] == "plan-loops"
    assert commands.refused(*add, "for=meeting")["error"] == "steps-needed"
    assert commands.refused(*add, "steps=a | soon")["error"] == "not-a-step-time"
    assert commands.refused(*add, "steps=a | | | | | b")["error"] == "unknown-field"
    assert commands.refused(*add, "steps=a", "colour=red")["error"] == "unknown-field"
    assert commands.refused("plan", "apply", "Round", "--meeting", "1")["error"] == "no-such-plan"
    commands.run(*add, "steps=a")
    commands.run("add", "meeting", "title=Some time")
    assert commands.refused("plan", "apply", "Round", "--meeting", "1")["error"] == "meeting-without-day"
    assert commands.run("plan", "apply", "Round").status == 2
    assert commands.run("plan", "apply", "Round", "--meeting", "1", "--on", "today").status == 2


def test_the_inbox_tells_who_waits_and_takes_a_reason(commands: Commands) -> None:
    add_day(commands)
    inbox = ("inbox", "--meeting", "networking")
    waiting = commands.json(*inbox)
    assert [(one["name"], one["is_new"]) for one in waiting["people"]] == [("Ewa Kos", True)]
    assert "1  Ewa Kos" in commands.run(*inbox).out
    assert commands.refused(*inbox, "--no-action", "Ewa")["error"] == "because-needed"
    assert commands.run(*inbox, "--because", "nothing").status == 2
    told = commands.run(*inbox, "--no-action", "Ewa", "--because", "known for years").out
    assert "No action for Ewa Kos: known for years" in told
    assert "Nobody is waiting" in told
    commands.run("undo")
    assert commands.json(*inbox)["done"] == 0
