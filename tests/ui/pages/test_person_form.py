from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language, use
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.ui.pages.person_form import PersonForm
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.form_field import FormField
from tests.ui.conftest import Shoot
from tests.ui.pages.office import fill_office

Ask = Callable[[Callable[[Services], Any]], Any]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(bench: Workbench, furnish: Ask, qtbot: QtBot) -> PersonForm:
    furnish(fill_office)
    shown = PersonForm(bench)
    qtbot.addWidget(shown)
    shown.resize(1148, 860)
    shown.go(Destination("new-person"))
    shown.show()
    shown.activateWindow()
    return shown


def line(form: PersonForm, name: str) -> QLineEdit:
    return next(one for one in form.findChildren(QLineEdit) if one.accessibleName() == name)


def write(form: PersonForm, name: str, text: str) -> None:
    line(form, name).setFocus()
    line(form, name).selectAll()
    QTest.keyClicks(line(form, name), text)


def error_beside(form: PersonForm, name: str) -> str:
    return next(f.error for f in form.findChildren(FormField) if f.control.accessibleName() == name)


def test_a_new_person_is_saved_whole_by_the_keyboard(form: PersonForm, bench: Workbench, ask: Ask) -> None:
    gone: list[Destination] = []
    bench.wanted.connect(gone.append)
    write(form, "Name", "Zofia Niebieska")
    write(form, "Organisation", "Blue Society")
    write(form, "Position", "Chair")
    write(form, "E-mail", "zofia@example.org")
    write(form, "Phone", "42 555 01 11")
    QTest.keyClick(line(form, "Phone"), Qt.Key.Key_Return, CONTROL)
    assert bench.tasks.drain()
    card = ask(lambda services: services.people.card(services.people.meant("Zofia Niebieska")))
    assert (card.given_name, card.family_name) == ("Zofia", "Niebieska")
    assert [(one.organisation, one.position) for one in card.affiliations] == [("Blue Society", "Chair")]
    assert [point.normalised for point in card.contact_points] == ["zofia@example.org", "+48425550111"]
    assert [(to.place, to.record_id) for to in gone] == [("person", card.id)]
    assert bench.settings.drafts == {}


def test_saving_twice_adds_one_person(form: PersonForm, bench: Workbench, ask: Ask) -> None:
    write(form, "Name", "Zofia Niebieska")
    form.save()
    form.save()
    assert bench.tasks.drain()
    assert ask(lambda services: services.people.count(ListQuery("Zofia"))) == 1


def test_a_wrong_email_is_told_in_words_and_kept(form: PersonForm, bench: Workbench, qtbot: QtBot) -> None:
    write(form, "E-mail", "zofia(at)example.org")
    line(form, "City").setFocus()
    qtbot.waitUntil(lambda: "write @ instead of (at)" in error_beside(form, "E-mail"))
    assert form.fields.value("emails") == ["zofia(at)example.org"]


def test_a_phone_says_how_it_is_dialled(form: PersonForm, qtbot: QtBot) -> None:
    write(form, "Phone", "42 555 01 10")
    line(form, "City").setFocus()
    phone = next(f for f in form.findChildren(FormField) if f.control.accessibleName() == "Phone")
    qtbot.waitUntil(
        lambda: (
            phone.control.accessibleDescription() == "Kept as typed; dialled as +48\xa042\xa0555\xa001\xa010"
        )
    )


def test_a_name_that_is_left_empty_is_told_beside_it(form: PersonForm, bench: Workbench, ask: Ask) -> None:
    line(form, "Name").setFocus()
    line(form, "City").setFocus()
    assert error_beside(form, "Name") == "Write a name."
    write(form, "City", "Lodz")
    form.save()
    assert bench.tasks.drain()
    assert error_beside(form, "Name") == "Write a name."
    assert form.fields.value("city") == "Lodz"


def test_likely_duplicates_stand_beside_a_new_person(form: PersonForm, qtbot: QtBot) -> None:
    write(form, "Name", "Lucja Dabrowska")
    qtbot.waitUntil(lambda: len(form.similar.found) == 1)


def test_leaving_keeps_a_draft_and_coming_back_shows_it(form: PersonForm, bench: Workbench) -> None:
    write(form, "Name", "Zofia")
    write(form, "Organisation", "Blue Society")
    form.hide()
    assert "new-person" in bench.settings.drafts
    form.show()
    form.go(Destination("new-person"))
    assert form.fields.value("display_name") == "Zofia"
    assert form.fields.value("affiliations") == [AffiliationDraft("Blue Society")]


def test_cancelling_forgets_the_draft_until_it_is_undone(form: PersonForm, bench: Workbench) -> None:
    write(form, "Name", "Zofia")
    form.cancel()
    form.hide()
    assert bench.settings.drafts == {}
    assert bench.toasts.texts == ["Draft thrown away"]


def test_an_untouched_form_keeps_nothing(form: PersonForm, bench: Workbench) -> None:
    form.hide()
    assert bench.settings.drafts == {}


def test_a_conflict_is_told_at_the_field_and_saving_again_keeps_ours(
    form: PersonForm, bench: Workbench, ask: Ask
) -> None:
    lucja = ask(lambda services: services.people.meant("Łucja Dąbrowska"))
    form.go(Destination("person", lucja, "edit"))
    assert bench.tasks.drain()
    write(form, "City", "Zgierz")
    write(form, "Languages", "Polish")
    ask(lambda services: services.people.edit(lucja, None, city="Pabianice"))
    form.save()
    assert bench.tasks.drain()
    assert "Pabianice" in error_beside(form, "City")
    assert form.fields.value("city") == "Zgierz"
    assert form.fields.value("languages") == "Polish"
    form.save()
    assert bench.tasks.drain()
    card = ask(lambda services: services.people.card(lucja))
    assert (card.city, card.languages) == ("Zgierz", "Polish")


def test_an_organisation_completes_from_what_is_known(
    form: PersonForm, bench: Workbench, qtbot: QtBot
) -> None:
    write(form, "Organisation", "bridg")
    assert bench.tasks.drain()
    offered = getattr(line(form, "Organisation"), "offered")  # noqa: B009  # a completing line, found by name
    assert offered == ["Bridges Foundation", "New organisation “bridg”"]


def test_a_position_without_an_organisation_is_not_lost(form: PersonForm, bench: Workbench, ask: Ask) -> None:
    write(form, "Name", "Zofia Niebieska")
    write(form, "Position", "Chair")
    form.save()
    assert bench.tasks.drain()
    assert ask(lambda services: services.people.count(ListQuery("Zofia"))) == 0
    assert form.fields.value("affiliations") == [AffiliationDraft(position="Chair")]
    write(form, "Organisation", "Blue Society")
    form.save()
    assert bench.tasks.drain()
    assert ask(lambda services: services.people.count(ListQuery("Zofia"))) == 1


def test_several_emails_are_kept_in_their_order(form: PersonForm, bench: Workbench, ask: Ask) -> None:
    write(form, "Name", "Zofia Niebieska")
    form.fields.show({"emails": ["a@example.org", "b@example.org"]})
    form.save()
    assert bench.tasks.drain()
    card = ask(lambda services: services.people.card(services.people.meant("Zofia")))
    assert [point.value for point in card.contact_points] == ["a@example.org", "b@example.org"]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1148, 860), (812, 700)])
def test_the_form_in_both_themes(
    bench: Workbench, furnish: Ask, qtbot: QtBot, shoot: Shoot, language: Language, size: tuple[int, int]
) -> None:
    use(language)
    furnish(fill_office)
    form = PersonForm(bench)
    qtbot.addWidget(form)
    form.go(Destination("new-person"))
    form.fields.show(
        {
            "display_name": "Łucja Dąbrowska",
            "affiliations": [AffiliationDraft("City Hall of Łódź", "Plenipotentiary", since="2024")],
            "emails": ["lucja(at)uml.example.org"],
            "phones": ["42 555 01 10"],
            "tags": ["labour market", "met in Lublin"],
        }
    )
    form._on_rest()
    shoot(form, f"person-form-{language}-{size[0]}", size, settle=bench.tasks.drain)
