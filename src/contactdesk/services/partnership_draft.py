"""A partnership as it is typed into a form or on a command line, and the columns that come of it."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any

from contactdesk.core.dates import NoSuchDate, parse_date, today_there
from contactdesk.core.i18n import N_
from contactdesk.core.text import fold
from contactdesk.records.partnerships import (
    AGREEMENT_NAMES,
    OPEN_STAGES,
    PARTY_ROLE_NAMES,
    STAGE_NAMES,
    Agreement,
    Partnership,
    PartyRole,
    Stage,
)
from contactdesk.services.field_errors import EndBeforeStart, FieldError, TitleNeeded
from contactdesk.services.field_values import (
    choice,
    column_values,
    each_once,
    many_lines,
    one_line,
    partial_date,
)
from contactdesk.services.meeting_draft import NotADay

_CHOICES: dict[str, dict[Any, str]] = {"stage": STAGE_NAMES, "agreement": AGREEMENT_NAMES}
_DAYS = ("signed_on", "valid_from", "valid_until")
OWN_FIELDS = ("title", "stage", "agreement", "origin_note", "reason", "rhythm_days", "notes")


class TwoPartiesNeeded(FieldError):
    code = "two-parties-needed"
    message = N_("A partnership is between two organisations at least.")


class PartyTwice(FieldError):
    code = "party-twice"
    message = N_("“{organisation}” is named twice.")


class ReasonNeeded(FieldError):
    code = "reason-needed"
    message = N_("Write why it was declined or has ended.")


class RhythmTooShort(FieldError):
    code = "rhythm-too-short"
    message = N_("The rhythm is at least 1 day.")


class DayToCome(FieldError):
    code = "day-to-come"
    message = N_("A stage begins today or has begun; “{value}” is to come.")


@dataclass
class PartyDraft:
    """An organisation by its name, found or made."""

    organisation: str = ""
    role: str = PartyRole.PARTNER
    note: str = ""

    def tidied(self) -> PartyDraft:
        """Raises UnknownChoice."""
        role = choice("parties", self.role or PartyRole.PARTNER, PartyRole, PARTY_ROLE_NAMES)
        return PartyDraft(one_line(self.organisation), role, one_line(self.note))


@dataclass
class PartnershipDraft:
    """Texts as people write them; ``since`` is the day on which it came to its stage, empty for today.

    Contacts, ``introduced_by``, ``owner`` and ``meeting`` are names, or numbers in brackets behind them.
    ``seen`` is what the form showed at first.
    """

    title: str = ""
    scope: str = ""
    parties: list[PartyDraft] = field(default_factory=list)
    contacts: list[str] = field(default_factory=list)
    stage: str = Stage.IDENTIFIED
    since: str = ""
    agreement: str = Agreement.NONE
    signed_on: str = ""
    valid_from: str = ""
    valid_until: str = ""
    meeting: str = ""
    table: str = ""
    introduced_by: str = ""
    origin_note: str = ""
    owner: str = ""
    rhythm_days: str = ""
    reason: str = ""
    notes: str = ""
    tags: list[str] = field(default_factory=list)
    next_action: str = ""
    next_due: str = ""
    seen: PartnershipDraft | None = field(default=None, repr=False, compare=False)

    def remembering(self) -> PartnershipDraft:
        """Itself, remembering what it says now."""
        return replace(self, seen=deepcopy(self))

    def tidied(self) -> PartnershipDraft:
        """A copy whose lists and names are ready to be followed. Raises PartyTwice, TwoPartiesNeeded."""
        names = ("meeting", "table", "introduced_by", "owner", "next_action", "next_due", "since")
        lines: dict[str, Any] = {name: one_line(getattr(self, name)) for name in names}
        return replace(
            self,
            **lines,
            parties=_parties(self.parties),
            contacts=each_once(self.contacts),
            tags=each_once(self.tags),
        )


DRAFT_FIELDS = tuple(one.name for one in fields(PartnershipDraft) if one.name != "seen")


def partnership_columns(draft: PartnershipDraft) -> dict[str, Any]:
    """The partnership's own columns but for what it points to; raises the first FieldError."""
    typed = {name: getattr(draft, name) for name in OWN_FIELDS}
    values = column_values(Partnership, OWN_FIELDS, typed, _CHOICES)
    if not values["title"]:
        raise TitleNeeded("title")
    values |= {name: partial_date(name, getattr(draft, name)) for name in _DAYS}
    if _is_before(values["valid_until"], values["valid_from"]):
        raise EndBeforeStart("valid_until")
    if values["rhythm_days"] is not None and values["rhythm_days"] < 1:
        raise RhythmTooShort("rhythm_days")
    if values["stage"] not in OPEN_STAGES and not values["reason"]:
        raise ReasonNeeded("reason")
    return {**values, "scope": many_lines(draft.scope)}


def whole_day(name: str, typed: str) -> str:
    """A day in any spelling as it is stored, empty where nothing was typed. Raises NotADay."""
    if not typed.strip():
        return ""
    try:
        return parse_date(typed).isoformat()
    except NoSuchDate as error:
        raise NotADay(name, value=typed.strip()) from error


def stage_day(name: str, typed: str) -> str:
    """The day on which a stage began, today where nothing was typed. Raises NotADay, DayToCome."""
    today = today_there()
    day = whole_day(name, typed) or today.isoformat()
    if date.fromisoformat(day) > today:
        raise DayToCome(name, value=typed.strip())
    return day


_BESIDE = {
    "valid_from": ("valid_until",),
    "valid_until": ("valid_from",),
    "stage": ("reason",),
    "reason": ("stage",),
}


def problem_with(draft: PartnershipDraft, name: str) -> FieldError | None:
    """What is wrong with one field as far as can be told without the desk; perhaps at one beside it."""
    told = (name, *_BESIDE.get(name, ()))
    try:
        match name:
            case "parties":
                _parties(draft.parties)
            case "since":
                stage_day(name, draft.since)
            case "next_due":
                whole_day(name, draft.next_due)
            case _:
                alone = {one: getattr(draft, one) for one in told}
                partnership_columns(replace(PartnershipDraft(title="?"), **alone))
    except FieldError as error:
        return error
    return None


def _parties(typed: list[PartyDraft]) -> list[PartyDraft]:
    parties = [party for party in (one.tidied() for one in typed) if party.organisation]
    named: set[str] = set()
    for party in parties:
        if fold(party.organisation) in named:
            raise PartyTwice("parties", organisation=party.organisation)
        named.add(fold(party.organisation))
    if len(parties) < 2:
        raise TwoPartiesNeeded("parties")
    return parties


def _is_before(end: str, start: str) -> bool:
    """As far as both are known."""
    known = min(len(end), len(start))
    return end[:known] < start[:known]
