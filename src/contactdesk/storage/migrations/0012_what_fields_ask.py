"""The search index tells fields of those for whom people stand now, and where who stands in lists by name."""

from __future__ import annotations

from peewee import Database
from playhouse.migrate import SchemaMigrator


def up(_migrator: SchemaMigrator, _db: Database) -> None:
    """No table is another one: the index is written anew when the steps are done."""
