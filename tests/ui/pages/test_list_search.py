"""The search of a list in the language of fields: completed, said in chips, narrowed and widened by them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contactdesk.services.services import Services
from contactdesk.ui.pages.people import PeoplePage
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.chips import Chip
from tests.ui.pages.office import fill_office

Ask = Callable[[Callable[[Services], Any]], Any]


@pytest.fixture
def page(bench: Workbench, furnish: Ask, qtbot: QtBot) -> PeoplePage:
    furnish(fill_office)
    shown = PeoplePage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1148, 860)
    shown.show()
    shown.activateWindow()
    shown.refresh()
    settle(bench)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)
    shown.find()
    return shown


def write(page: PeoplePage, bench: Workbench, text: str) -> None:
    QTest.keyClicks(page.search, text)
    settle(bench)


def settle(bench: Workbench) -> None:
    """The line asks when the keys have been taken in."""
    QCoreApplication.processEvents()
    assert bench.tasks.drain()


def chip(page: PeoplePage, words: str) -> Chip:
    return next(one for one in page.searching.findChildren(Chip) if one.accessibleName() == words)


def names(page: PeoplePage) -> list[str]:
    return [str(page._model.index(row, 0).data()) for row in range(page._model.rowCount())]


def test_a_field_is_completed_from_what_the_desk_knows(page: PeoplePage, bench: Workbench) -> None:
    write(page, bench, "cit")
    assert page.searching.completion.popup.shown == ["city:"]
    QTest.keyClick(page.search, Qt.Key.Key_Tab)
    settle(bench)
    write(page, bench, "lo")
    assert page.searching.completion.popup.shown == ["Łódź"]
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    settle(bench)
    assert page.search.text() == "city:Łódź"
    assert names(page) == ["Łucja Dąbrowska"]
    assert page.searching.chips.shown == ["City: Łódź"]


def test_a_chip_is_taken_away_by_its_cross_and_by_delete(page: PeoplePage, bench: Workbench) -> None:
    write(page, bench, "amina city:lublin -tag:press")
    assert page.searching.chips.shown == ["City: lublin", "not Tag: press"]
    first = chip(page, "City: lublin")
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(first.width() - 12, 10))
    settle(bench)
    assert page.search.text() == "amina -tag:press"
    assert len(names(page)) == 2
    QTest.keyClick(chip(page, "not Tag: press"), Qt.Key.Key_Delete)
    settle(bench)
    assert page.search.text() == "amina"
    assert page.searching.chips.shown == []


def test_a_click_on_a_chip_lets_its_value_be_written_over(page: PeoplePage, bench: Workbench) -> None:
    page.search.setText("𝔄 city:lublin ")
    settle(bench)
    QTest.mouseClick(chip(page, "City: lublin"), Qt.MouseButton.LeftButton, pos=QPoint(12, 10))
    assert page.search.selectedText() == "lublin"
    assert page.search.hasFocus()


def test_an_offer_begins_a_field_and_its_values_come_at_once(page: PeoplePage, bench: Workbench) -> None:
    write(page, bench, "lucja")
    QTest.mouseClick(chip(page, "Narrow by: Tag"), Qt.MouseButton.LeftButton)
    settle(bench)
    assert page.search.text() == "lucja tag:"
    assert page.searching.completion.popup.shown == ["labour market"]
    QTest.keyClick(page.search, Qt.Key.Key_Tab)
    settle(bench)
    assert page.search.text() == 'lucja tag:"labour market"'
    assert names(page) == ["Łucja Dąbrowska"]


def test_what_cannot_be_read_is_said_kindly_and_searched_as_words(
    page: PeoplePage, bench: Workbench, qtbot: QtBot
) -> None:
    write(page, bench, "shoe:42")
    assert not page.searching.notes.isVisible(), "while one types it is not said yet"
    qtbot.waitUntil(page.searching.notes.isVisible)
    assert "“shoe”" in page.searching.notes.text()
    assert bench.toasts.texts == []
    page.search.clear()
    settle(bench)
    assert not page.searching.notes.isVisible()


@pytest.mark.parametrize(
    "text",
    [
        '"' * 10_000,
        "city:" * 2_000,
        "a OR " * 2_000,
        "אבגד أمينة \u202e\u2066 city:\u202dŁódź",
        "łódź " * 2_000,
        "\x00\x01\t'; DROP TABLE person; -- * ? % _ ^ ( ) NEAR( AND",
    ],
)
def test_whatever_is_pasted_is_answered(page: PeoplePage, bench: Workbench, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(page.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(bench)
    assert bench.toasts.texts == []
    assert page._foot.text
    page.grab()


class Paintings(QObject):
    """How often the rows were painted, and what the pane showed meanwhile."""

    def __init__(self, page: PeoplePage) -> None:
        super().__init__()
        self.number = 0
        page.table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.Paint
        return False


def test_a_key_paints_the_rows_once_and_leaves_the_pane_in_place(page: PeoplePage, bench: Workbench) -> None:
    write(page, bench, "k")
    left: list[int] = []
    page.pane._stack.currentChanged.connect(left.append)
    paintings = Paintings(page)
    for letter in "owal":
        QTest.keyClicks(page.search, letter)
        settle(bench)
        QCoreApplication.processEvents()
    assert paintings.number == len("owal")
    assert left == []
    assert page.pane.view is not None
    assert page.pane.record_id == page.table.current_id()


def test_only_what_is_looked_for_is_marked(page: PeoplePage, bench: Workbench) -> None:
    marked: list[str] = []
    page.searching.marked.connect(marked.append)
    write(page, bench, 'shev -press city:lodz "city hall"')
    assert marked[-1] == "shev lodz city hall"
