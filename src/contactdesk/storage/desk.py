"""One open desk: the only door to its data. Reading as ``ReadDesk`` does, writing inside ``change``.

What only writing needs is imported by the first write: a window starts by reading.
"""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date

from contactdesk.core.i18n import Phrase
from contactdesk.records.history import Change, ChangeKind
from contactdesk.records.search import Kind
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.engines.choosing import engine_at
from contactdesk.storage.engines.engine import Engine
from contactdesk.storage.errors import NoSuchDesk
from contactdesk.storage.location import DeskLocation
from contactdesk.storage.reading import ReadDesk
from contactdesk.storage.schema import bring_up_to_date
from contactdesk.storage.watch import Part, Watch


class Desk(ReadDesk):
    """Open one with ``Desk.open``; it belongs to the thread that opened it."""

    def __init__(self, engine: Engine, location: DeskLocation, author: str) -> None:
        super().__init__(engine)
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
                    search_index.bring_to_today(self._engine, Kind.PERSON, people)
        self._day = date.today()

    def close(self) -> None:
        self._engine.close()


def _login() -> str:
    with suppress(KeyError, OSError):
        return getpass.getuser()
    return ""
