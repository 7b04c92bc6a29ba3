"""What fields ask, as words of the search index; filled with the rest of it afterwards."""

from __future__ import annotations

from peewee import Database
from playhouse.migrate import SchemaMigrator


def up(_migrator: SchemaMigrator, db: Database) -> None:
    # Not the migrator's own way, which would write the whole table anew to forbid NULL.
    db.execute_sql("ALTER TABLE search_entry ADD COLUMN field_words TEXT NOT NULL DEFAULT ''")
