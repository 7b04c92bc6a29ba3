from __future__ import annotations

import json
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.widgets.columns import Column
from contactdesk.ui.widgets.data_table import DataTable

Row = tuple[int, str]
COLUMNS: tuple[Column[Row], ...] = (
    Column("name", "Name", lambda row: row[1], width=200),
    Column("place", "Place", lambda row: row[1], stretch=True),
    Column("city", "City", lambda row: row[1], width=100, spare=True),
)


def test_a_spare_column_gives_way_to_the_others_and_comes_back(appearance: Appearance, qtbot: QtBot) -> None:
    kept: dict[str, str] = {}
    model: RowModel[Row] = RowModel(None, COLUMNS, question="rows", row_id=lambda row: row[0])
    table = DataTable(model, key="rows", name="Rows", layout=kept)
    host = QWidget()
    qtbot.addWidget(host)
    QHBoxLayout(host).addWidget(table)
    model.show([(1, "Łódź")])
    shown = table.layout_of_columns.shown
    host.resize(640, 300)
    host.show()
    assert shown() == [0, 1, 2]
    host.resize(360, 300)
    qtbot.waitUntil(lambda: shown() == [0, 1])
    host.resize(640, 300)
    qtbot.waitUntil(lambda: shown() == [0, 1, 2])
    assert json.loads(kept.get("table.rows", "{}")).get("hidden", []) == []


def test_of_several_spare_columns_the_last_gives_way_first(appearance: Appearance, qtbot: QtBot) -> None:
    columns = (*COLUMNS, Column[Row]("since", "Since", lambda row: row[1], width=120, spare=True))
    model: RowModel[Row] = RowModel(None, columns, question="rows", row_id=lambda row: row[0])
    table = DataTable(model, key="rows", name="Rows", layout={})
    host = QWidget()
    qtbot.addWidget(host)
    QHBoxLayout(host).addWidget(table)
    model.show([(1, "Łódź")])
    host.resize(760, 300)
    host.show()
    for width, shown in ((760, [0, 1, 2, 3]), (480, [0, 1, 2]), (360, [0, 1]), (760, [0, 1, 2, 3])):
        host.resize(width, 300)
        qtbot.waitUntil(partial(_is_shown, table, shown))


def _is_shown(table: DataTable, columns: list[int]) -> bool:
    return table.layout_of_columns.shown() == columns


def test_a_column_that_begins_hidden_is_shown_once_it_was_asked_for(
    appearance: Appearance, qtbot: QtBot
) -> None:
    columns = (*COLUMNS, Column[Row]("since", "Since", lambda row: row[1], width=120, hidden=True))
    kept: dict[str, str] = {}

    def table() -> DataTable:
        model: RowModel[Row] = RowModel(None, columns, question="rows", row_id=lambda row: row[0])
        made = DataTable(model, key="rows", name="Rows", layout=kept)
        qtbot.addWidget(made)
        return made

    first = table().layout_of_columns
    assert 3 not in first.shown()
    first.set_hidden("since", False)
    assert 3 in table().layout_of_columns.shown()
    kept["table.rows"] = json.dumps(
        {"widths": {"name": 210}, "order": ["name", "place", "city"], "hidden": []}
    )
    assert 3 not in table().layout_of_columns.shown()
