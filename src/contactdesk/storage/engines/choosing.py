"""Which engine a desk is on; its driver is loaded only for the desk that needs it."""

from __future__ import annotations

from contactdesk.storage.engines.engine import Engine
from contactdesk.storage.location import DeskLocation


def engine_at(where: DeskLocation, *, create: bool) -> Engine:
    if where.on_server:
        from contactdesk.storage.engines.postgresql import PostgresqlEngine

        return PostgresqlEngine(where, create=create)
    from contactdesk.storage.engines.sqlite import SqliteEngine

    return SqliteEngine(where.path, create=create)
