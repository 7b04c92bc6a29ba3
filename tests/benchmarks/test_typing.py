"""From a key press in the list of people to painted rows, beside painting a model with nothing in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QTableView, QVBoxLayout, QWidget

from contactdesk.services.services import Services
from tests.benchmarks.asked import people_looked_for
from tests.benchmarks.invented_desk import Size
from tests.benchmarks.kept_desks import KeptDesks
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.shown_window import SIZE, ShownWindow, type_letter, until_painted
from tests.benchmarks.timing import median, ms, p95, without_garbage_rounds

pytestmark = pytest.mark.benchmark
NAMES, LETTERS = 30, 5


class Nothing(QAbstractTableModel):
    """As many rows and columns as the list shows, and not a letter in them."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__()
        self._rows, self._columns = rows, columns

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def data(
        self, _index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        return None

    def start_anew(self) -> None:
        self.beginResetModel()
        self.endResetModel()


class BareWindow(QMainWindow):
    """A search line over a plain table, in a window of the same size."""

    def __init__(self, like: ShownWindow) -> None:
        super().__init__()
        inside = QWidget()
        box = QVBoxLayout(inside)
        self.search, self.table = QLineEdit(), QTableView()
        box.addWidget(self.search)
        box.addWidget(self.table)
        self.setCentralWidget(inside)
        model = Nothing(like.model.rowCount(), like.model.columnCount())
        self.table.setModel(model)
        self.table.setFixedSize(like.people.table.size())
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(like.people.table.rowHeight(0))
        self.search.textChanged.connect(model.start_anew)
        self.resize(*SIZE)
        self.show()

    def press(self, letter: str) -> float:
        return until_painted(self.table.viewport(), lambda: type_letter(self.search, letter))


@pytest.fixture
def shown(kept_desks: KeptDesks, size: Size, tmp_path: Path) -> Iterator[ShownWindow]:
    window = ShownWindow(kept_desks.path(size), tmp_path)
    yield window
    window.close()


def test_a_key_press_beside_painting_nothing(
    shown: ShownWindow, large: Services, often: Callable[[int], int], results: Results
) -> None:
    bare = BareWindow(shown)
    names = [one.read for one in people_looked_for(large.desk, often(NAMES), "typed")]
    ours: list[float] = []
    floor: list[float] = []
    with without_garbage_rounds():
        for words in names:
            for letter in " ".join(words)[:LETTERS]:
                ours.append(shown.press(letter))
                shown.rest()
                floor.append(bare.press(letter))
            shown.search.clear()
            bare.search.clear()
            shown.rest()
    bare.close()
    results.add(
        Measured(
            "3",
            "key press to painted rows, p95 ÷ painting nothing",
            p95(ours) / p95(floor),
            2.0,
            ours=f"{ms(p95(ours))} (median {ms(median(ours))})",
            floor=ms(p95(floor)),
        )
    )
