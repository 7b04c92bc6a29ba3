"""The model of rows: holds only what is looked at, and shows the old rows until new ones come."""

from __future__ import annotations

import threading
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


def test_a_row_looked_at_while_fewer_are_coming_breaks_no_rule(
    model: RowModel[Row], tasks: Tasks, qtbot: QtBot
) -> None:
    model.ask(Desk(1000).source())
    assert tasks.drain()
    asking = [model.is_asking]
    gate, few = threading.Event(), Desk(3)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.ask(RowSource(lambda: 3 if gate.wait(5) else 0, lambda _offset, _limit: few.fetch(0, 1)))
    text(model, 500)
    asking.append(model.is_asking)
    qtbot.wait(1)
    gate.set()
    assert tasks.drain()
    assert [*asking, model.is_asking] == [False, True, False]
    assert (model.rowCount(), told) == (3, [])


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
    read: list[int] = []
    model.read_rows([(0, 4), (500, 999)], lambda row: row.id, read.extend)
    assert tasks.drain()
    assert read == [*range(1, 6), *range(501, 1001)]


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


def searching(desk: Desk, subject: str = "a") -> RowSource[Row]:
    return RowSource(lambda: len(desk.ids), desk.fetch, desk.position, subject=subject)


def test_of_what_is_searched_for_the_first_screen_comes_before_the_count(
    model: RowModel[Row], tasks: Tasks, qtbot: QtBot
) -> None:
    desk = Desk(1_000_000)
    with qtbot.waitSignal(model.answered) as answered:
        model.ask(searching(desk))
        assert tasks.drain()
        assert (model.rowCount(), text(model, 5)) == (48, "Person 6")
    assert answered.args[0] == model.rowCount() == 1_000_000
    assert desk.fetched == [(0, 48)]
    assert text(model, 60) is None
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert (text(model, 5), text(model, 60)) == ("Person 6", "Person 61")


def test_a_space_after_a_word_waits_for_no_count_where_the_kept_row_is_in_sight(
    model: RowModel[Row], tasks: Tasks, qtbot: QtBot
) -> None:
    desk, counted = Desk(5000), threading.Event()

    def count() -> int:
        counted.set()
        return len(desk.ids)

    source = RowSource(count, desk.fetch, desk.position, subject="anna")
    model.ask(source)
    model.keep(3)
    assert tasks.drain()
    located: list[int] = []
    model.located.connect(located.append)
    model.ask(source)
    assert tasks.drain()
    assert (located, counted.is_set()) == ([2], False)
    qtbot.waitUntil(lambda: model.rowCount() == 5000)


def test_a_kept_row_out_of_sight_is_found_among_what_is_searched_for(
    model: RowModel[Row], tasks: Tasks
) -> None:
    desk = Desk(5000)
    source = RowSource(lambda: len(desk.ids), desk.fetch, desk.position, subject="anna")
    model.ask(source)
    model.keep(4000)
    assert tasks.drain()
    located: list[int] = []
    model.located.connect(located.append)
    model.ask(source)
    assert tasks.drain()
    assert (located, model.rowCount()) == ([3999], 5000)


def test_of_few_that_were_found_the_number_is_known_at_once(model: RowModel[Row], tasks: Tasks) -> None:
    told: list[int] = []
    model.answered.connect(lambda count, _ms: told.append(count))
    model.ask(searching(Desk(7)))
    assert tasks.drain()
    assert told == [7]
    read: list[int] = []
    model.read_rows([(0, 6)], lambda row: row.id, read.extend)
    assert read == [1, 2, 3, 4, 5, 6, 7]


def test_whoever_types_on_does_not_wait_for_what_they_passed(model: RowModel[Row], tasks: Tasks) -> None:
    counted: list[str] = []

    def source(subject: str) -> RowSource[Row]:
        desk = Desk(100)

        def count() -> int:
            counted.append(subject)
            return 100

        return RowSource(count, desk.fetch, subject=subject)

    for subject in ("a", "an", "ann"):
        model.ask(source(subject))
        assert tasks.drain()
    assert model.rowCount() == 48
    assert counted == []


def test_the_same_rows_in_another_order_are_told_from_others(model: RowModel[Row], tasks: Tasks) -> None:
    told: list[bool] = []
    model.located.connect(lambda _row: told.append(model.has_same_rows))
    for subject in ("a", "a", "b", ""):
        model.ask(searching(Desk(9), subject))
        assert tasks.drain()
    assert told == [False, True, False, False]


def test_letters_lead_to_a_row(model: RowModel[Row], tasks: Tasks) -> None:
    desk = Desk(500)
    found: list[int] = []
    model.ask(desk.source())
    assert tasks.drain()
    assert not model.find_beginning("x", found.append)
    rows = {"pe": 0, "person 400": 399}
    model.ask(RowSource(lambda: 500, desk.fetch, beginning=rows.get))
    assert tasks.drain()
    for letters in ("person 400", "q"):
        assert model.find_beginning(letters, found.append)
        assert tasks.drain()
    assert found == [399]


def test_many_rows_are_read_with_progress_and_can_be_left(model: RowModel[Row], tasks: Tasks) -> None:
    model.ask(Desk(9000).source())
    assert tasks.drain()
    steps: list[int] = []
    read: list[int] = []
    model.reading.connect(lambda task: task.progressed.connect(lambda done, _of: steps.append(done)))
    heard = threading.Event()
    # A quick worker would be through before anybody listens.
    tasks.write(heard.wait)
    model.read_rows([(0, 8999)], lambda row: row.id, read.extend)
    heard.set()
    assert tasks.drain()
    assert read == list(range(1, 9001))
    assert steps[-1:] == [9000]
    model.reading.connect(lambda task: task.cancel())
    model.read_rows([(0, 8999)], lambda row: row.id, read.extend)
    assert tasks.drain()
    assert len(read) == 9000
