"""PostgreSQL through psycopg 3, for an office that shares one database from several desks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from peewee import PeeweeException, PostgresqlDatabase

from contactdesk.core.errors import ContactDeskError
from contactdesk.storage.engines.engine import causes
from contactdesk.storage.engines.postgresql_words import PostgresqlWords
from contactdesk.storage.engines.psycopg_adapter import ServerDatabase
from contactdesk.storage.errors import DeskBusy, DeskReadOnly, DiskFull, NotADesk, ServerUnreachable
from contactdesk.storage.location import DeskLocation

_LOCK = 0x43444B31
"""One advisory lock for all changes of a desk: they are short, and history needs them one after another."""

_PATIENCE_MS = 5000
"""How long to wait for another desk's change, as with a file."""

_PLANNING = {
    # Compiling a statement of a search takes a second, running it some milliseconds.
    "jit": "off",
    # A word says how many have it; a plan for any word is one for the commonest.
    "plan_cache_mode": "force_custom_plan",
    # No disk has to turn to a row any more: at its own 4 a server reads whole tables for the names on a page.
    "random_page_cost": "1.1",
}


class PostgresqlEngine:
    def __init__(self, location: DeskLocation, *, create: bool) -> None:
        self._location = location
        self._create = create
        url = location.text.replace("postgres://", "postgresql://", 1)
        self.database: PostgresqlDatabase = ServerDatabase(
            url, connect_timeout=10, application_name="contactdesk"
        )
        self.words = PostgresqlWords(self.database)

    def open(self) -> None:
        try:
            self.database.connect()
            self.database.execute_sql("SET client_min_messages TO warning")
            self.database.execute_sql(f"SET lock_timeout TO {_PATIENCE_MS}")
            for setting, value in _PLANNING.items():
                self.database.execute_sql(f"SET {setting} TO {value}")
            tables = set(self.database.get_tables())
        except Exception as error:
            self.close()
            explained = self.explain(error)
            if explained is not None:
                raise explained from error
            raise
        if tables and not {"change", "search_entry", "schema_migration"} <= tables:
            self.close()
            raise NotADesk(desk=self._location.shown)

    def is_empty(self) -> bool:
        return not self.database.get_tables()

    def mark_as_desk(self) -> None:
        """Its tables tell; a server's database has no other mark."""

    def check_still_there(self) -> None:
        # A connection knows that it was lost only when it is used.
        with suppress(PeeweeException):
            self.database.execute_sql("SELECT 1")
        self.reconnect()

    def reconnect(self) -> bool:
        if self.database.is_connection_usable():
            return False
        self.close()
        self.open()
        return True

    def lock_for_writing(self) -> None:
        self.database.execute_sql("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))

    @contextmanager
    def unchanging(self) -> Iterator[None]:
        self.database.execute_sql("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            yield
        finally:
            self.database.execute_sql("ROLLBACK")

    def damage(self) -> list[str]:
        """The server looks after its own files and references."""
        return []

    def explain(self, error: Exception) -> ContactDeskError | None:
        found = list(causes(error))
        for cause in found:
            if isinstance(cause, ContactDeskError):
                return cause
        # peewee's own error comes first and has no state, only the driver's behind it.
        states = [state for cause in found if (state := getattr(cause, "sqlstate", None))]
        if "53100" in states:
            return DiskFull()
        if {"55P03", "40P01"}.intersection(states):
            return DeskBusy(desk=self._location.shown)
        if "25006" in states:
            return DeskReadOnly(desk=self._location.shown)
        lost = any(state[:2] in {"08", "57", "28", "3D"} for state in states)
        if lost or any(type(cause).__name__ == "OperationalError" for cause in found):
            return ServerUnreachable()
        return None

    def abandon(self) -> None:
        """The transaction that made the tables took them back."""
        self.close()

    def close(self) -> None:
        if not self.database.is_closed():
            self.database.close()
