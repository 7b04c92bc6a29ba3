"""What a search shows of what it found: told from the values that are kept with each search entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from contactdesk.core.dates import DEFAULT_ZONE, format_day, format_partial, local
from contactdesk.core.i18n import _
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, FollowUpStatus
from contactdesk.records.interactions import INTERACTION_KIND_NAMES, InteractionKind
from contactdesk.records.organisations import SECTOR_NAMES, Sector
from contactdesk.records.partnerships import STAGE_NAMES, Stage
from contactdesk.records.search import Kind
from contactdesk.services.found import Found
from contactdesk.storage.engines.word_index import FoundEntry
from contactdesk.storage.shown_line import values_of


def found_row(entry: FoundEntry) -> Found:
    title, *values = values_of(entry.shown)
    return Found(entry.kind, entry.record_id, title, _SUBTITLES[entry.kind](*values))


def _line(*parts: str) -> str:
    return " · ".join([part for part in parts if part])


def _person(position: str, organisation: str, city: str) -> str:
    return _line(position, organisation) or city


def _organisation(sector: str, city: str) -> str:
    # “Other” says nothing.
    return _line("" if sector == Sector.OTHER else _(SECTOR_NAMES[Sector(sector)]), city)


def _meeting(starts_at: str, zone: str, city: str) -> str:
    return _line(_day(starts_at, zone), city)


def _partnership(stage: str, parties: str) -> str:
    return _line(_(STAGE_NAMES[Stage(stage)]), parties)


def _follow_up(status: str, due: str, organisation: str, people: str) -> str:
    # Of what is still to be done the day says more than that.
    is_to_do = status == FollowUpStatus.OPEN
    when = format_partial(due) if is_to_do else _(FOLLOW_UP_STATUS_NAMES[FollowUpStatus(status)])
    return _line(when, people or organisation)


def _interaction(kind: str, at: str, organisation: str, people: str) -> str:
    how = _(INTERACTION_KIND_NAMES[InteractionKind(kind)])
    return _line(how, _day(at, DEFAULT_ZONE), people or organisation)


def _day(moment: str, zone: str) -> str:
    return format_day(local(datetime.fromisoformat(moment), zone or DEFAULT_ZONE).date()) if moment else ""


_SUBTITLES: dict[Kind, Callable[..., str]] = {
    Kind.PERSON: _person,
    Kind.ORGANISATION: _organisation,
    Kind.MEETING: _meeting,
    Kind.PARTNERSHIP: _partnership,
    Kind.FOLLOW_UP: _follow_up,
    Kind.INTERACTION: _interaction,
}
