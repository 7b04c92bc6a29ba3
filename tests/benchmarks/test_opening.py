"""Today and the board opened in the real window: what its own thread works until they are painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStyledItemDelegate

from contactdesk.ui.dialogs.partnership_board import PartnershipBoardView
from contactdesk.ui.pages.partnerships import PartnershipsPage
from contactdesk.ui.pages.today import TodayPage
from contactdesk.ui.widgets.board import Board
from tests.benchmarks.invented_desk import Size
from tests.benchmarks.kept_desks import KeptDesks
from tests.benchmarks.processor_time import of_this_thread, took, worked
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.shown_window import ShownWindow
from tests.benchmarks.timing import median, ms, without_garbage_rounds

pytestmark = pytest.mark.benchmark
OPENED, PAINTED = 10, 40
PLACES = ("today", "partnerships")


@pytest.fixture
def shown(kept_desks: KeptDesks, size: Size, tmp_path: Path) -> Iterator[ShownWindow]:
    window = ShownWindow(kept_desks.path(size), tmp_path / "large")
    yield window
    window.close()


@pytest.fixture
def shown_smaller(kept_desks: KeptDesks, size: Size, tmp_path: Path) -> Iterator[ShownWindow]:
    window = ShownWindow(kept_desks.path(size.tenth), tmp_path / "small")
    yield window
    window.close()


def open_anew(window: ShownWindow, place: str) -> float:
    """Milliseconds that the window's thread works for a page made anew and all that comes to it."""
    window.stage.window.stack.start_over()
    window.rest()

    def opened() -> None:
        window.stage.window.bench.go(place)
        window.rest()
        QCoreApplication.processEvents()

    with without_garbage_rounds():
        return took(of_this_thread, opened)


@pytest.mark.parametrize("place", PLACES)
def test_a_page_opens_as_on_a_desk_of_a_tenth(
    place: str,
    shown: ShownWindow,
    shown_smaller: ShownWindow,
    size: Size,
    often: Callable[[int], int],
    results: Results,
) -> None:
    both = [(open_anew(shown, place), open_anew(shown_smaller, place)) for _ in range(1 + often(OPENED))]
    ours, floor = (median(side) for side in zip(*both[1:], strict=True))
    what = f"window's thread until {place} is shown at {size} ÷ at {size.tenth}"
    results.add(Measured("frame", what, ours / floor, 1.1, ours=ms(ours), floor=ms(floor)))
    assert isinstance(shown.stage.window.stack.page, TodayPage | PartnershipsPage)


def board_of(window: ShownWindow) -> Board:
    window.stage.go("partnerships")
    page = window.stage.window.stack.page
    assert isinstance(page, PartnershipsPage)
    view = page.view("board")
    assert isinstance(view, PartnershipBoardView)
    return view.board


def test_cards_are_painted_beside_qts_own_rows(
    shown: ShownWindow, often: Callable[[int], int], results: Results
) -> None:
    board = board_of(shown)
    lists = [column.list for column in board.columns.values()]
    ours = [cards.itemDelegate() for cards in lists]
    theirs = [QStyledItemDelegate(cards) for cards in lists]

    def painted() -> None:
        for cards in lists:
            cards.viewport().repaint()

    def laid_out() -> None:
        for cards in lists:
            cards.scheduleDelayedItemsLayout()
            cards.executeDelayedItemsLayout()

    for what, work in (("painting all its columns", painted), ("laying out all its cards", laid_out)):
        taken = []
        for delegates in (ours, theirs):
            for cards, delegate in zip(lists, delegates, strict=True):
                cards.setItemDelegate(delegate)
            taken += worked(of_this_thread, work, rounds=often(PAINTED))
        mine, its = (median(times) for times in taken)
        line = Measured("frame", f"board, {what}", mine, 16.0, " ms", ours=ms(mine), floor=ms(its))
        results.add(line)
