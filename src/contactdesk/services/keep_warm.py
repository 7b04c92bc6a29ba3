"""Partners whom nobody has been in touch with for longer than is wanted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from heapq import nsmallest
from typing import NamedTuple

from peewee import Case, Query, fn

from contactdesk.core.dates import local, to_utc, today_there
from contactdesk.records.listing import OrganisationListing
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import OPEN_STAGES, Partnership, PartnershipParty, Stage
from contactdesk.services.partnership_beginning import our_organisation
from contactdesk.storage.composed import ById, Select
from contactdesk.storage.desk import Desk
from contactdesk.storage.seconds import from_seconds, to_seconds

USUAL = 60
"""Days after which somebody with whom something is agreed or going on should hear of us."""
_PARTNERS = (Stage.ACTIVE, Stage.AGREED)
"""What is going on says more than what is agreed."""
_NOT_NEAR = len(_PARTNERS)


class ColdPartner(NamedTuple):
    """``stage`` is that of what is agreed or going on with them, None where only a rhythm is kept.

    ``days`` are counted from the last contact, or from when they came to this desk.
    """

    organisation_id: int
    name: str
    stage: Stage | None
    last_contact: date | None
    days: int
    every: int


class Cold(NamedTuple):
    """``first`` of ``total`` who go cold, those waiting longest first."""

    first: tuple[ColdPartner, ...]
    total: int


class _Waiting(NamedTuple):
    """``since`` is when they were last heard of, as listings keep moments; ``nearness`` of ``_PARTNERS``."""

    since: int
    organisation_id: int
    every: int
    nearness: int
    is_known: bool


class KeepWarm:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def cold(self, most: int, today: date | None = None) -> Cold:
        """The first ``most`` of them.

        An organisation's own rhythm counts, else the least of its open partnerships, else ``USUAL`` for what
        is agreed or active. All others are left in peace, and so are we ourselves.
        """
        today = today or today_there()
        ours = our_organisation(self._desk) or 0

        @cache
        def last_warm(every: int) -> int:
            """Whoever was heard of before this moment has not been for more than so many days."""
            return _begin_of(today - timedelta(days=every))

        own: dict[int, int] = dict(self._desk.having(_OWN_RHYTHMS))
        # Plain tuples: making ten thousand of their own kind takes longer than finding the first.
        cold = [
            (since, partner, every, _NOT_NEAR if nearness is None else nearness, is_known)
            for partner, since, is_known, rhythm, nearness in self._heard_of(own)
            if partner != ours and since < last_warm(every := own.get(partner) or rhythm or USUAL)
        ]
        return Cold(self._told(_longest(cold, most), today)[:most], len(cold))

    def _heard_of(self, own: Collection[int]) -> Iterator[tuple[int, int, bool, int | None, int | None]]:
        """Partners and whoever has a rhythm of their own; when we last heard of each, or they came here."""
        rows = self._desk.having(_TOGETHER, *_TOGETHER_VALUES)
        if own:
            others = set(own).difference(row[0] for row in rows)
            rows += [(*row, None, None) for row in self._desk.by_id(_LISTED, sorted(others))]
        never = [row[0] for row in rows if not row[1]]
        came = {row[0]: to_seconds(row[1]) for row in self._desk.by_id(_CAME, never)}
        for partner, last_contact, rhythm, nearness in rows:
            # On a server somebody may have been erased in between.
            if since := last_contact or came.get(partner):
                yield partner, since, bool(last_contact), rhythm, nearness

    def _told(self, waiting: Sequence[_Waiting], today: date) -> tuple[ColdPartner, ...]:
        ids = [one.organisation_id for one in waiting]
        query = Organisation.select(Organisation.id, Organisation.name).where(Organisation.id.in_(ids))
        names: dict[int, str] = dict(self._desk.rows(query)) if ids else {}
        told = []
        for since, organisation_id, every, nearness, is_known in waiting:
            day = _day(since)
            stage = None if nearness == _NOT_NEAR else _PARTNERS[nearness]
            name, last = names[organisation_id], day if is_known else None
            told.append(ColdPartner(organisation_id, name, stage, last, (today - day).days, every))
        return tuple(sorted(told, key=lambda one: (-one.days, one.organisation_id)))


def _longest(cold: Sequence[tuple[int, int, int, int, bool]], most: int) -> list[_Waiting]:
    """Those who are among the first when days are counted: of one day are all or none."""
    if not cold or not most:
        return []
    last, *_rest = nsmallest(most, cold)[-1]
    end = _begin_of(_day(last) + timedelta(days=1))
    return [_Waiting(*one) for one in cold if one[0] < end]


def _day(seconds: int) -> date:
    moment = from_seconds(seconds)
    assert moment is not None
    return local(moment).date()


def _begin_of(day: date) -> int:
    return to_seconds(to_utc(datetime.combine(day, datetime.min.time())))


def _together() -> Query:
    """Partners with whom somebody wants to be in touch, how often and how near they are."""
    nearness = Case(Partnership.stage, [(stage, place) for place, stage in enumerate(_PARTNERS)], _NOT_NEAR)
    wanted = (
        PartnershipParty.select(
            PartnershipParty.organisation.alias("who"),
            fn.MIN(Partnership.rhythm_days).alias("every"),
            fn.MIN(nearness).alias("nearness"),
        )
        .join(Partnership, on=(PartnershipParty.partnership == Partnership.id))
        .where(
            Partnership.stage.in_(sorted(OPEN_STAGES))
            & Partnership.archived_at.is_null()
            & (Partnership.rhythm_days.is_null(False) | Partnership.stage.in_(_PARTNERS))
        )
        .group_by(PartnershipParty.organisation)
        .alias("wanted")
    )
    listing = OrganisationListing
    shown = listing.select(listing.id, listing.last_contact, wanted.c.every, wanted.c.nearness)
    return shown.join(wanted, on=(wanted.c.who == listing.id))


_TOGETHER = Select(_together)
_TOGETHER_VALUES = (
    *(part for place, stage in enumerate(_PARTNERS) for part in (stage, place)),
    _NOT_NEAR,
    *sorted(OPEN_STAGES),
    *_PARTNERS,
)
_OWN_RHYTHMS = Select(
    lambda: Organisation.select(Organisation.id, Organisation.rhythm_days).where(
        Organisation.rhythm_days.is_null(False) & Organisation.archived_at.is_null()
    )
)
_LISTED = ById(
    lambda ids: OrganisationListing.select(OrganisationListing.id, OrganisationListing.last_contact).where(
        OrganisationListing.id.in_(ids)
    )
)
_CAME = ById(
    lambda ids: Organisation.select(Organisation.id, Organisation.created_at).where(Organisation.id.in_(ids))
)
