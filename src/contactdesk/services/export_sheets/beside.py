"""What stands beside exported records, for a batch at a time: ways to reach them, tags, names of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from contactdesk.records.people import ContactKind, ContactPoint
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.storage.desk import Desk


def reached(desk: Desk, kind: Kind, ids: Sequence[int]) -> dict[tuple[int, ContactKind], list[str]]:
    """Addresses and numbers that still serve, the primary ones first, as they were typed."""
    owner = getattr(ContactPoint, kind.value)
    query = (
        ContactPoint.select(owner, ContactPoint.kind, ContactPoint.value)
        .where(owner.in_(ids) & ContactPoint.invalid_since.is_null() & ContactPoint.archived_at.is_null())
        .order_by(ContactPoint.primary.desc(), ContactPoint.id)
    )
    found: dict[tuple[int, ContactKind], list[str]] = defaultdict(list)
    for record_id, contact_kind, value in desk.rows(query):
        found[record_id, contact_kind].append(value)
    return found


def tagged(desk: Desk, kind: Kind, ids: Sequence[int]) -> dict[int, list[str]]:
    owner = getattr(Tagging, kind.value)
    query = Tagging.select(owner, Tag.name).join(Tag).where(owner.in_(ids)).order_by(Tag.folded)
    found: dict[int, list[str]] = defaultdict(list)
    for record_id, name in desk.rows(query):
        found[record_id].append(name)
    return found


def named(desk: Desk, owner: Any, name: Any, ids: Sequence[int]) -> dict[int, list[str]]:
    """The names of those that belong to each record, in the order in which they came."""
    part = owner.model
    query = part.select(owner, name).join(name.model).where(owner.in_(ids)).order_by(part.id)
    found: dict[int, list[str]] = defaultdict(list)
    for record_id, called in desk.rows(query):
        found[record_id].append(called)
    return found
