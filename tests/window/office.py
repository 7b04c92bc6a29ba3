"""What the screens say about one meeting and what came of it, and whether all of them say the same."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from contactdesk.core.dates import format_day, local
from tests.window.command_line import CommandLine
from tests.window.screen_reader import Said

Screens = dict[str, Said]
"""By name: board, follow-ups, today, meeting (on its outcomes), person (on the timeline), history."""

_COLUMNS = {
    "First contact": ("identified", "contacted"),
    "Exploring": ("in-dialogue", "proposal"),
    "Agreed": ("agreed",),
    "Active": ("active",),
}
_STEADY = ("Follow-ups", "Next meetings", "Keep warm")
_GROUPS = ("Overdue", "Due today", "This week", "Later", "Some day", "Waiting", "Done")


def as_they_are(screens: Screens) -> dict[str, list[str]]:
    """What is the same again once an act is undone or redone: no news, nor which row is the current one."""
    board, follow_ups, today = screens["board"], screens["follow-ups"], screens["today"]
    return {
        "board": [board.after("Partnerships"), *(text for name in _COLUMNS for text in _cards(board, name))],
        "follow-ups": [follow_ups.after("Follow-ups"), *_groups(follow_ups)],
        "today": [text for name in _cards_of(today) for text in today.card(name).texts()],
        "meeting": screens["meeting"].texts(),
        "person": screens["person"].part("Timeline", "List").texts(),
    }


def agree(screens: Screens, desk: CommandLine, meeting: str, today: date) -> None:
    """Every number that two screens or the command line tell is the same in all of them."""
    _board_agrees(screens["board"], desk.ask("list", "partnership"))
    _follow_ups_agree(screens, desk.ask("list", "follow-up"), today)
    _meeting_agrees(screens, desk, meeting)
    steps = desk.ask("history")
    assert screens["history"].after("History") == str(steps[0]["id"])  # none is ever taken away
    done = next(step["words"] for step in steps if step["kind"] == "done")
    for name in ("today", "history"):
        assert done in screens[name].texts(), f"{name} does not tell: {done}"


def _board_agrees(board: Said, partnerships: list[Any]) -> None:
    for column, stages in _COLUMNS.items():
        known = {one["title"]: one["next_action"] for one in partnerships if one["stage"] in stages}
        shown = {text.split(", ")[0]: text for text in _cards(board, column)}
        assert shown.keys() == known.keys(), f"{column}: {shown}, and on the desk {known}"
        assert board.after(column) == str(len(known))
        assert all(_tells(shown[title], step) for title, step in known.items()), shown
    still = [one for one in partnerships if one["stage"] not in {"ended", "declined"}]
    assert board.after("Partnerships").startswith(f"{len(still)} open")


def _follow_ups_agree(screens: Screens, follow_ups: list[Any], today: date) -> None:
    counted = dict.fromkeys(_GROUPS, 0)
    for one in follow_ups:
        counted[_group(one, today)] += 1
    page = screens["follow-ups"]
    assert page.after("Follow-ups") == str(len(follow_ups))
    assert {name: page.number_after(name) for name in _GROUPS} == counted
    due = counted["Overdue"] + counted["Due today"] + counted["This week"]
    assert screens["today"].after("Follow-ups") == f"{due} due"


def _meeting_agrees(screens: Screens, desk: CommandLine, meeting: str) -> None:
    page, today = screens["meeting"], screens["today"].card(f"After {meeting}")
    shown, led_to = desk.ask("show", "meeting", meeting), desk.ask("show", "results", "--meeting", meeting)
    waiting = len(desk.ask("inbox", "--meeting", meeting)["people"])
    day = local(datetime.fromisoformat(shown["starts_at"]), shown["zone"]).date()
    assert any(text.startswith(format_day(day, "full")) for text in page.texts())
    assert today.after(f"After {meeting}") == format_day(day, "month-day")
    began = sum(led_to["by_stage"].values())
    assert page.number_before("new partnership so far", "new partnerships so far") == began
    assert page.number_before("partnership begun", "partnerships begun") == began
    assert today.number_of("partnerships? started") == began
    assert page.number_after("Inbox") == waiting
    assert today.number_of("(?:people|person) attended but .* not contacted since") == waiting
    assert today.number_of("(?:people|person) attended") == shown["counts"]["attended"]


def _cards(board: Said, column: str) -> list[str]:
    return board.part(f"{column}, ", "List").texts()[1:]


def _tells(card: str, step: Any) -> bool:
    """Of what is late only how late it is; what is agreed for long has nothing to come but its review."""
    if step is None:
        return "No next action" in card or "Review" in card
    return step["what"] in card or "Overdue" in card


def _groups(page: Said) -> list[str]:
    return [f"{name}: {page.number_after(name)}" for name in _GROUPS]


def _cards_of(today: Said) -> list[str]:
    return [text for text in today.texts() if text in _STEADY or text.startswith("After ")]


def _group(follow_up: Any, today: date) -> str:
    shown, status = follow_up["shown_on"], follow_up["status"]
    sunday = today + timedelta(days=6 - today.weekday())
    if status in {"done", "cancelled"}:
        return "Done"
    if status == "waiting" and not "" < shown <= today.isoformat():
        return "Waiting"
    if not shown:
        return "Some day"
    if shown <= today.isoformat():
        return "Overdue" if shown < today.isoformat() else "Due today"
    return "This week" if shown <= sunday.isoformat() else "Later"
