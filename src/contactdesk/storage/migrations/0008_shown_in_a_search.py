"""What a search shows of what it found, kept with its entry; filled with the rest of the index afterwards.

A frozen copy of the table as it was then, on purpose independent of ``contactdesk.records``.
"""

from __future__ import annotations

from peewee import SQL, CharField, Database, IntegerField, Model, TextField
from playhouse.migrate import SchemaMigrator


class SearchEntry(Model):
    kind = CharField(max_length=32)
    record_id = IntegerField()
    shown = TextField(constraints=[SQL("DEFAULT ''")])
    names = TextField()
    everything = TextField()
    field_words = TextField(constraints=[SQL("DEFAULT ''")])

    class Meta:
        table_name = "search_entry"
        indexes = ((("kind", "record_id"), True),)


def up(migrator: SchemaMigrator, db: Database) -> None:
    with db.bind_ctx([SearchEntry]):
        # Made anew: it is written anew anyway, and what is shown must not stand behind long texts.
        db.drop_tables([SearchEntry])
        db.create_tables([SearchEntry])
