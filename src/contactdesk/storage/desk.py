"""One open desk: the only door to its data. Reading by query, writing inside ``change``.

What only writing needs is imported by the first write: a window starts by reading.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from typing import Any, TypeVar

from peewee import SQL, ColumnBase, Database, Query

from contactdesk.core.i18n import Phrase
from contactdesk.records.history import Change, ChangeKind
from contactdesk.records.search import Kind
from contactdesk.storage import finding, vocabulary
from contactdesk.storage.candidates import Candidates
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.composed import ById, OfThese, Select
from contactdesk.storage.engines.choosing import engine_at
from contactdesk.storage.engines.engine import Engine
from contactdesk.storage.engines.word_index import FoundEntry
from contactdesk.storage.errors import NoSuchDesk
from contactdesk.storage.location import DeskLocation
from contactdesk.storage.schema import bring_up_to_date
from contactdesk.storage.watch import Part, Watch
from contactdesk.storage.word_query import Way, WordQuery

Rows = TypeVar("Rows")


class Desk:
    """Open one with ``Desk.open``; it belongs to the thread that opened it."""

    def __init__(self, engine: Engine, location: DeskLocation, author: str) -> None:
        self._engine = engine
        self._changing = False
        self._day: date | None = None
        self.location = location
        self.author = author

    @classmethod
    def open(cls, location: str, *, create: bool = False, author: str = "") -> Desk:
        """Open the desk at a path or ``postgresql://`` URL; with ``create`` make one where nothing is.

        Raises the errors of ``storage.errors``: NoSuchDesk, NotADesk, DeskTooNew, DeskReadOnly, DeskBusy …
        """
        where = DeskLocation(location)
        engine = engine_at(where, create=create)
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
        return self._read(lambda: list(query.tuples().execute(self.database)))

    def by_id(self, composed: ById, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        """The same for a statement composed once, values as the driver gives them."""
        return self._read(lambda: composed.rows(self.database, ids))

    def having(self, composed: Select, *values: Any) -> list[tuple[Any, ...]]:
        """The same for values other than ids."""
        return self._read(lambda: composed.rows(self.database, *values))

    def fetch(self, statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """The driver's own rows of a SELECT that was composed before, which can take longer than asking."""
        return self._read(lambda: list(self.database.execute_sql(statement, values)))

    def _read(self, read: Callable[[], Rows]) -> Rows:
        with self._explaining():
            try:
                return read()
            except Exception:
                # A server may have been started anew since; within a change all of it is lost with that.
                if self._changing or not self._engine.reconnect():
                    raise
                return read()

    def row(self, query: Query) -> tuple[Any, ...] | None:
        """The first row of a SELECT, or None."""
        return next(iter(self.rows(query.limit(1))), None)

    def value(self, query: Query) -> Any:
        """The one value of a SELECT that always has a row, such as a count."""
        return self.rows(query)[0][0]

    def matching(
        self,
        words: Sequence[str],
        *,
        names_only: bool = False,
        kind: Kind | None = None,
        newest: int | None = None,
    ) -> ColumnBase:
        """A condition on SearchEntry: every folded word begins one of the entry's words.

        With a kind also for no words. An engine may leave it at so many of the ``newest``.
        """
        return finding.matching(self._engine, words, names_only=names_only, kind=kind, newest=newest)

    def count_matching(self, words: Sequence[str], kind: Kind) -> int:
        """How many of a kind that finds."""
        return self._read(lambda: finding.count(self._engine, words, kind))

    def candidates(
        self, words: Sequence[str], told: Sequence[WordQuery], kind: Kind, *, in_names: bool = False
    ) -> Candidates:
        """Who of a kind comes into question: told by the words, and by what fields tell."""
        return Candidates(self._engine, self._read, words, told, kind, in_names=in_names)

    def ids(self, ids: Sequence[int]) -> SQL:
        """What a column may be ``in_``, however many: naming each would take longer than asking."""
        return self._engine.words.ids(self._engine.words.ids_value(ids))

    def among(self, column: Any, query: Query) -> Callable[[Sequence[int]], list[tuple[Any, ...]]]:
        """The same SELECT for several sets of ids, which the column must be one of."""
        words = self._engine.words
        composed = OfThese(self.database, lambda i: query.where(column.in_(words.ids(i))), words.ids_value)
        return lambda ids: self._read(lambda: composed.rows(ids))

    def matching_phrase(
        self, words: Sequence[str], *, names_only: bool = False, kind: Kind | None = None
    ) -> ColumnBase:
        """The same for the very words, one after another within one of the record's texts."""
        return finding.matching_phrase(self._engine, words, names_only=names_only, kind=kind)

    def newest(
        self, ways: Sequence[Way], *, names_only: bool, kinds: Collection[Kind] = (), limit: int
    ) -> list[FoundEntry]:
        """The latest entries that are any of this, at once however many there are."""
        newest = finding.Newest(self._engine, kinds, limit, names_only=names_only)
        return self._read(lambda: newest.having(ways))

    def newest_respelt(
        self,
        meant: Mapping[str, Sequence[str]],
        *,
        names_only: bool,
        kinds: Collection[Kind] = (),
        limit: int,
    ) -> list[FoundEntry]:
        """The latest entries that have all these words, one of them in a spelling that it may mean."""
        newest = finding.Newest(self._engine, kinds, limit, names_only=names_only)
        return self._read(lambda: newest.respelt(meant))

    def matching_respelt(
        self, meant: Mapping[str, Sequence[str]], kind: Kind, *, names_only: bool = False
    ) -> ColumnBase:
        """A condition on SearchEntry: the same of all of a kind, and those who have the very words."""
        return finding.matching_respelt(self._engine, meant, names_only=names_only, kind=kind)

    def similar_words(self, word: str, limit: int = 10) -> list[str]:
        """What a misspelt word may mean: words of the desk that are one slip away, the commonest first."""
        return self._read(lambda: vocabulary.similar(self.database, word, limit))

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
        from contactdesk.storage import listings, search_index

        change_id = change.write_history({"author": self.author, "kind": kind, "of": of})
        listings.follow(self.database, change.touched, change.watch)  # of which a search shows some
        search_index.follow(self._engine, change.touched, change.watch)
        change.watch.passed(Part.INDEX, 1, 1)
        return change_id

    @contextmanager
    def unchanging(self) -> Iterator[None]:
        """All that is read within is of one moment, whatever other desks save meanwhile; for reading only."""
        with self._explaining(), self._engine.unchanging():
            yield

    def undo(self, change_id: int | None = None, watch: Watch | None = None) -> ChangeSet:
        """Take back a step, the last one by default. Raises NothingToUndo, ChangedSince, Cancelled."""
        from contactdesk.storage import undo

        with self._explaining():
            self._engine.check_still_there()
            found, words = undo.step_to_undo(self.database, change_id)
        return self._reverse(found, words, ChangeKind.UNDO, watch)

    def redo(self, change_id: int | None = None, watch: Watch | None = None) -> ChangeSet:
        """Do an undone step again, the last by default. Raises NothingToRedo, ChangedSince, Cancelled."""
        from contactdesk.storage import undo

        with self._explaining():
            self._engine.check_still_there()
            found, words = undo.step_to_redo(self.database, change_id)
        return self._reverse(found, words, ChangeKind.REDO, watch)

    def _reverse(self, change_id: int, words: Phrase, kind: ChangeKind, watch: Watch | None) -> ChangeSet:
        from contactdesk.storage import undo

        said = undo.reversal_words(kind, words)
        with self.change(said, kind=kind, of=change_id, watch=watch) as change:
            undo.reverse(change, change_id, kind)
            Change.update(undone=kind is ChangeKind.UNDO).where(Change.id == change_id).execute(self.database)
        assert change.changes is not None
        return change.changes

    def problems(self) -> list[Phrase]:
        """What is wrong with the desk, a sentence each; nothing for a desk in order."""
        from contactdesk.storage import check

        with self._explaining():
            self._engine.check_still_there()
            return list(check.problems(self._engine))

    def rebuild_search_index(self) -> None:
        """And what lists are sorted by: all that is derived from the records."""
        from contactdesk.storage import listings, search_index

        with self._explaining(), self.database.atomic():
            self._engine.lock_for_writing()
            listings.rebuild(self.database)
            search_index.rebuild(self._engine)

    def tidy(self) -> bool:
        """A little of what saving leaves for when nothing else is to be done; whether there may be more."""
        with self._explaining(), self.database.atomic():
            return self._engine.words.tidy()

    def bring_lists_to_today(self) -> None:
        """Before the first list of a day is read: what ended since by the mere passing of days."""
        if self._day == date.today():
            return
        from contactdesk.storage import listings, search_index

        with self._explaining():
            if people := listings.outdated(self.database):
                with self.database.atomic():
                    self._engine.lock_for_writing()
                    listings.bring_to_today(self.database, people)
                    search_index.show_anew(self.database, Kind.PERSON, people)
        self._day = date.today()

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


def _login() -> str:
    with suppress(KeyError, OSError):
        return getpass.getuser()
    return ""
