"""By what the list of partnerships can be sorted: one column each, "" where there is nothing to sort by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from peewee import JOIN, Case, Cast, fn

from contactdesk.records.follow_ups import OPEN, FollowUp
from contactdesk.records.interactions import Interaction, InteractionKind
from contactdesk.records.office import Colleague
from contactdesk.records.partnerships import Partnership, Stage, StageChange

_NO_DAY = "9999"
"""Stands after every day."""
_WITH_THEM: Any = (Interaction.kind != InteractionKind.NOTE) & Interaction.archived_at.is_null()
"""A condition. A note is about somebody, not to them."""


def in_order(found: Any, order: str, *, descending: bool) -> Any:
    """Those that have nothing there stand last in either direction; within the same, by title."""
    ways = [Partnership.sort_key, Partnership.id]
    if order in _ORDERS:
        # Only named once, or it would be looked up twice for each of them.
        found, key = _ORDERS[order](found, "" if descending else _NO_DAY)
        ways = [key, *ways]
    return found.order_by_extend(*(way.desc() if descending else way.asc() for way in ways))


def since() -> Any:
    """The day of the latest stage; none of them is ever archived."""
    return StageChange.select(fn.MAX(StageChange.on)).where(StageChange.partnership == Partnership.id)


def last_contact() -> Any:
    latest = Interaction.select(fn.MAX(Interaction.at)).where(Interaction.partnership == Partnership.id)
    return latest.where(_WITH_THEM)


def _by_stage(found: Any, _nothing: str) -> tuple[Any, Any]:
    places = [(stage.value, f"{place}") for place, stage in enumerate(Stage)]
    return found, Case(Partnership.stage, places, "")


def _by_owner(found: Any, _nothing: str) -> tuple[Any, Any]:
    joined = found.join(Colleague, JOIN.LEFT_OUTER, on=(Partnership.owner == Colleague.id))
    return joined.order_by_extend(Case(None, [(Colleague.name.is_null(), 1)], 0)), Colleague.name


def _by_next(found: Any, nothing: str) -> tuple[Any, Any]:
    """The first day on which anything is to be done."""
    first = FollowUp.select(fn.MIN(FollowUp.shown_on)).where(
        (FollowUp.partnership == Partnership.id)
        & OPEN
        & FollowUp.archived_at.is_null()
        & (FollowUp.shown_on > "")
    )
    return found, fn.COALESCE(first, nothing)


def _by_since(found: Any, nothing: str) -> tuple[Any, Any]:
    return found, fn.COALESCE(since(), nothing)


def _by_last_contact(found: Any, nothing: str) -> tuple[Any, Any]:
    """Of all at once, in half the time that a server takes one by one."""
    latest = (
        Interaction.select(Interaction.partnership.alias("of"), fn.MAX(Interaction.at).alias("at"))
        .where(Interaction.partnership.is_null(False) & _WITH_THEM)
        .group_by(Interaction.partnership)
        .alias("latest")
    )
    joined = found.join(latest, JOIN.LEFT_OUTER, on=(latest.c.of == Partnership.id))
    return joined, fn.COALESCE(Cast(latest.c.at, "text"), nothing)


_ORDERS: dict[str, Callable[[Any, str], tuple[Any, Any]]] = {
    "stage": _by_stage,
    "owner": _by_owner,
    "next": _by_next,
    "since": _by_since,
    "last-contact": _by_last_contact,
}
