"""peewee's door to psycopg 3, for a peewee that was imported without it (see ``records.peewee_alone``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

import psycopg
from peewee import PostgresqlDatabase, Psycopg3Adapter
from psycopg.pq import TransactionStatus
from psycopg.types.json import Json, Jsonb

from contactdesk.storage.composed import TakesIdsTogether

_LIST = " IN ("


class PsycopgAdapter(Psycopg3Adapter):
    """What the inherited methods take from peewee's own import of the driver, given from ours."""

    txn_idle = TransactionStatus.IDLE
    txn_inerror = TransactionStatus.INERROR
    txn_unknown = TransactionStatus.UNKNOWN

    def __init__(self) -> None:
        super().__init__()
        self.json_type, self.jsonb_type = Json, Jsonb

    def check_driver(self) -> None:
        """It is here."""

    def get_binary_type(self) -> type[object]:
        return psycopg.Binary

    def connect(self, db: PostgresqlDatabase, **params: Any) -> psycopg.Connection[Any]:
        return psycopg.connect(db.database, **params)

    def server_side_cursor(self, conn: psycopg.Connection[Any]) -> psycopg.ServerCursor[Any]:
        in_transaction = self.txn_status(conn) == TransactionStatus.INTRANS
        return conn.cursor(name=str(uuid4()), withhold=not in_transaction)


class ServerDatabase(TakesIdsTogether, PostgresqlDatabase):
    """A database on a server, reached by a ``postgresql://`` URL."""

    # Whichever peewee would choose, it gets ours.
    psycopg2_adapter = psycopg3_adapter = PsycopgAdapter

    def ids_together(self, ids: Sequence[int]) -> str:
        """As the server writes an array: a list would be looked through, and each of its numbers."""
        return f"{{{','.join(map(str, ids))}}}"

    def with_ids_together(self, statement: str, place: int, count: int) -> str | None:
        parts = statement.split(self.param)
        before, after = parts[place], parts[place + count]
        if not before.endswith(_LIST) or before.endswith(f" NOT{_LIST}") or not after.startswith(")"):
            return None
        array = [f"{before.removesuffix(_LIST)} = ANY(", f"::int[]{after}"]
        return self.param.join([*parts[:place], *array, *parts[place + count + 1 :]])
