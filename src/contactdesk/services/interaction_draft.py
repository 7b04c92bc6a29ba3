"""An interaction as it is typed into a form or on a command line, and the columns that come of it."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from contactdesk.core.dates import NoSuchDate, local, parse_date, to_utc, today_there, utc_now
from contactdesk.core.i18n import N_
from contactdesk.records.interactions import (
    DIRECTION_NAMES,
    INTERACTION_KIND_NAMES,
    Direction,
    Interaction,
    InteractionKind,
)
from contactdesk.services.field_errors import FieldError
from contactdesk.services.field_values import column_values, each_once, many_lines, one_line
from contactdesk.services.meeting_draft import NotADay

_CHOICES: dict[str, dict[Any, str]] = {"kind": INTERACTION_KIND_NAMES, "direction": DIRECTION_NAMES}
_OWN = ("kind", "direction", "answered", "summary")
_LONGEST_SUMMARY = 120
_NOON = time(12)
_LEEWAY = timedelta(minutes=10)
"""Clocks differ, and a mail server's may be ahead."""
LINKS = ("organisation", "partnership", "meeting", "colleague")


class SummaryNeeded(FieldError):
    code = "summary-needed"
    message = N_("Write what it was about.")


class StillToCome(FieldError):
    code = "still-to-come"
    message = N_("“{value}” is still to come: write that as a follow-up.")


@dataclass
class InteractionDraft:
    """Texts as people write them; ``at`` is empty for now, or "yesterday 15:00".

    People, organisation, partnership, meeting and colleague are names, or numbers in brackets behind them.
    ``seen`` is what the form showed at first.
    """

    kind: str = InteractionKind.CONVERSATION
    direction: str = Direction.NONE
    answered: bool | str = True
    at: str = ""
    summary: str = ""
    text: str = ""
    people: list[str] = field(default_factory=list)
    organisation: str = ""
    partnership: str = ""
    meeting: str = ""
    colleague: str = ""
    message_id: str = ""
    seen: InteractionDraft | None = field(default=None, repr=False, compare=False)

    def remembering(self) -> InteractionDraft:
        """Itself, remembering what it says now."""
        return replace(self, seen=deepcopy(self))

    def tidied(self) -> InteractionDraft:
        """A copy whose names are ready to be looked up."""
        lines: dict[str, Any] = {name: one_line(getattr(self, name)) for name in LINKS}
        return replace(self, **lines, people=each_once(self.people))


DRAFT_FIELDS = tuple(one.name for one in fields(InteractionDraft) if one.name not in ("seen", "message_id"))


def interaction_columns(draft: InteractionDraft) -> dict[str, Any]:
    """Its own columns but for what it points to; raises the first FieldError.

    Without a summary, its first words are one.
    """
    typed = {name: getattr(draft, name) for name in _OWN}
    values = column_values(Interaction, _OWN, typed, _CHOICES)
    text = many_lines(draft.text)
    summary = values["summary"] or shortened(next(iter(text.splitlines()), ""))
    if not summary:
        raise SummaryNeeded("summary")
    return {
        **values,
        "summary": summary,
        "text": text,
        "at": read_moment(draft.at),
        "message_id": one_line(draft.message_id),
    }


def shortened(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST_SUMMARY else f"{line[: _LONGEST_SUMMARY - 1].rstrip()}…"


def read_moment(typed: str, field_name: str = "at") -> datetime:
    """In UTC; a day without a time is at noon, or now where it is today. Raises NotADay, StillToCome."""
    from contactdesk.core.said_days import Facing, said_days

    said = typed.strip()
    now = local(utc_now())
    if not said:
        return utc_now().replace(microsecond=0)
    found = said_days(said, now.date(), facing=Facing.BACK, now=now.time())
    if len(found) == 1 and not (said[: found[0].start] + said[found[0].end :]).strip(" ,"):
        day, told = found[0].day, found[0].time
    else:
        day, told = _written_day(field_name, said), None
    return moment_of(field_name, said, day, told)


def moment_of(field_name: str, typed: str, day: date, told: time | None) -> datetime:
    """Raises StillToCome."""
    now = local(utc_now())
    if told is None:
        told = now.time().replace(second=0, microsecond=0) if day == now.date() else _NOON
    moment = to_utc(datetime.combine(day, told))
    if moment > utc_now() + _LEEWAY:
        raise StillToCome(field_name, value=typed)
    return moment


def _written_day(field_name: str, typed: str) -> date:
    try:
        return parse_date(typed, today_there())
    except NoSuchDate as error:
        raise NotADay(field_name, value=typed) from error


def moment_shown(at: datetime) -> str:
    """As it can be typed again: ``2026-11-24 15:00``."""
    return f"{local(at):%Y-%m-%d %H:%M}"


def problem_with(draft: InteractionDraft, name: str) -> FieldError | None:
    """What is wrong with one field as far as can be told without the desk."""
    try:
        interaction_columns(replace(InteractionDraft(summary="?"), **{name: getattr(draft, name)}))
    except FieldError as error:
        return error if error.field == name else None
    return None
