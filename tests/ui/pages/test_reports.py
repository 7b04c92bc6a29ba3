"""The Reports page: results of a year, a programme, a meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from contactdesk.services.outcome_scope import Scope
from contactdesk.services.services import Services
from contactdesk.ui.pages.reports import ReportsPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.completing_line import Suggestion
from tests.ui.conftest import Shoot
from tests.ui.pages.partnerships import fill_partnerships
from tests.ui.pages.test_outcomes import everybody_came

Ask = Callable[[Callable[[Services], Any]], Any]


def shown(bench: Workbench, qtbot: QtBot) -> ReportsPage:
    page = ReportsPage(bench)
    qtbot.addWidget(page)
    bench.changed.connect(lambda _changes: page.refresh())
    page.resize(1148, 860)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.go(Destination("reports"))
    page.refresh()
    assert bench.tasks.drain()
    return page


def title(page: ReportsPage) -> str:
    assert page.outcomes.view.report is not None
    return page.outcomes.view.report.title


def test_it_begins_with_the_latest_year_and_goes_on_to_one_meeting(
    bench: Workbench, ask: Ask, furnish: Ask, qtbot: QtBot, shoot: Shoot
) -> None:
    furnish(fill_partnerships)
    ask(everybody_came)
    page = shown(bench, qtbot)
    assert title(page) == "Results: Year 2026"
    assert page.choice.value() == Scope(year=2026)
    assert "2 meetings" in page.outcomes.told.whole_text
    shoot(page, "reports", (1148, 860))
    labels = page.outcomes.view.findChildren(QLabel)
    cut = [one.text() for one in labels if one.height() < one.sizeHint().height()]
    assert cut == [], "longer than the window, it scrolls and squeezes nothing"
    meeting = ask(lambda services: services.meetings.find("Networking Day"))
    page.line.picked.emit(Suggestion("Networking Day", "", meeting))
    assert bench.tasks.drain()
    assert title(page) == "Results: Networking Day"
    page.choice.chosen.emit(Scope(year=2026))
    assert bench.tasks.drain()
    assert title(page) == "Results: Year 2026"
    assert page.line.text() == ""


def test_all_meetings_of_a_programme_are_told_together(
    bench: Workbench, ask: Ask, furnish: Ask, qtbot: QtBot
) -> None:
    furnish(fill_partnerships)

    def name_programme(services: Services) -> None:
        meeting = services.meetings.card(services.meetings.find("Networking Day"))
        services.meetings.edit(meeting.id, meeting.version, programme="Tables")

    ask(name_programme)
    page = shown(bench, qtbot)
    offered = [page.choice.itemText(row) for row in range(page.choice.count())]
    assert offered == ["Year 2026", "Tables"]
    page.choice.chosen.emit(Scope(programme="Tables"))
    assert bench.tasks.drain()
    assert title(page) == "Results: Tables"


def test_without_meetings_it_offers_to_plan_one(bench: Workbench, qtbot: QtBot) -> None:
    page = shown(bench, qtbot)
    assert not page.outcomes.isVisible()
    visible = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "What meetings led to is counted here, as soon as there are any." in visible
    assert not page.choice.isVisible(), "there is nothing to choose from"
