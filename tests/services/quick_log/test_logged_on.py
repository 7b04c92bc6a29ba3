"""What is logged on somebody's page: the line need not name them."""

from __future__ import annotations

import pytest

from contactdesk.records.partnerships import Stage
from contactdesk.records.search import Kind
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.quick_log.understood import LoggedOn
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.storage.desk import Desk
from tests.services.quick_log import cast


@pytest.fixture
def services(desk: Desk) -> Services:
    return Services(desk)


def test_who_is_known_beforehand_need_not_be_named(services: Services) -> None:
    on = LoggedOn(Kind.PERSON, cast.seat(services)["lucja"], "Łucja Święcicka")
    entry = services.quick_log.entry("called about mentors, she'll send the list 2036-12-01", on, cast.now())
    assert (entry.kind, entry.direction, entry.about) == ("call", "out", "mentors")
    assert [one.name for one in entry.contacts] == ["Łucja Święcicka"]
    assert [step.waiting_for for step in entry.steps] == ["Łucja Święcicka"]
    named = services.quick_log.entry("called Łucja and Rose", on, cast.now())
    assert [one.name for one in named.contacts] == ["Łucja Święcicka", "Rose Achieng"]
    saved = services.quick_log.save_entry(entry)
    assert [one.name for one in services.interactions.card(saved.id).people] == ["Łucja Święcicka"]


def test_of_namesakes_the_one_whose_page_it_is_is_meant(services: Services) -> None:
    on = LoggedOn(Kind.PERSON, cast.seat(services)["anna-sledz"], "Anna Śledź")
    entry = services.quick_log.entry("called Anna about the queue", on, cast.now())
    assert [one.name for one in entry.contacts] == ["Anna Śledź"]
    assert entry.ambiguous == []


def test_a_few_words_are_a_conversation_with_them(services: Services) -> None:
    on = LoggedOn(Kind.ORGANISATION, cast.seat(services)["lotos"], "Szkoła Sobotnia „Lotos”")
    entry = services.quick_log.entry("hmm ok", on, cast.now())
    assert (entry.kind, [one.name for one in entry.contacts]) == ("conversation", ["Szkoła Sobotnia „Lotos”"])


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("called Kebede about homes for all, send him the lease", "Homes for all"),
        ("rozmowa z Kebede o mentorach", "Mentorzy w urzędzie pracy"),
        ("called Kebede about mentorzy", "Mentorzy w urzędzie pracy"),
        ("called Kebede about the weather", None),
        ("called Kebede", None),
        ("called Rose about homes for all", None),
    ],
)
def test_the_topic_tells_which_of_their_partnerships_is_spoken_of(
    services: Services, line: str, meant: str | None
) -> None:
    cast.seat(services)
    parties = [PartyDraft("Lalibela"), PartyDraft("UMŁ")]
    for title in ("Homes for all", "Mentorzy w urzędzie pracy"):
        services.partnerships.add(PartnershipDraft(title=title, parties=parties, contacts=["Kebede"]))
    entry = services.quick_log.entry(line, now=cast.now())
    assert (entry.partnership and entry.partnership.name) == meant
    known = services.quick_log.partnership_of(services.quick_log.understand(line, cast.now()))
    assert known == entry.partnership
    saved = services.quick_log.save_entry(entry)
    card = services.interactions.card(saved.id)
    assert card.partnership_id == (entry.partnership and entry.partnership.id)


def test_of_what_is_over_nobody_speaks(services: Services) -> None:
    cast.seat(services)
    parties = [PartyDraft("Lalibela"), PartyDraft("UMŁ")]
    draft = PartnershipDraft(title="Homes for all", parties=parties, contacts=["Kebede"])
    services.partnerships.move(services.partnerships.add(draft).id, Stage.ENDED, reason="The house was sold")
    assert services.quick_log.entry("called Kebede about homes for all").partnerships == ()


def test_what_is_logged_on_a_partnership_is_about_it(services: Services) -> None:
    cast.seat(services)
    parties = [PartyDraft("Lalibela"), PartyDraft("UMŁ")]
    partnership = services.partnerships.add(PartnershipDraft(title="Homes for all", parties=parties)).id
    on = LoggedOn(Kind.PARTNERSHIP, partnership, "Homes for all")
    entry = services.quick_log.entry("called Kebede, send him the lease fri", on, cast.now())
    entry.steps[0].due = "2036-12-05"
    saved = services.quick_log.save_entry(entry)
    card = services.interactions.card(saved.id)
    assert (card.partnership_id, [one.name for one in card.people]) == (partnership, ["Kebede"])
    (step,) = services.follow_ups.page(ListQuery(), 0, 9)
    assert (step.what, step.partnership_id) == ("send him the lease", partnership)
