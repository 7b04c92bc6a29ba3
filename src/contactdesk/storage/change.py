"""One undoable step: records written through it reach tables, history and index in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from peewee import Database

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import Phrase
from contactdesk.core.parts import in_parts
from contactdesk.records.history import Change, ChangedRecord
from contactdesk.records.record import Record
from contactdesk.storage.errors import Conflict, Gone
from contactdesk.storage.history_values import Values, to_json
from contactdesk.storage.recorded_states import saved_since, versions_when_removed
from contactdesk.storage.row_batches import (
    IDS_AT_ONCE,
    ROWS_AT_ONCE,
    RowEdit,
    ids_by_uuid,
    insert_all,
    rows_by_id,
    update_all,
)
from contactdesk.storage.row_values import differing, whole_row, without
from contactdesk.storage.watch import Part, Watch


@dataclass(frozen=True)
class ChangeSet:
    """What a step touched, as ``(noun, id)``; ``id`` is None when it turned out to change nothing."""

    id: int | None
    words: Phrase
    touched: frozenset[tuple[str, int]] = frozenset()
    created: frozenset[tuple[str, int]] = frozenset()

    def ids(self, noun: type[Record]) -> set[int]:
        name = noun._meta.table_name
        return {record_id for touched, record_id in self.touched if touched == name}


@dataclass(slots=True)
class Touched:
    """One record's fields before and after; None where it was not there."""

    noun: type[Record]
    record_id: int
    before: Values | None
    after: Values | None


@dataclass
class OpenChange:
    """The step while it is being made; ``desk.change`` opens and closes it."""

    database: Database
    words: Phrase
    watch: Watch = field(default_factory=Watch)
    touched: list[Touched] = field(default_factory=list)
    changes: ChangeSet | None = None
    """Set when the step is closed."""

    def add(self, noun: type[Record], **values: Any) -> int:
        """Insert one record and return its id. A uuid already there makes it a retry: nothing is added."""
        uuid = values.get("uuid")
        if uuid is not None:
            known = noun.select(noun.id).where(noun.uuid == uuid).tuples().execute(self.database)
            for (record_id,) in known:
                return int(record_id)
        return self.add_many(noun, [values])[0]

    def add_many(self, noun: type[Record], rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Insert records and return their ids in the order of the rows."""
        now = utc_now()
        ids: list[int] = []
        for part in in_parts(rows, ROWS_AT_ONCE):
            whole = [whole_row(noun, row, now) for row in part]
            insert_all(self.database, noun, whole)
            added = ids_by_uuid(self.database, noun, [row["uuid"] for row in whole])
            self.touched += [Touched(noun, i, None, row) for i, row in zip(added, whole, strict=True)]
            ids += added
            self.watch.wrote(len(part))
        return ids

    def edit(self, noun: type[Record], record_id: int, *, version: int | None = None, **values: Any) -> bool:
        """Change fields of one record; True if any of them was different.

        With ``version`` (the one the editor saw) raises Conflict if somebody saved in between and touched the
        same fields otherwise. Raises Gone.
        """
        before = self.row(noun, record_id)
        if version is not None and before["version"] != version:
            self._see_conflict(noun, record_id, version, before, values)
        return bool(self._update_many(noun, {record_id: before}, {record_id: values}))

    def edit_many(self, noun: type[Record], values: Mapping[int, Values]) -> int:
        """Change fields of many records that are there, by id; how many were different. Raises Gone."""
        changed = 0
        for part in in_parts(values, ROWS_AT_ONCE):
            there = rows_by_id(self.database, noun, part)
            if len(there) < len(part):
                raise Gone(noun=_called(noun))
            changed += self._update_many(noun, there, {record_id: values[record_id] for record_id in part})
            self.watch.wrote(len(part))
        return changed

    def _update_many(
        self, noun: type[Record], there: Mapping[int, Values], wanted: Mapping[int, Values]
    ) -> int:
        """In the order wanted."""
        edits = []
        for record_id, values in wanted.items():
            changed = differing(noun, there[record_id], values)
            if changed:
                edits.append(RowEdit(record_id, there[record_id]["version"], changed))
        if sum(update_all(self.database, noun, edits, utc_now())) != len(edits):
            raise Conflict(changed="", theirs={})
        for record_id, _version, changed in edits:
            before = there[record_id]
            self.touched.append(Touched(noun, record_id, {name: before[name] for name in changed}, changed))
        return len(edits)

    def _see_conflict(
        self, noun: type[Record], record_id: int, seen: int, now: Values, wanted: Values
    ) -> None:
        """Fields that somebody else changed since the version seen, to something other than is wanted now."""
        theirs: Values = {}
        for before, after in saved_since(self.database, noun, record_id, now["version"] - seen):
            for name in after:
                if name in wanted and now[name] != wanted[name] and name in before:
                    theirs[name] = now[name]
        if theirs:
            raise Conflict(changed=", ".join(sorted(theirs)), theirs=theirs)

    def remove(self, noun: type[Record], record_id: int) -> None:
        """Take a record away, its whole row kept in history. What refers to it must go first. Raises Gone."""
        self.row(noun, record_id)
        self.remove_many(noun, [record_id])

    def remove_many(self, noun: type[Record], ids: Sequence[int]) -> None:
        """The same for many records that are there, in this order where they refer to each other."""
        within = any(column.rel_model is noun for column in noun._meta.refs)
        for part in in_parts(ids, IDS_AT_ONCE):
            before = self.rows(noun, part)
            # Engines see to references row by row, in an order of their own.
            for together in in_parts(part, 1 if within else IDS_AT_ONCE):
                noun.delete().where(noun.id.in_(together)).execute(self.database)
            self.touched += [Touched(noun, i, without(before[i], "id"), None) for i in part]
            self.watch.wrote(len(part))

    def put_back(self, noun: type[Record], rows: Mapping[int, Values]) -> None:
        """Insert removed records again, under their old ids; their versions go on from the last."""
        last = versions_when_removed(self.database, noun, list(rows))
        again = {i: {**row, "version": (last.get(i) or row["version"]) + 1} for i, row in rows.items()}
        for part in in_parts(again.items(), ROWS_AT_ONCE):
            insert_all(self.database, noun, [{**row, "id": record_id} for record_id, row in part])
            self.touched += [Touched(noun, record_id, None, row) for record_id, row in part]
            self.watch.wrote(len(part))

    def rows(self, noun: type[Record], ids: Sequence[int]) -> dict[int, Values]:
        """Those of the records that are there, as they are now, all fields by name."""
        return rows_by_id(self.database, noun, ids)

    def row(self, noun: type[Record], record_id: int) -> Values:
        """One record as it is now, all fields by name. Raises Gone."""
        found = rows_by_id(self.database, noun, [record_id])
        if not found:
            raise Gone(noun=_called(noun))
        return found[record_id]

    def write_history(self, change: Values) -> int:
        """Write the step and what it touched; returns the step's id. Called by the desk on leaving."""
        uuid = str(uuid4())
        step = {"uuid": uuid, "at": utc_now(), "words": self.words.to_json(), "undone": False, **change}
        insert_all(self.database, Change, [step])
        (change_id,) = ids_by_uuid(self.database, Change, [uuid])
        for done, part in enumerate(in_parts(self.touched, ROWS_AT_ONCE)):
            self.watch.passed(Part.HISTORY, done * ROWS_AT_ONCE, len(self.touched))
            insert_all(self.database, ChangedRecord, [_recorded(change_id, touched) for touched in part])
        return change_id

    def summary(self, change_id: int | None) -> ChangeSet:
        return ChangeSet(
            change_id,
            self.words,
            frozenset((t.noun._meta.table_name, t.record_id) for t in self.touched),
            frozenset((t.noun._meta.table_name, t.record_id) for t in self.touched if t.before is None),
        )


def _recorded(change_id: int, touched: Touched) -> Values:
    return {
        "change": change_id,
        "noun": touched.noun._meta.table_name,
        "record_id": touched.record_id,
        "before": to_json(touched.before),
        "after": to_json(touched.after),
    }


def _called(noun: type[Record]) -> str:
    return str(noun._meta.table_name).replace("_", " ")
