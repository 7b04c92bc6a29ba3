"""What a line names and the desk does not have: added in the same step, and only where that is asked for."""

from __future__ import annotations

import pytest

from contactdesk.records.search import Kind
from contactdesk.services.quick_log.entry import Entry, entry_of
from contactdesk.services.quick_log.newcomers import Newcomer, offered
from contactdesk.services.quick_log.understood import Meant
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.storage.desk import Desk
from tests.services.quick_log import cast

LINE = "called Anna Nowicka from Fundacja Most about chairs #furniture #urgent, send list by fri"


@pytest.fixture
def services(desk: Desk) -> Services:
    return Services(desk)


def counts(services: Services) -> tuple[int, int, int, int]:
    of = (services.people, services.organisations, services.interactions, services.follow_ups)
    people, organisations, interactions, follow_ups = (one.count(ListQuery()) for one in of)
    return people, organisations, interactions, follow_ups


def test_nobody_is_added_unasked(services: Services) -> None:
    services.quick_log.save(services.quick_log.understand(LINE, cast.now()), original=LINE)
    assert counts(services) == (0, 0, 1, 1)
    assert services.tags.names() == []


def test_newcomers_and_tags_come_and_go_with_the_line(services: Services) -> None:
    read = services.quick_log.understand(LINE, cast.now())
    saved = services.quick_log.save(read, original=LINE, newcomers=True, tags=True)
    assert counts(services) == (1, 1, 1, 1)
    card = services.interactions.card(saved.id)
    assert [one.name for one in card.people] == ["Anna Nowicka"]
    person = services.people.card(card.people[0].person_id)
    assert [one.organisation for one in person.affiliations] == ["Fundacja Most"]
    assert services.tags.of(Kind.PERSON, card.people[0].person_id) == ["furniture"]
    assert card.text == LINE
    (step,) = services.follow_ups.page(ListQuery(), 0, 9)
    assert step.priority == "high"
    services.history.undo(saved.changes.id)
    assert counts(services) == (0, 0, 0, 0)
    services.history.redo()
    assert counts(services) == (1, 1, 1, 1)


def test_who_is_new_can_be_corrected_or_left_out(services: Services) -> None:
    line = "spotkanie z Zenonem Krukiem i Ewą Sową ws. stołów"
    entry = entry_of(services.quick_log.understand(line, cast.now()), line)
    assert [one.text for one in entry.mentioned] == ["Zenonem Krukiem", "Ewą Sową"]
    entry.newcomers = {0: Newcomer(Kind.PERSON, "Zenon Kruk")}
    services.quick_log.save_entry(entry)
    assert [one.name for one in services.people.page(ListQuery(), 0, 9)] == ["Zenon Kruk"]


@pytest.mark.parametrize(
    ("typed", "kind", "name"),
    [
        ("Anną Nowicką", Kind.PERSON, "Anna Nowicka"),
        ("Zenonem Krukiem", Kind.PERSON, "Zenon Kruk"),
        ("Marii Kowalskiej", Kind.PERSON, "Maria Kowalska"),
        ("Victor Mensah", Kind.PERSON, "Victor Mensah"),
        ("Okonkwo", Kind.PERSON, "Okonkwo"),
        ("Fundacji Parasol", Kind.ORGANISATION, "Fundacja Parasol"),
        ("PCPR", Kind.ORGANISATION, "PCPR"),
        ("Riverside Housing Association", Kind.ORGANISATION, "Riverside Housing Association"),
    ],
)
def test_a_name_is_offered_as_it_is_entered(typed: str, kind: Kind, name: str) -> None:
    assert offered(Meant(typed)) == Newcomer(kind, name)


def test_who_wrote_a_mail_keeps_its_address(services: Services) -> None:
    entry = Entry(
        "hello", mentioned=[Meant("Jan Kos", email="jan@example.org")], about="Umowa", is_understood=True
    )
    entry.add_newcomers()
    services.quick_log.save_entry(entry)
    (person,) = services.people.page(ListQuery(), 0, 9)
    assert services.people.draft(person.id).emails == ["jan@example.org"]
