"""Searches saved under a name.

A frozen copy of the table as it was then, on purpose independent of ``contactdesk.records``.
"""

from __future__ import annotations

from peewee import (
    SQL,
    AutoField,
    BooleanField,
    CharField,
    Context,
    Database,
    DateTimeField,
    IntegerField,
    Model,
    NodeList,
    SqliteDatabase,
    TextField,
)
from playhouse.migrate import SchemaMigrator


class RowId(AutoField):
    """SQLite would give the id of a deleted row to another one, and history goes by ids."""

    def ddl(self, ctx: Context) -> NodeList:
        column: NodeList = super().ddl(ctx)
        return NodeList((column, SQL("AUTOINCREMENT"))) if ctx.state.param == SqliteDatabase.param else column


class SavedList(Model):
    id = RowId()
    uuid = CharField(unique=True, max_length=36)
    created_at = DateTimeField()
    updated_at = DateTimeField()
    version = IntegerField(default=1)
    archived_at = DateTimeField(null=True)
    name = TextField(default="")
    folded = TextField(unique=True, default="")
    kind = CharField(max_length=32)
    search = TextField(default="")
    order = TextField(default="")
    descending = BooleanField(default=False)
    columns = TextField(default="")
    position = IntegerField(default=0)

    class Meta:
        table_name = "saved_list"


def up(migrator: SchemaMigrator, db: Database) -> None:
    with db.bind_ctx([SavedList]):
        db.create_tables([SavedList])
