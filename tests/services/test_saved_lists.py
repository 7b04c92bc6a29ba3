"""Saved lists are kept, counted live, moved and taken away; like everything, undoable."""

from __future__ import annotations

import pytest

from contactdesk.records.saved_lists import SavedList
from contactdesk.records.search import Kind
from contactdesk.services.field_errors import NameNeeded, UnknownField
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.saved_lists import ListNameTaken, NoSuchList, SavedLists
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import ChangedSince, Conflict, Gone


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


@pytest.fixture
def lists(services: Services) -> SavedLists:
    for name, tags in (("Ewa Kos", ["Prasa"]), ("Jan Lis", ["prasa", "Łódź"]), ("Łucja Ćma", [])):
        services.people.add(PersonDraft(name, tags=tags))
    return services.saved_lists


def names(lists: SavedLists) -> list[str]:
    return [row.name for row in lists.all()]


def test_a_search_is_kept_with_its_order_and_columns(lists: SavedLists) -> None:
    query = ListQuery("prasa", "city", descending=True)
    saved = lists.add("  The   press ", Kind.PERSON, query, ["name", "city"])
    row = lists.card(saved.id)
    assert (row.name, row.kind, row.query, row.columns) == (
        "The press",
        Kind.PERSON,
        query,
        ("name", "city"),
    )
    assert saved.changes.words.text() == "List “The press” saved"


def test_lists_count_what_they_hold_now(services: Services, lists: SavedLists) -> None:
    press = lists.add("Press", Kind.PERSON, ListQuery("prasa")).id
    meetings = lists.add("Meetings", Kind.MEETING, ListQuery()).id
    assert lists.counts() == {press: 2, meetings: 0}
    services.meetings.add(MeetingDraft(title="Dzień sieciowania"))
    services.people.archive([1])
    assert lists.counts() == {press: 1, meetings: 1}
    assert lists.count(press) == 1


def test_a_list_is_moved_among_the_others(services: Services, lists: SavedLists) -> None:
    one, two, three = (lists.add(name, Kind.PERSON, ListQuery()).id for name in ("one", "two", "three"))
    lists.move(three, 0)
    assert names(lists) == ["three", "one", "two"]
    lists.move(three, 99)
    assert names(lists) == ["one", "two", "three"]
    lists.move(two, -1)
    assert names(lists) == ["two", "one", "three"]
    services.history.undo()
    services.history.undo()
    assert names(lists) == ["three", "one", "two"]
    assert lists.move(three, 0).id is None
    assert lists.add("four", Kind.PERSON, ListQuery()).id > one
    assert names(lists)[-1] == "four"


def test_a_removed_list_comes_back_by_undo(services: Services, lists: SavedLists) -> None:
    press = lists.add("Press", Kind.PERSON, ListQuery("prasa")).id
    removed = lists.remove(press)
    assert lists.all() == []
    assert services.people.count(ListQuery()) == 3
    services.history.undo()
    assert names(lists) == ["Press"]
    services.history.redo()
    lists.add("PRESS", Kind.PERSON, ListQuery())
    with pytest.raises(ChangedSince):
        services.history.undo(removed.id)
    with pytest.raises(Gone):
        lists.remove(press)


def test_names_are_needed_and_taken_only_once(lists: SavedLists) -> None:
    press = lists.add("Łódź press", Kind.PERSON, ListQuery()).id
    other = lists.add("Other", Kind.MEETING, ListQuery()).id
    with pytest.raises(NameNeeded):
        lists.add(" ", Kind.PERSON, ListQuery())
    with pytest.raises(ListNameTaken):
        lists.add("LODZ PRESS", Kind.MEETING, ListQuery())
    with pytest.raises(ListNameTaken):
        lists.edit(other, name="lodz press")
    lists.edit(press, name="ŁÓDŹ PRESS")
    assert lists.meant("lodz press").id == lists.meant(f" {press} ").id == press
    for nothing in ("", "nobody's"):
        with pytest.raises(NoSuchList):
            lists.meant(nothing)


def test_a_list_is_changed_in_some_fields_and_not_over_another_change(lists: SavedLists) -> None:
    press = lists.add("Press", Kind.PERSON, ListQuery("prasa", "city"), ["name"]).id
    lists.edit(press, 1, search="tag:prasa", columns=("name", "email"))
    row = lists.card(press)
    assert (row.search, row.order, row.columns, row.version) == ("tag:prasa", "city", ("name", "email"), 2)
    with pytest.raises(Conflict):
        lists.edit(press, 1, search="mine")
    with pytest.raises(UnknownField):
        lists.edit(press, kind="meeting")


def test_what_no_list_would_write_as_columns_counts_as_none(desk: Desk, lists: SavedLists) -> None:
    press = lists.add("Press", Kind.PERSON, ListQuery()).id
    for nonsense in ("{", "7", '{"a": 1}'):
        SavedList.update(columns=nonsense).execute(desk.database)
        assert lists.card(press).columns == ()


def test_tags_are_lists_by_themselves(services: Services, lists: SavedLists) -> None:
    assert [(tag.name, tag.uses) for tag in lists.tags_with_counts(Kind.PERSON)] == [
        ("Łódź", 1),
        ("Prasa", 2),
    ]
    assert lists.tags_with_counts(Kind.MEETING) == []
    services.people.archive([2])
    assert [(tag.name, tag.uses) for tag in lists.tags_with_counts(Kind.PERSON)] == [("Prasa", 1)]


def test_history_tells_what_was_changed_of_a_list(services: Services, lists: SavedLists) -> None:
    press = lists.add("Press", Kind.PERSON, ListQuery("prasa")).id
    step = lists.edit(press, search="tag:media").id
    assert step is not None
    (touched,) = services.history.details(step)
    assert (touched.noun, touched.name) == ("Saved list", "Press")
    assert [tuple(field) for field in touched.fields] == [("Search", "prasa", "tag:media")]
