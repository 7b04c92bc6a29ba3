"""What history keeps of records: written for a step, and asked for their earlier values and versions."""

from __future__ import annotations

import json
from collections.abc import Sequence

from peewee import Database

from contactdesk.core.parts import in_parts
from contactdesk.records.history import ChangedRecord
from contactdesk.records.record import Record
from contactdesk.storage.history_values import Values
from contactdesk.storage.row_batches import IDS_AT_ONCE


def saved_since(
    database: Database, noun: type[Record], record_id: int, how_many: int
) -> list[tuple[Values, Values]]:
    """The last so many edits of a record, the latest first: its changed fields before and after each."""
    query = (
        ChangedRecord.select(ChangedRecord.before, ChangedRecord.after)
        .where(
            (ChangedRecord.noun == noun._meta.table_name)
            & (ChangedRecord.record_id == record_id)
            & ChangedRecord.before.is_null(False)
            & ChangedRecord.after.is_null(False)
        )
        .order_by(ChangedRecord.id.desc())
        .limit(how_many)
    )
    return [(json.loads(b), json.loads(a)) for b, a in query.tuples().execute(database)]


def versions_when_removed(database: Database, noun: type[Record], ids: Sequence[int]) -> dict[int, int]:
    """An editor who saw a later version than the row put back must still meet a conflict."""
    found: dict[int, int] = {}
    for part in in_parts(ids, IDS_AT_ONCE):
        query = ChangedRecord.select(ChangedRecord.record_id, ChangedRecord.before).where(
            (ChangedRecord.noun == noun._meta.table_name)
            & ChangedRecord.record_id.in_(part)
            & ChangedRecord.after.is_null()
        )
        for record_id, before in query.tuples().execute(database):
            found[record_id] = max(found.get(record_id, 0), json.loads(before)["version"])
    return found
