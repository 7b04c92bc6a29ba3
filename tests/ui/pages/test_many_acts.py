"""Acts on many, from the line beneath a list: asked in place, one step whatever the number, with one Undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.storage.change import ChangeSet
from contactdesk.ui.pages.meetings import MeetingsPage
from contactdesk.ui.pages.organisations import OrganisationsPage
from contactdesk.ui.pages.people import PeoplePage
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.question_line import QuestionLine
from tests.ui.pages.office import fill_office

Ask = Callable[[Callable[[Services], Any]], Any]


@pytest.fixture
def page(bench: Workbench, furnish: Ask, qtbot: QtBot) -> PeoplePage:
    furnish(fill_office)
    page = PeoplePage(bench)
    show(page, bench, qtbot)
    return page


def show(page: Any, bench: Workbench, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    bench.changed.connect(lambda _changes: page.refresh())
    page.resize(1148, 860)
    page.show()
    page.activateWindow()
    page.refresh()
    assert bench.tasks.drain()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)


def press(page: QWidget, act: str) -> QuestionLine:
    """Press an act of the foot and give back what it asks."""
    button = next(b for b in page.findChildren(QWidget) if b.accessibleName() == act or _text(b) == act)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    (question,) = page.findChildren(QuestionLine)
    return question


def _text(widget: QWidget) -> str:
    return str(widget.property("text") or "")


def test_the_foot_offers_acts_only_where_several_are_chosen(page: PeoplePage) -> None:
    assert page._foot.chosen_text == ""
    page.table.selectAll()
    assert page._foot.chosen_text == "10 of 10 chosen"
    assert page._foot.acts.shown[:2] == ["Add tag…", "Set field…"]
    page.table.selectRow(1)
    assert page._foot.chosen_text == ""


def test_all_are_tagged_in_one_step_and_untagged_by_one_undo(
    page: PeoplePage, bench: Workbench, ask: Ask
) -> None:
    changes: list[ChangeSet] = []
    bench.changed.connect(changes.append)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    question = press(page, "Add tag…")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "autumn list")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert bench.tasks.drain()
    assert ask(lambda services: {tag.name: tag.uses for tag in services.tags.all()})["autumn list"] == 10
    assert len(changes) == 1
    assert not question.isVisible()
    assert page._foot.chosen_text == "10 of 10 chosen", "more can be done with the same"
    bench.undo()
    assert bench.tasks.drain()
    assert "autumn list" not in ask(lambda services: [t.name for t in services.tags.all() if t.uses])


def test_escape_gives_the_question_up_and_the_keyboard_back(page: PeoplePage, bench: Workbench) -> None:
    page.table.setFocus()
    page.table.selectAll()
    press(page, "Add tag…")
    line = QApplication.focusWidget()
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    assert page._foot.chosen_text == "10 of 10 chosen"


def test_a_field_is_set_for_those_chosen_and_no_others(page: PeoplePage, bench: Workbench, ask: Ask) -> None:
    page.table.selectRow(0)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(page, "Set field…")
    fields = QApplication.focusWidget()
    assert isinstance(fields, QComboBox)
    assert fields.currentText() == "City"
    line = next(one for one in page._foot.findChildren(QLineEdit) if one.accessibleName() == "City")
    QTest.keyClicks(line, "Zgierz")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert bench.tasks.drain()
    rows = ask(lambda services: services.people.page(ListQuery(), 0, 50))
    assert [row.city for row in rows].count("Zgierz") == 2


def test_what_is_found_is_invited_to_a_meeting(page: PeoplePage, bench: Workbench, ask: Ask) -> None:
    meeting = ask(lambda services: services.meetings.find("Networking Day"))
    before = ask(lambda services: services.participants.count(meeting, ListQuery()))
    page.table.selectAll()
    page.many.invite(meeting)
    assert bench.tasks.drain()
    assert ask(lambda services: services.participants.count(meeting, ListQuery())) == 10 > before


@pytest.mark.parametrize("kind", [OrganisationsPage, MeetingsPage])
def test_other_lists_have_the_same_acts(
    kind: Any, bench: Workbench, ask: Ask, furnish: Ask, qtbot: QtBot
) -> None:
    furnish(fill_office)
    page = kind(bench)
    show(page, bench, qtbot)
    page.table.selectAll()
    press(page, "Add tag…")
    line = QApplication.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "kept")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert bench.tasks.drain()
    count = page._model.rowCount()
    assert ask(lambda services: {tag.name: tag.uses for tag in services.tags.all()})["kept"] == count > 1


def test_acts_that_do_not_fit_are_in_the_menu_beside_them(page: PeoplePage, qtbot: QtBot) -> None:
    page.table.selectAll()
    page._foot.acts.setFixedWidth(160)
    qtbot.waitUntil(lambda: page._foot.acts.shown == ["Add tag…"])
    menu = page._foot.acts._more.menu()
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions()]
    assert words == ["Set field…", "Invite to meeting…", "Export…", "Archive"]


@pytest.mark.parametrize("name", ["people.csv", "people", "people.json"])
def test_those_chosen_are_exported_as_the_name_says(
    page: PeoplePage, bench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / name), "Plain table (*.csv)")
    )
    page.search.setText("city:warszawa")
    QCoreApplication.processEvents()
    assert bench.tasks.drain()
    page.table.selectAll()
    page.many.export()
    assert bench.tasks.drain()
    (written,) = tmp_path.glob("people*")
    text = written.read_text(encoding="utf-8-sig")
    assert "Joseph Otieno" in text
    assert "Madonna" not in text
    assert bench.toasts.texts == [f"5 exported to {written.name}"]
