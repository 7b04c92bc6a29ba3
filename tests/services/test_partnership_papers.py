"""What the overview of a partnership says, with e-mails only where they were asked for."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from contactdesk.core.dates import today_there
from contactdesk.core.i18n import Language
from contactdesk.records.partnerships import Stage
from contactdesk.services.interaction_draft import InteractionDraft
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.partnership_papers import NoPartnerships, NotAPdf, OverviewOptions
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone
from tests.documents.readers import page_texts

ENGLISH = OverviewOptions(Language.EN)


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


@pytest.fixture
def partnership_id(services: Services) -> int:
    add = services.people.add
    add(PersonDraft("Łucja Święta", emails=["lucja@example.org"]))
    add(PersonDraft("Олена Шевченко", emails=["olena@example.org"], do_not_contact=True))
    began = (today_there() - timedelta(days=40)).isoformat()
    added = services.partnerships.add(
        PartnershipDraft(
            title="Mentors",
            scope="Mentors who go along to the job centre.",
            parties=[PartyDraft("Urząd Miasta"), PartyDraft("Fundacja Tęcza")],
            contacts=["Łucja Święta", "Олена Шевченко"],
            stage="contacted",
            since=began,
            agreement="memorandum",
            signed_on="2026-10-03",
            valid_until="2027",
            next_action="Send the draft",
            next_due=(today_there() - timedelta(days=3)).isoformat(),
        )
    ).id
    services.partnerships.move(
        added, Stage.AGREED, on=(today_there() - timedelta(days=10)).isoformat(), note="Both boards said yes"
    )
    for number in range(7):
        services.interactions.add(
            InteractionDraft(
                kind="call",
                at=(today_there() - timedelta(days=number)).isoformat(),
                summary=f"Call {number}",
                people=["Łucja Święta"],
                partnership="Mentors",
            )
        )
    return added


def told(services: Services, partnership_id: int, options: OverviewOptions, folder: Path) -> str:
    file = folder / "overview.pdf"
    assert services.partnership_papers.print([partnership_id], options, file).pages == 1
    (page,) = page_texts(file)
    return " ".join(page.split())


def test_it_says_who_how_far_what_was_agreed_and_what_is_next(
    services: Services, partnership_id: int, tmp_path: Path
) -> None:
    page = told(services, partnership_id, ENGLISH, tmp_path)
    for said in ("Mentors", "Urząd Miasta × Fundacja Tęcza", "Łucja Święta", "Олена Шевченко", "Agreed",
                 "First contact", "for 30 days", "for 10 days", "Both boards said yes", "Memorandum",
                 "signed 3 Oct 2026", "valid until 2027", "Send the draft", "3 days late", "Call 0", "Call 4",
                 "Call · Łucja Święta"):  # fmt: skip
        assert said in page
    assert "Call 5" not in page
    assert "example.org" not in page


def test_e_mails_are_asked_for_and_never_those_of_who_wants_no_contact(
    services: Services, partnership_id: int, tmp_path: Path
) -> None:
    page = told(services, partnership_id, OverviewOptions(Language.EN, email=True), tmp_path)
    assert "lucja@example.org" in page
    assert "olena@example.org" not in page


def test_it_speaks_the_language_of_the_paper(services: Services, partnership_id: int, tmp_path: Path) -> None:
    page = told(services, partnership_id, OverviewOptions(Language.PL), tmp_path)
    for said in ("PARTNERSTWO", "Uzgodnione", "Osoby do kontaktu", "przez 30 dni", "3 dni po terminie"):
        assert said in page


def test_what_cannot_be_printed_is_refused(services: Services, partnership_id: int, tmp_path: Path) -> None:
    papers = services.partnership_papers
    assert papers.found("mentors") == [partnership_id]
    assert papers.found("nothing") == []
    with pytest.raises(NoPartnerships):
        papers.print([], ENGLISH, tmp_path / "a.pdf")
    with pytest.raises(NotAPdf):
        papers.print([partnership_id], ENGLISH, tmp_path / "a.docx")
    with pytest.raises(Gone):
        papers.print([partnership_id, 99], ENGLISH, tmp_path / "a.pdf")
    assert list(tmp_path.glob("a.*")) == []
