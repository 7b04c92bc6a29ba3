"""Partners whom nobody has been in touch with for longer than is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

from peewee import JOIN, Case, Query, fn

from contactdesk.core.dates import local, to_utc, today_there
from contactdesk.records.listing import OrganisationListing
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import OPEN_STAGES, Partnership, PartnershipParty, Stage
from contactdesk.services.partnership_beginning import our_organisation
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

        # The driver's own values: of ten thousand partners converting them takes longer than finding them.
        composed = self._desk.database.get_sql_context().sql(_asked().tuples()).query()
        waiting = (_waiting(row) for row in self._desk.fetch(*composed) if row[0] != ours)
        cold = sorted(one for one in waiting if one.since < last_warm(one.every))
        return Cold(self._told(_longest(cold, most), today)[:most], len(cold))

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


def _longest(cold: Sequence[_Waiting], most: int) -> Sequence[_Waiting]:
    """Those who are among the first when days are counted: of one day are all or none."""
    if len(cold) <= most or not most:
        return cold[:most]
    end = _begin_of(_day(cold[most - 1].since) + timedelta(days=1))
    return [one for one in cold if one.since < end]


def _day(seconds: int) -> date:
    moment = from_seconds(seconds)
    assert moment is not None
    return local(moment).date()


def _begin_of(day: date) -> int:
    return to_seconds(to_utc(datetime.combine(day, datetime.min.time())))


def _waiting(row: Sequence[Any]) -> _Waiting:
    organisation_id, created_at, last_contact, own, every, nearness = row
    since = last_contact or to_seconds(created_at)
    rhythm = own or every or USUAL
    near = _NOT_NEAR if nearness is None else nearness
    return _Waiting(since, organisation_id, rhythm, near, bool(last_contact))


def _asked() -> Query:
    """Everybody with whom somebody wants to be in touch, and how often."""
    nearness = Case(Partnership.stage, [(stage, place) for place, stage in enumerate(_PARTNERS)], _NOT_NEAR)
    together = (
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
        .alias("together")
    )
    return (
        Organisation.select(
            Organisation.id,
            Organisation.created_at,
            OrganisationListing.last_contact,
            Organisation.rhythm_days,
            together.c.every,
            together.c.nearness,
        )
        .join(OrganisationListing, on=(OrganisationListing.id == Organisation.id))
        .join(together, JOIN.LEFT_OUTER, on=(together.c.who == Organisation.id))
        .where(
            Organisation.archived_at.is_null()
            & (together.c.who.is_null(False) | Organisation.rhythm_days.is_null(False))
        )
    )
