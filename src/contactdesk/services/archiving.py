"""Archiving is what deleting is here: out of lists and searches, with everything kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from contactdesk.core.i18n import Phrase
from contactdesk.records.record import Record
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk


def set_archived(
    desk: Desk, noun: type[Record], ids: Sequence[int], words: Phrase, at: datetime | None
) -> ChangeSet:
    """Archive these at a moment, or restore them with None; those that are so already stay. Raises Gone."""
    so_already = noun.select(noun.id).where(noun.id.in_(ids) & noun.archived_at.is_null(at is None))
    with desk.change(words) as change:
        for record_id in set(ids) - {done for (done,) in desk.rows(so_already)}:
            change.edit(noun, record_id, archived_at=at)
    assert change.changes is not None
    return change.changes
