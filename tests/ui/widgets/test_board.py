"""A board: cards are chosen by arrows, opened by Enter, carried by Alt and arrows or by dragging."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from contactdesk.ui.shell.actions import ActionId, Actions
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.board import Board, BoardColumn
from contactdesk.ui.widgets.board_delegate import BoardCard
from contactdesk.ui.widgets.board_list import BoardList
from tests.ui.widgets.gallery_board import COLUMNS

pytestmark = pytest.mark.usefixtures("appearance")


class Heard:
    """What a board has told."""

    def __init__(self, board: Board) -> None:
        self.opened: list[int] = []
        self.carried: list[tuple[int, str]] = []
        self.current: list[int] = []
        self.more: list[tuple[str, int]] = []
        board.opened.connect(self.opened.append)
        board.carried.connect(lambda card_id, key: self.carried.append((card_id, key)))
        board.current_changed.connect(self.current.append)
        board.more_wanted.connect(lambda key, count: self.more.append((key, count)))


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    shown = Board()
    qtbot.addWidget(shown)
    shown.show_columns(COLUMNS)
    shown.resize(1000, 500)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.focus_first()
    return shown


def press(board: Board, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = board.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def test_arrows_walk_through_cards_and_columns(board: Board) -> None:
    assert board.current_id() == 1
    for key, card_id in (
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Right, 5),
        (Qt.Key.Key_Right, 6),
        (Qt.Key.Key_Left, 4),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Left, 1),
    ):
        press(board, key)
        assert board.current_id() == card_id


def test_an_empty_column_is_passed_over_by_arrows_and_still_takes_cards(board: Board) -> None:
    board.show_columns([COLUMNS[0], COLUMNS[1]._replace(cards=(), total=0), *COLUMNS[2:]])
    heard = Heard(board)
    press(board, Qt.Key.Key_Right)
    press(board, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    press(board, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert heard.carried == [(6, "active"), (6, "exploring")]


def test_enter_opens_and_alt_carries(board: Board) -> None:
    heard = Heard(board)
    press(board, Qt.Key.Key_Return)
    press(board, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    press(board, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert heard.opened == [1]
    assert heard.carried == [(1, "exploring")], "there is nothing before the first column"


def test_carrying_goes_before_the_shortcut_that_goes_back(board: Board, qtbot: QtBot) -> None:
    went: list[str] = []
    actions = Actions(board)
    actions.bind(ActionId.BACK, lambda: went.append("back"))
    heard = Heard(board)
    press(board, Qt.Key.Key_Right)
    press(board, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (went, heard.carried) == ([], [(4, "first")])


def test_the_current_card_stays_so_where_it_has_gone(board: Board) -> None:
    first, exploring, *rest = COLUMNS
    gone = first._replace(cards=first.cards[1:], total=2)
    come = exploring._replace(cards=(*exploring.cards, first.cards[0]), total=3)
    board.show_columns([gone, come, *rest])
    assert board.current_id() == 1
    press(board, Qt.Key.Key_Up)
    assert board.current_id() == 5


def test_where_the_current_card_is_gone_its_neighbour_is_current(board: Board) -> None:
    board.show_columns([COLUMNS[0]._replace(cards=COLUMNS[0].cards[1:], total=2), *COLUMNS[1:]])
    assert board.current_id() == 2
    assert isinstance(board.focusWidget(), BoardList)


def test_only_one_card_of_the_board_is_chosen(board: Board) -> None:
    press(board, Qt.Key.Key_Right)
    chosen = [len(one.list.selectedIndexes()) for one in board.columns.values()]
    assert chosen == [0, 1, 0, 0]


def test_a_card_dropped_on_another_column_is_carried_there(
    board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = Heard(board)
    source, target = board.columns["first"].list, board.columns["agreed"].list
    for view in (source, target):
        data = source.cards.mimeData([source.cards.index(1)])
        dropping = QDropEvent(
            QPointF(20, 300),
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        # A drag that no mouse has begun has no source.
        monkeypatch.setattr(QDropEvent, "source", lambda _event: source)
        view.dropEvent(dropping)
    assert heard.carried == [(2, "agreed")]


def test_more_cards_are_wanted_once_and_come_beneath(board: Board, qtbot: QtBot) -> None:
    heard = Heard(board)
    many = tuple(BoardCard(100 + n, f"Partnership {n}") for n in range(50))
    board.show_columns([BoardColumn("all", "All", Tone.BLUE, 60, many)])
    cards = board.columns["all"].list
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: heard.more == [("all", 50)])
    board.add_cards("all", [BoardCard(149, "Partnership 49"), BoardCard(150, "Partnership 50")])
    assert board.most_cards() == 51


def test_turned_around_the_arrows_are_too(board: Board) -> None:
    board.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(board, Qt.Key.Key_Left)
    assert board.current_id() == 4


def test_a_card_tells_all_its_words(board: Board) -> None:
    index = board.columns["first"].list.cards.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Job-centre mentors, Foundation × City Hall of Łódź, Met at Networking Day, Call by 25 Nov"
    )
    assert board.columns["first"].list.accessibleName() == "First contact, 3"


def test_a_long_title_makes_a_card_higher_but_not_endless(board: Board) -> None:
    cards = (BoardCard(1, "Short"), BoardCard(2, "longer words " * 10), BoardCard(3, "longer words " * 900))
    board.show_columns([BoardColumn("all", "All", Tone.BLUE, 3, cards)])
    view = board.columns["all"].list
    view.setFixedWidth(200)
    heights = [view.visualRect(view.cards.index(row)).height() for row in range(3)]
    assert heights[0] < heights[1] < heights[2] < 4 * heights[1]
