"""One undoable step: records written through it reach tables, history and index in one transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

from peewee import Database, Model, chunked
from peewee import __exception_wrapper__ as as_peewee_errors  # type: ignore[attr-defined]

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import Phrase
from contactdesk.records.history import Change, ChangedRecord
from contactdesk.records.record import Record
from contactdesk.storage.errors import Conflict, Gone
from contactdesk.storage.history_values import Values, to_json

_ROWS_AT_ONCE = 400
"""How many ids one question names; SQLite takes 32,766 parameters at the most."""


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


@dataclass
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
        whole = [_whole_row(noun, row, now) for row in rows]
        insert_all(self.database, noun, whole)
        ids = self._ids_of(noun, [row["uuid"] for row in whole])
        self.touched += [
            Touched(noun, record_id, None, row) for record_id, row in zip(ids, whole, strict=True)
        ]
        return ids

    def _ids_of(self, noun: type[Record], uuids: Sequence[str]) -> list[int]:
        by_uuid: dict[str, int] = {}
        for part in chunked(uuids, _ROWS_AT_ONCE):
            query = noun.select(noun.uuid, noun.id).where(noun.uuid.in_(part))
            by_uuid.update(query.tuples().execute(self.database))
        return [by_uuid[uuid] for uuid in uuids]

    def edit(self, noun: type[Record], record_id: int, *, version: int | None = None, **values: Any) -> bool:
        """Change fields of one record; True if any of them was different.

        With ``version`` (the one the editor saw) raises Conflict if somebody saved in between and touched the
        same fields otherwise. Raises Gone.
        """
        before = self.row(noun, record_id)
        if version is not None and before["version"] != version:
            self._see_conflict(noun, record_id, version, before, values)
        after = {**before, **values}
        after.update(noun.derive(after))
        changed = {name: value for name, value in after.items() if before[name] != value}
        if not changed:
            return False
        self._update(noun, record_id, before["version"], changed)
        self.touched.append(Touched(noun, record_id, {name: before[name] for name in changed}, changed))
        return True

    def _update(self, noun: type[Record], record_id: int, version: int, changed: Values) -> None:
        saved = (
            noun.update({**changed, "version": version + 1, "updated_at": utc_now()})
            .where((noun.id == record_id) & (noun.version == version))
            .execute(self.database)
        )
        if not saved:
            raise Conflict(changed="", theirs={})

    def _see_conflict(
        self, noun: type[Record], record_id: int, seen: int, now: Values, wanted: Values
    ) -> None:
        """Fields that somebody else changed since the version seen, to something other than is wanted now."""
        theirs: Values = {}
        for before, after in self._saved_since(noun, record_id, now["version"] - seen):
            for name in after:
                if name in wanted and now[name] != wanted[name] and name in before:
                    theirs[name] = now[name]
        if theirs:
            raise Conflict(changed=", ".join(sorted(theirs)), theirs=theirs)

    def _saved_since(self, noun: type[Record], record_id: int, how_many: int) -> list[tuple[Values, Values]]:
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
        return [(json.loads(b), json.loads(a)) for b, a in query.tuples().execute(self.database)]

    def remove(self, noun: type[Record], record_id: int) -> None:
        """Take a record away, its whole row kept in history. What refers to it must go first. Raises Gone."""
        self.row(noun, record_id)
        self.remove_many(noun, [record_id])

    def remove_many(self, noun: type[Record], ids: Sequence[int]) -> None:
        """The same for many records that are there."""
        before = self.rows(noun, ids)
        for part in chunked(ids, _ROWS_AT_ONCE):
            noun.delete().where(noun.id.in_(part)).execute(self.database)
        self.touched += [Touched(noun, i, _without(before[i], "id"), None) for i in ids]

    def put_back(self, noun: type[Record], rows: Mapping[int, Values]) -> None:
        """Insert removed records again, under their old ids; their versions go on from the last."""
        last = self._versions_when_removed(noun, list(rows))
        again = {i: {**row, "version": (last.get(i) or row["version"]) + 1} for i, row in rows.items()}
        insert_all(self.database, noun, [{**row, "id": record_id} for record_id, row in again.items()])
        self.touched += [Touched(noun, record_id, None, row) for record_id, row in again.items()]

    def _versions_when_removed(self, noun: type[Record], ids: Sequence[int]) -> dict[int, int]:
        """An editor who saw a later version than the row put back must still meet a conflict."""
        found: dict[int, int] = {}
        for part in chunked(ids, _ROWS_AT_ONCE):
            query = ChangedRecord.select(ChangedRecord.record_id, ChangedRecord.before).where(
                (ChangedRecord.noun == noun._meta.table_name)
                & ChangedRecord.record_id.in_(part)
                & ChangedRecord.after.is_null()
            )
            for record_id, before in query.tuples().execute(self.database):
                found[record_id] = max(found.get(record_id, 0), json.loads(before)["version"])
        return found

    def rows(self, noun: type[Record], ids: Sequence[int]) -> dict[int, Values]:
        """Those of the records that are there, as they are now, all fields by name."""
        found: dict[int, Values] = {}
        for part in chunked(ids, _ROWS_AT_ONCE):
            for row in noun.select().where(noun.id.in_(part)).dicts().execute(self.database):
                found[row["id"]] = dict(row)
        return found

    def row(self, noun: type[Record], record_id: int) -> Values:
        """One record as it is now, all fields by name. Raises Gone."""
        for row in noun.select().where(noun.id == record_id).limit(1).dicts().execute(self.database):
            return dict(row)
        raise Gone(noun=noun._meta.table_name.replace("_", " "))

    def write_history(self, change: Values) -> int:
        """Write the step and what it touched; returns the step's id. Called by the desk on leaving."""
        change_id = int(
            Change.insert(uuid=str(uuid4()), at=utc_now(), words=self.words.to_json(), **change).execute(
                self.database
            )
        )
        rows = (
            {
                "change": change_id,
                "noun": touched.noun._meta.table_name,
                "record_id": touched.record_id,
                "before": to_json(touched.before),
                "after": to_json(touched.after),
            }
            for touched in self.touched
        )
        insert_all(self.database, ChangedRecord, list(rows))
        return change_id

    def summary(self, change_id: int | None) -> ChangeSet:
        return ChangeSet(
            change_id,
            self.words,
            frozenset((t.noun._meta.table_name, t.record_id) for t in self.touched),
            frozenset((t.noun._meta.table_name, t.record_id) for t in self.touched if t.before is None),
        )


def insert_all(database: Database, table: type[Model], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same fields. The statement is composed once, not for every row."""
    if not rows:
        return
    columns = [table._meta.fields[name] for name in rows[0]]
    query = table.insert_many([tuple(rows[0].values())], fields=columns)
    statement, _sample = database.get_sql_context().sql(query).query()
    values = [[column.db_value(row[column.name]) for column in columns] for row in rows]
    with as_peewee_errors:
        database.cursor().executemany(statement, values)


def _whole_row(noun: type[Record], values: Mapping[str, Any], now: datetime) -> Values:
    """Every column with its value, so that history holds the record as it was inserted."""
    row: Values = {}
    for name, column in noun._meta.fields.items():
        if name == "id":
            continue
        default = column.default
        row[name] = values.get(name, default() if callable(default) else default)
    row["created_at"] = row["updated_at"] = now
    row.update(noun.derive(row))
    return row


def _without(row: Mapping[str, Any], name: str) -> Values:
    return {key: value for key, value in row.items() if key != name}
