"""On a server, the index of words knows kinds and first letters; with each step it is made anew."""

from __future__ import annotations

from peewee import Database
from playhouse.migrate import SchemaMigrator


def up(_migrator: SchemaMigrator, _db: Database) -> None:
    """Nothing else changes."""
