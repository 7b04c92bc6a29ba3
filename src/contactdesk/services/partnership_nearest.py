"""The first partnerships of an order by days, read from its near end: sorting them all takes a frame."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any

from peewee import fn

from contactdesk.records.follow_ups import OPEN, FollowUp
from contactdesk.records.interactions import Interaction, InteractionKind
from contactdesk.records.partnerships import Partnership, StageChange
from contactdesk.storage.composed import ById, Select
from contactdesk.storage.desk import Desk

MOST = 512
"""Beyond as many it is as quick to sort them all."""
_SPARE = 64


def nearest(desk: Desk, order: str, count: int, *, descending: bool) -> list[int] | None:
    """The first ``count`` of all that are listed; None where only sorting them all tells."""
    if count > MOST or (order, descending) not in _NEAREST:
        return None
    select, values, each = _NEAREST[order, descending]
    enough = count + _SPARE
    # Who is named for several days stands at the first, and of the last day there may be more.
    first: dict[int, Any] = {}
    days = desk.having(select, *values, each * enough)
    for partnership_id, day in days:
        first.setdefault(partnership_id, day)
    near = list(first.items())[:enough]
    if near and (len(near) < len(first) or len(days) == each * enough):
        near = [one for one in near if one[1] != near[-1][1]]
    keys: dict[int, str] = dict(desk.by_id(_KEYS, [one for one, _day in near]))
    found: list[int] = []
    for _day, there in groupby(near, key=itemgetter(1)):
        alike = sorted((keys[one], one) for one, _same_day in there if one in keys)
        found += (one for _key, one in (reversed(alike) if descending else alike))
    return found[:count] if len(found) >= count else None


def _by_next() -> Any:
    """Not gathered by partnership: the index of days ends after the first of them."""
    to_do = OPEN & FollowUp.archived_at.is_null() & (FollowUp.shown_on > "")
    query = FollowUp.select(FollowUp.partnership, FollowUp.shown_on)
    # A server reads on in an index only where all that it is sorted by is named.
    in_order = (FollowUp.archived_at, FollowUp.shown_on, FollowUp.id)
    return query.where(to_do & FollowUp.partnership.is_null(False)).order_by(*in_order).limit(1)


def _by_next_backwards() -> Any:
    # Compared with nothing, or SQLite would go through all that are open.
    to_do = FollowUp.is_open & FollowUp.archived_at.is_null() & (FollowUp.shown_on > "")
    of, first = FollowUp.partnership, fn.MIN(FollowUp.shown_on)
    query = FollowUp.select(of, first).where(of.is_null(False) & to_do).group_by(of)
    return query.order_by(first.desc()).limit(1)


def _by_since(*, descending: bool) -> Any:
    return _latest(StageChange.select, StageChange.partnership, StageChange.on, descending=descending)


def _by_last_contact(*, descending: bool) -> Any:
    query = _latest(Interaction.select, Interaction.partnership, Interaction.at, descending=descending)
    with_them = (Interaction.kind != InteractionKind.NOTE) & Interaction.archived_at.is_null()
    return query.where(Interaction.partnership.is_null(False) & with_them)


def _latest(select: Callable[..., Any], of: Any, at: Any, *, descending: bool) -> Any:
    latest = fn.MAX(at)
    query = select(of, latest).group_by(of)
    return query.order_by(latest.desc() if descending else latest.asc()).limit(1)


_Nearest = tuple[Select, Sequence[Any], int]
_NEAREST: dict[tuple[str, bool], _Nearest] = {
    # Half of what is to be done comes after something else that is.
    ("next", False): (Select(_by_next), (True, ""), 2),
    ("next", True): (Select(_by_next_backwards), ("",), 1),
}
for _descending in (False, True):
    _NEAREST["since", _descending] = (Select(partial(_by_since, descending=_descending)), (), 1)
    _NEAREST["last-contact", _descending] = (
        Select(partial(_by_last_contact, descending=_descending)),
        (InteractionKind.NOTE,),
        1,
    )
_KEYS = ById(
    lambda ids: Partnership.select(Partnership.id, Partnership.sort_key).where(
        Partnership.id.in_(ids) & Partnership.archived_at.is_null()
    )
)
