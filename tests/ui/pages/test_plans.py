"""Plans in the window: written by keyboard, put in order, refused in plain words, applied, taken away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language, use
from contactdesk.records.plans import PlanFor, Whom
from contactdesk.services.plan_draft import PlanDraft, StepDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.plan_question import PlanQuestion
from contactdesk.ui.pages.partnerships import PartnershipsPage
from contactdesk.ui.pages.plan_form import PlanForm
from contactdesk.ui.pages.plans import PlansPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from tests.ui.conftest import Shoot
from tests.ui.pages.partnerships import fill_partnerships

Ask = Callable[[Callable[[Services], Any]], Any]
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
STEPS = [
    StepDraft("Thank the panellists", "1 day", Whom.PANELLISTS, priority="high"),
    StepDraft("Write the minutes", "5 working days", assignee="Ewa Żak"),
    StepDraft("Call every new contact", "10 working days", Whom.EACH_NEW_CONTACT),
    StepDraft("Send the minutes", "1 working day after 2", Whom.EVERYONE_WHO_CAME),
]


@pytest.fixture
def form(bench: Workbench, qtbot: QtBot) -> PlanForm:
    shown = PlanForm(bench)
    qtbot.addWidget(shown)
    shown.resize(812, 700)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def type_in(text: str) -> None:
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, text)


def added(ask: Ask, form: PlanForm, bench: Workbench) -> int:
    """The plan of the networking day, known to the desk and open in the form."""

    def add(services: Services) -> int:
        services.office.add_colleague("Ewa Żak", login="tester")
        return services.plans.add_template(PlanDraft("After every day", steps=STEPS)).id

    plan: int = ask(add)
    form.go(Destination("plan", plan, "edit"))
    assert bench.tasks.drain()
    return plan


def steps_of(ask: Ask, plan: int) -> list[tuple[str, str]]:
    card = ask(lambda services: services.plans.card(plan))
    return [(step.what, card.when(step)) for step in card.steps]


def test_one_is_written_by_keyboard_alone(form: PlanForm, bench: Workbench, ask: Ask) -> None:
    form.go(Destination("new-plan"))
    type_in("After every day")
    form.steps.focus_first()
    type_in("Write the minutes")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_5)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_W)
    press(Qt.Key.Key_Return, CONTROL | SHIFT)
    type_in("Thank")
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Return, CONTROL)
    assert bench.tasks.drain()
    assert steps_of(ask, 1) == [("Thank", "on the day"), ("Write the minutes", "5 working days")]
    bench.undo()
    assert bench.tasks.drain()
    assert ask(lambda services: services.plans.templates()) == []


def test_a_step_counted_from_another_follows_it_wherever_it_goes(
    form: PlanForm, bench: Workbench, ask: Ask
) -> None:
    plan = added(ask, form, bench)
    assert form._changed() == {}
    form.steps._steps()[1].focus_first()
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Return, CONTROL)
    assert bench.tasks.drain()
    assert steps_of(ask, plan) == [
        ("Write the minutes", "5 working days"),
        ("Thank the panellists", "1 day"),
        ("Call every new contact", "10 working days"),
        ("Send the minutes", "1 working day after 1"),
    ]
    form.go(Destination("plan", plan, "edit"))
    assert bench.tasks.drain()
    form.steps._steps()[0].focus_first()
    press(Qt.Key.Key_Delete, CONTROL | SHIFT)
    press(Qt.Key.Key_Return, CONTROL)
    assert bench.tasks.drain()
    assert steps_of(ask, plan)[-1] == ("Send the minutes", "1 working day")


def test_a_loop_is_refused_beside_the_steps_and_nothing_is_lost(
    form: PlanForm, bench: Workbench, ask: Ask
) -> None:
    plan = added(ask, form, bench)
    minutes, send = form.steps._steps()[1], form.steps._steps()[3]
    minutes.start.set_value(send)
    minutes.start.chosen.emit(send)
    form.save()
    assert bench.tasks.drain()
    assert "Steps 2, 4 wait for each other in a circle" in form.steps._error.text()
    assert minutes.start.currentText() == "step 4: Send the minutes"
    assert steps_of(ask, plan)[1] == ("Write the minutes", "5 working days")
    # Left and come back to, it is as it was typed.
    form.hide()
    form.go(Destination("new-plan"))
    form.go(Destination("plan", plan, "edit"))
    form.show()
    assert bench.tasks.drain()
    assert form.steps._steps()[1].start.currentText() == "step 4: Send the minutes"


def test_whom_steps_can_be_about_follows_what_the_plan_is_for(
    form: PlanForm, bench: Workbench, ask: Ask
) -> None:
    form.go(Destination("new-plan"))
    (step,) = form.steps._steps()
    assert step.whom.count() == 6
    form.fields._editors["anchor"].write(PlanFor.PARTNERSHIP)
    form.fields.changed.emit("anchor")
    assert [step.whom.itemText(row) for row in range(step.whom.count())] == [
        "Nobody in particular", "Each contact",
    ]  # fmt: skip


def test_plans_are_listed_opened_and_taken_away(bench: Workbench, ask: Ask, qtbot: QtBot) -> None:
    page = PlansPage(bench)
    qtbot.addWidget(page)
    gone: list[Destination] = []
    bench.wanted.connect(gone.append)
    bench.changed.connect(lambda _changes: page.refresh())
    page.show()
    for name in ("After every day", "Before every day"):
        draft = PlanDraft(name, steps=STEPS[:1])
        ask(partial(lambda draft, services: services.plans.add_template(draft), draft))
    page.go(Destination("plan", 2))
    page.refresh()
    assert bench.tasks.drain()
    assert page.table.current_id() == 2
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert gone == [Destination("plan", 2, "edit")]
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert bench.tasks.drain()
    assert [plan.name for plan in ask(lambda services: services.plans.templates())] == ["After every day"]
    bench.undo()
    assert bench.tasks.drain()
    assert len(ask(lambda services: services.plans.templates())) == 2


def test_a_plan_is_applied_to_a_partnership_from_its_day(
    bench: Workbench, ask: Ask, furnish: Ask, qtbot: QtBot, shoot: Shoot
) -> None:
    furnish(fill_partnerships)
    steps = [StepDraft("Send the letter", "5 working days"), StepDraft("Call", "10 days", Whom.EACH_CONTACT)]
    ask(lambda services: services.plans.add_template(PlanDraft("New partner", PlanFor.PARTNERSHIP, steps)))
    mentors = ask(lambda services: services.partnerships.meant("Job-centre"))
    page = PartnershipsPage(bench)
    qtbot.addWidget(page)
    page.resize(1024, 700)
    page.show()
    page.go(Destination("partnership", mentors))
    page.refresh()
    assert bench.tasks.drain()
    menu = QMenu()
    page.view("list")._acts.fill_more(menu, page.view("list").pane.view)  # type: ignore[attr-defined]
    assert "Apply a plan…" in [act.text() for act in menu.actions()]
    page.apply_plan()
    assert bench.tasks.drain()
    (question,) = page.findChildren(PlanQuestion)
    question.day.setFocus()
    question.day.selectAll()
    QTest.keyClicks(question.day, "2026-11-02")
    assert bench.tasks.drain()
    texts = [tick.text() for tick in question.steps.values()]
    assert texts == ["Mon 9 Nov · Send the letter", "Thu 12 Nov · Call"]
    before = ask(lambda services: services.follow_ups.count(ListQuery()))
    question.day.selectAll()
    QTest.keyClicks(question.day, "2026-11-99")
    assert bench.tasks.drain()
    assert "2026-11-99" in question._told.text()
    question.apply.click()
    assert bench.tasks.drain()
    assert ask(lambda services: services.follow_ups.count(ListQuery())) == before
    question.day.selectAll()
    QTest.keyClicks(question.day, "2026-11-02")
    assert bench.tasks.drain()
    assert not question._told.text()
    shoot(question, "plan-of-partnership")
    question.apply.click()
    assert bench.tasks.drain()
    assert ask(lambda services: services.follow_ups.count(ListQuery())) == before + 2
    bench.undo()
    assert bench.tasks.drain()
    assert ask(lambda services: services.follow_ups.count(ListQuery())) == before


@pytest.mark.parametrize("language", Language)
def test_the_form_in_both_themes(
    bench: Workbench, ask: Ask, qtbot: QtBot, shoot: Shoot, language: Language
) -> None:
    use(language)
    try:
        form = PlanForm(bench)
        qtbot.addWidget(form)
        added(ask, form, bench)
        shoot(form, f"plan-form-{language}", (812, 700))
    finally:
        use(Language.EN)
