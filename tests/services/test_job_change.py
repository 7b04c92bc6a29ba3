"""A change of job closes one affiliation, begins another and hands over what hung on the person there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from contactdesk.core.dates import today_there
from contactdesk.records.meetings import Registration
from contactdesk.records.partnerships import Stage
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.field_errors import EndBeforeStart, NotAPartialDate
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.job_change import HangsNotThere, JobChanges
from contactdesk.services.job_change_draft import Decision, Fate, Hung, JobChange, Matter, WorkplaceNeeded
from contactdesk.services.job_change_settling import HandedToThemselves, SuccessorNeeded
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.partnership_links import SeveralSoNamed
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone

OLD, NEW = "Urząd Miasta Łodzi", "Fundacja Tęcza"
LUCJA, JAN, EWA = 1, 2, 3
MENTORS: Hung = (Matter.PARTNERSHIP, 1)
INVITED: Hung = (Matter.INVITATION, 2)
DRAFT: Hung = (Matter.FOLLOW_UP, 1)


def person(name: str, *places: str) -> PersonDraft:
    return PersonDraft(name, affiliations=[AffiliationDraft(place, "Inspector") for place in places])


@pytest.fixture
def services(desk: Desk) -> Services:
    """Łucja at the city hall with a colleague, and what hangs on her: some there, some elsewhere."""
    built = build_services(desk)
    built.people.add(person("Łucja Dąbrowska", OLD))
    built.people.add(person("Jan Kos", OLD))
    built.people.add(person("Ewa Żak", "Radio Heron"))
    tomorrow = (today_there() + timedelta(days=1)).isoformat()
    built.meetings.add(MeetingDraft(title="Networking Day", date="2026-01-29"))
    built.meetings.add(MeetingDraft(title="Next table", date=tomorrow))
    for meeting in (1, 2):
        built.participants.add_people(meeting, [LUCJA])
    for title, stage in (("Mentors", Stage.CONTACTED), ("Long over", Stage.ENDED)):
        parties = [PartyDraft(NEW), PartyDraft(OLD)]
        reason = "It is over" if stage is Stage.ENDED else ""
        built.partnerships.add(
            PartnershipDraft(title, parties=parties, contacts=["Łucja Dąbrowska"], stage=stage, reason=reason)
        )
    for what, organisation in (
        ("Send the draft", OLD),
        ("Congratulate", ""),
        ("Ask the radio", "Radio Heron"),
    ):
        draft = FollowUpDraft(what, people=["Łucja Dąbrowska"], organisation=organisation, due=tomorrow)
        built.follow_ups.add(draft)
    return built


@pytest.fixture
def jobs(services: Services) -> JobChanges:
    return services.job_changes


def state(services: Services) -> object:
    """Whatever a change of job may touch, as people see it."""
    jobs = [
        [(job.organisation, job.position, job.since, job.until, job.primary) for job in card.affiliations]
        for card in (services.people.card(one.id) for one in services.people.page(ListQuery(), 0, 9))
    ]
    contacts = [(one.person, one.organisation) for one in services.partnerships.card(1).contacts]
    coming = [
        (row.name, row.organisation, row.position, row.registration)
        for row in services.participants.page(2, ListQuery())
    ]
    cards = [services.follow_ups.card(number) for number in (1, 2, 3)]
    return jobs, contacts, coming, [(card.organisation, [one.name for one in card.people]) for card in cards]


def both_ways(services: Services, before: object) -> None:
    after = state(services)
    services.history.undo()
    assert state(services) == before != after
    services.history.redo()
    assert state(services) == after


def test_what_hangs_on_a_job_is_named_and_nothing_of_elsewhere(jobs: JobChanges) -> None:
    found = jobs.hanging(LUCJA)
    assert found.job is not None
    assert (found.name, found.job.organisation, [one.name for one in found.remaining]) == (
        "Łucja Dąbrowska", OLD, ["Jan Kos"],
    )  # fmt: skip
    assert [(one.matter, one.id, one.title, one.detail) for one in found.matters] == [
        (Matter.PARTNERSHIP, 1, "Mentors", "First contact"),
        (Matter.INVITATION, 2, "Next table", "Invited"),
        (Matter.FOLLOW_UP, 1, "Send the draft", "To do"),
        (Matter.FOLLOW_UP, 2, "Congratulate", "To do"),
    ]
    assert [decision.fate for decision in jobs.decisions(found, JobChange()).values()] == [
        Fate.HAND_OVER, Fate.KEEP, Fate.LEAVE, Fate.LEAVE,
    ]  # fmt: skip


def test_the_usual_way_hands_partnerships_to_the_only_colleague(services: Services) -> None:
    before = state(services)
    changes = services.job_changes.change(LUCJA, JobChange(organisation=NEW, position="Coordinator"))
    today = today_there().isoformat()
    assert changes.words.text() == f"Łucja Dąbrowska moved from {OLD} to {NEW}: 2 matters settled"
    new, old = services.people.card(LUCJA).affiliations
    assert (new.organisation, new.position, new.since, new.until, new.primary) == (
        NEW, "Coordinator", today, "", True,
    )  # fmt: skip
    assert (old.organisation, old.until, old.primary) == (OLD, today, False)
    assert [(one.person, one.organisation) for one in services.partnerships.card(1).contacts] == [
        ("Jan Kos", OLD)
    ]
    (coming,) = services.participants.page(2, ListQuery())
    assert (coming.organisation, coming.position) == (NEW, "Coordinator")
    (been,) = services.participants.page(1, ListQuery())
    assert been.organisation == OLD
    assert [one.name for one in services.follow_ups.card(1).people] == ["Łucja Dąbrowska"]
    assert services.follow_ups.card(1).organisation == OLD
    both_ways(services, before)
    assert services.desk.problems() == []
    # What was left is still named, where the old job is asked for; what needs no decision is not.
    left = services.job_changes.hanging(LUCJA, old.id)
    assert [one.key for one in left.matters] == [DRAFT]
    words = services.job_changes.change(
        LUCJA, JobChange(old.id, decisions={DRAFT: Decision(Fate.HAND_OVER)})
    ).words.text()
    assert words == f"1 matter of Łucja Dąbrowska at {OLD} settled"
    assert [one.name for one in services.follow_ups.card(1).people] == ["Jan Kos"]
    with pytest.raises(Gone):
        services.job_changes.hanging(LUCJA, old.id)


def test_each_matter_goes_the_way_that_was_chosen(services: Services) -> None:
    before = state(services)
    decisions = {
        MENTORS: Decision(Fate.KEEP),
        INVITED: Decision(Fate.HAND_OVER, "Ewa Żak"),
        DRAFT: Decision(Fate.HAND_OVER),
        (Matter.FOLLOW_UP, 2): Decision(Fate.KEEP),
    }
    draft = JobChange(until="30.09.2026", organisation=NEW, successor="Nela Nowa", decisions=decisions)
    services.job_changes.change(LUCJA, replace(draft, since="2026-11"))
    assert [(one.person, one.organisation) for one in services.partnerships.card(1).contacts] == [
        ("Łucja Dąbrowska", NEW)
    ]
    coming = [
        (row.name, row.organisation, row.registration) for row in services.participants.page(2, ListQuery())
    ]
    assert coming == [
        ("Łucja Dąbrowska", OLD, Registration.SUBSTITUTED),
        ("Ewa Żak", OLD, Registration.INVITED),
    ]
    assert [one.name for one in services.follow_ups.card(1).people] == ["Nela Nowa"]
    nela = services.people.card(services.people.meant("Nela Nowa"))
    assert [(one.organisation, one.primary) for one in nela.affiliations] == [(OLD, True)]
    assert services.follow_ups.card(2).organisation == ""
    new, old = services.people.card(LUCJA).affiliations
    assert (new.since, old.until) == ("2026-11", "2026-09-30")
    services.history.undo()
    assert state(services) == before
    services.history.redo()
    assert services.desk.problems() == []


def test_a_promotion_keeps_all_with_the_person(services: Services) -> None:
    before = state(services)
    changes = services.job_changes.change(LUCJA, JobChange(organisation=OLD.lower(), position="Director"))
    assert changes.words.text() == f"Łucja Dąbrowska has another position at {OLD}"
    assert [(one.person, one.organisation) for one in services.partnerships.card(1).contacts] == [
        ("Łucja Dąbrowska", OLD)
    ]
    (coming,) = services.participants.page(2, ListQuery())
    assert (coming.organisation, coming.position) == (OLD, "Director")
    assert services.follow_ups.card(1).organisation == OLD
    both_ways(services, before)


def test_who_leaves_for_nowhere_keeps_another_job_and_comes_for_that(services: Services) -> None:
    card = services.people.card(LUCJA)
    draft = card.draft()
    draft.affiliations.append(AffiliationDraft("Radio Heron", "Host"))
    services.people.save(LUCJA, card.version, draft)
    changes = services.job_changes.change(LUCJA, JobChange(decisions={MENTORS: Decision(Fate.KEEP)}))
    assert changes.words.text() == f"Łucja Dąbrowska left {OLD}: 2 matters settled"
    first, _old = services.people.card(LUCJA).affiliations
    assert (first.organisation, first.primary) == ("Radio Heron", True)
    assert [(one.person, one.organisation) for one in services.partnerships.card(1).contacts] == [
        ("Łucja Dąbrowska", "")
    ]
    (coming,) = services.participants.page(2, ListQuery())
    assert (coming.organisation, coming.position) == ("Radio Heron", "Host")


def test_a_second_job_becomes_the_first_and_no_job_is_begun_twice(services: Services) -> None:
    card = services.people.card(LUCJA)
    draft = card.draft()
    draft.affiliations.append(AffiliationDraft(NEW))
    services.people.save(LUCJA, card.version, draft)
    services.job_changes.change(LUCJA, JobChange(organisation=NEW, position="Coordinator"))
    open_ones = [one for one in services.people.card(LUCJA).affiliations if one.is_open]
    assert [(one.organisation, one.position, one.primary) for one in open_ones] == [
        (NEW, "Coordinator", True)
    ]


def test_what_is_left_of_a_partnership_that_was_handed_over_stays_named_until_it_is_decided(
    services: Services,
) -> None:
    draft = FollowUpDraft("Call her about mentors", people=["Łucja Dąbrowska"], partnership="Mentors")
    call = services.follow_ups.add(draft).id
    services.job_changes.change(LUCJA, JobChange(organisation=NEW))

    def left() -> list[Hung]:
        card = services.people.card(LUCJA)
        found = services.job_changes.left(LUCJA, card.affiliations)
        return [one.key for matters in found.values() for one in matters]

    assert left() == [DRAFT, (Matter.FOLLOW_UP, call)]
    old = services.people.card(LUCJA).affiliations[1].id
    later = services.job_changes.change(LUCJA, JobChange(old))
    assert (later.id, later.words.text()) == (None, f"0 matters of Łucja Dąbrowska at {OLD} settled")
    keep = {(Matter.FOLLOW_UP, call): Decision(Fate.KEEP)}
    services.job_changes.change(LUCJA, JobChange(old, decisions=keep))
    assert services.follow_ups.card(call).organisation == NEW
    assert left() == [DRAFT]
    # Back at the old place nothing is left there, but what had gone along is at the new one.
    services.job_changes.change(LUCJA, JobChange(organisation=OLD))
    assert left() == [(Matter.FOLLOW_UP, call)]


def test_a_first_job_begins_without_one_that_ends(services: Services) -> None:
    nobody = services.people.add(PersonDraft("Madonna")).id
    assert services.job_changes.hanging(nobody).job is None
    with pytest.raises(WorkplaceNeeded):
        services.job_changes.change(nobody, JobChange())
    changes = services.job_changes.change(nobody, JobChange(organisation=NEW))
    assert changes.words.text() == f"Madonna works at {NEW} now"


def test_what_cannot_be_is_refused_in_plain_words_and_changes_nothing(services: Services) -> None:
    before = state(services)
    services.people.add(person("Ewa Żak", "Lotos"))
    card = services.people.card(LUCJA)
    draft = card.draft()
    draft.affiliations[0].since = "2025"
    services.people.save(LUCJA, card.version, draft)
    hand_over = {DRAFT: Decision(Fate.HAND_OVER)}
    refused: list[tuple[JobChange, type[Exception]]] = [
        (JobChange(until="2024"), EndBeforeStart),
        (JobChange(until="some day"), NotAPartialDate),
        (JobChange(successor="Łucja Dąbrowska"), HandedToThemselves),
        (JobChange(successor="Ewa Żak"), SeveralSoNamed),
        (JobChange(decisions={(Matter.FOLLOW_UP, 3): Decision(Fate.KEEP)}), HangsNotThere),
    ]
    for job_change, error in refused:
        with pytest.raises(error):
            services.job_changes.change(LUCJA, job_change)
    services.people.archive([JAN])
    with pytest.raises(SuccessorNeeded):
        services.job_changes.change(LUCJA, JobChange(decisions=hand_over))
    with pytest.raises(Gone):
        services.job_changes.change(77, JobChange())
    for _step in range(3):
        services.history.undo()
    assert state(services) == before
