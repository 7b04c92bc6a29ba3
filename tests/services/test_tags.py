"""Tags are made where they are first used, whatever their case and accents, and counted."""

from __future__ import annotations

import pytest

from contactdesk.records.search import Kind
from contactdesk.services.field_errors import NameNeeded, TagNameTaken
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk


@pytest.fixture
def tags(desk: Desk) -> Tags:
    return Tags(desk)


@pytest.fixture
def ids(desk: Desk, tags: Tags) -> list[int]:
    people = People(desk, Organisations(desk, tags), tags)
    return [people.add(PersonDraft(name)).id for name in ("Ewa Kos", "Jan Lis")]


def test_one_tag_is_put_on_many_and_taken_off(tags: Tags, ids: list[int]) -> None:
    assert tags.put_on(Kind.PERSON, ids, "Rynek pracy").words.text() == "2 tagged “Rynek pracy”"
    assert tags.put_on(Kind.PERSON, ids, "RYNEK  PRACY").id is None
    assert [(tag.name, tag.uses) for tag in tags.all()] == [("Rynek pracy", 2)]
    tags.take_off(Kind.PERSON, ids[:1], "rynek pracy")
    assert [(tag.name, tag.uses) for tag in tags.all()] == [("Rynek pracy", 1)]
    assert (tags.of(Kind.PERSON, ids[0]), tags.of(Kind.PERSON, ids[1])) == ([], ["Rynek pracy"])


def test_a_renamed_tag_is_found_under_its_new_name(desk: Desk, tags: Tags, ids: list[int]) -> None:
    tags.put_on(Kind.PERSON, ids, "media")
    tags.put_on(Kind.PERSON, ids, "praca")
    media = tags.all()[0].id
    tags.rename(media, "Prasa")
    people = People(desk, Organisations(desk, tags), tags)
    assert people.count(ListQuery(search="prasa")) == 2
    assert people.count(ListQuery(search="media")) == 0
    assert tags.names() == ["praca", "Prasa"]
    with pytest.raises(TagNameTaken):
        tags.rename(media, "PRACA")
    with pytest.raises(NameNeeded):
        tags.rename(media, "")
