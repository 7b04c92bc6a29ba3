"""One undoable step: saved whole with history and index, or not at all."""

from __future__ import annotations

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.core.text import fold, words
from contactdesk.records.history import Change, ChangedRecord
from contactdesk.records.meetings import Meeting, MeetingHost
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict, Gone


def add_person(desk: Desk, name: str = "Łucja Lis", **fields: object) -> int:
    with desk.change(phrase("{name} added", name=name)) as change:
        return change.add(Person, display_name=name, **fields)


def found(desk: Desk, text: str) -> set[tuple[Kind, int]]:
    query = SearchEntry.select(SearchEntry.kind, SearchEntry.record_id)
    return set(desk.rows(query.where(desk.matching(words(fold(text))))))


def test_a_step_tells_what_it_touched(desk: Desk) -> None:
    with desk.change(phrase("added")) as change:
        organisation = change.add(Organisation, name="Fundacja Most")
        person = change.add(Person, display_name="Olena")
        change.add(Affiliation, person=person, organisation=organisation)
    assert change.changes is not None
    assert change.changes.ids(Person) == {person}
    assert change.changes.created == change.changes.touched


def test_many_records_come_back_with_their_ids_in_order(desk: Desk) -> None:
    names = [f"Person {number}" for number in range(950)]
    with desk.change(phrase("imported")) as change:
        ids = change.add_many(Person, [{"display_name": name} for name in names])
    stored: dict[int, str] = dict(desk.rows(Person.select(Person.id, Person.display_name)))
    assert [stored[i] for i in ids] == names


def test_a_step_that_raises_leaves_nothing(desk: Desk) -> None:
    with pytest.raises(Gone), desk.change(phrase("half")) as change:
        change.edit(Person, change.add(Person, display_name="Half") + 1, city="Łódź")
    assert desk.rows(Person.select(Person.id)) == []
    assert desk.rows(Change.select(Change.id)) == []
    assert found(desk, "half") == set()


def test_a_step_that_changes_nothing_leaves_no_trace_in_history(desk: Desk) -> None:
    person = add_person(desk)
    with desk.change(phrase("same")) as change:
        change.edit(Person, person, display_name="Łucja Lis")
    assert change.changes is not None
    assert change.changes.id is None
    assert desk.value(Change.select(Change.id)) == 1


def test_a_step_inside_a_step_is_a_bug(desk: Desk) -> None:
    with pytest.raises(RuntimeError), desk.change(phrase("one")), desk.change(phrase("two")):
        pass


def test_an_edit_keeps_only_the_fields_that_differ(desk: Desk) -> None:
    person = add_person(desk, city="Lublin")
    with desk.change(phrase("moved")) as change:
        assert change.edit(Person, person, version=1, city="Łódź", display_name="Łucja Lis")
    before, after = desk.rows(
        ChangedRecord.select(ChangedRecord.before, ChangedRecord.after).order_by(ChangedRecord.id.desc())
    )[0]
    assert (before, after) == ('{"city": "Lublin"}', '{"city": "Łódź"}')


def test_two_people_on_the_same_field_are_a_conflict(desk: Desk) -> None:
    person = add_person(desk, city="Lublin")
    with desk.change(phrase("first")) as change:
        change.edit(Person, person, version=1, city="Łódź")
    with pytest.raises(Conflict) as conflict, desk.change(phrase("second")) as change:
        change.edit(Person, person, version=1, city="Kraków")
    assert conflict.value.fields["theirs"] == {"city": "Łódź"}


def test_two_people_on_different_fields_are_no_conflict(desk: Desk) -> None:
    person = add_person(desk, city="Lublin")
    with desk.change(phrase("first")) as change:
        change.edit(Person, person, version=1, city="Łódź")
    with desk.change(phrase("second")) as change:
        change.edit(Person, person, version=1, notes="Calls before ten")
    assert desk.row(Person.select(Person.city, Person.notes, Person.version)) == (
        "Łódź",
        "Calls before ten",
        3,
    )


def test_a_save_repeated_with_its_uuid_is_harmless(desk: Desk) -> None:
    uuid = "11111111-2222-4333-8444-555555555555"
    first = add_person(desk, uuid=uuid)
    assert add_person(desk, uuid=uuid) == first
    assert desk.value(Person.select(Person.id)) == first


def test_what_is_gone_cannot_be_edited(desk: Desk) -> None:
    with pytest.raises(Gone), desk.change(phrase("ghost")) as change:
        change.edit(Person, 99, city="Łódź")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("lodz", "Łódź"),
        ("lukasz", "Łukasz"),
        ("shevchenko", "Шевченко"),
        ("tesfaye", "ተስፋዬ"),
        ("amina", "أمينة"),
    ],
)
def test_a_name_in_any_script_is_found_in_latin_letters(desk: Desk, typed: str, name: str) -> None:
    person = add_person(desk, name)
    assert found(desk, typed) == {(Kind.PERSON, person)}


def test_a_renamed_organisation_is_found_with_its_people(desk: Desk) -> None:
    with desk.change(phrase("added")) as change:
        organisation = change.add(Organisation, name="Fundacja Most", sector=Sector.NGO)
        person = change.add(Person, display_name="Olena")
        change.add(Affiliation, person=person, organisation=organisation)
    with desk.change(phrase("renamed")) as change:
        change.edit(Organisation, organisation, name="Stowarzyszenie Kładka")
    assert found(desk, "kladka") == {(Kind.ORGANISATION, organisation), (Kind.PERSON, person)}
    assert found(desk, "most") == set()


def test_a_renamed_organisation_is_found_with_the_meetings_that_it_holds(desk: Desk) -> None:
    with desk.change(phrase("added")) as change:
        organisation = change.add(Organisation, name="Fundacja Most")
        meeting = change.add(Meeting, title="Networking Day")
        change.add(MeetingHost, meeting=meeting, organisation=organisation)
    with desk.change(phrase("renamed")) as change:
        change.edit(Organisation, organisation, name="Fundacja Brama")
    assert found(desk, "brama") == {(Kind.ORGANISATION, organisation), (Kind.MEETING, meeting)}
    assert found(desk, "most") == set()
    desk.undo()
    assert desk.problems() == []


def test_a_desk_in_order_has_no_problems_and_a_wrong_index_is_one(desk: Desk) -> None:
    add_person(desk)
    assert desk.problems() == []
    SearchEntry.update(names="somebody else").execute(desk.database)
    assert [problem.text() for problem in desk.problems()] == [
        "1 record would not be found by its words; the search index needs rebuilding."
    ]
    desk.rebuild_search_index()
    assert desk.problems() == []
