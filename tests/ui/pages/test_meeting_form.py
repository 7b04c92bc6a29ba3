"""The form of a meeting: written as people write, saved by key, wrong fields told, drafts kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from contactdesk.records.meetings import MeetingMode, MeetingStatus
from contactdesk.records.plans import PlanFor
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.plan_draft import PlanDraft, StepDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.ui.pages.meeting_form import MeetingForm
from contactdesk.ui.shell.workbench import Destination, Workbench
from tests.ui.conftest import Shoot

Ask = Callable[[Callable[[Services], Any]], Any]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(bench: Workbench, qtbot: QtBot) -> MeetingForm:
    shown = MeetingForm(bench)
    qtbot.addWidget(shown)
    shown.resize(1148, 860)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.go(Destination("new-meeting"))
    assert bench.tasks.drain()
    return shown


def line(form: MeetingForm, name: str) -> QLineEdit:
    return next(one for one in form.findChildren(QLineEdit) if one.accessibleName() == name)


def write(form: MeetingForm, **fields: str) -> None:
    """Type into fields and leave each."""
    for name, text in fields.items():
        field = line(form, name.replace("_", " "))
        field.setFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)


def wrong(form: MeetingForm, name: str) -> str:
    field = line(form, name)
    return field.accessibleDescription() if field.property("wrong") == "true" else ""


def test_what_moves_with_another_date_is_told_before_it_is_saved(
    form: MeetingForm, bench: Workbench, ask: Ask
) -> None:
    def planned(services: Services) -> int:
        meeting = services.meetings.add(MeetingDraft(title="Networking Day", date="2031-10-29")).id
        steps = [StepDraft("Thank the panellists", "1 day"), StepDraft("Write the minutes", "3 days")]
        plan = services.plans.add_template(PlanDraft("After a day", PlanFor.MEETING, steps)).id
        services.plans.apply(plan, meeting_id=meeting)
        return meeting

    form.go(Destination("meeting", ask(planned), "edit"))
    assert bench.tasks.drain()
    day = line(form, "Date")
    told = "With another date 2 follow-ups of the plan “After a day” move along."
    assert told not in day.accessibleDescription()
    day.selectAll()
    write(form, Date="30.10.2031")
    assert told in day.accessibleDescription()
    day.selectAll()
    write(form, Date="29.10.2031")
    assert told not in day.accessibleDescription()


def test_a_meeting_is_written_and_saved_by_keys(form: MeetingForm, bench: Workbench, ask: Ask) -> None:
    went: list[Destination] = []
    bench.wanted.connect(went.append)
    write(form, Title="Networking Day", Date="tomorrow", Start="10", End="16.00", City="Lodz", Capacity="60")
    QTest.keyClick(line(form, "City"), Qt.Key.Key_Return, CONTROL)
    assert bench.tasks.drain()
    card = ask(lambda services: services.meetings.card(went[0].record_id))
    tomorrow = date.today() + timedelta(days=1)
    assert (card.title, card.city, card.capacity) == ("Networking Day", "Lodz", 60)
    assert (card.mode, card.status) == (MeetingMode.IN_PERSON, MeetingStatus.PLANNED)
    assert card.starts_at.date() == tomorrow
    assert "10:00–16:00" in card.when
    assert went == [Destination("meeting", card.id)]


def test_a_date_is_understood_while_it_is_typed(form: MeetingForm) -> None:
    field = line(form, "Date")
    field.setFocus()
    QTest.keyClicks(field, "29.10.2026")
    assert field.accessibleDescription() == "29 October 2026"
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "29 October 2026"


def test_what_is_wrong_is_said_beside_the_field_that_was_left(form: MeetingForm) -> None:
    write(form, Date="soonish", Start="25:00", Capacity="many")
    assert wrong(form, "Date").startswith("“soonish” is not a date")
    assert wrong(form, "Start").startswith("“25:00” is not a time")
    assert wrong(form, "Capacity") == "“many” is not a whole number."
    write(form, Date="")


def test_a_time_without_a_date_asks_for_it(form: MeetingForm) -> None:
    write(form, Start="10:00")
    assert wrong(form, "Date") == "Write the date that the time belongs to."


def test_without_a_title_nothing_is_saved_and_nothing_lost(
    form: MeetingForm, bench: Workbench, ask: Ask
) -> None:
    write(form, City="Lodz")
    form.save()
    assert bench.tasks.drain()
    assert wrong(form, "Title") == "Write a title."
    assert line(form, "City").text() == "Lodz"
    assert ask(lambda services: services.meetings.count(ListQuery())) == 0


def test_closing_keeps_a_draft(form: MeetingForm, bench: Workbench) -> None:
    write(form, Title="Half a day", Date="someday")
    form.hide()
    again = MeetingForm(bench)
    again.go(Destination("new-meeting"))
    assert (line(again, "Title").text(), line(again, "Date").text()) == ("Half a day", "someday")
    again.deleteLater()


def test_a_known_meeting_is_changed(form: MeetingForm, bench: Workbench, ask: Ask) -> None:
    draft = MeetingDraft(title="Networking Day", date="2026-10-29", start="10:00", hosts=["Bridges"])
    saved = ask(lambda services: services.meetings.add(draft))
    form.go(Destination("meeting", saved.id, "edit"))
    assert bench.tasks.drain()
    assert line(form, "Date").text() == "29 October 2026"
    line(form, "Date").clear()
    write(form, Date="30.10.2026")
    form.save()
    assert bench.tasks.drain()
    card = ask(lambda services: services.meetings.card(saved.id))
    assert card.when.startswith("Friday, 30 October 2026 · 10:00") or "30 October 2026" in card.when
    assert [host.organisation for host in card.hosts] == ["Bridges"]


def test_it_looks_right(form: MeetingForm, bench: Workbench, shoot: Shoot) -> None:
    write(form, Title="Networking Day", Date="tomorro", Start="10:00")
    for suffix, size in (("", (1148, 860)), ("-small", (812, 700))):
        shoot(form, f"meeting-form{suffix}", size, bench.tasks.drain)
