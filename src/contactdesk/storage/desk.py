"""One open desk: the only door to its data. Reading by query, writing inside ``change``."""

from __future__ import annotations

import getpass
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from peewee import Database, Expression, Query

from contactdesk.core.i18n import Phrase
from contactdesk.records.history import Change, ChangeKind
from contactdesk.storage import check, search_index, undo
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.engines.engine import Engine
from contactdesk.storage.errors import NoSuchDesk
from contactdesk.storage.location import DeskLocation
from contactdesk.storage.schema import bring_up_to_date
from contactdesk.storage.watch import Part, Watch


class Desk:
    """Open one with ``Desk.open``; it belongs to the thread that opened it."""

    def __init__(self, engine: Engine, location: DeskLocation, author: str) -> None:
        self._engine = engine
        self._changing = False
        self.location = location
        self.author = author

    @classmethod
    def open(cls, location: str, *, create: bool = False, author: str = "") -> Desk:
        """Open the desk at a path or ``postgresql://`` URL; with ``create`` make one where nothing is.

        Raises the errors of ``storage.errors``: NoSuchDesk, NotADesk, DeskTooNew, DeskReadOnly, DeskBusy …
        """
        where = DeskLocation(location)
        engine = _engine(where, create=create)
        engine.open()
        try:
            if engine.is_empty() and not create:
                raise NoSuchDesk(desk=where.shown)
            bring_up_to_date(engine, where.shown)
        except Exception as error:
            explained = engine.explain(error)
            engine.abandon()
            if explained is not None and explained is not error:
                raise explained from error
            raise
        return cls(engine, where, author or _login())

    @property
    def database(self) -> Database:
        return self._engine.database

    def rows(self, query: Query) -> list[tuple[Any, ...]]:
        """The rows of a SELECT as plain tuples."""
        with self._explaining():
            try:
                return list(query.tuples().execute(self.database))
            except Exception:
                # A server may have been started anew since; within a change all of it is lost with that.
                if self._changing or not self._engine.reconnect():
                    raise
                return list(query.tuples().execute(self.database))

    def row(self, query: Query) -> tuple[Any, ...] | None:
        """The first row of a SELECT, or None."""
        return next(iter(self.rows(query.limit(1))), None)

    def value(self, query: Query) -> Any:
        """The one value of a SELECT that always has a row, such as a count."""
        return self.rows(query)[0][0]

    def matching(self, words: Sequence[str], *, names_only: bool = False) -> Expression:
        """A condition on SearchEntry: every folded word begins one of the entry's words."""
        return self._engine.matching(words, names_only=names_only)

    @contextmanager
    def change(
        self,
        words: Phrase,
        *,
        kind: ChangeKind = ChangeKind.DONE,
        of: int | None = None,
        watch: Watch | None = None,
    ) -> Iterator[OpenChange]:
        """One undoable step, saved whole, with its history and index, or not at all.

        Afterwards ``change.changes`` says what was touched. Raises DeskGone, DiskFull, DeskBusy,
        ServerUnreachable, Cancelled, or what the block raises.
        """
        if self._changing:
            raise RuntimeError("a change inside a change: pass the open one on instead")
        self._changing = True
        try:
            with self._explaining():
                self._engine.check_still_there()
                with self.database.atomic():
                    self._engine.lock_for_writing()
                    change = OpenChange(self.database, words, watch or Watch())
                    yield change
                    change_id = self._close(change, kind, of) if change.touched else None
                # Only now is it on the disk.
                change.changes = change.summary(change_id)
                change.watch.finish()
        finally:
            self._changing = False

    def _close(self, change: OpenChange, kind: ChangeKind, of: int | None) -> int:
        change_id = change.write_history({"author": self.author, "kind": kind, "of": of})
        search_index.follow(self._engine, change.touched)
        change.watch.passed(Part.INDEX, 1, 1)
        return change_id

    def undo(self, change_id: int | None = None, watch: Watch | None = None) -> ChangeSet:
        """Take back a step, the last one by default. Raises NothingToUndo, ChangedSince, Cancelled."""
        with self._explaining():
            self._engine.check_still_there()
            found, words = undo.step_to_undo(self.database, change_id)
        return self._reverse(found, words, ChangeKind.UNDO, watch)

    def redo(self, change_id: int | None = None, watch: Watch | None = None) -> ChangeSet:
        """Do an undone step again, the one undone last by default.

        Raises NothingToRedo, ChangedSince, Cancelled.
        """
        with self._explaining():
            self._engine.check_still_there()
            found, words = undo.step_to_redo(self.database, change_id)
        return self._reverse(found, words, ChangeKind.REDO, watch)

    def _reverse(self, change_id: int, words: Phrase, kind: ChangeKind, watch: Watch | None) -> ChangeSet:
        said = undo.reversal_words(kind, words)
        with self.change(said, kind=kind, of=change_id, watch=watch) as change:
            undo.reverse(change, change_id, kind)
            Change.update(undone=kind is ChangeKind.UNDO).where(Change.id == change_id).execute(self.database)
        assert change.changes is not None
        return change.changes

    def problems(self) -> list[Phrase]:
        """What is wrong with the desk, a sentence each; nothing for a desk in order."""
        with self._explaining():
            self._engine.check_still_there()
            return list(check.problems(self._engine))

    def rebuild_search_index(self) -> None:
        with self._explaining(), self.database.atomic():
            self._engine.lock_for_writing()
            search_index.rebuild(self._engine)

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            explained = self._engine.explain(error)
            if explained is None or explained is error:
                raise
            raise explained from error

    def close(self) -> None:
        self._engine.close()


def _engine(where: DeskLocation, *, create: bool) -> Engine:
    """Each driver is loaded only for the desk that needs it."""
    if where.on_server:
        from contactdesk.storage.engines.postgresql import PostgresqlEngine

        return PostgresqlEngine(where, create=create)
    from contactdesk.storage.engines.sqlite import SqliteEngine

    return SqliteEngine(where.path, create=create)


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
