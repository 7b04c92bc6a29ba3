"""What lists are sorted by says what the records say, after any sequence of writes, undone or not."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contactdesk.core.i18n import phrase
from contactdesk.records.interactions import Interaction, InteractionKind, InteractionPerson
from contactdesk.records.listing import ListLength, OrganisationListing, PersonListing
from contactdesk.records.meetings import Attendance, Meeting, Participation
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage import field_words, listings, schema
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import ChangedSince, NothingToRedo, NothingToUndo
from contactdesk.storage.field_words import FieldWord
from contactdesk.storage.shown_line import values_of
from contactdesk.storage.word_query import Way

NAMES = ("Łucja Żak", "Jan Lis", "Олена Шевченко", "أمينة", "Ćwik")
CITIES = ("", "Łódź", "Lublin", "Lódz")
ENDS = ("", "", "2020", "2031-05", "2031-05-17")
FUTURE = datetime(2026, 11, 24, 9)


def wrong(desk: Desk) -> dict[Kind, int]:
    return {kind: listings.wrong(desk.database, kind) for kind in Kind}


def in_order(desk: Desk) -> bool:
    return not any(wrong(desk).values())


class Writes:
    """One step of random writes to what lists are sorted by, and to what they are not."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self._desk = desk
        self._random = Random(seed)

    def make(self) -> None:
        acts = [self._people, self._organisation, self._affiliation, self._meeting, self._interaction]
        acts += [self._edits, self._gone]
        with self._desk.change(phrase("written")) as change:
            for _ in range(self._random.randint(1, 4)):
                self._random.choice(acts)(change)

    def _some(self, noun: type[Record]) -> int | None:
        ids = [i for (i,) in self._desk.rows(noun.select(noun.id).order_by(noun.id))]
        return self._random.choice(ids) if ids else None

    def _people(self, change: OpenChange) -> None:
        rows = [{"display_name": self._random.choice(NAMES), "city": self._random.choice(CITIES)}] * 3
        change.add_many(Person, rows)

    def _organisation(self, change: OpenChange) -> None:
        sector = self._random.choice(list(Sector))
        name, city = self._random.choice(NAMES), self._random.choice(CITIES)
        change.add(Organisation, name=name, city=city, sector=sector, parent=self._some(Organisation))

    def _affiliation(self, change: OpenChange) -> None:
        person, organisation = self._some(Person), self._some(Organisation)
        if person and organisation:
            primary, until = self._random.random() < 0.5, self._random.choice(ENDS)
            change.add(Affiliation, person=person, organisation=organisation, until=until, primary=primary)

    def _meeting(self, change: OpenChange) -> None:
        starts = FUTURE + timedelta(days=self._random.randint(-900, 900))
        meeting = change.add(Meeting, title="Seminar", starts_at=self._random.choice((starts, None)))
        for person in {self._some(Person), self._some(Person)} - {None}:
            attendance = self._random.choice(list(Attendance))
            organisation = self._some(Organisation)
            came = {"person": person, "organisation": organisation, "attendance": attendance}
            change.add(Participation, meeting=meeting, **came)

    def _interaction(self, change: OpenChange) -> None:
        at = FUTURE + timedelta(days=self._random.randint(-900, 900))
        kind = self._random.choice(list(InteractionKind))
        made = change.add(Interaction, kind=kind, at=at, organisation=self._some(Organisation))
        for person in {self._some(Person), self._some(Person)} - {None}:
            change.add(
                InteractionPerson, interaction=made, person=person, organisation=self._some(Organisation)
            )

    def _edits(self, change: OpenChange) -> None:
        random = self._random
        archived = random.choice((None, FUTURE))
        edits: tuple[tuple[type[Record], dict[str, Any]], ...] = (
            (Person, {"display_name": random.choice(NAMES)}),
            (Person, {"city": random.choice(CITIES)}),
            (Person, {"archived_at": archived}),
            (Person, {"notes": "only a note", "do_not_contact": True}),
            (Organisation, {"name": random.choice(NAMES)}),
            (Organisation, {"archived_at": archived}),
            (Affiliation, {"until": random.choice(ENDS), "primary": random.random() < 0.5}),
            (Affiliation, {"organisation": self._some(Organisation)}),
            (Affiliation, {"person": self._some(Person)}),
            (Participation, {"attendance": random.choice(list(Attendance))}),
            (Participation, {"organisation": self._some(Organisation)}),
            (Interaction, {"archived_at": archived}),
            (Interaction, {"organisation": self._some(Organisation)}),
            (Interaction, {"kind": random.choice(list(InteractionKind)), "answered": random.random() < 0.5}),
            (Interaction, {"at": FUTURE + timedelta(days=random.randint(-900, 900))}),
            (InteractionPerson, {"organisation": self._some(Organisation)}),
            (Meeting, {"archived_at": archived}),
            (Meeting, {"starts_at": FUTURE + timedelta(days=random.randint(-900, 900))}),
        )
        for noun, values in random.sample(edits, 5):
            found = self._some(noun)
            if found is not None:
                change.edit(noun, found, **values)

    def _gone(self, change: OpenChange) -> None:
        noun = self._random.choice((Affiliation, Participation, InteractionPerson))
        found = self._some(noun)
        if found is not None:
            change.remove(noun, found)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seeds=st.lists(st.integers(0, 10_000), min_size=1, max_size=6), back=st.integers(0, 6))
def test_lists_say_what_the_records_say(desk: Desk, seeds: list[int], back: int) -> None:
    for seed in seeds:
        Writes(desk, seed).make()
        assert in_order(desk)
    for act in (desk.undo, desk.redo):
        for _ in range(back):
            try:
                act()
            except (NothingToUndo, NothingToRedo, ChangedSince):
                break
            assert in_order(desk)


def test_a_list_that_says_something_else_is_noticed_and_rebuilt(desk: Desk) -> None:
    for seed in range(12):
        Writes(desk, seed).make()
    assert desk.problems() == []
    with desk.database.atomic():
        PersonListing.update(city_key="ZZ").where(PersonListing.city_key == "").execute(desk.database)
        OrganisationListing.delete().execute(desk.database)
        ListLength.update(length=7).where(ListLength.part == Kind.PERSON).execute(desk.database)
    (problem,) = desk.problems()
    assert "stand wrongly in their list" in problem.text()
    desk.rebuild_search_index()
    assert desk.problems() == []


def test_what_ends_by_the_passing_of_days_is_seen_to(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Later(datetime):
        @classmethod
        def today(cls) -> Later:
            return cls(2031, 6, 1)

    with desk.change(phrase("added")) as change:
        person = change.add(Person, display_name="Ewa Kos")
        old, new = (change.add(Organisation, name=name) for name in ("Old", "New"))
        change.add(Affiliation, person=person, organisation=old, until="2031-05", primary=True)
        now = change.add(Affiliation, person=person, organisation=new)
    monkeypatch.setattr("contactdesk.storage.listings.date", Later)
    monkeypatch.setattr("contactdesk.storage.listing_rows.date", Later)
    monkeypatch.setattr("contactdesk.storage.search_sources.date", Later)
    desk.bring_lists_to_today()
    assert desk.rows(PersonListing.select(PersonListing.affiliation, PersonListing.changes_on)) == [(now, "")]
    counted = OrganisationListing.select(OrganisationListing.people).order_by(OrganisationListing.id)
    assert desk.rows(counted) == [(0,), (1,)]
    assert in_order(desk)
    # What a search shows of her goes by the day, too.
    [ewa] = desk.newest([Way(("ewa",))], names_only=True, limit=9)
    assert values_of(ewa.shown) == ["Ewa Kos", "", "New", ""]
    # So does for whom she stands, though she is found by both.
    [entry] = desk.rows(SearchEntry.select().where(SearchEntry.kind == Kind.PERSON))
    *_, everything, fields = entry
    standing = [word for word in fields.split() if word.startswith(FieldWord.ORGANISATION)]
    assert standing == [field_words.word(FieldWord.ORGANISATION, new)]
    assert " old " in everything
    assert desk.problems() == []


def test_a_desk_from_before_lists_is_brought_up_to_date(
    desk: Desk, desk_location: str, tmp_path: Path
) -> None:
    for seed in range(12):
        Writes(desk, seed).make()
    with desk.database.atomic():
        for table in ("person_listing", "organisation_listing", "list_length"):
            desk.database.execute_sql(f"DROP TABLE {table}")
        for step in ("0004_lists", "0007_last_contact"):
            assert step in schema.known_steps()
            desk.database.execute_sql(f"DELETE FROM schema_migration WHERE name = '{step}'")
    desk.close()
    again = Desk.open(desk_location)
    assert in_order(again)
    again.close()
