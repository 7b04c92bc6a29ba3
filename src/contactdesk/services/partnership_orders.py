"""By what the list of partnerships can be sorted: one column each, "" where there is nothing to sort by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from peewee import JOIN, Case, Cast, fn

from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.interactions import Interaction, InteractionKind
from contactdesk.records.office import Colleague
from contactdesk.records.partnerships import Partnership, Stage, StageChange


def in_order(found: Any, order: str, *, descending: bool) -> Any:
    """Those that have nothing there stand last in either direction; within the same, by title."""
    ways = [Partnership.sort_key, Partnership.id]
    if order in _ORDERS:
        found, key = _ORDERS[order](found)
        found = found.order_by_extend(Case(None, [(key == "", 1)], 0))
        ways = [key, *ways]
    return found.order_by_extend(*(way.desc() if descending else way.asc() for way in ways))


def since() -> Any:
    """The day of the latest stage."""
    latest = StageChange.select(fn.MAX(StageChange.on))
    return latest.where((StageChange.partnership == Partnership.id) & StageChange.archived_at.is_null())


def last_contact() -> Any:
    latest = Interaction.select(fn.MAX(Interaction.at)).where(Interaction.partnership == Partnership.id)
    return latest.where((Interaction.kind != InteractionKind.NOTE) & Interaction.archived_at.is_null())


def _by_stage(query: Any) -> tuple[Any, Any]:
    places = [(stage.value, f"{place}") for place, stage in enumerate(Stage)]
    return query, Case(Partnership.stage, places, "")


def _by_owner(query: Any) -> tuple[Any, Any]:
    joined = query.join(Colleague, JOIN.LEFT_OUTER, on=(Partnership.owner == Colleague.id))
    return joined, fn.COALESCE(Colleague.name, "")


def _by_next(query: Any) -> tuple[Any, Any]:
    """The least day on which anything is to be done; one grouped SELECT beside."""
    first = (
        FollowUp.select(FollowUp.partnership, fn.MIN(FollowUp.shown_on).alias("day"))
        .where(
            (FollowUp.is_open == True)  # noqa: E712  # SQL
            & FollowUp.partnership.is_null(False)
            & (FollowUp.shown_on != "")
            & FollowUp.archived_at.is_null()
        )
        .group_by(FollowUp.partnership)
        .alias("first")
    )
    joined = query.join(first, JOIN.LEFT_OUTER, on=(first.c.partnership_id == Partnership.id))
    return joined, fn.COALESCE(first.c.day, "")


def _by_since(query: Any) -> tuple[Any, Any]:
    return query, fn.COALESCE(since(), "")


def _by_last_contact(query: Any) -> tuple[Any, Any]:
    return query, fn.COALESCE(Cast(last_contact(), "text"), "")


_ORDERS: dict[str, Callable[[Any], tuple[Any, Any]]] = {
    "stage": _by_stage,
    "owner": _by_owner,
    "next": _by_next,
    "since": _by_since,
    "last-contact": _by_last_contact,
}
