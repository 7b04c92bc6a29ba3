"""Who comes into question: never one too few, whatever was written; and what is found is what was asked."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from contactdesk.core.i18n import phrase
from contactdesk.core.text import fold, words
from contactdesk.records.meetings import Attendance, Meeting, Participation
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.records.tags import Tag, Tagging
from contactdesk.services.found_by_fields import FoundByFields
from contactdesk.services.query.asking import Asking, Reading
from contactdesk.services.query.condition import condition
from contactdesk.services.query.of_any_kind import NOUNS
from contactdesk.services.query.parsing import parse
from contactdesk.services.query.sure import surely
from contactdesk.services.query.telling import told
from contactdesk.storage.desk import Desk
from contactdesk.storage.field_words import FieldWord, word
from tests.storage.test_index_consistency import STEPS, Step, take

TERMS = (
    "city:łódź", "city:kyiv", "city:o", "country:p", "sector:ngo", "sector:m", "tag:zak", "tag:wang",
    "org:most", 'org:"lucja zak"', "met:meets", "role:participant", "attended:yes", "attended:unknown",
    "language:pl", "language:uk", "has:email", "has:phone", "has:organisation", "has:tag",
    "has:meeting", "has:city", "has:language", "has:notes", "has:p", "name:luc", "position:x",
    "venue:a", "status:active", "zak", '"kos lis"', "jan", "date:2026",
)  # fmt: skip


def queries(seed: str, count: int) -> list[str]:
    random = Random(seed)

    def query() -> str:
        terms = [
            random.choice(["", "", "", "-"]) + random.choice(TERMS)
            for _ in range(random.choice([1, 1, 2, 3]))
        ]
        return random.choice([" ", " ", " OR "]).join(terms)

    return [*TERMS, *(f"-{term}" for term in TERMS), *(query() for _ in range(count))]


def exactly(desk: Desk, kind: Kind, text: str) -> set[int]:
    noun = NOUNS[kind]
    return {row[0] for row in desk.rows(noun.select(noun.id).where(condition(desk, kind, parse(text))))}


def in_question(desk: Desk, kind: Kind, text: str) -> set[int]:
    asked = parse(text)
    tellable = told(Asking(desk, Reading.EACH), kind, asked)
    if tellable is None:
        return set()
    candidates = desk.candidates(asked.plain_words, tellable, kind)
    return {one.record_id for one in candidates.newest(10_000, names_only=False)}


def for_sure(desk: Desk, kind: Kind, text: str) -> set[int] | None:
    sure = surely(Asking(desk, Reading.EACH), kind, parse(text))
    if sure is None:
        return None
    candidates = desk.candidates([], sure.having, kind, lacking=sure.lacking)
    found = {one.record_id for one in candidates.newest(10_000, names_only=False)}
    assert candidates.count() == len(found)
    return found


def newest(desk: Desk, text: str, limit: int) -> list[tuple[Kind, int]]:
    found = FoundByFields(desk, parse(text), ()).newest(False, limit)
    return [(entry.kind, entry.record_id) for entry in found]


def newest_of_all(desk: Desk, text: str) -> list[tuple[Kind, int]]:
    entry = SearchEntry
    rows = desk.rows(entry.select(entry.kind, entry.record_id).order_by(entry.id.desc()))
    meant = {kind: exactly(desk, kind, text) for kind in Kind}
    return [(Kind(kind), record_id) for kind, record_id in rows if record_id in meant[Kind(kind)]]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(STEPS)
def test_whoever_is_meant_comes_into_question(desk: Desk, steps: list[Step]) -> None:
    for step in steps:
        take(desk, step)
    for text in queries("random writes", 12):
        for kind in Kind:
            meant = exactly(desk, kind, text)
            assert meant <= in_question(desk, kind, text), text
            assert for_sure(desk, kind, text) in (meant, None), text
        assert newest(desk, text, 10_000) == newest_of_all(desk, text), text


def busy(desk: Desk) -> int:
    """A meeting with somebody on its list, of an organisation, under a tag; its participation."""
    with desk.change(phrase("made")) as change:
        person = change.add(Person, display_name="Ewa Kos")
        other = change.add(Person, display_name="Ewa Lis", city="Kraków")
        most = change.add(Organisation, name="Most", city="Łódź", sector=Sector.MEDIA)
        for one in (person, other):
            change.add(Affiliation, person=one, organisation=most)
        tag = change.add(Tag, name="Prasa", folded="prasa")
        change.add(Tagging, person=person, tag=tag)
        meeting = change.add(Meeting, title="Dzień")
        return change.add(Participation, meeting=meeting, person=person, organisation=most)


def entry_ids(desk: Desk) -> dict[tuple[str, int], int]:
    entry = SearchEntry
    return {
        (kind, record): id_
        for kind, record, id_ in desk.rows(entry.select(entry.kind, entry.record_id, entry.id))
    }


def test_words_of_fields_cannot_be_typed(desk: Desk) -> None:
    assert words(fold(f"a{word(FieldWord.TAG, 70_000)} {FieldWord.CITY}")) == ["a"]
    busy(desk)
    assert desk.similar_words(word(FieldWord.TAG, 1)) == []
    for typed in FieldWord:
        assert exactly(desk, Kind.PERSON, f"{typed} ewa") == {1, 2}


def test_a_tick_at_the_door_writes_no_entry_and_a_new_guest_becomes_no_more_recent(desk: Desk) -> None:
    participation = busy(desk)
    before = entry_ids(desk)
    with desk.change(phrase("ticked")) as change:
        change.edit(Participation, participation, attendance=Attendance.PRESENT)
        change.add(Participation, meeting=1, person=2)
    assert entry_ids(desk) == before
    assert exactly(desk, Kind.PERSON, "met:dzień") == in_question(desk, Kind.PERSON, "met:dzień") == {1, 2}
    with desk.change(phrase("gone")) as change:
        change.remove(Participation, participation)
    assert in_question(desk, Kind.PERSON, "met:dzień") == {2}
    assert desk.problems() == []


def test_people_move_with_their_organisation_unless_they_have_a_city_of_their_own(desk: Desk) -> None:
    busy(desk)
    assert in_question(desk, Kind.PERSON, "city:lodz") == {1}
    with desk.change(phrase("moved")) as change:
        change.edit(Organisation, 1, city="Poznań", sector=Sector.NGO)
    assert in_question(desk, Kind.PERSON, "city:lodz") == set()
    assert in_question(desk, Kind.PERSON, "city:poznan") == {1}
    assert in_question(desk, Kind.PERSON, "city:krakow") == {2}
    assert in_question(desk, Kind.PERSON, "sector:ngo") == {1, 2}


@pytest.mark.parametrize(
    "text", ["city:krakow", "sector:media", "-has:email", "tag:prasa", "kos city:lodz", "-sector:media"]
)
def test_many_are_looked_at_until_enough_are_found(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    busy(desk)
    monkeypatch.setattr("contactdesk.services.found_by_fields._FIRST", 1)
    for few in (0, 1, 20_000):
        monkeypatch.setattr("contactdesk.services.found_by_fields._FEW", few)
        for limit in (1, 2, 50):
            assert newest(desk, text, limit) == newest_of_all(desk, text)[:limit]
