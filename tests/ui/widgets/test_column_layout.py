from __future__ import annotations

import json

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
