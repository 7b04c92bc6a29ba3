"""Partnerships in lists and on the board, counted, and begun among participants of a meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from contactdesk.core.dates import today_there, utc_now
from contactdesk.core.i18n import phrase
from contactdesk.records.follow_ups import FollowUp, FollowUpStatus
from contactdesk.records.interactions import Interaction, InteractionKind
from contactdesk.records.partnerships import PartyRole, Stage
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.partnership_counts import OpenCounts
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


def day(to_come: int = 0) -> str:
    return (today_there() + timedelta(days=to_come)).isoformat()


@pytest.fixture
def known(services: Services) -> dict[str, int]:
    """Five partnerships by their titles, three of them with a next action."""
    services.office.add_colleague("Ewa")
    services.office.add_colleague("Adam")
    drafts = (
        PartnershipDraft("Łódź desk", stage=Stage.ACTIVE, owner="Ewa", since=day(-9), next_due=day(9)),
        PartnershipDraft("Lublin club", stage=Stage.CONTACTED, owner="Adam", since=day(-2), next_due=day(-3)),
        PartnershipDraft("Zamość grants", stage=Stage.IDENTIFIED, since=day(-5), next_due=day(1)),
        PartnershipDraft("Ćwiczenia", stage=Stage.DORMANT, since=day(-90)),
        PartnershipDraft("Agora", stage=Stage.DECLINED, reason="No money", since=day(-1)),
    )
    found = {}
    for draft in drafts:
        draft.parties = [PartyDraft("Fundacja Tęcza"), PartyDraft(f"Partner of {draft.title}")]
        draft.next_action = "call" if draft.next_due else ""
        found[draft.title] = services.partnerships.add(draft).id
    return found


def titles(services: Services, **query: object) -> list[str]:
    rows = services.partnerships.page(ListQuery(**query), 0, 50)  # type: ignore[arg-type]
    return [row.title for row in rows]


def test_the_list_stands_in_each_of_its_orders(services: Services, known: dict[str, int]) -> None:
    with services.desk.change(phrase("logged")) as change:
        for title, ago, kind in (
            ("Agora", 3, InteractionKind.CALL),
            ("Lublin club", 1, InteractionKind.VISIT),
            ("Ćwiczenia", 0, InteractionKind.NOTE),
        ):
            at = utc_now() - timedelta(days=ago)
            change.add(Interaction, kind=kind, at=at, partnership=known[title])
    by_name = ["Agora", "Ćwiczenia", "Lublin club", "Łódź desk", "Zamość grants"]
    assert titles(services) == by_name
    assert titles(services, descending=True) == by_name[::-1]
    assert titles(services, order="stage") == [
        "Zamość grants", "Lublin club", "Łódź desk", "Ćwiczenia", "Agora",
    ]  # fmt: skip
    assert titles(services, order="next")[:3] == ["Lublin club", "Zamość grants", "Łódź desk"]
    assert titles(services, order="next", descending=True)[:3] == [
        "Łódź desk",
        "Zamość grants",
        "Lublin club",
    ]
    assert titles(services, order="owner")[:2] == ["Lublin club", "Łódź desk"]
    assert titles(services, order="since")[0] == "Ćwiczenia"
    assert titles(services, order="last-contact", descending=True)[:2] == ["Lublin club", "Agora"]
    for order in ("name", "stage", "owner", "next", "since", "last-contact"):
        query = ListQuery(order=order)
        for row, title in enumerate(titles(services, order=order)):
            assert services.partnerships.position(query, known[title]) == row
    assert services.partnerships.page(ListQuery(), 1, 2)[0].title == "Ćwiczenia"


def test_a_row_says_who_with_and_what_comes_next(services: Services, known: dict[str, int]) -> None:
    row = services.partnerships.page(ListQuery(), 2, 1)[0]
    assert (row.title, row.stage, row.owner) == ("Lublin club", Stage.CONTACTED, "Adam")
    assert row.parties == ("Fundacja Tęcza", "Partner of Lublin club")
    assert row.since == day(-2)
    assert row.next_action is not None
    assert (row.next_action.what, row.next_action.due) == ("call", day(-3))


def test_it_is_searched_as_every_list_is(services: Services, known: dict[str, int]) -> None:
    assert titles(services, search="lodz") == ["Łódź desk"]
    assert titles(services, search="partner lublin") == ["Lublin club"]
    assert titles(services, search="lodz", best_first=True) == ["Łódź desk"]
    assert services.partnerships.count(ListQuery("tecza")) == 5
    assert services.partnerships.row_beginning(ListQuery(), "łó") == 3
    assert services.partnerships.row_beginning(ListQuery(order="owner"), "ew") == 1
    assert services.partnerships.row_beginning(ListQuery(), "x") is None
    services.partnerships.archive([known["Łódź desk"]])
    assert titles(services, search="lodz") == []
    services.partnerships.restore([known["Łódź desk"]])
    assert titles(services, search="lodz") == ["Łódź desk"]


def test_counts_say_how_many_are_open_late_and_without_a_next_action(
    services: Services, known: dict[str, int]
) -> None:
    assert services.partnerships.counts() == OpenCounts(open=4, overdue=1, without_action=0)
    with services.desk.change(phrase("done")) as change:
        for row in services.partnerships.page(ListQuery(), 0, 9):
            if row.next_action is not None:
                change.edit(FollowUp, row.next_action.follow_up_id, status=FollowUpStatus.DONE)
    assert services.partnerships.counts() == OpenCounts(open=4, overdue=0, without_action=3)


def test_an_empty_desk_has_empty_columns(services: Services) -> None:
    assert services.partnerships.counts() == OpenCounts(0, 0, 0)
    assert [column.total for column in services.partnerships.board()] == [0] * len(Stage)


def test_the_board_has_a_column_for_each_group_of_stages(services: Services, known: dict[str, int]) -> None:
    first, active = services.partnerships.board(((Stage.IDENTIFIED, Stage.CONTACTED), (Stage.ACTIVE,)))
    assert [card.title for card in first.cards] == ["Lublin club", "Zamość grants"]
    assert (first.total, active.total) == (2, 1)
    assert first.cards[0].parties == ("Fundacja Tęcza", "Partner of Lublin club")
    assert first.cards[0].next is not None
    assert [column.total for column in services.partnerships.board(search="lublin")] == [
        0, 1, 0, 0, 0, 0, 0, 0, 0,
    ]  # fmt: skip


def test_a_column_can_be_counted_without_its_cards(services: Services, known: dict[str, int]) -> None:
    early, others = (Stage.IDENTIFIED, Stage.CONTACTED), tuple(Stage)[2:]
    cards, count = services.partnerships.board((early,), counted=(others,))
    assert (len(cards.cards), len(count.cards), cards.total + count.total) == (2, 0, 5)
    assert count.stages == others


def test_more_of_a_column_comes_after_its_first_cards(services: Services, known: dict[str, int]) -> None:
    stages = tuple(Stage)
    (column,) = services.partnerships.board((stages,), limit=3)
    assert (column.total, len(column.cards)) == (5, 3)
    rest = services.partnerships.more(stages, 3)
    assert [card.title for card in (*column.cards, *rest)] == titles(services)


def test_a_card_says_where_it_began_in_one_way(services: Services, known: dict[str, int]) -> None:
    meeting = services.meetings.add(MeetingDraft(title="Seminar", city="Kraków")).id
    services.partnerships.edit(known["Łódź desk"], meeting="Seminar")
    services.partnerships.edit(known["Lublin club"], meeting="Seminar", table="2 Culture")
    services.partnerships.edit(known["Zamość grants"], introduced_by="Hodan Warsame")
    services.partnerships.edit(known["Agora"], origin_note="Wrote to us")
    origins = {card.title: card.origin for column in services.partnerships.board() for card in column.cards}
    assert origins == {
        "Łódź desk": "Met at Seminar",
        "Lublin club": "Met at Seminar",
        "Zamość grants": "Introduced by Hodan Warsame",
        "Agora": "Wrote to us",
        "Ćwiczenia": "",
    }
    here = services.partnerships.board((tuple(Stage),), meeting_id=meeting)
    assert [card.title for card in here[0].cards] == ["Lublin club", "Łódź desk"]


def test_one_begins_with_participants_as_they_were_presented(services: Services) -> None:
    services.office.save(name="Fundacja Tęcza")
    ids = [
        services.people.add(PersonDraft(name, affiliations=[AffiliationDraft(organisation)])).id
        for name, organisation in (("Łucja", "Urząd Miasta"), ("Jan", "Radio"), ("Ala", "Fundacja Tęcza"))
    ]
    meeting = services.meetings.add(MeetingDraft(title="Networking Day")).id
    services.participants.add_people(meeting, ids)
    rows = [row.id for row in services.participants.page(meeting, ListQuery())]
    services.participants.set_table(rows, 1, "Labour market")
    draft = services.partnerships.begin_with(ids[:2], meeting)
    assert (draft.title, draft.meeting, draft.table) == ("Labour market", "Networking Day", "1 Labour market")
    assert [(party.organisation, party.role) for party in draft.parties] == [
        ("Urząd Miasta", PartyRole.PARTNER),
        ("Radio", PartyRole.PARTNER),
        ("Fundacja Tęcza", PartyRole.HOST),
    ]
    assert draft.contacts == ["Łucja", "Jan"]
    saved = services.partnerships.add(replace(draft, title="Mentors"))
    card = services.partnerships.card(saved.id)
    assert (card.meeting_id, card.table_number, card.table_theme) == (meeting, 1, "Labour market")
    assert [one.organisation for one in card.contacts] == ["Urząd Miasta", "Radio"]
    services.participants.set_table(rows[:1], 2, "Culture")
    moved = services.partnerships.begin_with(ids, meeting, "Titled")
    assert (moved.title, moved.table) == ("Titled", "")
