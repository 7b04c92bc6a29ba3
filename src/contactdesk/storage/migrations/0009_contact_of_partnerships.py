"""An index from which the last contact of all partnerships is read without reading what was talked about."""

from __future__ import annotations

from peewee import Database
from playhouse.migrate import SchemaMigrator, migrate


def up(migrator: SchemaMigrator, db: Database) -> None:
    columns = ("partnership_id", "archived_at", "kind", "at")
    migrate(migrator.add_index("interaction", columns))
