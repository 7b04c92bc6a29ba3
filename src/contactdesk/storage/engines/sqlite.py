"""SQLite through sqlcipher3: one file, WAL, every acknowledged commit on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playhouse.sqlcipher_ext import SqlCipherDatabase

from contactdesk.core.errors import CannotWrite, ContactDeskError, os_reason
from contactdesk.core.paths import backup_dir
from contactdesk.storage.engines.engine import causes
from contactdesk.storage.engines.sqlite_words import SqliteWords
from contactdesk.storage.errors import (
    DeskBusy,
    DeskDamaged,
    DeskGone,
    DeskReadOnly,
    DiskFull,
    NoSuchDesk,
    NotADesk,
)

APPLICATION_ID = 0x43444B31
"""``CDK1``: tells a desk from any other SQLite file."""

# FULL: with NORMAL, simulated power cuts lost up to 348 of 400 acknowledged commits; FULL lost none.
_PRAGMAS = (
    ("journal_mode", "wal"),
    ("synchronous", "full"),
    ("foreign_keys", "on"),
    ("busy_timeout", 5000),
    ("secure_delete", "on"),
)
_SENTENCES: tuple[tuple[str, type[ContactDeskError]], ...] = (
    ("is full", DiskFull),
    ("disk i/o error", DiskFull),
    ("readonly", DeskReadOnly),
    ("is locked", DeskBusy),
    ("not a database", NotADesk),
    ("malformed", DeskDamaged),
)


class SqliteEngine:
    def __init__(self, path: Path, *, create: bool) -> None:
        self._path = path
        self._create = create
        self.database = SqlCipherDatabase(str(path), pragmas=_PRAGMAS, lock_type="IMMEDIATE")
        self.words = SqliteWords(self.database)
        self._identity = (0, 0)
        self._made_file = False

    def open(self) -> None:
        self._look_at_file()
        try:
            self.database.connect()
            self._see_that_it_is_a_desk()
        except Exception as error:
            self.abandon()
            explained = self.explain(error)
            if explained is not None:
                raise explained from error
            raise
        self._identity = self._identity_now()

    def _look_at_file(self) -> None:
        path = self._path
        try:
            if not path.exists():
                if not self._create:
                    raise NoSuchDesk(desk=path)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
                self._made_file = True
            with path.open("r+b") as file:
                head = file.read(72)
        except PermissionError as error:
            raise DeskReadOnly(desk=path) from error
        except IsADirectoryError as error:
            raise NotADesk(desk=path) from error
        except OSError as error:
            if error.errno == 30:
                raise DeskReadOnly(desk=path) from error
            raise CannotWrite(path=path, reason=os_reason(error)) from error
        # Looked at before SQLite opens it: turning WAL on already writes into the file.
        if head and not (head.startswith(b"SQLite format 3\0") and (self._marked(head) or self._has_log())):
            raise NotADesk(desk=path)

    @staticmethod
    def _marked(head: bytes) -> bool:
        return int.from_bytes(head[68:72]) == APPLICATION_ID

    def _has_log(self) -> bool:
        """A desk made a moment ago may have its mark still in the log."""
        return self._path.with_name(f"{self._path.name}-wal").exists()

    def _see_that_it_is_a_desk(self) -> None:
        (application_id,) = self.database.execute_sql("PRAGMA application_id").fetchone()
        if application_id != APPLICATION_ID and not self.is_empty():
            raise NotADesk(desk=self._path)

    def is_empty(self) -> bool:
        (tables,) = self.database.execute_sql("SELECT count(*) FROM sqlite_master").fetchone()
        return bool(tables == 0)

    def mark_as_desk(self) -> None:
        self.database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def _identity_now(self) -> tuple[int, int]:
        stat = self._path.stat()
        return stat.st_dev, stat.st_ino

    def check_still_there(self) -> None:
        # WAL goes on acknowledging writes after the file was deleted or replaced.
        try:
            if self._identity_now() == self._identity:
                return
        except OSError:
            pass
        raise DeskGone(desk=self._path)

    def reconnect(self) -> bool:
        """A file is not lost by a connection."""
        return False

    def lock_for_writing(self) -> None:
        """An immediate transaction is that lock already."""

    @contextmanager
    def unchanging(self) -> Iterator[None]:
        # Not ``atomic()``, which would begin by keeping all others from writing.
        self.database.execute_sql("BEGIN DEFERRED")
        try:
            self.database.execute_sql("SELECT count(*) FROM sqlite_master").fetchone()
            yield
        finally:
            self.database.execute_sql("ROLLBACK")

    def damage(self) -> list[str]:
        found = [str(line) for (line,) in self.database.execute_sql("PRAGMA integrity_check(20)").fetchall()]
        dangling = self.database.execute_sql("PRAGMA foreign_key_check").fetchall()
        return [line for line in found if line != "ok"] + [f"{table} {row}" for table, row, *_ in dangling]

    def explain(self, error: Exception) -> ContactDeskError | None:
        for cause in causes(error):
            if isinstance(cause, ContactDeskError):
                return cause
            if isinstance(cause, OSError):
                return CannotWrite(path=self._path, reason=os_reason(cause))
            said = str(cause).lower()
            for sign, sentence in _SENTENCES:
                if sign in said:
                    return sentence(desk=self._path, backups=backup_dir(self._path))
            if "unable to open" in said:
                return CannotWrite(path=self._path, reason=said)
        return None

    def settle(self) -> None:
        """Bring everything from the write-ahead log into the one file, which can then be moved alone."""
        self.database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        self.database.execute_sql("PRAGMA journal_mode = delete")

    def abandon(self) -> None:
        self.close()
        if self._made_file:
            for ending in ("", "-wal", "-shm"):
                self._path.with_name(f"{self._path.name}{ending}").unlink(missing_ok=True)

    def close(self) -> None:
        if not self.database.is_closed():
            self.database.close()
