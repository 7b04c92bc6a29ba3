"""The words under which records are found, each once; filled with the rest of the search index afterwards.

A frozen copy of the table as it was then, on purpose independent of ``contactdesk.records``.
"""

from __future__ import annotations

from peewee import SQL, Context, Database, IntegerField, Model, NodeList, SqliteDatabase, TextField
from playhouse.migrate import SchemaMigrator


class Word(TextField):
    """Compared byte by byte: words that begin alike stand together in any server's language."""

    def ddl(self, ctx: Context) -> NodeList:
        column: NodeList = super().ddl(ctx)
        return column if ctx.state.param == SqliteDatabase.param else NodeList((column, SQL('COLLATE "C"')))


class SearchWord(Model):
    word = Word(primary_key=True)
    backwards = Word(index=True)
    uses = IntegerField()

    class Meta:
        table_name = "search_word"


def up(migrator: SchemaMigrator, db: Database) -> None:
    with db.bind_ctx([SearchWord]):
        db.create_tables([SearchWord])
