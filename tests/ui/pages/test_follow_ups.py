"""The Follow-ups page: groups with their counts, done with what came of it, put off by key, the form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from contactdesk.core.dates import today_there
from contactdesk.core.i18n import Language, speaking, use
from contactdesk.records.follow_ups import FollowUpStatus
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.follow_up_groups import Group
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.ui.models.follow_up_words import due_exactly, due_hint, due_tone, due_words, read_due_typed
from contactdesk.ui.pages.follow_up_form import FollowUpForm
from contactdesk.ui.pages.follow_ups import FollowUpsPage
from contactdesk.ui.pages.organisations import OrganisationsPage
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.buttons import Button
from tests.ui.conftest import Shoot
from tests.ui.pages.follow_ups import fill_follow_ups
from tests.ui.pages.office import fill_office

Ask = Callable[[Callable[[Services], Any]], Any]
TODAY = date(2026, 11, 25)


def fill_busy(services: Services) -> None:
    fill_office(services)
    fill_follow_ups(services)


@pytest.fixture
def page(bench: Workbench, furnish: Ask, qtbot: QtBot) -> FollowUpsPage:
    furnish(fill_busy)
    return shown_page(bench, qtbot)


def shown_page(bench: Workbench, qtbot: QtBot) -> FollowUpsPage:
    shown = FollowUpsPage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1148, 860)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.go(Destination("follow-ups"))
    shown.refresh()
    assert bench.tasks.drain()
    return shown


def rows(page: FollowUpsPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def type_in(text: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    QTest.keyClicks(focused, text)
    QTest.keyClick(focused, key)


def press(page: FollowUpsPage, key: Qt.Key) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, key)


def test_groups_are_counted_and_narrow_the_list(page: FollowUpsPage, bench: Workbench, qtbot: QtBot) -> None:
    assert rows(page)[:3] == ["! Send the draft agreement", "Thank the panellists", "Ask for the numbers"]
    assert page.chips[Group.OVERDUE].text() == "Overdue  1"
    page.chips[Group.TODAY].click()
    assert bench.tasks.drain()
    assert rows(page) == ["Thank the panellists"]
    page.search.set_text("nobody")
    qtbot.waitUntil(lambda: rows(page) == [] and page.chips[Group.TODAY].text() == "Due today  0")
    page.search.clear()
    page.chips[Group.TODAY].click()
    qtbot.waitUntil(lambda: len(rows(page)) == 8)


def test_space_asks_what_came_of_it_and_what_comes_next(
    page: FollowUpsPage, bench: Workbench, ask: Ask
) -> None:
    press(page, Qt.Key.Key_Space)
    assert bench.tasks.drain()
    type_in("she agrees")
    type_in("call her")
    type_in("tomorrow", Qt.Key.Key_Return)
    assert bench.tasks.drain()
    card = ask(lambda services: services.follow_ups.card(1))
    assert (card.status, card.outcome) == (FollowUpStatus.DONE, "she agrees")
    (after,) = card.after
    following = ask(lambda services: services.follow_ups.card(after.id))
    assert (following.what, following.due) == ("call her", (today_there() + timedelta(days=1)).isoformat())
    assert page.table.hasFocus()
    assert "call her" in rows(page)
    bench.undo()
    assert bench.tasks.drain()
    assert ask(lambda services: services.follow_ups.card(1)).status is FollowUpStatus.OPEN
    assert "call her" not in rows(page)


def test_a_next_step_that_cannot_be_read_keeps_what_was_typed(
    page: FollowUpsPage, bench: Workbench, ask: Ask
) -> None:
    press(page, Qt.Key.Key_Space)
    assert bench.tasks.drain()
    type_in("agreed")
    type_in("call")
    type_in("one fine day", Qt.Key.Key_Return)
    assert bench.tasks.drain()
    assert ask(lambda services: services.follow_ups.card(1)).status is FollowUpStatus.OPEN
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "agreed"


def test_the_last_action_of_a_partnership_asks_for_the_next(
    page: FollowUpsPage, bench: Workbench, ask: Ask
) -> None:
    parties = [PartyDraft("A"), PartyDraft("B")]
    ask(lambda services: services.partnerships.add(PartnershipDraft("Mentors", parties=parties)))
    ask(lambda services: services.follow_ups.edit(1, partnership="Mentors"))
    press(page, Qt.Key.Key_Space)
    assert bench.tasks.drain()
    tips = [line.toolTip() for line in page.findChildren(QLineEdit)]
    assert "The partnership has no other next action." in tips


def test_many_are_done_at_once(page: FollowUpsPage, bench: Workbench, ask: Ask) -> None:
    page.table.selectAll()
    press(page, Qt.Key.Key_Space)
    assert bench.tasks.drain()
    assert ask(lambda services: services.follow_ups.count(_all(), Group.DONE)) == 8
    bench.undo()
    assert bench.tasks.drain()
    assert ask(lambda services: services.follow_ups.count(_all(), Group.DONE)) == 1


def _all() -> Any:
    from contactdesk.services.results import ListQuery

    return ListQuery()


def test_all_of_a_group_are_put_off_by_key(page: FollowUpsPage, bench: Workbench, ask: Ask) -> None:
    page.chips[Group.OVERDUE].click()
    assert bench.tasks.drain()
    page.table.selectAll()
    press(page, Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert bench.tasks.drain()
    card = ask(lambda services: services.follow_ups.card(1))
    assert card.shown_on == (today_there() + timedelta(days=1)).isoformat()
    assert rows(page) == []
    assert page.chips[Group.OVERDUE].text() == "Overdue  0"


def test_giving_waiting_and_giving_up(page: FollowUpsPage, bench: Workbench, ask: Ask) -> None:
    acts = page._acts_here
    page.table.selectRow(0)
    acts.give("Iga Wrona")
    assert bench.tasks.drain()
    assert ask(lambda services: services.follow_ups.card(1)).assignee == "Iga Wrona"
    acts.ask_whom()
    type_in("Halina", Qt.Key.Key_Return)
    assert bench.tasks.drain()
    card = ask(lambda services: services.follow_ups.card(1))
    assert (card.status, card.waiting_for) == (FollowUpStatus.WAITING, "Halina")
    acts.give_up()
    assert bench.tasks.drain()
    assert ask(lambda services: services.follow_ups.card(1)).status is FollowUpStatus.CANCELLED
    acts.reopen()
    assert bench.tasks.drain()
    assert ask(lambda services: services.follow_ups.card(1)).status is FollowUpStatus.OPEN


def test_the_pane_shows_one_and_asks_what_came_of_it(page: FollowUpsPage, bench: Workbench) -> None:
    page.go(Destination("follow-up", 1, "done"))
    assert bench.tasks.drain()
    assert page.pane.view is not None
    assert page.pane.view.name == "Send the draft agreement"
    assert page.pane.view.pills[0] == ("3 days late", Tone.DANGER)
    type_in("sent", Qt.Key.Key_Return)
    assert bench.tasks.drain()
    assert ("Done", Tone.OK) in page.pane.view.pills
    assert page.settle.text() == "To do again"
    page.settle.click()
    assert bench.tasks.drain()
    assert ("Done", Tone.OK) not in page.pane.view.pills
    assert page.settle.text() == "Done"


def test_days_stand_in_the_fields_as_people_write_them(
    page: FollowUpsPage, bench: Workbench, ask: Ask
) -> None:
    typed = FollowUpDraft("call her", due="2031-11-27", remind="2031-11-20 9:00")
    page.go(Destination("follow-up", ask(lambda services: services.follow_ups.add(typed)).id))
    assert bench.tasks.drain()
    page.pane.tabs.set_current("details")
    lines = {line.accessibleName(): line.text() for line in page.pane.details.findChildren(QLineEdit)}
    assert (lines["Due"], lines["Remind"]) == ("27 November 2031", "20 November 2031 09:00")


def test_of_many_people_the_pane_tells_how_many_as_the_list_does(
    page: FollowUpsPage, bench: Workbench, ask: Ask
) -> None:
    everyone = ask(lambda services: [one.name for one in services.people.page(ListQuery(), 0, 4)])
    saved = ask(lambda services: services.follow_ups.add(FollowUpDraft("send the minutes", people=everyone)))
    page.go(Destination("follow-up", saved.id))
    page.refresh()
    assert bench.tasks.drain()
    assert page.pane.view is not None
    assert page.pane.view.subtitle == "4 people"


def test_a_new_one_begins_with_whom_it_is_about(
    bench: Workbench, ask: Ask, furnish: Ask, qtbot: QtBot
) -> None:
    furnish(fill_office)
    person = ask(lambda services: services.people.meant("Joseph Otieno"))
    form = FollowUpForm(bench)
    qtbot.addWidget(form)
    form.show()
    form.go(Destination("new-follow-up", person, "person"))
    assert bench.tasks.drain()
    assert form.fields.value("people") == ["Joseph Otieno"]
    form.fields.show({"what": "Call him", "due": "tomorrow 9:30", "repeats": "co 2 tygodnie"})
    assert form.fields.value("due") == f"{today_there() + timedelta(days=1)} 09:30"
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.tasks.drain()
    card = ask(lambda services: services.follow_ups.card(1))
    assert (card.what, card.due_time, card.people[0].person_id) == ("Call him", "09:30", person)


def test_the_pane_of_an_organisation_begins_one_about_it(
    bench: Workbench, ask: Ask, furnish: Ask, qtbot: QtBot
) -> None:
    furnish(fill_office)
    bridges = ask(lambda services: services.organisations.meant("Bridges Foundation"))
    page = OrganisationsPage(bench)
    qtbot.addWidget(page)
    page.show()
    page.go(Destination("organisation", bridges))
    assert bench.tasks.drain()
    wanted: list[Destination] = []
    bench.wanted.connect(wanted.append)
    (button,) = [one for one in page.pane.findChildren(Button) if one.text() == "Follow up"]
    button.click()
    assert wanted == [Destination("new-follow-up", bridges, "organisation")]
    form = FollowUpForm(bench)
    qtbot.addWidget(form)
    form.go(wanted[0])
    assert bench.tasks.drain()
    assert form.fields.value("organisation") == "Bridges Foundation"


def test_a_form_says_what_cannot_be_read_and_keeps_it(bench: Workbench, ask: Ask, qtbot: QtBot) -> None:
    form = FollowUpForm(bench)
    qtbot.addWidget(form)
    form.show()
    form.go(Destination("new-follow-up"))
    assert bench.tasks.drain()
    form.fields.show({"what": "Call", "due": "one fine day"})
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.tasks.drain()
    assert form.fields.value("due") == "one fine day"
    assert ask(lambda services: services.follow_ups.count(_all())) == 0


@pytest.mark.parametrize(
    ("due", "shown", "words", "tone"),
    [
        ("2026-11-22", "2026-11-22", "3 days late", Tone.DANGER),
        ("2026-11-24", "2026-11-24", "1 day late", Tone.DANGER),
        ("2026-11-25", "2026-11-25", "today 10:00", Tone.WARN),
        ("2026-11-26", "2026-11-26", "tomorrow 10:00", Tone.BLUE),
        ("2026-11-27", "2026-11-27", "Fri 27 Nov 10:00", Tone.NEUTRAL),
        ("2026-12-27", "2026-12-27", "27 Dec 10:00", Tone.NEUTRAL),
        ("2028-01-05", "2028-01-05", "5 Jan 2028 10:00", Tone.NEUTRAL),
        ("2026-11-20", "2026-11-30", "Mon 30 Nov", Tone.NEUTRAL),
        ("", "", "", Tone.NEUTRAL),
    ],
)
def test_when_it_is_due_is_told_in_a_word_and_a_tone(due: str, shown: str, words: str, tone: Tone) -> None:
    status = FollowUpStatus.OPEN
    assert due_words(due, shown, "10:00", status, TODAY) == words
    assert due_tone(due, shown, status, TODAY) is tone
    assert due_tone(due, shown, FollowUpStatus.DONE, TODAY) is Tone.NEUTRAL


def test_days_are_told_exactly() -> None:
    assert due_exactly("2026-11-20", "2026-11-30", "") == (
        "Friday, 20 November 2026\nput off until Monday, 30 November 2026"
    )
    assert due_hint(read_due_typed("3 days ago")).endswith("that is 3 days ago")
    assert due_hint(read_due_typed("some time")) == ""
    with speaking(Language.PL):
        assert due_words("2026-11-20", "2026-11-20", "", FollowUpStatus.OPEN, TODAY) == "5 dni po terminie"


def test_pictures(page: FollowUpsPage, bench: Workbench, ask: Ask, qtbot: QtBot, shoot: Shoot) -> None:
    shoot(page, "follow-ups", (1148, 860))
    page.go(Destination("follow-up", 1, "done"))
    assert bench.tasks.drain()
    shoot(page, "follow-ups-done", (812, 700))
    form = FollowUpForm(bench)
    qtbot.addWidget(form)
    form.go(Destination("new-follow-up", 1, "person"))
    assert bench.tasks.drain()
    shoot(form, "follow-up-form", (1148, 860))


def test_pictures_in_polish(bench: Workbench, furnish: Ask, qtbot: QtBot, shoot: Shoot) -> None:
    furnish(fill_busy)
    use(Language.PL)
    try:
        page = shown_page(bench, qtbot)
        shoot(page, "follow-ups-pl", (812, 700))
        form = FollowUpForm(bench)
        qtbot.addWidget(form)
        form.go(Destination("new-follow-up"))
        assert bench.tasks.drain()
        shoot(form, "follow-up-form-pl", (812, 700))
    finally:
        use(Language.EN)
