"""Departments inside organisations: a chain of parents that never comes back to where it began."""

from __future__ import annotations

from contactdesk.core.i18n import N_
from contactdesk.records.organisations import Organisation
from contactdesk.services.field_errors import FieldError
from contactdesk.storage.desk import Desk


class CircularParent(FieldError):
    code = "circular-parent"
    message = N_("“{parent}” is part of this organisation itself, or is this organisation.")


def see_no_circle(desk: Desk, organisation_id: int, parent_id: int | None, parent: str) -> None:
    """Raises CircularParent where the organisation would be its own ancestor."""
    above: int | None = parent_id
    passed: set[int] = set()
    while above is not None and above not in passed:
        if above == organisation_id:
            raise CircularParent("parent", parent=parent)
        passed.add(above)
        row = desk.row(Organisation.select(Organisation.parent).where(Organisation.id == above))
        above = row[0] if row else None
