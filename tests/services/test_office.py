"""The office is one, is kept as papers name it, and knows its colleagues."""

from __future__ import annotations

import pytest

from contactdesk.core.i18n import Language, phrase
from contactdesk.records.office import Colleague
from contactdesk.records.partnerships import Partnership
from contactdesk.services.field_errors import NameNeeded, UnknownField
from contactdesk.services.office import LogoNotAPicture, LogoTooLarge, OfficeCard, OurOffice
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


@pytest.fixture
def office(desk: Desk) -> OurOffice:
    return OurOffice(desk)


def test_an_office_that_nobody_saved_is_empty(office: OurOffice) -> None:
    assert office.office() == OfficeCard()
    assert office.save(name="", logo=None).id is None


def test_what_is_saved_is_one_office(office: OurOffice) -> None:
    office.save(name=" Biuro  Most ", address="ul. Przykładowa 1\n90-001 Łódź", logo=PNG)
    office.save(1, city="Łódź")
    card = office.office()
    assert (card.name, card.address, card.city) == ("Biuro Most", "ul. Przykładowa 1\n90-001 Łódź", "Łódź")
    assert (card.logo, card.version) == (PNG, 2)
    assert office.save(2, logo=PNG).id is None
    office.save(logo=None)
    assert office.office().logo is None


def test_two_who_change_the_office_conflict(office: OurOffice) -> None:
    office.save(name="Most")
    office.save(1, name="Most Office")
    with pytest.raises(Conflict):
        office.save(1, name="Bridge")


def test_a_logo_must_be_a_small_picture(office: OurOffice) -> None:
    with pytest.raises(LogoNotAPicture) as refused:
        office.save(logo=b"<svg/>")
    assert refused.value.field == "logo"
    with pytest.raises(LogoTooLarge):
        office.save(logo=PNG + bytes(2_000_000))
    with pytest.raises(UnknownField):
        office.save(colour="red")


def test_a_privacy_notice_is_read_in_the_language_that_it_was_written_in() -> None:
    both = OfficeCard(privacy_notice_pl="Administratorem …", privacy_notice_en="The controller …")
    assert both.privacy_notice(Language.PL) == "Administratorem …"
    assert both.privacy_notice(Language.EN) == "The controller …"
    assert (
        OfficeCard(privacy_notice_pl="Administratorem …").privacy_notice(Language.EN) == "Administratorem …"
    )


def test_colleagues_come_and_go(office: OurOffice) -> None:
    ewa = office.add_colleague("Ewa Kos", "ewa@example.org", "ekos").id
    office.edit_colleague(ewa, 1, name="Ewa Lis")
    assert [(one.name, one.login) for one in office.colleagues()] == [("Ewa Lis", "ekos")]
    assert office.remove_colleague(ewa).words.text() == "Colleague Ewa Lis removed"
    assert office.colleagues() == []
    with pytest.raises(NameNeeded):
        office.add_colleague(" ")


def test_a_colleague_who_owned_something_stays_its_owner(desk: Desk, office: OurOffice) -> None:
    ewa, jan = office.add_colleague("Ewa Kos").id, office.add_colleague("Jan Lis").id
    with desk.change(phrase("begun")) as change:
        mentors = change.add(Partnership, title="Mentors", owner=ewa)
    office.remove_colleague(ewa)
    office.remove_colleague(jan)
    assert office.colleagues() == []
    assert desk.rows(Colleague.select(Colleague.name)) == [("Ewa Kos",)]
    assert desk.value(Partnership.select(Partnership.owner).where(Partnership.id == mentors)) == ewa
    desk.undo()
    desk.undo()
    assert [one.name for one in office.colleagues()] == ["Ewa Kos", "Jan Lis"]


def test_who_sits_here_is_known_by_the_name_on_this_computer(office: OurOffice) -> None:
    office.add_colleague("Jan Lis", login="jlis")
    assert office.me() is None
    office.add_colleague("Ewa Kos", login="tester")
    me = office.me()
    assert me is not None
    assert me.name == "Ewa Kos"
