"""Undoing and redoing a step: its records go back to how they were, as a step of its own."""

from __future__ import annotations

from typing import Any

from peewee import Database, ForeignKeyField

from contactdesk.core.i18n import Phrase, phrase
from contactdesk.records.history import Change, ChangedRecord, ChangeKind
from contactdesk.records.record import Record
from contactdesk.records.tables import NOUN_BY_NAME, NOUNS
from contactdesk.storage.change import OpenChange, Touched, comparable, from_json
from contactdesk.storage.errors import ChangedSince, NothingToRedo, NothingToUndo


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
    waiting: list[int] = []
    query = Change.select(Change.kind, Change.of).order_by(Change.id.desc()).limit(1000).tuples()
    skip = 0
    for kind, of in query.execute(database):
        if kind is ChangeKind.DONE:
            break
        if kind is ChangeKind.REDO:
            skip += 1
        elif skip:
            skip -= 1
        else:
            waiting.append(of)
    return waiting[0] if waiting else None


def reversal_words(kind: ChangeKind, words: Phrase) -> Phrase:
    inner = words.text()
    return (
        phrase("Undone: {what}", what=inner)
        if kind is ChangeKind.UNDO
        else phrase("Done again: {what}", what=inner)
    )


def reverse(change: OpenChange, change_id: int, kind: ChangeKind) -> None:
    """Bring back what the step found (UNDO) or what it made (REDO). Raises ChangedSince."""
    steps = _recorded(change.database, change_id)
    if kind is ChangeKind.REDO:
        moves = [(t, t.before, t.after) for t in steps]
    else:
        moves = [(t, t.after, t.before) for t in reversed(steps)]
    going = {(t.noun, t.record_id) for t, _, target in moves if target is None}
    for touched, expected, target in moves:
        _move(change, touched, expected, target, going)


def _move(
    change: OpenChange,
    touched: Touched,
    expected: dict[str, Any] | None,
    target: dict[str, Any] | None,
    going: set[tuple[type[Record], int]],
) -> None:
    noun, record_id = touched.noun, touched.record_id
    current = _current(change, noun, record_id)
    if not _as_left(current, expected):
        raise ChangedSince(later=_later_words(change.database, noun, record_id))
    if target is None:
        _see_nothing_hangs_on_it(change, noun, record_id, going)
        change.remove(noun, record_id)
    elif expected is None:
        change.put_back(noun, record_id, target)
    else:
        change.edit(noun, record_id, **target)


def _recorded(database: Database, change_id: int) -> list[Touched]:
    query = (
        ChangedRecord.select(
            ChangedRecord.noun, ChangedRecord.record_id, ChangedRecord.before, ChangedRecord.after
        )
        .where(ChangedRecord.change == change_id)
        .order_by(ChangedRecord.id)
    )
    return [
        Touched(
            NOUN_BY_NAME[name],
            record_id,
            from_json(NOUN_BY_NAME[name], before),
            from_json(NOUN_BY_NAME[name], after),
        )
        for name, record_id, before, after in query.tuples().execute(database)
    ]


def _current(change: OpenChange, noun: type[Record], record_id: int) -> dict[str, Any] | None:
    for row in noun.select().where(noun.id == record_id).dicts().execute(change.database):
        return {name: value for name, value in row.items() if name != "id"}
    return None


def _as_left(current: dict[str, Any] | None, expected: dict[str, Any] | None) -> bool:
    """Whether a record still says what the step left it saying, in the fields that the step touched."""
    if current is None or expected is None:
        return current is expected
    wanted = comparable(expected.items())
    return comparable((name, current[name]) for name in expected) == wanted


def _later_words(database: Database, noun: type[Record], record_id: int) -> str:
    query = (
        Change.select(Change.words)
        .join(ChangedRecord, on=(ChangedRecord.change == Change.id))
        .where((ChangedRecord.noun == noun._meta.table_name) & (ChangedRecord.record_id == record_id))
        .order_by(Change.id.desc())
        .limit(1)
    )
    for (words,) in query.tuples().execute(database):
        return Phrase.from_json(words).text()
    return "?"


def _see_nothing_hangs_on_it(
    change: OpenChange, noun: type[Record], record_id: int, going: set[tuple[type[Record], int]]
) -> None:
    """A record that later ones refer to cannot go before them."""
    for other in NOUNS:
        for column in other._meta.sorted_fields:
            if not isinstance(column, ForeignKeyField) or column.rel_model is not noun:
                continue
            query = other.select(other.id).where(column == record_id)
            for (other_id,) in query.tuples().execute(change.database):
                if (other, other_id) not in going:
                    raise ChangedSince(later=_later_words(change.database, other, other_id))
