"""A follow-up found by what people call it."""

from __future__ import annotations

from typing import Any

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_
from contactdesk.core.text import fold, words
from contactdesk.records.follow_ups import OPEN, FollowUp
from contactdesk.records.search import Kind
from contactdesk.services.name_search import listed
from contactdesk.storage.desk import Desk

_NAMED = 5
_MOST = 50


class NoSuchFollowUp(ContactDeskError):
    code = "no-such-follow-up"
    message = N_("There is no follow-up “{reference}”.")


class AmbiguousFollowUp(ContactDeskError):
    code = "ambiguous-follow-up"
    message = N_("“{reference}” can mean several follow-ups: {names}. Write the number of one of them.")


def follow_up_meant(desk: Desk, reference: str) -> int:
    """By number or by words. What comes back again and again means the one that is open.

    Raises NoSuchFollowUp, AmbiguousFollowUp.
    """
    said = reference.strip()
    found = _found(desk, said)
    if not found:
        raise NoSuchFollowUp(reference=said)
    if len(found) > 1:
        told = ", ".join(f"{what} ({follow_up_id})" for follow_up_id, what in found[:_NAMED])
        raise AmbiguousFollowUp(reference=said, names=told)
    return int(found[0][0])


def _found(desk: Desk, said: str) -> list[tuple[Any, ...]]:
    query = FollowUp.select(FollowUp.id, FollowUp.what).order_by(FollowUp.id).limit(_MOST)
    if said.isascii() and said.isdigit() and len(said) < 10:
        return desk.rows(query.where(FollowUp.id == int(said)))
    wanted = words(fold(said))
    if not wanted:
        return []
    near = query.where(listed(desk, FollowUp, Kind.FOLLOW_UP, said, names_only=True))
    rows = desk.rows(near.where(OPEN)) or desk.rows(near)
    return [row for row in rows if words(fold(row[1])) == wanted] or rows
