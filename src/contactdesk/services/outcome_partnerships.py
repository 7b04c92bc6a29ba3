"""The partnerships that began at some meetings, and how long they took to be agreed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from contactdesk.core.parts import in_parts
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.partnerships import Partnership, PartnershipParty, Stage, StageChange
from contactdesk.services.outcome_scope import Scope, ScopedMeeting
from contactdesk.storage.desk import Desk

_AT_ONCE = 400
SAID_YES = frozenset({Stage.AGREED, Stage.ACTIVE})
"""Who was in one of these stages has agreed, whatever came later."""
_WHOLE_DAY = 10


class BegunParty(NamedTuple):
    organisation_id: int
    name: str
    sector: Sector


class BegunPartnership(NamedTuple):
    """``since`` is the day of its first stage; ``days_to_agreement`` is None where a day is not known."""

    id: int
    title: str
    stage: Stage
    since: str
    parties: tuple[BegunParty, ...]
    was_introduced: bool
    was_agreed: bool
    days_to_agreement: int | None


def begun_partnerships(desk: Desk, scope: Scope, meetings: Sequence[ScopedMeeting]) -> list[BegunPartnership]:
    """In the order of titles. Of a year also those that began in it at no meeting."""
    rows = _rows(desk, Partnership.meeting, [meeting.id for meeting in meetings])
    if scope.year:
        elsewhere = _query().where(Partnership.meeting.is_null() & Partnership.archived_at.is_null())
        apart = desk.rows(elsewhere)
        first = _first_days(_stages(desk, [row[0] for row in apart]))
        rows += [row for row in apart if first.get(row[0], "").startswith(str(scope.year))]
    ids = [row[0] for row in rows]
    stages, parties = _stages(desk, ids), _parties(desk, ids)
    first = _first_days(stages)
    days = {meeting.id: meeting.day for meeting in meetings}
    begun = []
    for one, title, stage, meeting_id, table, introduced_by, sort_key in rows:
        agreed = next((on for was, on in stages[one] if was in SAID_YES), None)
        began = days.get(meeting_id) or _day(first.get(one, ""))
        partnership = BegunPartnership(
            one,
            title,
            stage,
            first.get(one, ""),
            tuple(parties[one]),
            table is not None or introduced_by is not None,
            agreed is not None,
            _days_between(began, _day(agreed or "")),
        )
        begun.append((sort_key, partnership))
    return [partnership for _key, partnership in sorted(begun, key=lambda one: (one[0], one[1].id))]


def _query() -> Any:
    return Partnership.select(
        Partnership.id,
        Partnership.title,
        Partnership.stage,
        Partnership.meeting,
        Partnership.table_number,
        Partnership.introduced_by,
        Partnership.sort_key,
    )


def _rows(desk: Desk, column: Any, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    return [
        row
        for part in in_parts(ids, _AT_ONCE)
        for row in desk.rows(_query().where(column.in_(part) & Partnership.archived_at.is_null()))
    ]


def _stages(desk: Desk, ids: Sequence[int]) -> defaultdict[int, list[tuple[Stage, str]]]:
    """The first first."""
    found: defaultdict[int, list[tuple[Stage, str]]] = defaultdict(list)
    for part in in_parts(ids, _AT_ONCE):
        query = StageChange.select(StageChange.partnership, StageChange.stage, StageChange.on).where(
            StageChange.partnership.in_(part) & StageChange.archived_at.is_null()
        )
        for partnership, stage, on in desk.rows(query.order_by(StageChange.on, StageChange.id)):
            found[partnership].append((stage, on))
    return found


def _first_days(stages: dict[int, list[tuple[Stage, str]]]) -> dict[int, str]:
    return {one: days[0][1] for one, days in stages.items() if days}


def _parties(desk: Desk, ids: Sequence[int]) -> defaultdict[int, list[BegunParty]]:
    found: defaultdict[int, list[BegunParty]] = defaultdict(list)
    for part in in_parts(ids, _AT_ONCE):
        query = (
            PartnershipParty.select(
                PartnershipParty.partnership, Organisation.id, Organisation.name, Organisation.sector
            )
            .join(Organisation, on=(PartnershipParty.organisation == Organisation.id))
            .where(PartnershipParty.partnership.in_(part) & PartnershipParty.archived_at.is_null())
        )
        for partnership, *party in desk.rows(query.order_by(PartnershipParty.id)):
            found[partnership].append(BegunParty(*party))
    return found


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if len(text) == _WHOLE_DAY else None


def _days_between(first: date | None, last: date | None) -> int | None:
    return None if first is None or last is None else max((last - first).days, 0)
