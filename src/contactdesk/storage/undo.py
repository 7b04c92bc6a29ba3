"""Undoing and redoing a step: its records go back to how they were, as a step of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from peewee import Database, IntegrityError

from contactdesk.core.i18n import Phrase, phrase
from contactdesk.records.history import Change, ChangedRecord, ChangeKind
from contactdesk.records.record import Record
from contactdesk.records.tables import NOUN_BY_NAME
from contactdesk.storage.change import OpenChange, Touched
from contactdesk.storage.errors import ChangedSince, NothingToRedo, NothingToUndo
from contactdesk.storage.history_values import Values, comparable, from_json
from contactdesk.storage.row_batches import ROWS_AT_ONCE
from contactdesk.storage.undo_hindrances import (
    later_words,
    see_no_circle,
    see_nothing_hangs_on_them,
    words_in_the_way,
)
from contactdesk.storage.watch import Part


def step_to_undo(database: Database, change_id: int | None) -> tuple[int, Phrase]:
    """The step with this id, or the last one that is not undone. Raises NothingToUndo."""
    query = Change.select(Change.id, Change.words).where(
        (Change.kind == ChangeKind.DONE) & (Change.undone == False)  # noqa: E712  # SQL, not Python
    )
    if change_id is not None:
        query = query.where(Change.id == change_id)
    for found, words in query.order_by(Change.id.desc()).limit(1).tuples().execute(database):
        return found, Phrase.from_json(words)
    raise NothingToUndo


def step_to_redo(database: Database, change_id: int | None) -> tuple[int, Phrase]:
    """The step with this id, or the one undone last unless another was done since. Raises NothingToRedo."""
    if change_id is None:
        change_id = _undone_last(database)
    query = Change.select(Change.id, Change.words).where(
        (Change.id == change_id) & (Change.undone == True)  # noqa: E712  # SQL, not Python
    )
    for found, words in query.tuples().execute(database):
        return found, Phrase.from_json(words)
    raise NothingToRedo


def _undone_last(database: Database) -> int | None:
    """Undone steps come back in the reverse order of their undoing; a new step ends that."""
    query = Change.select(Change.kind, Change.of).order_by(Change.id.desc()).limit(1000).tuples()
    done_again: set[int] = set()
    for kind, of in query.execute(database):
        if kind is ChangeKind.DONE:
            break
        if kind is ChangeKind.REDO:
            done_again.add(of)
        elif of not in done_again:
            return int(of)
    return None


def reversal_words(kind: ChangeKind, words: Phrase) -> Phrase:
    if kind is ChangeKind.UNDO:
        return phrase("Undone: {what}", what=words)
    return phrase("Done again: {what}", what=words)


class _Act(StrEnum):
    REMOVE = "remove"
    PUT_BACK = "put back"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class _Move:
    """One record from the state the step left it in to the state wanted; None where it is not there."""

    noun: type[Record]
    record_id: int
    expected: Values | None
    target: Values | None

    @property
    def act(self) -> _Act:
        if self.target is None:
            return _Act.REMOVE
        return _Act.PUT_BACK if self.expected is None else _Act.EDIT


def reverse(change: OpenChange, change_id: int, kind: ChangeKind) -> None:
    """Bring back what the step found (UNDO) or what it made (REDO). Raises ChangedSince."""
    steps = _recorded(change, change_id)
    if kind is ChangeKind.REDO:
        moves = [_Move(t.noun, t.record_id, t.before, t.after) for t in steps]
    else:
        moves = [_Move(t.noun, t.record_id, t.after, t.before) for t in reversed(steps)]
    going = {(move.noun, move.record_id) for move in moves if move.act is _Act.REMOVE}
    for run in _runs(moves):
        _make(change, run, going)
    for move in moves:
        if move.target is not None:
            see_no_circle(change, move.noun, move.record_id, move.target)


def _runs(moves: list[_Move]) -> Iterator[list[_Move]]:
    """Neighbouring moves of one noun and act, each record once: an import is undone in a few statements.

    No run is so long that its records could not be in memory together.
    """
    run: list[_Move] = []
    moved: set[int] = set()
    for move in moves:
        same = run and run[0].noun is move.noun and run[0].act is move.act
        if run and (not same or move.record_id in moved or len(run) == ROWS_AT_ONCE):
            yield run
            run, moved = [], set()
        run.append(move)
        moved.add(move.record_id)
    if run:
        yield run


def _make(change: OpenChange, run: list[_Move], going: set[tuple[type[Record], int]]) -> None:
    noun, act = run[0].noun, run[0].act
    ids = [move.record_id for move in run]
    current = change.rows(noun, ids)
    for move in run:
        if not _as_left(current.get(move.record_id), move.expected):
            raise ChangedSince(later=later_words(change.database, noun, move.record_id))
    if act is _Act.REMOVE:
        see_nothing_hangs_on_them(change, noun, ids, going)
        change.remove_many(noun, ids)
        return
    try:
        # A savepoint, so that what stands in the way can still be looked for.
        with change.database.atomic():
            _bring_back(change, run)
    except IntegrityError as error:
        words = (words_in_the_way(change.database, noun, m.record_id, m.target or {}) for m in run)
        raise ChangedSince(later=next(filter(None, words), "?")) from error


def _bring_back(change: OpenChange, run: list[_Move]) -> None:
    noun = run[0].noun
    if run[0].act is _Act.PUT_BACK:
        change.put_back(noun, {move.record_id: move.target or {} for move in run})
        return
    change.edit_many(noun, {move.record_id: move.target or {} for move in run})


def _recorded(change: OpenChange, change_id: int) -> list[Touched]:
    """What a step touched, in its order."""
    of_step = ChangedRecord.change == change_id
    of = ChangedRecord.select(ChangedRecord.id).where(of_step).count(change.database)
    change.watch.begin(of)
    steps: list[Touched] = []
    last = 0
    while len(steps) < of:
        query = (
            ChangedRecord.select(
                ChangedRecord.id,
                ChangedRecord.noun,
                ChangedRecord.record_id,
                ChangedRecord.before,
                ChangedRecord.after,
            )
            .where(of_step & (ChangedRecord.id > last))
            .order_by(ChangedRecord.id)
            .limit(ROWS_AT_ONCE)
        )
        for row_id, name, record_id, before, after in query.tuples().execute(change.database):
            noun, last = NOUN_BY_NAME[name], row_id
            steps.append(Touched(noun, record_id, from_json(noun, before), from_json(noun, after)))
        change.watch.passed(Part.READING, len(steps), of)
    return steps


def _as_left(current: Values | None, expected: Values | None) -> bool:
    """Whether a record still says what the step left it saying, in the fields that the step touched."""
    if current is None or expected is None:
        return current is expected
    wanted = comparable(expected.items())
    return comparable((name, current[name]) for name in expected) == wanted
