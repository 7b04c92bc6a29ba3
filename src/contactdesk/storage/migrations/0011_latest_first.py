"""The search index goes from the latest entry to the first; written anew when the steps are done."""

from __future__ import annotations

from peewee import Database
from playhouse.migrate import SchemaMigrator


def up(_migrator: SchemaMigrator, _db: Database) -> None:
    """No table is another one: only what an engine derives from them is."""
