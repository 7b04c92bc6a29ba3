"""Partnerships: begun with two parties, moved through dated stages, owned, found, undone and done again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from contactdesk.core.dates import today_there
from contactdesk.core.i18n import Language, use
from contactdesk.records.partnerships import Agreement, PartyRole, Stage
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.field_errors import EndBeforeStart, FieldError, TitleNeeded, UnknownField
from contactdesk.services.meeting_draft import MeetingDraft, NotADay
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.partnership_draft import (
    DayToCome,
    PartnershipDraft,
    PartyDraft,
    PartyTwice,
    ReasonNeeded,
    RhythmTooShort,
    TwoPartiesNeeded,
    problem_with,
)
from contactdesk.services.partnership_links import (
    MeetingUnclear,
    NobodyWithNumber,
    NoSuchColleague,
    OwnerLeft,
    SeveralSoNamed,
)
from contactdesk.services.partnership_stages import StageAfterNext, StageBeforeLast
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.references import AmbiguousRecord, NoSuchRecord
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import ChangedSince, Conflict, Gone


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


def day(ago: int = 0) -> str:
    return (today_there() - timedelta(days=ago)).isoformat()


def mentors(**fields: object) -> PartnershipDraft:
    draft = PartnershipDraft(
        title="Job-centre mentors",
        parties=[PartyDraft("Fundacja Tęcza", PartyRole.LEAD), PartyDraft("Urząd Miasta Łodzi")],
        stage=Stage.CONTACTED,
        since=day(30),
    )
    return replace(draft, **fields)  # type: ignore[arg-type]


def both_ways(services: Services, partnership_id: int) -> None:
    """The last step can be taken back and done again, and the card says so."""
    after = services.partnerships.card(partnership_id)
    services.history.undo()
    assert replace(services.partnerships.card(partnership_id), version=0) != replace(after, version=0)
    services.history.redo()
    again = services.partnerships.card(partnership_id)
    assert replace(again, version=0, updated_at=after.updated_at) == replace(after, version=0)


def test_one_is_kept_with_all_that_hangs_on_it(services: Services) -> None:
    services.people.add(PersonDraft("Łucja Dąbrowska"))
    meeting = services.meetings.add(MeetingDraft(title="Networking Day", city="Warszawa")).id
    owner = services.office.add_colleague("Ewa Żak").id
    saved = services.partnerships.add(
        mentors(
            contacts=["Łucja Dąbrowska", "Somebody New"],
            meeting="networking",
            table="1 Labour market",
            introduced_by="Hodan Warsame",
            owner="ewa zak",
            agreement="Letter of intent",
            signed_on="2026",
            valid_until="12.2027",
            rhythm_days="60",
            scope="Mentors\nfor two districts",
            tags=["work"],
            next_action="call",
            next_due="2036-12-01",
        )
    )
    card = services.partnerships.card(saved.id)
    assert [(one.organisation, one.role) for one in card.parties] == [
        ("Fundacja Tęcza", PartyRole.LEAD),
        ("Urząd Miasta Łodzi", PartyRole.PARTNER),
    ]
    assert [one.person for one in card.contacts] == ["Łucja Dąbrowska", "Somebody New"]
    assert (card.meeting_id, card.table_number, card.table_theme) == (meeting, 1, "Labour market")
    assert (card.introduced_by, card.owner_id, card.owner) == ("Hodan Warsame", owner, "Ewa Żak")
    assert (card.agreement, card.signed_on, card.valid_until) == (
        Agreement.LETTER_OF_INTENT,
        "2026",
        "2027-12",
    )
    assert (card.rhythm_days, card.scope) == (60, "Mentors\nfor two districts")
    assert card.next_action is not None
    assert (card.next_action.what, card.next_action.due, card.next_action.assignee) == (
        "call",
        "2036-12-01",
        "Ewa Żak",
    )
    assert [(one.stage, one.on, one.days) for one in card.stages] == [(Stage.CONTACTED, day(30), 30)]
    assert card.tags == ("work",)
    assert saved.changes.words.text() == "Partnership “Job-centre mentors” added"


def test_what_is_saved_unchanged_changes_nothing(services: Services) -> None:
    known = services.partnerships.add(mentors(contacts=["Jan Lis"], next_action="call")).id
    draft, version = services.partnerships.draft(known), services.partnerships.card(known).version
    assert services.partnerships.save(known, version, draft).id is None


def test_the_same_uuid_again_adds_nothing(services: Services) -> None:
    uuid = "6e7a5a36-7b0a-4a6e-8b43-3c2b9f1f7f10"
    first = services.partnerships.add(mentors(next_action="call"), uuid).id
    again = services.partnerships.add(mentors(next_action="call"), uuid)
    assert (again.id, again.changes.id) == (first, None)


@pytest.mark.parametrize(
    ("fields", "error", "field"),
    [
        ({"title": " "}, TitleNeeded, "title"),
        ({"parties": []}, TwoPartiesNeeded, "parties"),
        ({"parties": [PartyDraft("Fundacja Tęcza"), PartyDraft(" ")]}, TwoPartiesNeeded, "parties"),
        ({"parties": [PartyDraft("Fundacja Tęcza"), PartyDraft("fundacja tecza")]}, PartyTwice, "parties"),
        ({"valid_from": "2026-05-02", "valid_until": "2026-05-01"}, EndBeforeStart, "valid_until"),
        ({"stage": "declined"}, ReasonNeeded, "reason"),
        ({"since": "soonish"}, NotADay, "since"),
        ({"since": "2999-01-01"}, DayToCome, "since"),
        ({"rhythm_days": "0"}, RhythmTooShort, "rhythm_days"),
        ({"meeting": "Nowhere"}, MeetingUnclear, "meeting"),
        ({"owner": "Nobody"}, NoSuchColleague, "owner"),
        ({"contacts": ["999"]}, NobodyWithNumber, "contacts"),
        ({"next_action": "call", "next_due": "whenever"}, NotADay, "next_due"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_kept(
    services: Services, fields: dict[str, object], error: type[FieldError], field: str
) -> None:
    draft = mentors(**fields)
    with pytest.raises(error) as refused:
        services.partnerships.add(draft)
    assert refused.value.field == field
    assert refused.value.sentence()
    assert services.partnerships.count(ListQuery()) == 0
    assert services.organisations.count(ListQuery()) == 0
    assert services.people.count(ListQuery()) == 0


def test_two_names_of_one_organisation_are_one_party(services: Services) -> None:
    services.organisations.add(OrganisationDraft(name="Ministry of Labour", short_name="MRP"))
    with pytest.raises(PartyTwice):
        services.partnerships.add(mentors(parties=[PartyDraft("Ministry of Labour"), PartyDraft("MRP")]))


def test_a_field_that_is_left_is_told_what_is_wrong_with_it() -> None:
    draft = mentors(valid_from="2026-05", valid_until="2026-04", stage="ended", since="x", next_due="y")
    for name, where in (
        ("valid_from", "valid_until"),
        ("valid_until", "valid_until"),
        ("stage", "reason"),
        ("since", "since"),
        ("next_due", "next_due"),
    ):
        error = problem_with(draft, name)
        assert error is not None
        assert error.field == where
    for name in ("title", "parties", "scope", "agreement"):
        assert problem_with(draft, name) is None
    assert isinstance(problem_with(mentors(parties=[]), "parties"), TwoPartiesNeeded)


def test_people_of_one_name_are_told_apart_by_number(services: Services) -> None:
    for _time in range(2):
        services.people.add(PersonDraft("Jan Nowak"))
    with pytest.raises(SeveralSoNamed) as refused:
        services.partnerships.add(mentors(contacts=["Jan Nowak"]))
    assert "Jan Nowak (2)" in refused.value.sentence()
    known = services.partnerships.add(mentors(contacts=["Jan Nowak (2)"])).id
    assert services.partnerships.draft(known).contacts == ["Jan Nowak (2)"]
    assert services.partnerships.card(known).contacts[0].person_id == 2
    services.partnerships.edit(known, contacts=["2", "Jan Nowak (1)"])
    assert [one.person_id for one in services.partnerships.card(known).contacts] == [2, 1]


def test_parties_and_contacts_follow_the_form_and_keep_what_others_added(services: Services) -> None:
    known = services.partnerships.add(mentors(contacts=["Jan Lis"])).id
    version, mine = services.partnerships.card(known).version, services.partnerships.draft(known)
    theirs = services.partnerships.draft(known)
    theirs = replace(
        theirs, parties=[*theirs.parties, PartyDraft("Radio Żuraw")], contacts=["Jan Lis", "Ewa"]
    )
    services.partnerships.save(known, version, theirs)
    first, second = mine.parties
    mine = replace(mine, parties=[replace(second, role=PartyRole.FUNDER), PartyDraft("Szkoła")], contacts=[])
    services.partnerships.save(known, version, mine)
    card = services.partnerships.card(known)
    assert first.organisation not in {one.organisation for one in card.parties}
    assert {(one.organisation, one.role) for one in card.parties} == {
        ("Urząd Miasta Łodzi", PartyRole.FUNDER),
        ("Radio Żuraw", PartyRole.PARTNER),
        ("Szkoła", PartyRole.PARTNER),
    }
    assert [one.person for one in card.contacts] == ["Ewa"]
    both_ways(services, known)


def test_a_contact_speaks_for_the_party_they_stand_for(services: Services) -> None:
    services.people.add(PersonDraft("Łucja", affiliations=[AffiliationDraft("Urząd Miasta Łodzi")]))
    known = services.partnerships.add(mentors(contacts=["Łucja", "Jan"])).id
    assert [one.organisation for one in services.partnerships.card(known).contacts] == [
        "Urząd Miasta Łodzi",
        "",
    ]


def test_stages_are_dated_go_back_and_are_told(services: Services) -> None:
    known = services.partnerships.add(mentors()).id
    on = services.partnerships.move(known, Stage.PROPOSAL, on=day(10))
    back = services.partnerships.move(known, Stage.IN_DIALOGUE, note="they want numbers first")
    assert on.words.text() == "“Job-centre mentors” moved to Proposal"
    assert back.words.text() == "“Job-centre mentors” back to Exploring"
    assert [(one.stage, one.on, one.days, one.note) for one in services.partnerships.stages(known)] == [
        (Stage.CONTACTED, day(30), 20, ""),
        (Stage.PROPOSAL, day(10), 10, ""),
        (Stage.IN_DIALOGUE, day(), 0, "they want numbers first"),
    ]
    both_ways(services, known)


def test_moving_where_it_is_already_changes_nothing(services: Services) -> None:
    known = services.partnerships.add(mentors()).id
    assert services.partnerships.move(known, Stage.CONTACTED).id is None


def test_a_stage_begins_neither_before_the_last_nor_in_days_to_come(services: Services) -> None:
    known = services.partnerships.add(mentors()).id
    with pytest.raises(StageBeforeLast):
        services.partnerships.move(known, Stage.AGREED, on=day(31))
    with pytest.raises(DayToCome):
        services.partnerships.move(known, Stage.AGREED, on=day(-2))
    services.partnerships.move(known, Stage.AGREED, on=day(5))
    first, last = services.partnerships.stages(known)
    with pytest.raises(StageAfterNext):
        services.partnerships.correct_stage(first.id, day(4))
    with pytest.raises(StageBeforeLast):
        services.partnerships.correct_stage(last.id, day(31))
    services.partnerships.correct_stage(last.id, day(7))
    assert services.partnerships.card(known).since == day(7)
    both_ways(services, known)
    with pytest.raises(Gone):
        services.partnerships.correct_stage(99, day())


@pytest.mark.parametrize("stage", [Stage.DECLINED, Stage.ENDED])
def test_one_that_is_over_has_a_reason(services: Services, stage: Stage) -> None:
    known = services.partnerships.add(mentors()).id
    with pytest.raises(ReasonNeeded):
        services.partnerships.move(known, stage)
    services.partnerships.move(known, stage, reason="No money this year")
    assert services.partnerships.card(known).reason == "No money this year"
    both_ways(services, known)
    back = services.partnerships.move(known, Stage.CONTACTED)
    assert back.words.text() == "“Job-centre mentors” back to First contact"


def test_an_earlier_move_cannot_be_undone_before_a_later_one(services: Services) -> None:
    known = services.partnerships.add(mentors()).id
    first = services.partnerships.move(known, Stage.AGREED)
    services.partnerships.move(known, Stage.ACTIVE)
    with pytest.raises(ChangedSince) as refused:
        services.history.undo(first.id)
    assert "active" in refused.value.sentence()


def test_two_who_move_one_card_conflict(services: Services) -> None:
    known = services.partnerships.add(mentors()).id
    version = services.partnerships.card(known).version
    services.partnerships.move(known, Stage.AGREED, version=version)
    with pytest.raises(Conflict):
        services.partnerships.move(known, Stage.ACTIVE, version=version)


def test_the_form_moves_and_dates_a_stage_too(services: Services) -> None:
    known = services.partnerships.add(mentors()).id
    services.partnerships.edit(known, stage="agreed")
    services.partnerships.edit(known, since=day(3))
    assert [(one.stage, one.on) for one in services.partnerships.stages(known)] == [
        (Stage.CONTACTED, day(30)),
        (Stage.AGREED, day(3)),
    ]
    with pytest.raises(UnknownField):
        services.partnerships.edit(known, colour="red")


def test_an_owner_who_left_keeps_theirs_and_is_not_chosen_again(services: Services) -> None:
    owner = services.office.add_colleague("Ewa Żak").id
    known = services.partnerships.add(mentors(owner="Ewa Żak")).id
    services.office.remove_colleague(owner)
    card = services.partnerships.card(known)
    assert (card.owner, card.owner_left) == ("Ewa Żak", True)
    services.partnerships.edit(known, scope="more")
    assert services.partnerships.card(known).owner == "Ewa Żak"
    with pytest.raises(OwnerLeft):
        services.partnerships.add(mentors(title="Another", owner="Ewa Żak"))


def test_i_am_the_colleague_of_my_login(services: Services) -> None:
    services.office.add_colleague("Ewa Żak", login="tester")
    known = services.partnerships.add(mentors(owner="me")).id
    assert services.partnerships.card(known).owner == "Ewa Żak"


def test_a_contact_who_was_archived_stays_and_is_marked(services: Services) -> None:
    known = services.partnerships.add(mentors(contacts=["Jan Lis"])).id
    services.people.archive([services.partnerships.card(known).contacts[0].person_id])
    assert services.partnerships.card(known).contacts[0].archived
    services.partnerships.edit(known, notes="x")
    assert len(services.partnerships.card(known).contacts) == 1


def test_the_next_action_is_changed_and_given_up_in_the_form(services: Services) -> None:
    known = services.partnerships.add(mentors()).id
    services.partnerships.edit(known, next_action="call", next_due="2036-05-01")
    first = services.partnerships.card(known).next_action
    services.partnerships.edit(known, next_due="2036-06-01")
    second = services.partnerships.card(known).next_action
    assert first is not None
    assert second == first._replace(due="2036-06-01", shown_on="2036-06-01")
    services.partnerships.edit(known, next_action="")
    assert services.partnerships.card(known).next_action is None
    both_ways(services, known)


def test_somebody_elses_name_is_not_overwritten(services: Services) -> None:
    for name in ("Ewa", "Jan", "Ala"):
        services.office.add_colleague(name)
    known = services.partnerships.add(mentors(owner="Ewa")).id
    version, mine = services.partnerships.card(known).version, services.partnerships.draft(known)
    services.partnerships.edit(known, owner="Jan")
    with pytest.raises(Conflict) as refused:
        services.partnerships.save(known, version, replace(mine, owner="Ala"))
    assert refused.value.fields["theirs"] == {"owner": "Jan"}
    services.partnerships.save(known, version, replace(mine, notes="mine"))
    assert services.partnerships.card(known).owner == "Jan"


def test_they_are_found_by_number_title_and_words(services: Services) -> None:
    first = services.partnerships.add(mentors()).id
    services.partnerships.add(mentors(title="Job-centre workshops"))
    assert services.partnerships.meant(str(first)) == first
    assert services.partnerships.meant("job-centre MENTORS") == first
    assert [one.title for one in services.partnerships.names_beginning("work")] == ["Job-centre workshops"]
    with pytest.raises(AmbiguousRecord):
        services.partnerships.meant("job")
    for nowhere in ("99", "nothing", "…"):
        with pytest.raises(NoSuchRecord):
            services.partnerships.meant(nowhere)


def test_everything_reads_in_polish(services: Services) -> None:
    use(Language.PL)
    saved = services.partnerships.add(mentors())
    assert saved.changes.words.text() == "Dodano partnerstwo „Job-centre mentors”"
    moved = services.partnerships.move(saved.id, Stage.AGREED)
    assert "Job-centre mentors" in moved.words.text()
    with pytest.raises(TwoPartiesNeeded) as refused:
        services.partnerships.edit(saved.id, parties=[])
    assert refused.value.sentence() == "Partnerstwo łączy co najmniej dwie organizacje."
