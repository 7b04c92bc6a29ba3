"""The Partnerships page: a board that is worked by keys and dragging, a list with its pane."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language, use
from contactdesk.records.partnerships import Stage
from contactdesk.services.partnership_board import CARDS
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.partnership_board import PartnershipBoardView
from contactdesk.ui.dialogs.partnership_list import PartnershipListView
from contactdesk.ui.pages.partnerships import PartnershipsPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.board import Board
from contactdesk.ui.widgets.buttons import Button, MenuButton
from tests.ui.conftest import Shoot
from tests.ui.pages.partnerships import fill_partnerships

Ask = Callable[[Callable[[Services], Any]], Any]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(bench: Workbench, furnish: Ask, qtbot: QtBot) -> PartnershipsPage:
    furnish(fill_partnerships)
    return shown_page(bench, qtbot)


def shown_page(bench: Workbench, qtbot: QtBot) -> PartnershipsPage:
    shown = PartnershipsPage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1148, 860)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.go(Destination("partnerships"))
    shown.refresh()
    assert bench.tasks.drain()
    return shown


def board_view(page: PartnershipsPage) -> PartnershipBoardView:
    view = page.view("board")
    assert isinstance(view, PartnershipBoardView)
    return view


def board(page: PartnershipsPage) -> Board:
    return board_view(page).board


def stage_of(ask: Ask, title: str) -> Stage:
    stage = ask(lambda services: services.partnerships.card(services.partnerships.meant(title)).stage)
    assert isinstance(stage, Stage)
    return stage


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def cards(page: PartnershipsPage, key: str) -> list[str]:
    return [card.title for card in board(page).columns[key].list.cards.cards]


def test_the_board_shows_who_works_with_whom_and_what_comes_next(page: PartnershipsPage) -> None:
    assert page.shown == "board"
    first = board(page).columns["first"].list.cards.cards
    assert [card.title for card in first] == [
        "Interpreters’ pool",
        "Job-centre mentors",
        "Recognition of diplomas",
    ]
    assert first[0].detail == "Introduced by Amina Hersi"
    assert first[1].subtitle == "Bridges Foundation  ×  City Hall of Łódź"
    assert first[1].detail == "Met at Networking Day"
    assert first[1].pill.startswith("Call by ")
    assert first[2].pill == "No next action"
    assert board(page).columns["exploring"].list.cards.cards[0].pill == "Overdue 3 days"
    assert board(page).columns["active"].list.cards.cards[0].pill.startswith("Review ")
    texts = [label.text() for label in page.header.findChildren(QLabel)]
    # As many as the cards show: what is agreed until a day is to be looked at again then.
    shown = [card.pill for column in board(page).columns.values() for card in column.list.cards.cards]
    assert shown.count("No next action") == 2
    assert "9 open · 1 overdue · 2 without a next action" in texts


def test_a_card_is_moved_by_keys_and_taken_back(page: PartnershipsPage, bench: Workbench, ask: Ask) -> None:
    assert board(page).choose(ask(lambda services: services.partnerships.meant("mentors")), focus=True)
    press(Qt.Key.Key_Right, ALT)
    assert bench.tasks.drain()
    assert stage_of(ask, "mentors") is Stage.PROPOSAL
    assert "Job-centre mentors" in cards(page, "exploring")
    press(Qt.Key.Key_Right, ALT)
    assert bench.tasks.drain()
    assert stage_of(ask, "mentors") is Stage.AGREED
    for _time in range(2):
        bench.undo()
        assert bench.tasks.drain()
    assert stage_of(ask, "mentors") is Stage.CONTACTED
    bench.redo()
    assert bench.tasks.drain()
    assert stage_of(ask, "mentors") is Stage.PROPOSAL
    assert "Job-centre mentors" in cards(page, "exploring")


def test_a_card_that_is_dropped_where_it_is_already_stays(
    page: PartnershipsPage, bench: Workbench, ask: Ask
) -> None:
    card_id = ask(lambda services: services.partnerships.meant("Homes"))
    board(page).carried.emit(card_id, "exploring")
    assert bench.tasks.drain()
    assert stage_of(ask, "Homes") is Stage.IN_DIALOGUE
    board(page).carried.emit(card_id, "active")
    assert bench.tasks.drain()
    assert stage_of(ask, "Homes") is Stage.ACTIVE


def test_one_that_is_declined_is_asked_why(page: PartnershipsPage, bench: Workbench, ask: Ask) -> None:
    view = board_view(page)
    view.aside.click()
    assert bench.tasks.drain()
    assert cards(page, "dormant") == ["Summer camp"]
    card_id = ask(lambda services: services.partnerships.meant("Small grants"))
    board(page).choose(card_id, focus=True)
    board(page).carried.emit(card_id, "declined")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    press(Qt.Key.Key_Return)
    assert stage_of(ask, "Small grants") is Stage.PROPOSAL, "not without a reason"
    press(Qt.Key.Key_Escape)
    board(page).carried.emit(card_id, "declined")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "No money this year")
    press(Qt.Key.Key_Return)
    assert bench.tasks.drain()
    assert ask(lambda services: services.partnerships.card(card_id).reason) == "No money this year"
    assert cards(page, "declined") == ["Small grants"]
    assert board(page).current_id() == card_id


def test_a_card_that_somebody_else_moved_is_not_moved_over(
    page: PartnershipsPage, bench: Workbench, ask: Ask
) -> None:
    card_id = ask(lambda services: services.partnerships.meant("mentors"))
    ask(lambda services: services.partnerships.move(card_id, Stage.ACTIVE))
    board(page).carried.emit(card_id, "agreed")
    assert bench.tasks.drain()
    assert stage_of(ask, "mentors") is Stage.ACTIVE
    assert "Job-centre mentors" in cards(page, "active"), "the board is read anew"


def test_enter_opens_a_card_in_the_list_with_its_pane(
    page: PartnershipsPage, bench: Workbench, ask: Ask
) -> None:
    went: list[Destination] = []
    bench.wanted.connect(went.append)
    board(page).focus_first()
    press(Qt.Key.Key_Return)
    assert went == [Destination("partnership", board(page).current_id())]
    page.go(went[0])
    page.refresh()
    assert bench.tasks.drain()
    view = page.view("list")
    assert page.shown == "list"
    assert isinstance(view, PartnershipListView)
    assert view.pane.view is not None
    assert view.pane.view.name == "Interpreters’ pool"
    page.go(Destination("partnerships"))
    assert page.shown == "board", "what was chosen is remembered, not what was opened"


def test_the_list_sorts_and_its_fields_are_edited_in_place(
    page: PartnershipsPage, bench: Workbench, ask: Ask
) -> None:
    page.chips["list"].click()
    assert bench.tasks.drain()
    view = page.view("list")
    assert isinstance(view, PartnershipListView)
    view.table.sort_wanted.emit("next", False)
    assert bench.tasks.drain()
    card_id = view.table.model().id_at(0)  # type: ignore[attr-defined]
    assert ask(lambda services: services.partnerships.card(card_id).title) == "Homes for all"
    view.table.select_id(card_id)
    assert bench.tasks.drain()
    view.pane.edit_details()
    assert bench.tasks.drain()
    details = view.pane.details
    details.fields.show({"stage": Stage.AGREED})
    details.fields.left.emit("stage")
    assert bench.tasks.drain()
    assert stage_of(ask, "Homes for all") is Stage.AGREED
    details.fields.show({"stage": Stage.DECLINED})
    details.fields.left.emit("stage")
    assert bench.tasks.drain()
    assert stage_of(ask, "Homes for all") is Stage.AGREED, "a reason is missing, which is told"


def test_the_pane_tells_stages_people_and_follow_ups(
    page: PartnershipsPage, bench: Workbench, ask: Ask
) -> None:
    card_id = ask(lambda services: services.partnerships.meant("mentors"))
    page.go(Destination("partnership", card_id))
    page.refresh()
    assert bench.tasks.drain()
    view = page.view("list")
    assert isinstance(view, PartnershipListView)
    shown = view.pane.view
    assert shown is not None
    assert "Stage: First contact" in {line.title for line in shown.lines["timeline"]}
    assert [line.title for line in shown.lines["follow-ups"]] == ["Call"]
    assert [line.title for line in shown.lines["people"]] == [
        "Łucja Dąbrowska",
        "Bridges Foundation",
        "City Hall of Łódź",
    ]


def test_the_pane_moves_a_partnership_and_asks_for_a_reason_in_the_form(
    page: PartnershipsPage, bench: Workbench, ask: Ask
) -> None:
    card_id = ask(lambda services: services.partnerships.meant("mentors"))
    page.go(Destination("partnership", card_id))
    page.refresh()
    assert bench.tasks.drain()
    went: list[Destination] = []
    bench.wanted.connect(went.append)
    button = next(one for one in page.findChildren(MenuButton) if one.text() == "Move to…")
    _choose(button, "Active")
    assert bench.tasks.drain()
    assert stage_of(ask, "mentors") is Stage.ACTIVE
    _choose(button, "Declined…")
    assert went == [Destination("partnership", card_id, "edit")]
    bench.undo()
    assert bench.tasks.drain()
    assert stage_of(ask, "mentors") is Stage.CONTACTED


def _choose(button: MenuButton, words: str) -> None:
    button.menu().aboutToShow.emit()
    next(action for action in button.menu().actions() if action.text() == words).trigger()


def test_a_long_column_brings_more_when_it_is_scrolled_to(bench: Workbench, ask: Ask, qtbot: QtBot) -> None:
    def add_many(services: Services) -> None:
        parties = [PartyDraft("Radio Heron"), PartyDraft("Bridges Foundation")]
        for number in range(CARDS + 10):
            draft = PartnershipDraft(f"Number {number:03}", parties=parties, stage=Stage.AGREED)
            services.partnerships.add(draft)

    ask(add_many)
    page = shown_page(bench, qtbot)
    agreed = board(page).columns["agreed"].list
    assert len(cards(page, "agreed")) == CARDS
    agreed.verticalScrollBar().setValue(agreed.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: len(cards(page, "agreed")) == CARDS + 10)
    card_id = agreed.cards.cards[-1].id
    board(page).choose(card_id, focus=True)
    press(Qt.Key.Key_Right, ALT)
    assert bench.tasks.drain()
    assert len(cards(page, "agreed")) == CARDS + 9, "what was brought stays when the board is read again"
    assert cards(page, "active") == [f"Number {CARDS + 9:03}"]
    assert board(page).current_id() == card_id


def test_an_empty_desk_says_what_belongs_here(bench: Workbench, qtbot: QtBot) -> None:
    page = shown_page(bench, qtbot)
    went: list[Destination] = []
    bench.wanted.connect(went.append)
    button = next(
        one for one in page.findChildren(Button) if one.isVisible() and one.text() == "New partnership"
    )
    button.click()
    assert went == [Destination("new-partnership")]


@pytest.mark.parametrize("size", [(1148, 860), (812, 700)], ids=["wide", "small"])
@pytest.mark.parametrize("language", list(Language))
def test_it_is_shown_in_both_themes_and_languages(
    page: PartnershipsPage, bench: Workbench, shoot: Shoot, qtbot: QtBot, language: Language,
    size: tuple[int, int],
) -> None:  # fmt: skip
    use(language)
    again = shown_page(bench, qtbot)
    shoot(again, f"partnerships-{language}-{size[0]}", size)
    again.choose("list")
    assert bench.tasks.drain()
    shoot(again, f"partnerships-list-{language}-{size[0]}", size, settle=lambda: _settle(bench))


def _settle(bench: Workbench) -> None:
    assert bench.tasks.drain()
