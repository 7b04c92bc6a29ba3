"""Follow-ups on the command line: written, done with the next step, put off, listed and shown."""

from __future__ import annotations

from datetime import timedelta

from contactdesk.core.dates import today_there
from tests.cli.commands import Commands


def test_a_follow_up_is_added_put_off_and_done(commands: Commands) -> None:
    commands.run("add", "person", "name=Łucja Święta", "organisation=Urząd Miasta")
    commands.run("add", "person", "name=Ewa Kos")
    commands.run("add", "colleague", "name=Ewa Żak")
    added = commands.json(
        "add", "follow-up", "what=send the draft", "due=1.12.2036 9:30", "person=lucja; Ewa Kos",
        "organisation=urząd", "assignee=Ewa Żak", "repeats=co 2 tygodnie", "priority=high",
    )  # fmt: skip
    assert (added["kind"], added["id"], added["version"], added["due"]) == ("follow-up", 1, 1, "2036-12-01")
    assert (added["due_time"], added["repeats"], added["assignee"]) == ("09:30", "every 2 weeks", "Ewa Żak")
    assert [one["name"] for one in added["people"]] == ["Łucja Święta", "Ewa Kos"]
    shown = commands.run("show", "follow-up", "draft").out
    for text in ("send the draft", "Łucja Święta", "Urząd Miasta", "Ewa Żak", "every 2 weeks", "High"):
        assert text in shown
    assert "put off until" in commands.run("edit", "follow-up", "1", "snooze=in 3 days").out
    until = (today_there() + timedelta(days=3)).isoformat()
    assert commands.json("show", "follow-up", "1")["snoozed_until"] == until
    out = commands.run(
        "edit", "follow-up", "1", "status=done", "outcome=agreed", "next=call", "next-due=fri"
    ).out
    assert "“send the draft” done, and next: “call”" in out
    done = commands.json("show", "follow-up", "1")
    assert (done["status"], done["outcome"]) == ("done", "agreed")
    assert [one["what"] for one in done["after"]] == ["send the draft", "call"]
    listed = commands.json("list", "follow-up", "--search", "draft")
    assert [(one["kind"], one["title"], one["status"]) for one in listed] == [
        ("follow-up", "send the draft", "open"),
        ("follow-up", "send the draft", "done"),
    ]
    assert "call · " in commands.run("list", "follow-up").out.replace("  ", " · ")
    commands.run("undo")
    assert commands.json("show", "follow-up", "1")["status"] == "open"


def test_a_follow_up_is_refused_in_a_sentence(commands: Commands) -> None:
    commands.run("add", "person", "name=Anna Śledź")
    commands.run("add", "person", "name=Anna Wilczek")
    add = ("add", "follow-up", "what=call")
    assert commands.refused("add", "follow-up", "due=fri")["error"] == "what-needed"
    assert commands.refused(*add, "due=one fine day")["error"] == "not-a-day"
    assert commands.refused(*add, "person=anna")["error"] == "ambiguous-person"
    assert commands.refused(*add, "person=Zenon")["error"] == "no-such-person"
    assert commands.refused(*add, "assignee=Zenon")["error"] == "no-such-colleague"
    assert commands.refused(*add, "partnership=Zenon")["error"] == "partnership-unclear"
    assert commands.refused(*add, "repeats=now and then")["error"] == "not-a-repetition"
    assert commands.refused(*add, "colour=red")["error"] == "unknown-field"
    assert commands.refused("show", "follow-up", "call")["error"] == "no-such-follow-up"
    commands.run(*add)
    assert commands.refused("edit", "follow-up", "1", "snooze=yesterday")["error"] == "snoozed-into-past"
    assert commands.refused("edit", "follow-up", "1", "next=write")["error"] == "unknown-field"
    assert commands.json("show", "follow-up", "1")["status"] == "open"
