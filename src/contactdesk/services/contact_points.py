"""E-mails and phones of a person or an organisation, written within an open change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from contactdesk.records.people import ContactKind, ContactPoint
from contactdesk.services.contact_values import normalise
from contactdesk.storage.change import OpenChange
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk


class Owner(StrEnum):
    """Whose they are: the name of the column that refers to the owner."""

    PERSON = "person"
    ORGANISATION = "organisation"


class ContactCard(NamedTuple):
    """``normalised`` is empty where the value is wrong."""

    id: int
    kind: ContactKind
    value: str
    normalised: str
    primary: bool


def new_rows(owner: Owner, owner_id: int, kind: ContactKind, values: Iterable[str]) -> list[dict[str, Any]]:
    """Rows to insert; the first is the primary one."""
    return [
        {
            owner.value: owner_id,
            "kind": kind,
            "value": value,
            "normalised": normalise(kind, value),
            "primary": place == 0,
        }
        for place, value in enumerate(values)
    ]


def cards(desk: Desk, owner: Owner, owner_id: int) -> list[ContactCard]:
    """E-mails before phones, the primary one of each first."""
    return [ContactCard(*row) for row in _OF[owner].typed(desk.by_id(_OF[owner], [owner_id]))]


def _of(owner: Owner) -> ById:
    query = (
        ContactPoint.select(
            ContactPoint.id,
            ContactPoint.kind,
            ContactPoint.value,
            ContactPoint.normalised,
            ContactPoint.primary,
        )
        .where(ContactPoint.archived_at.is_null())
        .order_by(ContactPoint.kind, ContactPoint.primary.desc(), ContactPoint.id)
    )
    return ById(lambda ids: query.where(getattr(ContactPoint, owner).in_(ids)))


_OF = {owner: _of(owner) for owner in Owner}


def values_of(points: Iterable[ContactCard], kind: ContactKind) -> list[str]:
    return [point.value for point in points if point.kind is kind]


def follow(
    change: OpenChange,
    owner: Owner,
    owner_id: int,
    kind: ContactKind,
    *,
    now: Sequence[ContactCard],
    seen: Sequence[str],
    wanted: Sequence[str],
) -> None:
    """Take over what was changed between ``seen`` and ``wanted``; what others added since stays.

    A value corrected keeps its record, so that history shows the correction.
    """
    points = {point.value: point for point in now if point.kind is kind}
    going = [points[value] for value in seen if value not in wanted and value in points]
    coming = [value for value in wanted if value not in seen and value not in points]
    for point, value in zip(going, coming, strict=False):
        change.edit(
            ContactPoint, point.id, value=value, normalised=normalise(kind, value), invalid_since=None
        )
    for point in going[len(coming) :]:
        change.remove(ContactPoint, point.id)
    rows = new_rows(owner, owner_id, kind, coming[len(going) :])
    change.add_many(ContactPoint, [{**row, "primary": False} for row in rows])
    if list(seen) != list(wanted):
        _make_first_primary(change, owner, owner_id, kind, wanted)


def _make_first_primary(
    change: OpenChange, owner: Owner, owner_id: int, kind: ContactKind, wanted: Sequence[str]
) -> None:
    query = ContactPoint.select(ContactPoint.id, ContactPoint.value).where(
        (getattr(ContactPoint, owner) == owner_id) & (ContactPoint.kind == kind)
    )
    for point_id, value in list(query.tuples().execute(change.database)):
        change.edit(ContactPoint, point_id, primary=bool(wanted) and value == wanted[0])
