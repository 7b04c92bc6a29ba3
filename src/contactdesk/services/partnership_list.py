"""Partnerships as lists show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from peewee import JOIN, fn

from contactdesk.core.text import collation_key
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership, PartnershipParty, Stage
from contactdesk.records.search import Kind
from contactdesk.services.best_matches import BestMatches
from contactdesk.services.name_search import listed, narrowed
from contactdesk.services.next_action import NextAction, next_actions
from contactdesk.services.partnership_nearest import nearest
from contactdesk.services.partnership_orders import in_order, last_contact, since
from contactdesk.services.results import ListQuery
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk

if TYPE_CHECKING:
    from contactdesk.services.query.asked import Asked


class PartnershipRow(NamedTuple):
    """``since`` is the day of its stage, ``last_contact`` of the latest call, letter or visit about it."""

    id: int
    title: str
    stage: Stage
    parties: tuple[str, ...]
    owner: str
    next_action: NextAction | None
    since: str
    last_contact: str
    valid_until: str


class PartnershipList:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, query: ListQuery, offset: int, limit: int) -> list[PartnershipRow]:
        near = self._nearest(query, offset + limit)
        if near is not None:
            return self._rows(near[offset:])
        asked = self._sought(query)
        if asked is None:
            found = self._found(query).offset(offset).limit(limit)
            return self._rows([row[0] for row in self._desk.rows(found)])
        if offset:
            return self._rows(self._ids(query)[offset : offset + limit])
        finding = BestMatches(self._desk).first(asked, (Kind.PARTNERSHIP,), limit)
        return self._rows([entry.record_id for entry in finding.entries])

    def count(self, query: ListQuery) -> int:
        counted = Partnership.select(fn.COUNT(Partnership.id)).where(self.condition(query.search))
        return int(self._desk.value(counted))

    def position(self, query: ListQuery, partnership_id: int) -> int | None:
        ids = self._ids(query)
        return ids.index(partnership_id) if partnership_id in ids else None

    def row_beginning(self, query: ListQuery, letters: str) -> int | None:
        """Looked for is the text by which the list is sorted, or the title."""
        key = collation_key(letters)
        if not key:
            return None
        if query.order == "owner":
            names = self._desk.rows(Colleague.select(Colleague.id, Colleague.name))
            owners = [owner for owner, name in names if collation_key(name).startswith(key)]
            begins = Partnership.owner.in_(owners)
        else:
            # The letters of a key all stand before the tilde.
            begins = (Partnership.sort_key >= key) & (Partnership.sort_key < f"{key}~")
        condition = self.condition(query.search) & begins
        found = set(self._fetched(Partnership.select(Partnership.id).where(condition)))
        return (
            next((row for row, one in enumerate(self._ids(query)) if one in found), None) if found else None
        )

    def condition(self, search: str) -> Any:
        """The condition of being listed."""
        return listed(self._desk, Partnership, Kind.PARTNERSHIP, search)

    def _ids(self, query: ListQuery) -> list[int]:
        asked = self._sought(query)
        if asked is not None:
            return BestMatches(self._desk).all(asked, Kind.PARTNERSHIP)
        return self._fetched(self._found(query))

    def _nearest(self, query: ListQuery, count: int) -> list[int] | None:
        """The first of all, where they are read from the near end of their order."""
        if query.search.strip():
            return None
        return nearest(self._desk, query.order, count, descending=query.descending)

    def _fetched(self, query: Any) -> list[int]:
        """As the driver gives them: of ten thousand, converting them takes longer than finding them."""
        composed = self._desk.database.get_sql_context().sql(query.tuples()).query()
        return [row[0] for row in self._desk.fetch(*composed)]

    def _sought(self, query: ListQuery) -> Asked | None:
        """What is asked where the best match stands first."""
        asked = narrowed(self._desk, Partnership, Kind.PARTNERSHIP, query.search)
        return asked.asked if query.best_first and asked is not None and asked.asked.has_words else None

    def _found(self, query: ListQuery) -> Any:
        found = Partnership.select(Partnership.id).where(self.condition(query.search))
        return in_order(found, query.order, descending=query.descending)

    def _rows(self, ids: list[int]) -> list[PartnershipRow]:
        actions = next_actions(self._desk, ids)
        parties = party_names(self._desk, ids)
        rows = {row[0]: row for row in self._desk.by_id(_SHOWN, ids)}
        there = [partnership_id for partnership_id in ids if partnership_id in rows]
        return [
            PartnershipRow(
                partnership_id,
                title,
                Stage(stage),
                parties.get(partnership_id, ()),
                owner or "",
                actions.get(partnership_id),
                began or "",
                str(contacted)[:10] if contacted else "",
                until,
            )
            for partnership_id, title, stage, owner, began, contacted, until in (rows[one] for one in there)
        ]


def party_names(desk: Desk, partnership_ids: list[int]) -> dict[int, tuple[str, ...]]:
    """By partnership, in the order in which the parties came."""
    names: dict[int, tuple[str, ...]] = {}
    for partnership_id, name in desk.by_id(_PARTIES, partnership_ids):
        names[partnership_id] = (*names.get(partnership_id, ()), name)
    return names


_SHOWN = ById(
    lambda ids: (
        Partnership.select(
            Partnership.id,
            Partnership.title,
            Partnership.stage,
            Colleague.name,
            since(),
            last_contact(),
            Partnership.valid_until,
        )
        .join(Colleague, JOIN.LEFT_OUTER, on=(Partnership.owner == Colleague.id))
        .where(Partnership.id.in_(ids))
    )
)
_PARTIES = ById(
    lambda ids: (
        PartnershipParty.select(PartnershipParty.partnership, Organisation.name)
        .join(Organisation, on=(PartnershipParty.organisation == Organisation.id))
        .where(PartnershipParty.partnership.in_(ids))
        .order_by(PartnershipParty.id)
    )
)
