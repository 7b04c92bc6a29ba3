"""What a search could not read, and what it asks in vain, as sentences for whoever typed it."""

from __future__ import annotations

from contactdesk.core.i18n import _
from contactdesk.records.search import Kind
from contactdesk.services.query.asked import Asked


def notes(asked: Asked, kind: Kind | None = None) -> list[str]:
    """For a list of one kind also which fields say nothing about it."""
    fields = [term.field for clause in asked.clauses for term in clause if term.field]
    unknown = {field.spoken for field in fields if kind and kind not in field.kinds}
    beside = _("“{field}:” says nothing about what is listed here.")
    return [note.text() for note in asked.notes] + [beside.format(field=name) for name in sorted(unknown)]
