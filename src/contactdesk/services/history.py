"""What was done on this desk, by whom and when; taken back and done again."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from peewee import Query, fn

from contactdesk.core.i18n import Phrase
from contactdesk.records.history import Change, ChangedRecord, ChangeKind
from contactdesk.records.search import Kind
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk
from contactdesk.storage.watch import IsCancelled, Progress, Watch

if TYPE_CHECKING:
    from contactdesk.services.history_of_record import FieldChange
    from contactdesk.services.history_of_step import TouchedRecord


class Step(NamedTuple):
    """``words`` are in the language spoken now; ``touched`` counts records. An undo is a step too."""

    id: int
    at: datetime
    author: str
    words: str
    undone: bool
    touched: int
    kind: ChangeKind

    @property
    def undoable(self) -> bool:
        return self.kind is ChangeKind.DONE and not self.undone


class History:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, offset: int, limit: int) -> list[Step]:
        """Every step, the latest first."""
        return self._steps(_steps().offset(offset).limit(limit))

    def done(self, limit: int) -> list[Step]:
        """The latest steps without undos and redos, which say nothing new."""
        return self._steps(_steps().where(Change.kind == ChangeKind.DONE).limit(limit))

    def _steps(self, query: Query) -> list[Step]:
        return [_in_words(Step(*row)) for row in self._desk.rows(query)]

    def count(self) -> int:
        return int(self._desk.value(Change.select(fn.COUNT(Change.id))))

    def of_record(self, kind: Kind, record_id: int) -> list[FieldChange]:
        """What was changed of one record and of its addresses, affiliations and tags, the latest first."""
        from contactdesk.services.history_of_record import history_of_record

        return history_of_record(self._desk, kind, record_id)

    def details(self, step_id: int, limit: int = 200) -> list[TouchedRecord]:
        """What a step did to each of the first ``limit`` records it touched."""
        from contactdesk.services.history_of_step import history_of_step

        return history_of_step(self._desk, step_id, limit)

    def undo(
        self,
        step_id: int | None = None,
        *,
        progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> ChangeSet:
        """Take back a step, the last one by default. Raises NothingToUndo, ChangedSince, Cancelled."""
        return self._desk.undo(step_id, Watch(progress, is_cancelled))

    def redo(
        self,
        step_id: int | None = None,
        *,
        progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> ChangeSet:
        """Do an undone step again, the one undone last by default.

        Raises NothingToRedo, ChangedSince, Cancelled.
        """
        return self._desk.redo(step_id, Watch(progress, is_cancelled))

    def last_undoable(self) -> Phrase | None:
        """What an undo would take back now."""
        query = (
            Change.select(Change.words)
            .where((Change.kind == ChangeKind.DONE) & ~Change.undone)
            .order_by(Change.id.desc())
        )
        row = self._desk.row(query)
        return None if row is None else Phrase.from_json(row[0])


def _steps() -> Query:
    touched = ChangedRecord.select(fn.COUNT(ChangedRecord.id)).where(ChangedRecord.change == Change.id)
    return Change.select(
        Change.id, Change.at, Change.author, Change.words, Change.undone, touched, Change.kind
    ).order_by(Change.id.desc())


def _in_words(step: Step) -> Step:
    return step._replace(words=Phrase.from_json(step.words).text())
