"""What the demo's office talked about with others, and what it has promised, waits for and has done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from contactdesk.records.follow_ups import FollowUp, FollowUpPerson, FollowUpStatus, NoAction
from contactdesk.records.interactions import Direction, Interaction, InteractionKind, InteractionPerson
from contactdesk.services import demo_data
from contactdesk.services.demo_days import DemoPlaces, told_moment
from contactdesk.services.follow_up_draft import FollowUpDraft, follow_up_columns
from contactdesk.services.presented import Presented, presented_by
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk

Written = Mapping[str, Any]
_DONE_AT = "15:30"


def add_follow_ups(
    change: OpenChange, places: DemoPlaces, partnerships: Mapping[str, int], today: date
) -> None:
    """With those whom nothing needs doing about."""
    written = demo_data.follow_ups()
    ids = change.add_many(
        FollowUp, [{**_columns(one, today), **_linked(one, places, partnerships)} for one in written]
    )
    change.add_many(
        FollowUpPerson,
        [
            {"follow_up": follow_up_id, "person": places.people[name]}
            for follow_up_id, one in zip(ids, written, strict=True)
            for name in one.get("people", ())
        ],
    )
    change.add_many(
        NoAction,
        [
            {
                "meeting": places.meetings[one["meeting"]],
                "person": places.people[one["person"]],
                "reason": one["reason"],
            }
            for one in demo_data.no_actions()
        ],
    )


def add_interactions(
    change: OpenChange, desk: Desk, places: DemoPlaces, partnerships: Mapping[str, int], today: date
) -> None:
    """Each person stands for the organisation that they stand for now."""
    written = demo_data.interactions()
    people = {name: places.people[name] for one in written for name in one.get("people", ())}
    presented = presented_by(desk, people.values())
    ids = change.add_many(
        Interaction,
        [
            {
                "kind": InteractionKind(one["kind"]),
                "direction": Direction(one.get("direction", Direction.NONE)),
                "answered": one.get("answered", True),
                "at": told_moment(one["days_ago"], one["time"], today),
                "summary": one["summary"],
                "text": one.get("text", ""),
                "colleague": places.colleagues[one["colleague"]],
                **_linked(one, places, partnerships),
            }
            for one in written
        ],
    )
    change.add_many(
        InteractionPerson,
        [
            {
                "interaction": interaction_id,
                "person": people[name],
                "organisation": presented.get(people[name], Presented()).organisation_id,
            }
            for interaction_id, one in zip(ids, written, strict=True)
            for name in one.get("people", ())
        ],
    )


def _columns(written: Written, today: date) -> dict[str, Any]:
    due = today + timedelta(days=written["due"]) if "due" in written else None
    done = written.get("done")
    columns = follow_up_columns(
        FollowUpDraft(
            what=written["what"],
            due=due.isoformat() if due else "",
            due_time=written.get("due_time", ""),
            priority=written.get("priority", "normal"),
            status=FollowUpStatus.DONE if done else written.get("status", FollowUpStatus.OPEN),
            waiting_for=written.get("waiting_for", ""),
            repeats=written.get("repeats", ""),
            outcome=written.get("outcome", ""),
        )
    )
    return {**columns, "done_at": told_moment(done, _DONE_AT, today) if done else None}


def _linked(written: Written, places: DemoPlaces, partnerships: Mapping[str, int]) -> dict[str, Any]:
    """What a follow-up or an interaction points to."""
    ids = {"organisation": places.organisations, "meeting": places.meetings, "partnership": partnerships}
    own: dict[str, Any] = {name: known[written[name]] for name, known in ids.items() if name in written}
    if "assignee" in written:
        own["assignee"] = places.colleagues[written["assignee"]]
    return own
