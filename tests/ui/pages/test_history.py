"""The history page: steps, what each did, undone and done again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import Services
from contactdesk.ui.pages.history import HistoryPage
from contactdesk.ui.shell.workbench import Workbench

Ask = Callable[[Callable[[Services], Any]], Any]


@pytest.fixture
def page(bench: Workbench, ask: Ask, qtbot: QtBot) -> HistoryPage:
    """After two people were added and one of them moved."""
    ask(lambda services: services.people.add(PersonDraft("Ewa Kos")))
    ask(lambda services: services.people.add(PersonDraft("Jan Lis")))
    ask(lambda services: services.people.edit(1, 1, city="Łódź"))
    shown = HistoryPage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1148, 860)
    shown.show()
    shown.refresh()
    assert bench.tasks.drain()
    return shown


def said(page: HistoryPage) -> list[str]:
    return [label.text() for label in page.details.findChildren(QLabel) if label.isVisible()]


def press(page: HistoryPage, bench: Workbench, text: str) -> None:
    (button,) = [b for b in page.details.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    button.click()
    assert bench.tasks.drain()


def test_the_latest_step_is_told_field_by_field(page: HistoryPage) -> None:
    shown = said(page)
    assert "Ewa Kos changed" in shown
    assert shown[shown.index("City") + 1] == "Łódź"


def test_choosing_a_step_shows_it(page: HistoryPage, bench: Workbench) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert bench.tasks.drain()
    assert "Jan Lis added" in said(page)


def test_a_step_is_undone_and_done_again_in_its_place(page: HistoryPage, bench: Workbench, ask: Ask) -> None:
    step = page.table.current_id()
    press(page, bench, "Undo this step")
    assert ask(lambda services: services.people.card(1).city) == ""
    assert page.table.current_id() == step
    press(page, bench, "Do it again")
    assert ask(lambda services: services.people.card(1).city) == "Łódź"


def test_what_was_changed_again_later_is_refused_in_a_toast(page: HistoryPage, bench: Workbench) -> None:
    page.table.setFocus()
    for _step in range(2):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
        assert bench.tasks.drain()
    press(page, bench, "Undo this step")
    assert "Ewa Kos changed" in bench.toasts.texts[-1]


def test_an_empty_desk_is_told_what_will_stand_here(bench: Workbench, qtbot: QtBot) -> None:
    empty = HistoryPage(bench)
    qtbot.addWidget(empty)
    empty.show()
    empty.refresh()
    assert bench.tasks.drain()
    labels = [label.text() for label in empty.table.findChildren(QLabel) if label.isVisible()]
    assert [text for text in labels if "can be undone" in text]
