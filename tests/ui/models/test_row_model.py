"""The model of rows: holds only what is looked at, and shows the old rows until new ones come."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from contactdesk.core.errors import NotThere
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.models.row_pages import RowPages
from contactdesk.ui.models.row_source import RowSource
from contactdesk.ui.shell.tasks import Tasks
from contactdesk.ui.widgets.columns import CellKind, CellRole, Column


@dataclass(frozen=True)
class Row:
    id: int
    name: str


COLUMNS: tuple[Column[Row], ...] = (
    Column("id", "Number", lambda row: str(row.id), CellKind.NUMBER),
    Column("name", "Name", lambda row: row.name, editable=True, choices=lambda row: (row.name, "Łucja")),
)


class Desk:
    """As many rows as one likes; counts what was read of them."""

    def __init__(self, count: int) -> None:
        self.ids = list(range(1, count + 1))
        self.fetched: list[tuple[int, int]] = []

    def source(self) -> RowSource[Row]:
        return RowSource(lambda: len(self.ids), self.fetch, self.position)

    def fetch(self, offset: int, limit: int) -> list[Row]:
        self.fetched.append((offset, limit))
        return [Row(row_id, f"Person {row_id}") for row_id in self.ids[offset : offset + limit]]

    def position(self, row_id: int) -> int | None:
        return self.ids.index(row_id) if row_id in self.ids else None


def make(tasks: Tasks | None) -> RowModel[Row]:
    return RowModel(tasks, COLUMNS, question="people", row_id=lambda row: row.id)


@pytest.fixture
def model(tasks: Tasks) -> RowModel[Row]:
    return make(tasks)


def text(model: RowModel[Row], row: int) -> object:
    return model.data(model.index(row, 1))


def test_a_model_keeps_the_rules_of_qt(model: RowModel[Row], tasks: Tasks) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    model.ask(Desk(300).source())
    assert tasks.drain()
    model.refresh()
    assert tasks.drain()
    assert tester.model() is model


def test_a_million_rows_are_counted_and_one_page_is_read(model: RowModel[Row], tasks: Tasks) -> None:
    desk = Desk(1_000_000)
    model.ask(desk.source())
    assert tasks.drain()
    assert model.rowCount() == 1_000_000
    assert desk.fetched == [(0, RowPages.SIZE)]
    assert text(model, 5) == "Person 6"


def test_a_row_that_is_not_here_comes_when_it_is_looked_at(
    model: RowModel[Row], tasks: Tasks, qtbot: QtBot
) -> None:
    model.ask(Desk(100_000).source())
    assert tasks.drain()
    assert text(model, 70_000) is None
    assert model.id_at(70_000) == 0
    with qtbot.waitSignal(model.dataChanged):
        text(model, 70_000)
    assert text(model, 70_000) == "Person 70001"


def test_dragging_through_a_long_list_reads_only_where_it_stops(
    model: RowModel[Row], tasks: Tasks, qtbot: QtBot
) -> None:
    desk = Desk(1_000_000)
    model.ask(desk.source())
    assert tasks.drain()
    for row in range(1000, 900_000, 997):
        text(model, row)
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert tasks.drain()
    assert sum(limit for _, limit in desk.fetched) <= 4 * RowPages.SIZE


def test_however_much_is_looked_at_little_is_held(tasks: Tasks, model: RowModel[Row], qtbot: QtBot) -> None:
    model.ask(Desk(20_000).source())
    assert tasks.drain()
    for row in range(0, 20_000, RowPages.SIZE):
        if text(model, row) is None:
            with qtbot.waitSignal(model.dataChanged):
                text(model, row)
    held = sum(model.row(row) is not None for row in range(0, 20_000, RowPages.SIZE))
    assert held < 40


def test_what_is_shown_stays_until_the_new_answer_is_there(model: RowModel[Row], tasks: Tasks) -> None:
    model.ask(Desk(3).source())
    assert tasks.drain()
    model.ask(Desk(1).source())
    assert model.rowCount() == 3
    assert tasks.drain()
    assert model.rowCount() == 1


def test_the_kept_row_is_found_in_the_next_answer_wherever_it_stands(
    model: RowModel[Row], tasks: Tasks
) -> None:
    desk = Desk(5000)
    model.ask(desk.source())
    assert tasks.drain()
    model.keep(4000)
    located: list[int] = []
    model.located.connect(located.append)
    desk.ids.reverse()
    model.refresh()
    assert tasks.drain()
    assert located == [1000]
    assert model.id_at(1000) == 4000


def test_a_kept_row_that_is_gone_is_told(model: RowModel[Row], tasks: Tasks) -> None:
    model.keep(7)
    located: list[int] = []
    model.located.connect(located.append)
    model.ask(Desk(3).source())
    assert tasks.drain()
    assert located == [-1]


def test_rows_can_be_read_whole_also_where_they_are_not_here(model: RowModel[Row], tasks: Tasks) -> None:
    model.ask(Desk(1000).source())
    assert tasks.drain()
    read: list[Row] = []
    model.read_rows(0, 999, read.extend)
    assert tasks.drain()
    assert [row.id for row in read] == list(range(1, 1001))


def test_rows_in_memory_need_no_tasks(qtbot: QtBot) -> None:
    model = make(None)
    with qtbot.waitSignal(model.answered) as answered:
        model.show([Row(9, "Amina"), Row(4, "Bohdan")])
    assert answered.args[0] == 2
    assert model.row_of(4) == 1
    assert text(model, 1) == "Bohdan"


def test_an_edit_is_told_by_id_and_not_made(qtbot: QtBot) -> None:
    model = make(None)
    model.show([Row(9, "Amina")])
    with qtbot.waitSignal(model.edited) as edited:
        assert model.setData(model.index(0, 1), "Łucja")
    assert edited.args == [9, "name", "Łucja"]
    assert text(model, 0) == "Amina"


def test_a_column_says_how_its_cells_are_drawn_and_edited(qtbot: QtBot) -> None:
    model = make(None)
    model.show([Row(9, "Amina")])
    assert model.data(model.index(0, 1), int(CellRole.CHOICES)) == ["Amina", "Łucja"]
    assert model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Name"


def test_what_the_desk_refuses_is_told(model: RowModel[Row], tasks: Tasks, qtbot: QtBot) -> None:
    def refuse() -> int:
        raise NotThere(path="office.contactdesk")

    with qtbot.waitSignal(model.failed) as failed:
        model.ask(RowSource(refuse, lambda offset, limit: ()))
    assert isinstance(failed.args[0], NotThere)
