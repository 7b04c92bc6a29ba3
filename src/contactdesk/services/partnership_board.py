"""Partnerships as cards in columns, each column one stage or several; the first cards of every column."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any, NamedTuple

from peewee import JOIN, Query, fn

from contactdesk.core.i18n import _
from contactdesk.records.meetings import Meeting
from contactdesk.records.partnerships import Partnership, Stage
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.name_search import listed
from contactdesk.services.next_action import NextAction, next_actions
from contactdesk.services.partnership_list import party_names
from contactdesk.storage.composed import ById, Select
from contactdesk.storage.desk import Desk

CARDS = 24
"""As many as the tallest window shows of a column; the others come when it is scrolled."""
EACH_STAGE = tuple((stage,) for stage in Stage)


class BoardCard(NamedTuple):
    """``origin`` says in words where it began, ``reviewed`` is the day until which it was agreed."""

    id: int
    version: int
    title: str
    stage: Stage
    parties: tuple[str, ...]
    origin: str
    next: NextAction | None
    reviewed: str


class BoardColumn(NamedTuple):
    """``total`` counts also those whose cards were not asked for, or not of this column at all."""

    stages: tuple[Stage, ...]
    total: int
    cards: tuple[BoardCard, ...]


class PartnershipBoard:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def columns(
        self,
        columns: Sequence[tuple[Stage, ...]] = EACH_STAGE,
        *,
        counted: Sequence[tuple[Stage, ...]] = (),
        search: str = "",
        meeting_id: int = 0,
        limit: int = CARDS,
    ) -> tuple[BoardColumn, ...]:
        condition = self._condition(search, meeting_id)
        totals = self._totals(condition)
        ids = [self._ids(condition, stages, 0, limit) for stages in columns]
        cards = self._cards([one for column in ids for one in column])
        return tuple(
            BoardColumn(stages, sum(totals.get(stage, 0) for stage in stages), tuple(cards[i] for i in here))
            for stages, here in zip((*columns, *counted), (*ids, *([] for _ in counted)), strict=True)
        )

    def more(
        self,
        stages: tuple[Stage, ...],
        offset: int,
        *,
        search: str = "",
        meeting_id: int = 0,
        limit: int = CARDS,
    ) -> tuple[BoardCard, ...]:
        """Those of one column that come after the first ``offset``."""
        ids = self._ids(self._condition(search, meeting_id), stages, offset, limit)
        cards = self._cards(ids)
        return tuple(cards[one] for one in ids)

    def _condition(self, search: str, meeting_id: int) -> Any:
        """None for all that are not archived."""
        if not search.strip() and not meeting_id:
            return None
        found = listed(self._desk, Partnership, Kind.PARTNERSHIP, search)
        return found & (Partnership.meeting == meeting_id) if meeting_id else found

    def _totals(self, condition: Any) -> dict[str, int]:
        if condition is None:
            return dict(self._desk.having(_ALL_TOTALS))
        return dict(self._desk.rows(_totals(condition)))

    def _ids(self, condition: Any, stages: Collection[Stage], offset: int, limit: int) -> list[int]:
        """By title, so that a card is found where it was."""
        if condition is None:
            rows = self._desk.having(_ALL_IDS[len(stages)], *stages, limit, offset)
        else:
            rows = self._desk.rows(_in_order(condition, stages, limit, offset))
        return [row[0] for row in rows]

    def _cards(self, ids: list[int]) -> dict[int, BoardCard]:
        actions = next_actions(self._desk, ids)
        parties = party_names(self._desk, ids)
        return {
            partnership_id: BoardCard(
                partnership_id,
                version,
                title,
                Stage(stage),
                parties.get(partnership_id, ()),
                _origin(*origin),
                actions.get(partnership_id),
                reviewed,
            )
            for partnership_id, version, title, stage, reviewed, *origin in self._desk.by_id(_SHOWN, ids)
        }


def _origin(meeting: str | None, by: str | None, note: str) -> str:
    if meeting:
        return _("Met at {meeting}").format(meeting=meeting)
    if by:
        return _("Introduced by {person}").format(person=by)
    return note


def _totals(condition: Any) -> Query:
    counted = Partnership.select(Partnership.stage, fn.COUNT(Partnership.id)).where(condition)
    return counted.group_by(Partnership.stage)


def _in_order(condition: Any, stages: Collection[Stage], limit: int, offset: int) -> Query:
    here = Partnership.select(Partnership.id).where(condition & Partnership.stage.in_(sorted(stages)))
    return here.order_by(Partnership.sort_key, Partnership.id).limit(limit).offset(offset)


# The whole board is what people open: composing its statements took as long as asking them.
_ALL: Any = Partnership.archived_at.is_null()
_ALL_TOTALS = Select(lambda: _totals(_ALL))
_ALL_IDS = {
    number: Select(partial(_in_order, _ALL, tuple(Stage)[:number], 1, 0))
    for number in range(1, len(Stage) + 1)
}
_SHOWN = ById(
    lambda ids: (
        Partnership.select(
            Partnership.id,
            Partnership.version,
            Partnership.title,
            Partnership.stage,
            Partnership.valid_until,
            Meeting.title,
            Person.display_name,
            Partnership.origin_note,
        )
        .join(Meeting, JOIN.LEFT_OUTER, on=(Partnership.meeting == Meeting.id))
        .join(Person, JOIN.LEFT_OUTER, on=(Partnership.introduced_by == Person.id))
        .where(Partnership.id.in_(ids))
    )
)
