"""Undoing and redoing steps, also after a restart, never over a later change."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contactdesk.core.i18n import phrase
from contactdesk.core.text import fold, words
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.record import Record
from contactdesk.records.search import SearchEntry
from contactdesk.records.tags import Tag
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import ChangedSince, Conflict, NothingToRedo, NothingToUndo
from contactdesk.storage.history_values import comparable


def add_person(desk: Desk, name: str) -> int:
    with desk.change(phrase("{name} added", name=name)) as change:
        return change.add(Person, display_name=name)


def edit_person(desk: Desk, person: int, **fields: Any) -> None:
    with desk.change(phrase("Edited")) as change:
        change.edit(Person, person, **fields)


def state(desk: Desk) -> list[dict[str, Any]]:
    """Everything that a person or organisation says, without bookkeeping."""
    rows: list[dict[str, Any]] = []
    nouns: tuple[type[Record], ...] = (Organisation, Person, Affiliation)
    for noun in nouns:
        query = noun.select().order_by(noun.id).dicts()
        rows += [comparable(row.items()) for row in query.execute(desk.database)]
    return rows


def index(desk: Desk) -> set[tuple[object, ...]]:
    entry = SearchEntry
    return set(desk.rows(entry.select(entry.kind, entry.record_id, entry.names, entry.everything)))


def test_undo_takes_a_step_back_whole_and_redo_brings_it_again(desk: Desk) -> None:
    with desk.change(phrase("imported")) as change:
        organisation = change.add(Organisation, name="Fundacja Most")
        for name in ("Olena", "Tesfaye"):
            person = change.add(Person, display_name=name)
            change.add(Affiliation, person=person, organisation=organisation)
    made = state(desk)
    desk.undo()
    assert state(desk) == []
    assert index(desk) == set()
    desk.redo()
    assert state(desk) == made


def test_undo_and_redo_work_after_a_restart(desk: Desk, desk_location: str) -> None:
    person = add_person(desk, "Olena")
    edit_person(desk, person, city="Łódź")
    desk.close()
    again = Desk.open(desk_location)
    again.undo()
    assert again.value(Person.select(Person.city)) == ""
    again.close()
    once_more = Desk.open(desk_location)
    once_more.redo()
    assert once_more.value(Person.select(Person.city)) == "Łódź"
    once_more.close()


def test_what_was_changed_again_since_is_not_undone_alone(desk: Desk) -> None:
    person = add_person(desk, "Olena")
    edit_person(desk, person, city="Łódź")
    with desk.change(phrase("Moved to Lublin")) as change:
        change.edit(Person, person, city="Lublin")
    with pytest.raises(ChangedSince) as refused:
        desk.undo(2)
    assert "Moved to Lublin" in refused.value.sentence()
    assert desk.value(Person.select(Person.city)) == "Lublin"


def test_an_addition_is_not_undone_under_what_hangs_on_it(desk: Desk) -> None:
    with desk.change(phrase("Organisation added")) as change:
        organisation = change.add(Organisation, name="Fundacja Most")
    with desk.change(phrase("Olena joined")) as change:
        person = change.add(Person, display_name="Olena")
        change.add(Affiliation, person=person, organisation=organisation)
    with pytest.raises(ChangedSince) as refused:
        desk.undo(1)
    assert "Olena joined" in refused.value.sentence()


def test_an_older_step_on_another_field_is_undone_alone(desk: Desk) -> None:
    person = add_person(desk, "Olena")
    edit_person(desk, person, city="Łódź")
    edit_person(desk, person, notes="Calls before ten")
    desk.undo(2)
    assert desk.row(Person.select(Person.city, Person.notes)) == ("", "Calls before ten")


def test_a_new_step_ends_redo(desk: Desk) -> None:
    add_person(desk, "Olena")
    desk.undo()
    add_person(desk, "Tesfaye")
    with pytest.raises(NothingToRedo):
        desk.redo()


def test_an_empty_desk_has_nothing_to_undo(desk: Desk) -> None:
    with pytest.raises(NothingToUndo):
        desk.undo()


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "edit", "join"]), st.integers(0, 5)), min_size=1, max_size=8
)


def take(desk: Desk, step: str, number: int) -> None:
    people = [person for (person,) in desk.rows(Person.select(Person.id).order_by(Person.id))]
    with desk.change(phrase("step")) as change:
        if step == "add" or not people:
            change.add(Person, display_name=f"Żaneta {number}")
        elif step == "edit":
            change.edit(Person, people[number % len(people)], city=f"Łódź {number}", family_name=f"Ż{number}")
        else:
            organisation = change.add(Organisation, name=f"Kładka {number}")
            change.add(Affiliation, person=people[number % len(people)], organisation=organisation)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_undoing_everything_passes_each_earlier_state_and_redoing_returns(
    desk: Desk, steps: list[tuple[str, int]]
) -> None:
    states = [state(desk)]
    for step, number in steps:
        take(desk, step, number)
        if state(desk) != states[-1]:
            states.append(state(desk))
    for earlier in reversed(states[:-1]):
        desk.undo()
        assert state(desk) == earlier
    for later in states[1:]:
        desk.redo()
        assert state(desk) == later
    kept = index(desk)
    desk.rebuild_search_index()
    assert index(desk) == kept
    for _ in states[1:]:
        assert desk.rows(SearchEntry.select(SearchEntry.id).where(desk.matching(words(fold("Żaneta")))))


def test_steps_done_again_out_of_turn_leave_the_others_to_redo(desk: Desk) -> None:
    steps = []
    for name in ("Olena", "Tesfaye"):
        with desk.change(phrase("{name} added", name=name)) as change:
            change.add(Person, display_name=name)
        assert change.changes is not None
        steps.append(change.changes.id)
    desk.undo()
    desk.undo()
    desk.redo(steps[1])
    desk.redo()
    assert [row["display_name"] for row in state(desk)] == ["Olena", "Tesfaye"]


def test_what_refers_to_something_gone_cannot_come_back(desk: Desk) -> None:
    with desk.change(phrase("the ministry added")) as added:
        ministry = added.add(Organisation, name="Ministry")
    with desk.change(phrase("its department added")) as change:
        department = change.add(Organisation, name="Department", parent=ministry)
    with desk.change(phrase("the department moved")) as moved:
        moved.edit(Organisation, department, parent=None)
    assert added.changes is not None
    assert moved.changes is not None
    desk.undo(added.changes.id)
    with pytest.raises(ChangedSince) as refused:
        desk.undo(moved.changes.id)
    assert "Undone: the ministry added" in refused.value.sentence()


def test_what_was_made_anew_since_cannot_come_back_a_second_time(desk: Desk) -> None:
    with desk.change(phrase("tagged")) as change:
        first = change.add(Tag, name="integration")
    with desk.change(phrase("untagged")) as removed:
        removed.remove(Tag, first)
    with desk.change(phrase("tagged again")) as change:
        change.add(Tag, name="Integration")
    assert removed.changes is not None
    with pytest.raises(ChangedSince) as refused:
        desk.undo(removed.changes.id)
    assert "tagged again" in refused.value.sentence()


def test_what_was_added_with_its_parts_goes_with_them(desk: Desk) -> None:
    with desk.change(phrase("added")) as change:
        hall = change.add(Organisation, name="City Hall")
        unit = change.add(Organisation, name="Department", parent=hall)
        change.add(Organisation, name="Unit", parent=unit)
    desk.undo()
    assert state(desk) == []
    desk.redo()
    assert [row["parent"] for row in state(desk)] == [None, hall, unit]


def test_a_record_brought_back_goes_on_with_its_versions(desk: Desk) -> None:
    person = add_person(desk, "Olena")
    edit_person(desk, person, display_name="Olena Kovalenko")  # version 2, which somebody has open
    desk.undo()
    desk.undo()
    desk.redo()
    edit_person(desk, person, display_name="Olha")
    for seen in (2, 3):
        with pytest.raises(Conflict), desk.change(phrase("saved")) as change:
            change.edit(Person, person, version=seen, display_name="Olena K.")


def test_nothing_comes_back_beneath_what_it_stands_above_now(desk: Desk) -> None:
    with desk.change(phrase("made")) as change:
        ministry = change.add(Organisation, name="Ministry")
        department = change.add(Organisation, name="Department", parent=ministry)
    with desk.change(phrase("freed")) as change:
        change.edit(Organisation, department, parent=None)
    assert change.changes is not None
    freed = change.changes.id
    with desk.change(phrase("turned around")) as change:
        change.edit(Organisation, ministry, parent=department)
    with pytest.raises(ChangedSince) as refused:
        desk.undo(freed)
    assert refused.value.fields == {"later": "turned around"}
    assert desk.value(Organisation.select(Organisation.parent).where(Organisation.id == department)) is None
