"""Interactions: logged, changed and taken back; e-mails taken in; lines of the quick log saved."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from contactdesk.core.dates import local, today_there, utc_now
from contactdesk.core.i18n import Language, speaking
from contactdesk.records.follow_ups import FollowUp, FollowUpStatus
from contactdesk.records.interactions import Direction, Interaction, InteractionKind
from contactdesk.records.people import Person
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.interaction_draft import InteractionDraft, StillToCome, SummaryNeeded, read_moment
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.quick_log.mail_intake import MailKnown
from contactdesk.services.quick_log.saving import NameUnclear, NothingToLog
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict


@pytest.fixture
def services(desk: Desk) -> Services:
    built = build_services(desk)
    built.organisations.add(OrganisationDraft(name="Nasza Przystań"))
    of_it = [AffiliationDraft("Nasza Przystań", "doradczyni")]
    built.people.add(PersonDraft("Łucja Ćma", emails=["lucja@desk.example.org"], affiliations=of_it))
    built.people.add(PersonDraft("Anna Łoś"))
    built.people.add(PersonDraft("Anna Kos"))
    built.office.add_colleague("Iga Wrona", email="iga@office.example.org", login="tester")
    return built


def follow_ups(desk: Desk) -> list[tuple[object, ...]]:
    query = FollowUp.select(
        FollowUp.what, FollowUp.due, FollowUp.due_time, FollowUp.status, FollowUp.waiting_for
    )
    return desk.rows(query.order_by(FollowUp.id))


def test_an_interaction_is_logged_changed_and_taken_back(desk: Desk, services: Services) -> None:
    draft = InteractionDraft("call", "out", at="yesterday 15:00", summary="mentors", people=["Łucja Ćma"])
    saved = services.interactions.add(draft)
    assert saved.changes.words.text() == "Logged: “mentors”"
    card = services.interactions.card(saved.id)
    yesterday = today_there() - timedelta(days=1)
    assert local(card.at) == datetime(
        yesterday.year, yesterday.month, yesterday.day, 15, tzinfo=local(card.at).tzinfo
    )
    assert (card.kind, card.direction, card.answered) == (InteractionKind.CALL, Direction.OUT, True)
    assert [(one.name, one.organisation) for one in card.people] == [("Łucja Ćma", "Nasza Przystań")]
    form = services.interactions.draft(saved.id)
    form.people.append("Anna Kos")
    form.answered = False
    services.interactions.save(saved.id, card.version, form)
    changed = services.interactions.card(saved.id)
    assert ([one.name for one in changed.people], changed.answered) == (["Łucja Ćma", "Anna Kos"], False)
    desk.undo()
    assert services.interactions.card(saved.id).answered
    desk.undo()
    assert services.interactions.count(ListQuery()) == 0
    desk.redo()
    assert [row.summary for row in services.interactions.page(ListQuery("mentors"), 0, 9)] == ["mentors"]


def test_two_who_write_different_summaries_are_told(services: Services) -> None:
    saved = services.interactions.add(InteractionDraft(summary="one"))
    form = services.interactions.draft(saved.id)
    services.interactions.edit(saved.id, summary="two")
    form.summary = "three"
    with pytest.raises(Conflict):
        services.interactions.save(saved.id, 1, form)
    assert services.interactions.card(saved.id).summary == "two"


def test_the_latest_stand_first_and_are_found_by_who_was_there(services: Services) -> None:
    for days, summary in ((3, "oldest"), (1, "newest"), (2, "between")):
        day = (today_there() - timedelta(days=days)).isoformat()
        services.interactions.add(
            InteractionDraft(at=day, summary=summary, people=["Anna Łoś"] if days > 1 else [])
        )
    rows = services.interactions.page(ListQuery(), 0, 9)
    assert [row.summary for row in rows] == ["newest", "between", "oldest"]
    assert [services.interactions.position(ListQuery(), row.id) for row in rows] == [0, 1, 2]
    found = services.interactions.page(ListQuery("los"), 0, 9)
    assert [(row.summary, row.with_whom) for row in found] == [
        ("between", "Anna Łoś"),
        ("oldest", "Anna Łoś"),
    ]
    services.interactions.archive([rows[0].id])
    assert services.interactions.count(ListQuery()) == 2


def test_what_is_still_to_come_is_a_follow_up_and_nothing_is_no_interaction(services: Services) -> None:
    with pytest.raises(StillToCome) as refused:
        services.interactions.add(InteractionDraft(at="2136-01-01", summary="call"))
    assert "follow-up" in refused.value.sentence()
    with pytest.raises(SummaryNeeded):
        services.interactions.add(InteractionDraft(text=" \n "))
    saved = services.interactions.add(InteractionDraft(text="first line\nsecond"))
    assert services.interactions.card(saved.id).summary == "first line"
    assert abs(read_moment("") - utc_now()) < timedelta(minutes=1)


def test_a_line_is_saved_in_one_step_with_what_is_next(desk: Desk, services: Services) -> None:
    said = "called Łucja about mentors, she will send the draft in 3 days, I check it in 5 days"
    saved = services.quick_log.save(services.quick_log.understand(said), original=said)
    card = services.interactions.card(saved.id)
    assert (card.kind, card.direction, card.summary, card.text) == ("call", "out", "mentors", said)
    assert ([one.name for one in card.people], card.colleague) == (["Łucja Ćma"], "Iga Wrona")
    day = today_there()
    assert follow_ups(desk) == [
        ("send the draft", f"{day + timedelta(days=3)}", "", FollowUpStatus.WAITING, "Łucja Ćma"),
        ("check it", f"{day + timedelta(days=5)}", "", FollowUpStatus.OPEN, ""),
    ]
    desk.undo()
    assert follow_ups(desk) == []
    assert services.interactions.count(ListQuery()) == 0
    desk.redo()
    assert len(follow_ups(desk)) == 2
    assert not desk.problems()


def test_an_ambiguous_name_is_refused_and_named(desk: Desk, services: Services) -> None:
    found = services.quick_log.understand("dzwoniłam do Anny ws. kolejki")
    with pytest.raises(NameUnclear) as refused:
        services.quick_log.save(found, original="dzwoniłam do Anny ws. kolejki")
    assert "Anna Kos" in refused.value.sentence()
    assert "Anna Łoś" in refused.value.sentence()
    assert services.interactions.count(ListQuery()) == 0


@pytest.mark.parametrize("said", ["hmm ok", "asdf qwe 12", "λ" * 300, "no tak, zobaczymy"])
def test_what_nobody_understands_is_kept_as_a_note(desk: Desk, services: Services, said: str) -> None:
    saved = services.quick_log.save(services.quick_log.understand(said), original=said)
    card = services.interactions.card(saved.id)
    assert (card.kind, card.text, card.people) == (InteractionKind.NOTE, said, ())
    assert follow_ups(desk) == []


def test_an_empty_line_is_refused(services: Services) -> None:
    with pytest.raises(NothingToLog):
        services.quick_log.save(services.quick_log.understand(" "), original=" ")


def mail(tmp_path: Path, sender: str, recipients: str) -> Path:
    path = tmp_path / "letter.eml"
    lines = [f"From: {sender}", f"To: {recipients}", "Subject: Umowa", "Message-ID: <1@example.org>"]
    lines += ["Date: Tue, 24 Nov 2020 15:00:00 +0100", "", "przesyłam umowę"]
    path.write_text("\r\n".join(lines), encoding="utf-8")
    return path


def test_a_mail_is_taken_in_once_with_those_whom_the_desk_knows(services: Services, tmp_path: Path) -> None:
    taken = services.mail_intake.read(
        mail(tmp_path, "Lucja <LUCJA@desk.example.org>", "iga@office.example.org")
    )
    assert ([one.name for one in taken.contacts], taken.unknown) == (["Łucja Ćma"], ())
    assert (taken.draft.direction, taken.draft.summary, taken.draft.text) == (
        "in",
        "Umowa",
        "przesyłam umowę",
    )
    saved = services.interactions.add(taken.draft)
    assert services.interactions.card(saved.id).at == datetime(2020, 11, 24, 14, 0)
    with pytest.raises(MailKnown):
        services.mail_intake.read(mail(tmp_path, "x@example.org", "iga@office.example.org"))


def test_a_mail_of_ours_goes_out_and_names_the_unknown(services: Services, tmp_path: Path) -> None:
    path = mail(tmp_path, "iga@office.example.org", "Jan Lis <jan@example.org>, lucja@desk.example.org")
    taken = services.mail_intake.read(path)
    assert taken.draft.direction == "out"
    assert [one.email for one in taken.unknown] == ["jan@example.org"]
    assert [one.name for one in taken.contacts] == ["Łucja Ćma"]


def test_steps_are_told_in_polish_too(desk: Desk, services: Services) -> None:
    services.interactions.add(InteractionDraft(summary="mentorzy"))
    with speaking(Language.PL):
        assert services.history.page(0, 1)[0].words == "Zapisano: „mentorzy”"


def test_nobody_is_made_by_a_name_that_nobody_bears(desk: Desk, services: Services) -> None:
    said = "spotkanie z Zenonem Krukiem ws. stołów"
    before = len(desk.rows(Person.select(Person.id)))
    saved = services.quick_log.save(services.quick_log.understand(said), original=said)
    assert len(desk.rows(Person.select(Person.id))) == before
    assert len(desk.rows(Interaction.select(Interaction.id))) == 1
    assert services.interactions.card(saved.id).text == said
