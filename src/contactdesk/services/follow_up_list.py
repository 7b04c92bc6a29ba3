"""Follow-ups as lists show them, a hundred thousand of them read through the index of their day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from peewee import EnclosedNodeList, Query, Select, fn

from contactdesk.core.dates import today_there
from contactdesk.core.text import collation_key
from contactdesk.records.follow_ups import CLOSED, OPEN, FollowUp
from contactdesk.records.search import Kind
from contactdesk.services.follow_up_groups import Group, of_group
from contactdesk.services.follow_up_rows import FollowUpRow, follow_up_rows
from contactdesk.services.name_search import listed
from contactdesk.services.of_day import OfDay
from contactdesk.services.results import ListQuery
from contactdesk.storage.desk import Desk

_ALL: Any = FollowUp.archived_at.is_null()
_NEAR = 5_000


class _Part(NamedTuple):
    condition: Any
    keys: tuple[Any, ...]
    descending: bool

    def backwards(self) -> _Part:
        return self._replace(descending=not self.descending)


class FollowUpList:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._all_groups = OfDay(desk, partial(_in_each_group, _ALL))

    def page(self, query: ListQuery, offset: int, limit: int, group: Group | None) -> list[FollowUpRow]:
        ids: list[int] = []
        for part in self._parts(query, group):
            wanted = limit - len(ids)
            if not wanted:
                break
            if not offset:
                ids += self._ids_of(part, 0, wanted)
                continue
            if offset <= _NEAR and (found := self._ids_of(part, offset, wanted)):
                # Near the beginning nobody need know how long a part is.
                ids += found
                offset = 0
                continue
            # Far down it is nearer from the end of a part.
            length = self._counted(part.condition)
            here = max(min(wanted, length - offset), 0)
            if offset > length // 2:
                ids += reversed(self._ids_of(part.backwards(), length - offset - here, here))
            else:
                ids += self._ids_of(part, offset, here)
            offset = max(offset - length, 0)
        return follow_up_rows(self._desk, ids)

    def count(self, query: ListQuery, group: Group | None) -> int:
        return self._counted(self._condition(query, group))

    def groups(self, query: ListQuery) -> dict[Group, int]:
        """How many a search finds in each."""
        if not query.search.strip():
            return dict(zip(Group, self._all_groups.rows(today_there())[0], strict=True))
        found = self._condition(query, None)
        return dict(zip(Group, self._desk.rows(_in_each_group(found, today_there()))[0], strict=True))

    def ids(self, query: ListQuery, group: Group | None) -> list[int]:
        parts = self._parts(query, group)
        return [found for part in parts for (found,) in self._desk.rows(self._ordered(part))]

    def position(self, query: ListQuery, follow_up_id: int, group: Group | None) -> int | None:
        """The row in which a follow-up stands; None when it is not in the list."""
        row = 0
        for part in self._parts(query, group):
            there = self._desk.row(
                FollowUp.select(*part.keys).where(part.condition & (FollowUp.id == follow_up_id))
            )
            if there is not None:
                return row + self._counted(part.condition & _before(part, there))
            row += self._counted(part.condition)
        return None

    def row_beginning(self, query: ListQuery, letters: str, group: Group | None) -> int | None:
        """The first row whose first words begin with these letters, in Polish order; None where none does."""
        key = collation_key(letters)
        if not key:
            return None
        begins = (FollowUp.sort_key >= key) & (FollowUp.sort_key < f"{key}~")
        for part in self._parts(query, group):
            row = self._desk.row(self._ordered(part).where(begins))
            if row is not None:
                return self.position(query, row[0], group)
        return None

    def _condition(self, query: ListQuery, group: Group | None) -> Any:
        found = listed(self._desk, FollowUp, Kind.FOLLOW_UP, query.search)
        return found if group is None else found & of_group(group, today_there())

    def _parts(self, query: ListQuery, group: Group | None) -> list[_Part]:
        """What stands one after the other, each part read through an index: open, without a day, closed."""
        listed = self._condition(query, group)
        down = query.descending
        if query.order == "what":
            by_name = (FollowUp.sort_key, FollowUp.id)
            return [_Part(listed & half, by_name, down) for half in (OPEN, CLOSED)]
        by_day = (FollowUp.shown_on, FollowUp.id)
        dated = _Part(listed & OPEN & (FollowUp.shown_on > ""), by_day, down)
        undated = _Part(listed & OPEN & (FollowUp.shown_on == ""), (FollowUp.id,), False)
        over = _Part(listed & CLOSED, by_day, True)
        match group:
            case Group.DONE:
                return [over]
            case Group.SOMEDAY:
                return [undated]
            case Group.WAITING:
                return [dated, undated]
            case None:
                return [dated, undated, over]
            case _:
                return [dated]

    @staticmethod
    def _ordered(part: _Part) -> Query:
        # None is archived, but a server reads on in an index only where all that it is sorted by is named.
        keys = (FollowUp.archived_at, *part.keys)
        order = [key.desc() for key in keys] if part.descending else keys
        return FollowUp.select(FollowUp.id).where(part.condition).order_by(*order)

    def _ids_of(self, part: _Part, offset: int, limit: int) -> list[int]:
        if limit <= 0:
            return []
        return [row[0] for row in self._desk.rows(self._ordered(part).limit(limit).offset(offset))]

    def _counted(self, condition: Any) -> int:
        return int(self._desk.value(FollowUp.select(fn.COUNT(FollowUp.id)).where(condition)))


def _in_each_group(condition: Any, today: date) -> Query:
    """How many there are in each, in one row: each is counted through its own index."""
    counted = (
        FollowUp.select(fn.COUNT(FollowUp.id)).where(condition & of_group(one, today)) for one in Group
    )
    return Select(columns=list(counted))


def _before(part: _Part, there: Sequence[Any]) -> Any:
    """The condition to stand before the row with these keys."""
    keys, values = EnclosedNodeList(part.keys), EnclosedNodeList(list(there))
    return keys > values if part.descending else keys < values
