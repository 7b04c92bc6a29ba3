"""The form of a partnership: written by keys, wrong fields told, begun among participants, drafts kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language, use
from contactdesk.records.partnerships import Stage
from contactdesk.services.partnership_draft import PartyDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.ui.pages.partnership_form import PartnershipForm
from contactdesk.ui.shell.workbench import Destination, Workbench
from tests.ui.conftest import Shoot
from tests.ui.pages.partnerships import fill_partnerships

Ask = Callable[[Callable[[Services], Any]], Any]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(bench: Workbench, furnish: Ask, qtbot: QtBot) -> PartnershipForm:
    furnish(fill_partnerships)
    return shown_form(bench, qtbot, Destination("new-partnership"))


def shown_form(bench: Workbench, qtbot: QtBot, destination: Destination) -> PartnershipForm:
    shown = PartnershipForm(bench)
    qtbot.addWidget(shown)
    shown.resize(1148, 860)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.go(destination)
    assert bench.tasks.drain()
    return shown


def lines(form: PartnershipForm, name: str) -> list[QLineEdit]:
    return [one for one in form.findChildren(QLineEdit) if one.accessibleName() == name]


def write(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.clear()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def test_one_is_written_and_saved_by_keys(form: PartnershipForm, bench: Workbench, ask: Ask) -> None:
    went: list[Destination] = []
    bench.wanted.connect(went.append)
    assert lines(form, "Owner")[0].text() == "Ewa Żak", "whoever begins it owns it"
    write(lines(form, "Title")[0], "Language cafe")
    write(lines(form, "Organisation")[0], "Bridges Foundation")
    form.fields.show({"parties": [*form.fields.value("parties"), PartyDraft("Cafe Heron")]})
    write(lines(form, "Next action")[0], "Visit them")
    write(lines(form, "By when")[0], "tomorrow")
    QTest.keyClick(lines(form, "Title")[0], Qt.Key.Key_Return, CONTROL)
    assert bench.tasks.drain()
    assert went
    card = ask(lambda services: services.partnerships.card(went[0].record_id))
    assert (card.title, card.owner, card.stage) == ("Language cafe", "Ewa Żak", Stage.IDENTIFIED)
    assert [one.organisation for one in card.parties] == ["Bridges Foundation", "Cafe Heron"]
    assert card.next_action is not None
    assert went == [Destination("partnership", card.id)]


def test_what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(
    form: PartnershipForm, bench: Workbench, ask: Ask
) -> None:
    before = ask(lambda services: services.partnerships.count(ListQuery()))
    write(lines(form, "Title")[0], "Language cafe")
    form.fields.show({"parties": [PartyDraft("Bridges Foundation"), PartyDraft("bridges foundation")]})
    form.save()
    assert bench.tasks.drain()
    assert ask(lambda services: services.partnerships.count(ListQuery())) == before
    assert "is named twice" in _words(form)
    form.fields.show({"parties": [PartyDraft("Bridges Foundation")]})
    form.save()
    assert bench.tasks.drain()
    assert "between two organisations at least" in _words(form)
    form.fields.show({"stage": Stage.DECLINED, "valid_from": "2026-05-02", "valid_until": "2026-05-01"})
    form.fields.left.emit("stage")
    form.fields.left.emit("valid_until")
    assert "Write why" in _words(form)
    assert "The end is before the start." in _words(form)
    assert lines(form, "Title")[0].text() == "Language cafe"


def _words(form: PartnershipForm) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in form.findChildren(QLabel) if label.isVisibleTo(form))


def test_one_begins_with_participants_of_a_meeting(
    bench: Workbench, ask: Ask, furnish: Ask, qtbot: QtBot
) -> None:
    furnish(fill_partnerships)
    ask(lambda services: services.office.save(name="Bridges Foundation"))
    meeting = ask(lambda services: services.meetings.find("Networking"))
    rows = ask(lambda services: services.participants.page(meeting, ListQuery()))
    lucja = next(row for row in rows if row.name == "Łucja Dąbrowska")
    ask(lambda services: services.participants.set_table([lucja.id], 1, "Labour market"))
    went: list[Destination] = []
    bench.wanted.connect(went.append)
    begun = Destination("new-partnership", meeting, "with", str(lucja.person_id))
    form = shown_form(bench, qtbot, begun)
    assert lines(form, "Title")[0].selectedText() == "Labour market", "whoever types has another title"
    assert [one.organisation for one in form.fields.value("parties")] == [
        "City Hall of Łódź",
        "Bridges Foundation",
    ]
    assert form.fields.value("contacts") == ["Łucja Dąbrowska"]
    assert lines(form, "Began at")[0].text() == "Networking Day"
    write(lines(form, "Title")[0], "Mentors")
    form.hide()
    again = shown_form(bench, qtbot, Destination("new-partnership"))
    assert lines(again, "Title")[0].text() == "", "its draft is its own"
    again.hide()
    back = shown_form(bench, qtbot, begun)
    assert lines(back, "Title")[0].text() == "Mentors"
    back.save()
    assert bench.tasks.drain()
    card = ask(lambda services: services.partnerships.card(went[-1].record_id))
    assert (card.meeting_id, card.table_number, card.table_theme) == (meeting, 1, "Labour market")


def test_a_known_one_is_taken_up_as_it_is(form: PartnershipForm, bench: Workbench, ask: Ask) -> None:
    known = ask(lambda services: services.partnerships.meant("mentors"))
    form.go(Destination("partnership", known, "edit"))
    assert bench.tasks.drain()
    assert lines(form, "Title")[0].text() == "Job-centre mentors"
    form.save()
    assert bench.tasks.drain()
    assert ask(lambda services: services.partnerships.card(known).version) == 1
    form.go(Destination("partnership", known, "edit"))
    assert bench.tasks.drain()
    form.fields.show({"parties": [PartyDraft("Bridges Foundation"), PartyDraft("Radio Heron")]})
    form.save()
    assert bench.tasks.drain()
    card = ask(lambda services: services.partnerships.card(known))
    assert {one.organisation for one in card.parties} == {"Bridges Foundation", "Radio Heron"}


def test_an_owner_who_left_stays_with_theirs_and_is_given_no_more(
    form: PartnershipForm, bench: Workbench, ask: Ask
) -> None:
    known = ask(lambda services: services.partnerships.meant("mentors"))
    (colleague,) = ask(lambda services: services.office.colleagues())
    ask(lambda services: services.office.remove_colleague(colleague.id))
    form.go(Destination("partnership", known, "edit"))
    assert bench.tasks.drain()
    write(lines(form, "Title")[0], "Mentors of the city")
    form.save()
    assert bench.tasks.drain()
    card = ask(lambda services: services.partnerships.card(known))
    assert (card.title, card.owner, card.owner_left) == ("Mentors of the city", "Ewa Żak", True)
    form.go(Destination("new-partnership"))
    assert bench.tasks.drain()
    write(lines(form, "Title")[0], "Language cafe")
    form.fields.show({"parties": [PartyDraft("Bridges Foundation"), PartyDraft("Cafe Heron")]})
    lines(form, "Owner")[0].setText("Ewa Żak")
    form.save()
    assert bench.tasks.drain()
    assert "Ewa Żak" in _words(form)
    assert lines(form, "Owner")[0].text() == "Ewa Żak", "what was typed stays, to be mended"
    assert lines(form, "Title")[0].text() == "Language cafe"


@pytest.mark.parametrize("language", list(Language))
def test_it_is_shown_in_both_themes_and_languages(
    form: PartnershipForm, bench: Workbench, ask: Ask, shoot: Shoot, qtbot: QtBot, language: Language
) -> None:
    use(language)
    known = ask(lambda services: services.partnerships.meant("mentors"))
    again = shown_form(bench, qtbot, Destination("partnership", known, "edit"))
    shoot(again, f"partnership-form-{language}", (1148, 860))
    shoot(again, f"partnership-form-{language}-small", (812, 700))
