"""A meeting's page: people put on its list by name and by pasting, changed one by one and many at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.records.meetings import Attendance, ParticipationRole, Registration
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.participant_list import ParticipantRow
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.table_question import TableQuestion
from contactdesk.ui.pages.meeting import MeetingPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from tests.ui.conftest import Shoot
from tests.ui.pages.office import fill_office

Ask = Callable[[Callable[[Services], Any]], Any]
CONTROL = Qt.KeyboardModifier.ControlModifier
FIVE = "Anna Żak\nMarek Lis\nŁucja Dąbrowska\nЗоя Козак\nMadonna"


@pytest.fixture
def page(bench: Workbench, ask: Ask, furnish: Ask, qtbot: QtBot) -> MeetingPage:
    """The page of the Networking Day with eight people; it hears of changes as in the window."""
    furnish(fill_office)
    return show(bench, qtbot, ask(lambda services: services.meetings.find("Networking Day")))


def show(bench: Workbench, qtbot: QtBot, meeting_id: int) -> MeetingPage:
    shown = MeetingPage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1148, 860)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.go(Destination("meeting", meeting_id))
    shown.refresh()
    assert bench.tasks.drain()
    return shown


@pytest.fixture
def rows(page: MeetingPage, ask: Ask) -> Callable[[], dict[str, ParticipantRow]]:
    """Who is on the list now, by name."""
    return lambda: {
        row.name: row
        for row in ask(lambda services: services.participants.page(page._id, ListQuery(), 0, 99))
    }


Rows = Callable[[], dict[str, ParticipantRow]]


def names(page: MeetingPage) -> list[str]:
    model = page.participants.model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def choose(menu: QMenu, words: str) -> None:
    """Take an entry of a menu, as Enter on it does."""
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == words).trigger()


def select(page: MeetingPage, *chosen: str) -> None:
    table = page.participants.table
    table.setFocus()
    table.clearSelection()
    here = names(page)
    for number, name in enumerate(chosen):
        row = here.index(name)
        if number == 0:
            table.selectRow(row)
        else:
            flags = table.selectionModel().SelectionFlag
            model = page.participants.model
            table.selectionModel().select(model.index(row, 0), flags.Select | flags.Rows)


def test_the_page_tells_who_came_and_from_where(page: MeetingPage) -> None:
    assert page.title() == "Networking Day"
    texts = [widget.accessibleName() for widget in page.findChildren(QWidget)]
    assert "Thursday, 29 October 2026 · 10:00–16:00" in texts
    assert len(names(page)) == 8


def test_the_page_tells_what_began_there(page: MeetingPage, bench: Workbench, ask: Ask) -> None:
    parties = [PartyDraft("City Hall"), PartyDraft("Radio Heron")]
    draft = PartnershipDraft("Mentors", parties=parties, meeting="Networking Day")
    bench.write(lambda services: services.partnerships.add(draft))
    assert bench.tasks.drain()
    texts = [label.text() for label in page.stats.begun.findChildren(QLabel)]
    assert texts == ["1", "new partnership so far"]


def test_enter_adds_who_is_known(page: MeetingPage, bench: Workbench, rows: Rows) -> None:
    page.participants.line.setFocus()
    QTest.keyClicks(page.participants.line, "otieno")
    QTest.keyClick(page.participants.line, Qt.Key.Key_Return)
    assert bench.tasks.drain()
    bench.tasks.drain()
    assert "Joseph Otieno" in rows()
    assert rows()["Joseph Otieno"].organisation == "Bridges Foundation"
    assert page.participants.line.text() == ""


def test_enter_makes_who_is_not_known(page: MeetingPage, bench: Workbench, rows: Rows) -> None:
    page.participants.line.setFocus()
    QTest.keyClicks(page.participants.line, "Jan Nowak, Fundacja Zorza")
    QTest.keyClick(page.participants.line, Qt.Key.Key_Return)
    assert bench.tasks.drain()
    assert rows()["Jan Nowak"].organisation == "Fundacja Zorza"
    assert bench.toasts.texts[-1] == "Jan Nowak added to “Networking Day”"


def test_a_whole_organisation_is_added_at_once(
    page: MeetingPage, bench: Workbench, ask: Ask, rows: Rows
) -> None:
    everybody = [row.id for row in rows().values()]
    ask(lambda services: services.participants.remove(everybody))
    page.participants.line.setFocus()
    QTest.keyClicks(page.participants.line, "horizon")
    QTest.keyClick(page.participants.line, Qt.Key.Key_Return)
    assert bench.tasks.drain()
    assert sorted(rows()) == ["Amina Hersi", "أمينة الصباح"]


@pytest.mark.parametrize("into_the_table", [False, True])
def test_five_pasted_names_are_one_step(
    page: MeetingPage, bench: Workbench, rows: Rows, into_the_table: bool
) -> None:
    before = len(rows())
    known = len({"Łucja Dąbrowska", "Madonna"} & set(rows()))
    QGuiApplication.clipboard().setText(FIVE)
    where = page.participants.table if into_the_table else page.participants.line
    where.setFocus()
    QTest.keyClick(where, Qt.Key.Key_V, CONTROL)
    assert bench.tasks.drain()
    assert {"Anna Żak", "Marek Lis", "Зоя Козак", "Madonna"} <= set(rows())
    assert len(rows()) == before + 5 - known
    bench.undo()
    assert bench.tasks.drain()
    assert len(rows()) == before


def test_rows_of_a_sheet_bring_their_columns(page: MeetingPage, bench: Workbench, rows: Rows) -> None:
    QGuiApplication.clipboard().setText(
        "Imię i nazwisko\tOrganizacja\tRola\tStolik\nAnna Żak\tFundacja Zorza\tpanelistka\t2 Praca\n"
    )
    page.participants.line.setFocus()
    QTest.keyClick(page.participants.line, Qt.Key.Key_V, CONTROL)
    assert bench.tasks.drain()
    anna = rows()["Anna Żak"]
    assert (anna.organisation, anna.role) == ("Fundacja Zorza", ParticipationRole.PANELLIST)
    assert (anna.table_number, anna.table_theme) == (2, "Praca")


def test_whoever_is_there_already_is_told(page: MeetingPage, bench: Workbench) -> None:
    name = names(page)[0]
    page.participants.line.join(name)
    assert bench.tasks.drain()
    assert bench.toasts.texts[-1] == f"{name} is on the list already"


def test_the_status_of_many_is_set_at_once(page: MeetingPage, bench: Workbench, rows: Rows) -> None:
    select(page, "Amina Hersi", "Bohdan Kowalczuk")
    assert page.participants.foot.status.isVisible()
    choose(page.participants.foot.status.menu(), "Declined")
    assert bench.tasks.drain()
    assert rows()["Amina Hersi"].registration is Registration.DECLINED
    assert bench.toasts.texts[-1] == "2 people: declined"
    choose(page.participants.foot.status.menu(), "Absent")
    assert bench.tasks.drain()
    assert rows()["Bohdan Kowalczuk"].attendance is Attendance.ABSENT


def test_people_are_moved_to_a_table_and_given_a_role(
    page: MeetingPage, bench: Workbench, rows: Rows
) -> None:
    select(page, "Amina Hersi", "Bohdan Kowalczuk")
    choose(page.participants.foot.table.menu(), "New table 1")
    choose(page.participants.foot.role.menu(), "Panellist")
    assert bench.tasks.drain()
    assert (rows()["Amina Hersi"].table_number, rows()["Amina Hersi"].role) == (
        1,
        ParticipationRole.PANELLIST,
    )
    choose(page.participants.foot.table.menu(), "No table")
    assert bench.tasks.drain()
    assert rows()["Amina Hersi"].table_number is None


def test_another_table_is_asked_for_in_words(page: MeetingPage, bench: Workbench, rows: Rows) -> None:
    select(page, "Amina Hersi")
    choose(page.participants.foot.table.menu(), "Another table…")
    question = page.findChild(TableQuestion)
    assert question is not None
    QTest.keyClicks(question.line, "2 Public life")
    QTest.keyClick(question.line, Qt.Key.Key_Return)
    assert bench.tasks.drain()
    assert (rows()["Amina Hersi"].table_number, rows()["Amina Hersi"].table_theme) == (2, "Public life")


def test_delete_takes_off_the_list_and_undo_brings_back(
    page: MeetingPage, bench: Workbench, rows: Rows
) -> None:
    select(page, "Amina Hersi")
    QTest.keyClick(page.participants.table, Qt.Key.Key_Delete)
    assert bench.tasks.drain()
    assert "Amina Hersi" not in rows()
    bench.undo()
    assert bench.tasks.drain()
    assert "Amina Hersi" in rows()


def test_table_and_role_are_edited_in_place(
    page: MeetingPage, bench: Workbench, rows: Rows, qtbot: QtBot
) -> None:
    went: list[Destination] = []
    bench.wanted.connect(went.append)
    select(page, "Amina Hersi")
    table = page.participants.table
    page.edit()
    role = table.findChild(QComboBox)
    assert role is not None
    role.view().setCurrentIndex(role.model().index(role.findText("Chair"), 0))
    QTest.keyClick(role.view(), Qt.Key.Key_Return)
    assert bench.tasks.drain()
    assert rows()["Amina Hersi"].role is ParticipationRole.CHAIR
    with qtbot.waitActive(page):
        page.activateWindow()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Right)
    page.edit()
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)
    QTest.keyClicks(cell, "3 Education")
    QTest.keyClick(cell, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows()["Amina Hersi"].table_theme == "Education")
    assert rows()["Amina Hersi"].table_number == 3
    assert went == []


def test_enter_opens_the_person(page: MeetingPage, bench: Workbench, rows: Rows) -> None:
    went: list[Destination] = []
    bench.wanted.connect(went.append)
    select(page, "Amina Hersi")
    QTest.keyClick(page.participants.table, Qt.Key.Key_Return)
    page.print_papers()
    assert went == [
        Destination("person", rows()["Amina Hersi"].person_id),
        Destination("meeting", page._id, "documents"),
    ]


def test_the_list_is_searched(page: MeetingPage, bench: Workbench, qtbot: QtBot) -> None:
    page.find()
    QTest.keyClicks(page.participants.search, "hersi")
    qtbot.waitUntil(lambda: names(page) == ["Amina Hersi"])


def test_details_are_changed_where_they_are_shown(page: MeetingPage, bench: Workbench, ask: Ask) -> None:
    page.tabs.set_current("details")
    venue = next(one for one in page.details.findChildren(QLineEdit) if one.accessibleName() == "Venue")
    venue.setFocus()
    QTest.keyClicks(venue, "Main hall")
    QTest.keyClick(venue, Qt.Key.Key_Tab)
    assert bench.tasks.drain()
    assert ask(lambda services: services.meetings.card(page._id)).venue == "Main hall"


def test_a_meeting_undone_leads_back_to_the_list(bench: Workbench, ask: Ask, qtbot: QtBot) -> None:
    went: list[Destination] = []
    bench.wanted.connect(went.append)
    saved = ask(lambda services: services.meetings.add(MeetingDraft(title="Short-lived")))
    show(bench, qtbot, saved.id)
    bench.undo()
    assert bench.tasks.drain()
    assert went == [Destination("meetings")]


def test_a_partnership_is_started_with_chosen_participants_by_keys(
    page: MeetingPage, bench: Workbench, ask: Ask, rows: Rows
) -> None:
    went: list[Destination] = []
    bench.wanted.connect(went.append)
    select(page, "Łucja Dąbrowska", "Олена Шевченко")
    both = CONTROL | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.participants.table, Qt.Key.Key_P, both)
    assert bench.tasks.drain()
    here = rows()
    people = f"{here['Łucja Dąbrowska'].person_id} {here['Олена Шевченко'].person_id}"
    assert went == [Destination("new-partnership", page._id, "with", people)]
    page.participants.foot.partnership.click()
    assert bench.tasks.drain()
    assert went[1:] == went[:1]


def test_a_partnership_is_started_from_the_search_with_whom_it_finds(
    page: MeetingPage, bench: Workbench, qtbot: QtBot, rows: Rows
) -> None:
    went: list[Destination] = []
    bench.wanted.connect(went.append)
    page.participants.table.clearSelection()
    page.find()
    QTest.keyClicks(page.participants.search, "dabrow")
    qtbot.waitUntil(lambda: page.participants.model.rowCount() == 1)
    QTest.keyClick(page.participants.search, Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert bench.tasks.drain()
    person_id = rows()["Łucja Dąbrowska"].person_id
    assert went == [Destination("new-partnership", page._id, "with", str(person_id))]


def test_it_looks_right(page: MeetingPage, bench: Workbench, shoot: Shoot) -> None:
    shoot(page, "meeting", (1148, 860), bench.tasks.drain)
    select(page, "Amina Hersi", "Bohdan Kowalczuk")
    shoot(page, "meeting-small", (812, 700), bench.tasks.drain)
