"""Somebody changes jobs in the window: by keyboard, with what hung on them handed over, and back again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from contactdesk.core.dates import today_there
from contactdesk.core.i18n import Language, use
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.job_change_draft import Decision, Fate, JobChange, Matter
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.job_change import JobChangeDialog
from contactdesk.ui.pages.people import PeoplePage
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.combo import Combo
from tests.ui.conftest import Shoot
from tests.ui.pages.partnerships import fill_partnerships

Ask = Callable[[Callable[[Services], Any]], Any]


def fill(services: Services) -> int:
    """Łucja at the city hall with one colleague, in two partnerships, invited, and promised two things."""
    fill_partnerships(services)
    lucja = services.people.meant("Łucja Dąbrowska")
    there = services.people.card(lucja).affiliations[0].organisation
    services.people.add(PersonDraft("Jan Kos", affiliations=[AffiliationDraft(there, "Inspector")]))
    day = (today_there() + timedelta(days=9)).isoformat()
    meeting = services.meetings.add(MeetingDraft(title="Next table", date=day)).id
    services.participants.add_people(meeting, [lucja])
    for what, about in (("Send the numbers from Lublin", ""), ("Thank for the room", there)):
        draft = FollowUpDraft(what, people=["Łucja Dąbrowska"], due=day, organisation=about)
        services.follow_ups.add(draft)
    return lucja


@pytest.fixture
def page(bench: Workbench, furnish: Ask, qtbot: QtBot) -> PeoplePage:
    lucja = furnish(fill)
    shown = PeoplePage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1024, 700)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.go(Destination("person", lucja))
    shown.refresh()
    assert bench.tasks.drain()
    return shown


def opened(page: PeoplePage, bench: Workbench) -> JobChangeDialog:
    page.change_job()
    for _turn in range(3):
        assert bench.tasks.drain()
    return page.findChildren(JobChangeDialog)[-1]


def left_behind(page: PeoplePage, bench: Workbench) -> JobChangeDialog:
    """What is left where they worked before, from the menu of their pane."""
    menu = QMenu()
    page._acts.fill_more(menu, page.pane.view)
    (act,) = [one for one in menu.actions() if one.text() == "Hand over what was left…"]
    act.trigger()
    assert bench.tasks.drain()
    return page.findChildren(JobChangeDialog)[-1]


def promises(dialog: JobChangeDialog) -> list[Combo[Decision]]:
    """The choices for what is to be done."""
    return [
        combo for (matter, _id), combo in dialog.form.matters.choices.items() if matter is Matter.FOLLOW_UP
    ]


def type_in(line: QLineEdit, text: str) -> None:
    line.setFocus()
    QTest.keyClicks(line, text)


def test_it_is_changed_by_keyboard_and_taken_back(page: PeoplePage, bench: Workbench, ask: Ask) -> None:
    dialog = opened(page, bench)
    assert dialog.form.organisation.hasFocus()
    fates = [combo.value().fate for combo in dialog.form.matters.choices.values()]
    assert fates == [Fate.HAND_OVER, Fate.HAND_OVER, Fate.KEEP, Fate.LEAVE, Fate.LEAVE]
    assert dialog.form.successor.text() == "Jan Kos"
    QTest.keyClicks(dialog.form.organisation, "Radio Heron")
    type_in(dialog.form.position, "Host")
    choice = promises(dialog)[0]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Home)
    QTest.keyClick(choice, Qt.Key.Key_Return)
    choice.chosen.emit(choice.value())
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.tasks.drain()
    lucja = page.pane.record_id
    first = ask(lambda services: services.people.card(lucja)).affiliations[0]
    assert (first.organisation, first.position) == ("Radio Heron", "Host")
    jan = ask(lambda services: services.people.meant("Jan Kos"))
    assert len(ask(lambda services: services.job_changes.hanging(jan)).matters) == 3
    assert page.pane.view is not None
    assert page.pane.view.pills[-1] == ("1 matter left at City Hall of Łódź", Tone.WARN)
    left = left_behind(page, bench)
    assert not left.form.organisation.isVisible()
    assert left.form.successor.hasFocus()
    left.form.matters._choose_for_all(Fate.HAND_OVER)
    left.save.click()
    assert bench.tasks.drain()
    assert not page.pane.view.left_job
    for _step in range(2):
        bench.undo()
        assert bench.tasks.drain()
    assert ask(lambda services: len(services.people.card(lucja).affiliations)) == 1
    bench.redo()
    assert bench.tasks.drain()
    assert page.pane.view.left_job


def test_what_was_not_chosen_follows_who_takes_over_and_where_they_go(
    page: PeoplePage, bench: Workbench
) -> None:
    dialog = opened(page, bench)
    call, keep = promises(dialog)
    keep.set_value(Decision(Fate.KEEP))
    keep.chosen.emit(keep.value())
    dialog.form.successor.clear()
    type_in(dialog.form.successor, "Nela Nowa")
    assert call.itemText(0) == "Hand over to Nela Nowa"
    assert keep.value() == Decision(Fate.KEEP)
    type_in(dialog.form.organisation, "city hall of lodz")
    assert {combo.value().fate for combo in dialog.form.matters.choices.values()} == {Fate.KEEP}
    dialog.reject()


def test_what_is_wrong_is_told_beside_its_field_and_nothing_is_lost(
    page: PeoplePage, bench: Workbench
) -> None:
    dialog = opened(page, bench)
    type_in(dialog.form.organisation, "Radio Heron")
    dialog.form.until.clear()
    type_in(dialog.form.until, "some day")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.tasks.drain()
    assert "some day" in dialog.form.fields["until"].error
    assert QApplication.focusWidget() is dialog.form.until
    assert dialog.form.organisation.text() == "Radio Heron"
    dialog.form.matters._choose_for_all(Fate.LEAVE)
    dialog.reject()
    undo = next(one for one in bench.toasts._shown[-1].findChildren(QPushButton) if one.text() == "Undo")
    undo.click()
    assert bench.tasks.drain()
    again = page.findChildren(JobChangeDialog)[-1]
    assert (again.form.organisation.text(), again.form.until.text()) == ("Radio Heron", "some day")
    assert {combo.value().fate for combo in again.form.matters.choices.values()} == {Fate.LEAVE}
    again.form.organisation.clear()
    again.form.matters._chosen.clear()
    again.reject()


def test_what_somebody_else_settled_or_ended_meanwhile_is_read_anew_and_nothing_is_lost(
    page: PeoplePage, bench: Workbench, ask: Ask
) -> None:
    dialog = opened(page, bench)
    type_in(dialog.form.organisation, "Radio Heron")
    type_in(dialog.form.position, "Editor")
    promised = [number for matter, number in dialog.form.matters.choices if matter is Matter.FOLLOW_UP]
    ask(lambda services: services.follow_ups.done_many(promised))
    ask(lambda services: services.job_changes.change(dialog._person_id, JobChange(organisation="Lotos")))
    lucja = dialog._person_id
    dialog.save.click()
    for _turn in range(3):
        assert bench.tasks.drain()
    assert "in the meantime" in dialog._told.text()
    assert (dialog.form.organisation.text(), dialog.form.position.text()) == ("Radio Heron", "Editor")
    assert not promises(dialog)
    dialog.save.click()
    assert bench.tasks.drain()
    card = ask(lambda services: services.people.card(lucja))
    assert [job.organisation for job in card.affiliations if job.is_open] == ["Radio Heron"]


def test_it_stands_in_the_menu_of_a_person(page: PeoplePage, bench: Workbench) -> None:
    menu = QMenu()
    page._acts.fill_more(menu, page.pane.view)
    assert [act.text() for act in menu.actions()] == ["Changed job…", "Archive"]


def test_it_looks_as_designed(page: PeoplePage, bench: Workbench, shoot: Shoot) -> None:
    dialog = opened(page, bench)
    QTest.keyClicks(dialog.form.organisation, "Radio Heron")
    shoot(dialog, "job-change")
    dialog.reject()
    use(Language.PL)
    try:
        polish = opened(page, bench)
        shoot(polish, "job-change-pl")
        polish.reject()
    finally:
        use(Language.EN)
