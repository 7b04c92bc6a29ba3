"""What was changed, when, by whom and under which words: the source of history, undo and redo."""

from __future__ import annotations

from enum import StrEnum

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

from contactdesk.core.dates import utc_now
from contactdesk.records.record import EnumField


class ChangeKind(StrEnum):
    DONE = "done"
    UNDO = "undo"
    REDO = "redo"


class Change(Model):
    """One undoable step. ``words`` is a Phrase as JSON; an undo or redo names the step it is ``of``."""

    id = AutoField()
    uuid = CharField(max_length=36, unique=True)
    at = DateTimeField(default=utc_now)
    author = TextField(default="")
    words = TextField()
    kind = EnumField(ChangeKind, default=ChangeKind.DONE)
    of = ForeignKeyField("self", null=True, backref="repeats", lazy_load=False)
    undone = BooleanField(default=False)

    class Meta:
        legacy_table_names = False


class ChangedRecord(Model):
    """One record touched by a change: its fields before and after, as JSON; null where it was not there."""

    id = AutoField()
    change = ForeignKeyField(Change, backref="records", lazy_load=False, on_delete="CASCADE")
    noun = CharField(max_length=32)
    record_id = IntegerField()
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        legacy_table_names = False
        indexes = ((("noun", "record_id"), False),)
