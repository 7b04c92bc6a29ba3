"""The demo's partnerships, each with its parties, contacts and the stages that it went through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from contactdesk.records.partnerships import (
    Agreement,
    Partnership,
    PartnershipContact,
    PartnershipParty,
    PartyRole,
    Stage,
    StageChange,
)
from contactdesk.services import demo_data
from contactdesk.services.demo_days import DemoPlaces, told_day
from contactdesk.services.presented import Presented, presented_by
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk

Written = Mapping[str, Any]
_DAYS = {"signed_on": "signed", "valid_from": "valid_from", "valid_until": "valid_until"}


def add_partnerships(change: OpenChange, desk: Desk, places: DemoPlaces, today: date) -> dict[str, int]:
    """Their ids by their titles."""
    all_written = demo_data.partnerships()
    contacts = {name: places.people[name] for one in all_written for name in one["contacts"]}
    presented = presented_by(desk, contacts.values())
    ids = change.add_many(Partnership, [_own(one, places, today) for one in all_written])
    each = list(zip(ids, all_written, strict=True))
    change.add_many(PartnershipParty, [row for i, one in each for row in _parties(i, one, places)])
    change.add_many(
        PartnershipContact, [row for i, one in each for row in _contacts(i, one, places, presented)]
    )
    change.add_many(StageChange, [row for i, one in each for row in _stages(i, one["stages"], places, today)])
    return {one["title"]: partnership_id for partnership_id, one in each}


def _own(written: Written, places: DemoPlaces, today: date) -> dict[str, Any]:
    days = {
        column: told_day(written[name], today, places.meeting_days).isoformat()
        for column, name in _DAYS.items()
        if name in written
    }
    meeting, table = written.get("meeting"), written.get("table")
    by = written.get("introduced_by")
    return {
        "title": written["title"],
        "scope": written["scope"],
        "stage": Stage(written["stages"][-1]["stage"]),
        "agreement": Agreement(written.get("agreement", Agreement.NONE)),
        "meeting": places.meetings[meeting] if meeting else None,
        "table_number": table,
        "table_theme": places.tables[meeting][table - 1] if meeting and table else "",
        "introduced_by": places.people[by] if by else None,
        "origin_note": written.get("origin_note", ""),
        "owner": places.colleagues[written["owner"]],
        "reason": written.get("reason", ""),
        "rhythm_days": written.get("rhythm_days"),
        "notes": written.get("notes", ""),
        **days,
    }


def _parties(partnership_id: int, written: Written, places: DemoPlaces) -> list[dict[str, Any]]:
    return [
        {
            "partnership": partnership_id,
            "organisation": places.organisations[name],
            "role": PartyRole(role),
        }
        for name, role in written["parties"]
    ]


def _contacts(
    partnership_id: int, written: Written, places: DemoPlaces, presented: Mapping[int, Presented]
) -> list[dict[str, Any]]:
    """Each for the party that they stand for."""
    parties = {places.organisations[name] for name, _role in written["parties"]}
    rows = []
    for name in written["contacts"]:
        stands_for = presented.get(places.people[name], Presented()).organisation_id
        rows.append(
            {
                "partnership": partnership_id,
                "person": places.people[name],
                "organisation": stands_for if stands_for in parties else None,
            }
        )
    return rows


def _stages(
    partnership_id: int, written: Sequence[Written], places: DemoPlaces, today: date
) -> list[dict[str, Any]]:
    """None is to come, and none before the one that went ahead, on whatever day the demo is made."""
    rows = []
    before = date.min
    for one in written:
        before = max(before, min(today, told_day(one, today, places.meeting_days)))
        rows.append(
            {
                "partnership": partnership_id,
                "stage": Stage(one["stage"]),
                "on": before.isoformat(),
                "note": one.get("note", ""),
            }
        )
    return rows
