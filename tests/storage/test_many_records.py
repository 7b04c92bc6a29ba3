"""A step on many records at once: the same as one by one, told as it goes on, stopped without a trace."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.core.text import fold
from contactdesk.records.history import Change, ChangedRecord
from contactdesk.records.people import Person
from contactdesk.records.tags import Tag
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Cancelled, ChangedSince, Gone
from contactdesk.storage.row_batches import ROWS_AT_ONCE
from contactdesk.storage.watch import Watch

MANY = ROWS_AT_ONCE + 10
Told = list[tuple[int, int]]


def add_people(desk: Desk, how_many: int) -> list[int]:
    with desk.change(phrase("added")) as change:
        return change.add_many(Person, [{"display_name": f"Żaneta {n}"} for n in range(how_many)])


def move(desk: Desk, ids: list[int], city: str, watch: Watch | None = None) -> None:
    with desk.change(phrase("moved"), watch=watch) as change:
        change.watch.begin(len(ids))
        change.edit_many(Person, {person: {"city": city} for person in ids})


def cities(desk: Desk) -> set[str]:
    return {city for (city,) in desk.rows(Person.select(Person.city).distinct())}


def hearing() -> tuple[Told, Callable[[int, int], None]]:
    told: Told = []
    return told, lambda done, of: told.append((done, of))


def test_many_edits_are_kept_like_one(desk: Desk) -> None:
    one, other, same = add_people(desk, 3)
    with desk.change(phrase("the one stays")) as change:
        change.edit(Person, same, city="Łódź", display_name="Ćwiek")
    with desk.change(phrase("moved")) as change:
        wanted = {i: {"city": "Łódź", "display_name": "Ćwiek"} for i in (same, other, one)}
        assert change.edit_many(Person, wanted) == 2
    rows = {row[0]: row[1:] for row in desk.rows(Person.select(Person.id, Person.version, Person.sort_key))}
    assert rows[one] == rows[other] == rows[same] == (2, rows[one][1])
    kept = ChangedRecord.select(ChangedRecord.record_id, ChangedRecord.before, ChangedRecord.after)
    last = kept.where(ChangedRecord.change == 3).order_by(ChangedRecord.id)
    assert [record for record, _before, _after in desk.rows(last)] == [other, one]
    first, second = (kept.where(ChangedRecord.change == n).order_by(ChangedRecord.id.desc()) for n in (2, 3))
    assert desk.rows(first)[0][2] == desk.rows(second)[0][2]
    assert desk.problems() == []


def test_what_is_gone_among_many_undoes_all_of_them(desk: Desk) -> None:
    ids = add_people(desk, 2)
    with pytest.raises(Gone):
        move(desk, [*ids, ids[-1] + 1], "Łódź")
    assert cities(desk) == {""}


def test_many_are_undone_and_done_again_in_one_step(desk: Desk) -> None:
    ids = add_people(desk, MANY)
    move(desk, ids, "Łódź")
    told, hear = hearing()
    desk.undo(watch=Watch(hear))
    assert cities(desk) == {""}
    assert told == sorted(told)
    assert told[0] == (0, MANY)
    assert told[-1] == (MANY, MANY)
    desk.redo()
    assert cities(desk) == {"Łódź"}
    assert desk.value(Person.select(Person.version).distinct()) == 4
    desk.undo()
    desk.undo()
    assert desk.rows(Person.select(Person.id)) == []
    assert desk.problems() == []


def test_one_record_edited_twice_in_a_step_goes_back_to_the_first_state(desk: Desk) -> None:
    (person,) = add_people(desk, 1)
    with desk.change(phrase("moved twice")) as change:
        change.edit(Person, person, city="Lublin")
        change.edit(Person, person, city="Łódź", notes="Calls before ten")
    desk.undo()
    assert desk.row(Person.select(Person.city, Person.notes)) == ("", "")
    desk.redo()
    assert desk.row(Person.select(Person.city, Person.notes)) == ("Łódź", "Calls before ten")


def test_names_that_changed_places_change_them_back(desk: Desk) -> None:
    with desk.change(phrase("tagged")) as change:
        first, second = change.add_many(Tag, [{"name": "media"}, {"name": "praca"}])
    with desk.change(phrase("exchanged")) as change:
        change.edit(Tag, first, name="wait")
        change.edit(Tag, second, name="media")
        change.edit(Tag, first, name="praca")
    desk.undo()
    assert dict(desk.rows(Tag.select(Tag.id, Tag.folded))) == {first: fold("media"), second: fold("praca")}
    desk.redo()
    assert dict(desk.rows(Tag.select(Tag.id, Tag.folded))) == {first: fold("praca"), second: fold("media")}


def test_one_changed_again_since_keeps_all_of_them(desk: Desk) -> None:
    ids = add_people(desk, MANY)
    move(desk, ids, "Łódź")
    move(desk, ids[-1:], "Lublin")
    with pytest.raises(ChangedSince) as refused:
        desk.undo(2)
    assert "moved" in refused.value.sentence()
    assert cities(desk) == {"Łódź", "Lublin"}


@pytest.mark.parametrize("asked", [0, 1, 2, 3, 5])
def test_a_step_that_is_stopped_leaves_nothing(desk: Desk, asked: int) -> None:
    """Whenever it is asked: at once, while records are written, history or index."""
    ids = add_people(desk, MANY)
    answers = iter([False] * asked)
    with pytest.raises(Cancelled):
        move(desk, ids, "Łódź", Watch(is_cancelled=lambda: next(answers, True)))
    assert cities(desk) == {""}
    assert desk.value(Change.select(Change.id).order_by(Change.id.desc())) == 1
    assert desk.problems() == []
    move(desk, ids, "Łódź")
    answers = iter([False] * asked)
    with pytest.raises(Cancelled):
        desk.undo(watch=Watch(is_cancelled=lambda: next(answers, True)))
    assert cities(desk) == {"Łódź"}
    desk.undo()
    assert cities(desk) == {""}
