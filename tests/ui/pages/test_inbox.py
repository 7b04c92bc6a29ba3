"""The inbox on a meeting's page: people chosen by keyboard, followed up or settled, and brought back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from contactdesk.records.meetings import Attendance
from contactdesk.services.plan_draft import PlanDraft, StepDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.plan_question import PlanQuestion
from contactdesk.ui.pages.meeting import INBOX, MeetingPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from tests.ui.conftest import Shoot
from tests.ui.pages.office import fill_office

Ask = Callable[[Callable[[Services], Any]], Any]


@pytest.fixture
def page(bench: Workbench, ask: Ask, furnish: Ask, qtbot: QtBot) -> MeetingPage:
    """The page of the Networking Day, to which everybody on its list came."""
    furnish(fill_office)
    meeting = ask(lambda services: services.meetings.find("Networking Day"))

    def came(services: Services) -> None:
        rows = services.participants.page(meeting, ListQuery(), 0, 99)
        services.participants.set_attendance([row.id for row in rows], Attendance.PRESENT)

    ask(came)
    shown = MeetingPage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1148, 860)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.go(Destination("meeting", meeting, detail=INBOX))
    shown.refresh()
    settle(bench)
    return shown


def settle(bench: Workbench) -> None:
    """An answer may make the next question."""
    for _turn in range(3):
        assert bench.tasks.drain()


def names(page: MeetingPage) -> list[str]:
    model = page.inbox.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def type_in(text: str) -> None:
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit), line.accessibleName() if line else "nothing has the focus"
    QTest.keyClicks(line, text)


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def is_asking(page: MeetingPage) -> bool:
    return page.inbox.question is not None


def test_all_who_came_wait_and_are_counted_on_the_tab(page: MeetingPage, shoot: Shoot) -> None:
    assert len(names(page)) == 8
    assert page.tabs.current_key() == INBOX
    shoot(page, "meeting-inbox", (1148, 860))


def test_a_follow_up_for_several_is_planned_in_one_line(
    page: MeetingPage, bench: Workbench, ask: Ask
) -> None:
    before = names(page)
    page.inbox.table.setFocus()
    page.inbox.table.selectRow(0)
    QTest.keyClick(page.inbox.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.inbox.ask_follow_up()
    type_in("call about mentors")
    press(Qt.Key.Key_Tab)
    type_in("in 2 weeks")
    press(Qt.Key.Key_Return)
    settle(bench)
    assert names(page) == before[2:]
    assert not is_asking(page)
    assert ask(lambda services: services.follow_ups.count(ListQuery())) == 2
    bench.undo()
    settle(bench)
    assert names(page) == before
    bench.redo()
    settle(bench)
    assert names(page) == before[2:]


def test_what_is_refused_stays_to_be_mended(page: MeetingPage, bench: Workbench) -> None:
    before = names(page)
    page.inbox.table.setFocus()
    page.inbox.table.selectRow(0)
    page.inbox.ask_reason()
    press(Qt.Key.Key_Return)
    settle(bench)
    assert is_asking(page)
    type_in("known for years")
    press(Qt.Key.Key_Return)
    settle(bench)
    assert names(page) == [*before[1:], before[0]]
    assert page.inbox.model.index(7, 4).data() == "known for years"
    page.inbox.ask_follow_up()
    press(Qt.Key.Key_Escape)
    assert not is_asking(page)
    page.inbox.table.selectRow(7)
    page.inbox._take_back()
    settle(bench)
    assert names(page) == before


def test_a_plan_is_applied_from_the_head_by_keyboard(page: MeetingPage, bench: Workbench, ask: Ask) -> None:
    page.apply_plan()
    settle(bench)
    (question,) = page.findChildren(PlanQuestion)
    assert not question.apply.isEnabled()
    question.reject()
    steps = [
        StepDraft("Write the minutes", "5 working days"),
        StepDraft("Call", "10 days", "each-new-contact"),
    ]
    ask(lambda services: services.plans.add_template(PlanDraft("After every day", steps=steps)))
    waiting = len(names(page))
    page.apply_plan()
    settle(bench)
    question = page.findChildren(PlanQuestion)[-1]
    ticks = list(question.steps.values())
    assert ticks[0].text().endswith("Write the minutes")
    assert question.apply.isDefault()
    press(Qt.Key.Key_Return)
    settle(bench)
    assert len(names(page)) == waiting - 2
    assert ask(lambda services: services.follow_ups.count(ListQuery())) == 3
    bench.undo()
    settle(bench)
    assert len(names(page)) == waiting
