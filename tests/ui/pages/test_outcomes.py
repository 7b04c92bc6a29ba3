"""What a meeting led to, on its page: the same figures and lists as on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import phrase
from contactdesk.records.meetings import Attendance, Participation
from contactdesk.services.outcome_scope import Scope
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.outcomes_tab import OutcomesTab
from contactdesk.ui.pages.meeting import OUTCOMES, MeetingPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.buttons import LinkButton
from tests.documents.readers import text_of
from tests.ui.conftest import Shoot
from tests.ui.pages.partnerships import fill_partnerships
from tests.ui.pages.test_meeting import show

Ask = Callable[[Callable[[Services], Any]], Any]


def everybody_came(services: Services) -> None:
    rows = services.desk.rows(Participation.select(Participation.id))
    with services.desk.change(phrase("Everybody came")) as change:
        for (participation,) in rows:
            change.edit(Participation, participation, attendance=Attendance.PRESENT)


@pytest.fixture
def page(bench: Workbench, ask: Ask, furnish: Ask, qtbot: QtBot) -> MeetingPage:
    furnish(fill_partnerships)
    ask(everybody_came)
    shown = show(bench, qtbot, ask(lambda services: services.meetings.find("Networking Day")))
    shown.go(Destination("meeting", shown._id, OUTCOMES))
    assert bench.tasks.drain()
    return shown


def tab(page: MeetingPage) -> OutcomesTab:
    shown = page.tabs.widget(OUTCOMES)
    assert isinstance(shown, OutcomesTab)
    return shown


def texts(page: MeetingPage) -> set[str]:
    view = tab(page).view
    labels = {getattr(label, "whole_text", "") or label.text() for label in view.findChildren(QLabel)}
    return labels | {button.text() for button in view.findChildren(LinkButton)}


def test_the_page_says_what_the_paper_and_the_services_say(
    page: MeetingPage, ask: Ask, tmp_path: Path
) -> None:
    scope = Scope(page._id)
    report = ask(lambda services: services.outcomes.report(scope))
    file = ask(lambda services: services.outcomes.print(scope, tmp_path / "results.pdf")).file
    on_page, on_paper = texts(page), " ".join(text_of(file).split())
    said = [text for figure in report.figures for text in (figure.value, figure.caption)]
    said += [cell for table in report.tables for row in (table.headings, *table.rows) for cell in row]
    assert len(said) > 60
    for text in said:
        assert text in on_page or text == ""
        assert text in on_paper


def test_a_new_partnership_is_counted_and_an_undone_one_is_not(
    page: MeetingPage, bench: Workbench, ask: Ask
) -> None:
    before = texts(page)
    meeting_id = page._id
    there = Participation.select(Participation.person).where(Participation.meeting == meeting_id)
    people = ask(lambda services: [row[0] for row in services.desk.rows(there.limit(3))])
    draft = ask(lambda services: services.partnerships.begin_with(people, meeting_id, "Begun now"))
    bench.write(lambda services: services.partnerships.add(draft))
    assert bench.tasks.drain()
    assert "Begun now" in texts(page) - before
    bench.undo()
    assert bench.tasks.drain()
    assert texts(page) == before


def test_a_line_leads_to_its_partnership(page: MeetingPage, bench: Workbench) -> None:
    wanted: list[Destination] = []
    bench.wanted.connect(wanted.append)
    links = {button.text(): button for button in tab(page).view.findChildren(LinkButton)}
    QTest.keyClick(links["Job-centre mentors"], Qt.Key.Key_Return)
    assert [one.place for one in wanted] == ["partnership"]


def test_results_are_saved_as_the_name_says(
    page: MeetingPage, bench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "results.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    tab(page).save()
    assert bench.tasks.drain()
    assert "Job-centre mentors" in file.read_text(encoding="utf-8-sig")


def test_it_looks_right(page: MeetingPage, shoot: Shoot) -> None:
    shoot(page, "outcomes", (1148, 860))
    shoot(page, "outcomes-small", (812, 700))
