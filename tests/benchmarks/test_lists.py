"""Lists of people: the first screen beside a tenth of the people, and painting beside Qt's own SQL model."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
from PySide6.QtWidgets import QTableView

from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.widgets.row_view import RowView
from tests.benchmarks.invented_desk import Size
from tests.benchmarks.kept_desks import KeptDesks
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.shown_window import ShownWindow, until_painted
from tests.benchmarks.timing import in_turn, median, ms, without_garbage_rounds

pytestmark = pytest.mark.benchmark
OPENED, PAINTED, PAGES, PAGE = 12, 60, 40, 128
SCREEN = 30
ORDERS = ("name", "organisation", "city", "last_met", "last_contact")
Window = Iterator[ShownWindow]


@pytest.fixture
def smaller(kept_desks: KeptDesks, size: Size) -> Iterator[Services]:
    services = build_services(Desk.open(str(kept_desks.path(size.tenth)), author="tester"))
    yield services
    services.desk.close()


@pytest.fixture
def shown(kept_desks: KeptDesks, size: Size, tmp_path: Path) -> Window:
    window = ShownWindow(kept_desks.path(size), tmp_path)
    yield window
    window.close()


@pytest.fixture
def shown_smaller(kept_desks: KeptDesks, size: Size, tmp_path: Path) -> Window:
    window = ShownWindow(kept_desks.path(size.tenth), tmp_path)
    yield window
    window.close()


def open_list(window: ShownWindow) -> float:
    """Milliseconds until a list made anew has painted its first rows."""
    window.rest()
    window.stage.window.stack.start_over()
    window.rest()

    def begin() -> None:
        window.stage.window.bench.go("people")

    return window.until_first_rows(begin)


def test_the_first_screen_beside_one_of_a_tenth(
    shown: ShownWindow, shown_smaller: ShownWindow, size: Size, often: Callable[[int], int], results: Results
) -> None:
    both = [(open_list(shown), open_list(shown_smaller)) for _ in range(often(OPENED))]
    ours, floor = (median(side) for side in zip(*both, strict=True))
    what = f"first screen of the list at {size} ÷ at {size.tenth}"
    results.add(Measured("5", what, ours / floor, 1.1, ours=ms(ours), floor=ms(floor)))


def test_pages_by_every_column_beside_those_of_a_tenth(
    large: Services, smaller: Services, size: Size, often: Callable[[int], int], results: Results
) -> None:
    random = Random("pages")
    both = [(services.people.page, services.people.count(ListQuery())) for services in (large, smaller)]
    places = [random.random() for _ in range(often(PAGES))]
    for order in ORDERS:
        for where in ("first", "any"):
            ours, floor = in_turn(
                *(
                    [
                        partial(page, ListQuery(order=order), int(count * at * (where == "any")), PAGE)
                        for at in places
                    ]
                    for page, count in both
                )
            )
            what = f"{where} page by {order} at {size} ÷ at {size.tenth}"
            goal = 1.1 if where == "first" else 0.0
            mine, its = median(ours), median(floor)
            results.add(Measured("5", what, mine / its, goal, ours=ms(mine), floor=ms(its)))


def sql_model(shown: ShownWindow, folder: Path) -> QSqlQueryModel:
    """The rows that the list shows, in a plain database, through Qt's own model."""
    path = folder / "rows.sqlite"
    rows = range(min(2000, shown.model.rowCount()))
    columns = range(shown.model.columnCount())
    cells = []
    for row in rows:
        shown.bring(row)
        cells.append([row, *(str(shown.model.index(row, column).data() or "") for column in columns)])
    names = [f"c{column}" for column in columns]
    with sqlite3.connect(path) as plain:
        plain.execute(f"CREATE TABLE shown (id INTEGER PRIMARY KEY, {', '.join(names)})")
        plain.executemany(f"INSERT INTO shown VALUES ({', '.join('?' * (len(names) + 1))})", cells)
    database = QSqlDatabase.addDatabase("QSQLITE", "rows")
    database.setDatabaseName(str(path))
    assert database.open(), database.lastError().text()
    model = QSqlQueryModel()
    model.setQuery(f"SELECT {', '.join(names)} FROM shown ORDER BY id", database)
    while model.canFetchMore():
        model.fetchMore()
    return model


def painting(view: QTableView, row: int) -> float:
    """Milliseconds of painting one screen whose rows are here."""
    view.verticalScrollBar().setValue(view.rowHeight(0) * row)
    view.viewport().repaint()
    return until_painted(view.viewport(), view.viewport().repaint)


def our_table(shown: ShownWindow) -> RowView:
    """A table of ours, still empty: headers are set up before there are rows, or each of them is."""
    return RowView(RowModel(None, shown.model.columns, question="", row_id=shown.model.id_of), "painted")


def like(shown: ShownWindow, view: QTableView, model: QAbstractItemModel) -> QTableView:
    """The same size, rows and columns as the list in the window."""
    table = shown.people.table
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(table.rowHeight(0))
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.setFixedSize(table.size())
    view.setModel(model)
    for column in range(shown.model.columnCount()):
        view.setColumnWidth(column, table.columnWidth(column))
    view.show()
    return view


def test_painting_beside_qts_own_model(
    shown: ShownWindow, tmp_path: Path, often: Callable[[int], int], results: Results
) -> None:
    floor_model = sql_model(shown, tmp_path)
    views = [
        like(shown, make(), model)
        for make in (QTableView, partial(our_table, shown))
        for model in (shown.model, floor_model)
    ]
    # So few that the window's own list keeps them all.
    places = Random("painted").choices(
        range(min(PAGE * 8, shown.model.rowCount() - SCREEN)), k=often(PAINTED)
    )
    for place in places:
        shown.bring(place)
        shown.bring(place + SCREEN)
    with without_garbage_rounds():
        taken = [[painting(view, place) for view in views] for place in places]
    plain, its, dressed, its_dressed = (median(side) for side in zip(*taken, strict=True))
    for view in views:
        view.close()
    for what, mine, beside, goal in (
        ("repaint ÷ QSqlQueryModel, both in a plain table", plain, its, 1.25),
        ("repaint ÷ QSqlQueryModel, both in our table", dressed, its_dressed, 1.25),
        ("repaint of our table ÷ QSqlQueryModel in a plain table", dressed, its, 0.0),
    ):
        results.add(Measured("5", what, mine / beside, goal, ours=ms(mine), floor=ms(beside)))
