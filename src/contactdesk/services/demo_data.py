"""The demo's invented people, meetings, partnerships and the rest of ``resources/demo``; no desk here."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from contactdesk.core.resources import resource
from contactdesk.records.meetings import MigrationExperience, ParticipationRole, Registration
from contactdesk.records.organisations import NameKind
from contactdesk.records.search import Kind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.plan_draft import PlanDraft, StepDraft

CLOSING_DAY = "day"
"""The key of the meeting that closes the series."""


class DemoMeeting(NamedTuple):
    """``tables`` are themes, that of table 1 first."""

    key: str
    draft: MeetingDraft
    tables: tuple[str, ...]


class DemoParticipant(NamedTuple):
    """``mark`` is what the signed paper says, a letter of ``attendance_marks``; empty where not entered."""

    person: str
    role: ParticipationRole
    table: int | None
    registration: Registration
    mark: str
    migration: MigrationExperience


def organisations() -> list[OrganisationDraft]:
    """Parents before their departments."""
    return [
        OrganisationDraft(
            **{
                **written,
                "other_names": [(NameKind(kind), name) for kind, name in written.get("other_names", [])],
            }
        )
        for written in _file("organisations.toml")["organisation"]
    ]


def people() -> list[PersonDraft]:
    drafts = []
    for written in _file("people.toml")["person"]:
        own = {name: value for name, value in written.items() if name != "jobs"}
        jobs = [_affiliation(*job) for job in written.get("jobs", [])]
        drafts.append(PersonDraft(**own, affiliations=jobs))
    return drafts


def meetings(today: date) -> list[DemoMeeting]:
    found = []
    for written in _file("meetings.toml")["meeting"]:
        own = {name: value for name, value in written.items() if name not in _NOT_IN_A_DRAFT}
        if "weekday" in written:
            own["date"] = _to_come(today, written["weekday"], written["weeks"]).isoformat()
        found.append(DemoMeeting(written["key"], MeetingDraft(**own), tuple(written.get("tables", ()))))
    return found


def participants() -> dict[str, list[DemoParticipant]]:
    """By the key of their meeting."""
    found: dict[str, list[DemoParticipant]] = defaultdict(list)
    with resource("demo", "participants.csv").open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines, delimiter=";"):
            found[line["meeting"]].append(
                DemoParticipant(
                    line["person"],
                    ParticipationRole(line["role"]),
                    int(line["table"]) if line["table"] else None,
                    Registration(line["registration"]),
                    line["attendance"],
                    MigrationExperience(line["migration"]),
                )
            )
    return found


def office() -> dict[str, Any]:
    """Its logo as the bytes of a picture."""
    return {**_file("office.toml")["office"], "logo": resource("demo", "logo.png").read_bytes()}


def colleagues() -> list[dict[str, str]]:
    return list(_file("office.toml")["colleague"])


def lists() -> list[tuple[str, Kind, str]]:
    """Saved lists: name, of what, and the search."""
    return [(one["name"], Kind(one["kind"]), one["search"]) for one in _file("lists.toml")["list"]]


def plans() -> list[PlanDraft]:
    return [
        PlanDraft(one["name"], one["anchor"], [StepDraft(**step) for step in one["steps"]])
        for one in _file("plans.toml")["plan"]
    ]


def partnerships() -> list[dict[str, Any]]:
    return list(_file("partnerships.toml")["partnership"])


def follow_ups() -> list[dict[str, Any]]:
    return list(_file("follow_ups.toml")["follow_up"])


def no_actions() -> list[dict[str, str]]:
    """Whom nothing needs doing about after a meeting, and why."""
    return list(_file("follow_ups.toml")["no_action"])


def interactions() -> list[dict[str, Any]]:
    return list(_file("interactions.toml")["interaction"])


_NOT_IN_A_DRAFT = frozenset({"key", "tables", "weekday", "weeks"})


def _affiliation(organisation: str, position: str, since: str = "", until: str = "") -> AffiliationDraft:
    return AffiliationDraft(organisation, position, since=since, until=until)


def _to_come(today: date, weekday: int, weeks: int) -> date:
    """The next such weekday after today, and so many weeks later."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1, weeks=weeks)


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("demo", name).read_text(encoding="utf-8"))
