"""History tells what was done, of the desk and of one record, and takes it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contactdesk.core.i18n import Language, use
from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.history import ChangeKind
from contactdesk.records.partnerships import Partnership
from contactdesk.records.search import Kind
from contactdesk.records.tables import NOUNS
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.history import History
from contactdesk.services.history_of_step import NOUN_NAMES, Fate
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.shown_values import ShownField, ShownValues
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import NothingToUndo


@pytest.fixture
def people(desk: Desk) -> People:
    return People(desk, Organisations(desk, Tags(desk)), Tags(desk))


@pytest.fixture
def history(desk: Desk) -> History:
    return History(desk)


def test_steps_are_listed_with_the_latest_first(people: People, history: History) -> None:
    person = people.add(PersonDraft("Ewa Kos", emails=["ewa@example.org"])).id
    people.edit(person, 1, city="Łódź")
    history.undo()
    undo, edit, add = history.page(0, 10)
    assert [undo.words, edit.words, add.words] == [
        "Undone: Ewa Kos changed",
        "Ewa Kos changed",
        "Ewa Kos added",
    ]
    assert (edit.undone, edit.undoable, add.undoable, undo.undoable) == (True, False, True, False)
    assert (undo.kind, add.touched, add.author) == (ChangeKind.UNDO, 2, "tester")
    assert [step.id for step in history.page(1, 1)] == [edit.id]
    assert history.count() == 3


def test_the_last_step_that_can_be_undone_is_named(people: People, history: History) -> None:
    assert history.last_undoable() is None
    people.add(PersonDraft("Ewa Kos"))
    people.add(PersonDraft("Jan Lis"))
    words = history.last_undoable()
    assert words is not None
    assert words.text() == "Jan Lis added"
    history.undo()
    words = history.last_undoable()
    assert words is not None
    assert words.text() == "Ewa Kos added"
    history.redo()
    assert people.names_beginning("jan") != []
    history.undo()
    history.undo()
    with pytest.raises(NothingToUndo):
        history.undo()


def test_a_record_tells_field_by_field_with_what_hangs_on_it(people: People, history: History) -> None:
    added = PersonDraft(
        "Ewa Kos", emails=["ewa@example.org"], affiliations=[AffiliationDraft("Most", "guide")]
    )
    person = people.add(added).id
    people.add(PersonDraft("Jan Lis", emails=["jan@example.org"]))
    draft = people.draft(person)
    draft.emails, draft.tags, draft.do_not_contact = [], ["press"], True
    people.save(person, 1, draft)
    told = {(one.field, one.before, one.after) for one in history.of_record(Kind.PERSON, person)}
    assert told >= {
        ("Name", "", "Ewa Kos"),
        ("Organisation", "", "Most"),
        ("Position", "", "guide"),
        ("How to reach them", "", "ewa@example.org"),
        ("How to reach them", "ewa@example.org", ""),
        ("Tag", "", "press"),
        ("Do not contact", "", "yes"),
    }
    assert not any(
        "jan@" in one.after or one.before == one.after for one in history.of_record(Kind.PERSON, person)
    )
    assert history.of_record(Kind.PERSON, person)[0].words == "Ewa Kos changed"


def test_choices_are_told_by_their_names(desk: Desk, history: History) -> None:
    organisations = Organisations(desk, Tags(desk))
    made = organisations.add(OrganisationDraft("Most", parent="Bridges")).id
    organisations.save(made, 1, replace(organisations.draft(made), sector="ngo", parent=""))
    told = {(one.field, one.before, one.after) for one in history.of_record(Kind.ORGANISATION, made)}
    assert told >= {("Sector", "Other", "NGO"), ("Part of", "Bridges", "")}
    use(Language.PL)
    assert len(history.of_record(Kind.ORGANISATION, made)) >= 3


def test_days_are_told_as_people_write_them_as_exactly_as_they_are_known(desk: Desk) -> None:
    shown = ShownValues(desk).shown
    assert shown(FollowUp, "due", "2026-12-01") == "1 Dec 2026"
    assert shown(Partnership, "valid_from", "2026-12") == "2026-12"
    assert shown(Partnership, "valid_from", "") == ""


def test_a_step_is_told_record_by_record(people: People, history: History) -> None:
    person = people.add(PersonDraft("Ewa Kos", emails=["ewa@example.org"]))
    people.edit(person.id, 1, city="Łódź")
    assert person.changes.id is not None
    made = history.details(person.changes.id)
    assert [(touched.noun, touched.name, touched.fate) for touched in made] == [
        ("Person", "Ewa Kos", Fate.ADDED),
        ("How to reach them", "Ewa Kos", Fate.ADDED),
    ]
    assert ("Name", "", "Ewa Kos") in made[0].fields
    (changed,) = history.details(history.page(0, 1)[0].id)
    assert (changed.name, changed.fate, changed.fields) == (
        "Ewa Kos",
        Fate.CHANGED,
        (ShownField("City", "", "Łódź"),),
    )
    assert len(history.details(person.changes.id, limit=1)) == 1


def test_what_is_gone_keeps_its_name_in_history(desk: Desk, people: People, history: History) -> None:
    person = people.add(PersonDraft("Ewa Kos"))
    Tags(desk).put_on(Kind.PERSON, [person.id], "Rynek pracy")
    step = history.page(0, 1)[0].id
    undone = history.undo()
    assert undone.id is not None
    assert [field for one in history.details(undone.id) for field in one.fields if field.field == "Tag"] == [
        ShownField("Tag", "Rynek pracy", "")
    ]
    assert ShownField("Tag", "", "Rynek pracy") in history.details(step)[1].fields


def test_every_noun_of_history_has_a_name() -> None:
    assert set(NOUN_NAMES) == set(NOUNS)
