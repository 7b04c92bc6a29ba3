"""Rows as they are painted: each as a whole, and the same however little of the table is painted again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contactdesk.core.settings import Scheme
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.theme import DARK, LIGHT, Theme, Tone, font
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.laid_text import Lettering
from tests.ui.widgets.gallery_parts import GUESTS, PARTICIPANTS, Guest

SIZE = (900, 400)
BENEATH_EDGE = QPoint(4, 4)
THIN = 10  # the stroke of a 1 has no pixel of the whole colour
NUMBER, NAME, ORGANISATION, ROLE, STATUS = range(5)


@pytest.fixture
def model(appearance: Appearance) -> RowModel[Guest]:
    made: RowModel[Guest] = RowModel(None, PARTICIPANTS, question="people", row_id=lambda guest: guest.id)
    made.show(GUESTS * 3)
    return made


@pytest.fixture
def table(model: RowModel[Guest], qtbot: QtBot) -> DataTable:
    made = DataTable(model, key="people", name="People", layout={})
    qtbot.addWidget(made)
    made.resize(*SIZE)
    with qtbot.waitExposed(made):
        made.show()
    return made


def painted(table: DataTable, area: QRect | None = None) -> QImage:
    return table.viewport().grab(area or table.viewport().rect()).toImage()


def cell(table: DataTable, row: int, column: int) -> QRect:
    return table.visualRect(table.model().index(row, column))


def places_of(color: QColor, image: QImage, area: QRect) -> list[int]:
    """How far from the left of a cell the pixels of a colour stand."""
    rows, columns = range(area.top(), area.bottom() + 1), range(area.left(), area.right() + 1)
    return [x - area.left() for y in rows for x in columns if image.pixelColor(x, y) == color]


def point_at(table: DataTable, row: int) -> None:
    at = QPointF(cell(table, row, NAME).center())
    none = (Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    moved = QMouseEvent(QEvent.Type.MouseMove, at, table.viewport().mapToGlobal(at), *none)
    QApplication.sendEvent(table.viewport(), moved)


def test_a_part_looks_like_the_same_part_of_the_whole(table: DataTable) -> None:
    table.selectRow(2)
    table.set_marked("amina kow lodz")
    point_at(table, 4)
    table.verticalScrollBar().setValue(17)
    whole = painted(table)
    for area in (QRect(0, 0, 30, 20), QRect(60, 45, 300, 90), QRect(500, 100, 299, 201)):
        assert painted(table, area) == whole.copy(area)


def test_a_row_says_whether_it_is_chosen_or_pointed_at(table: DataTable) -> None:
    table.selectRow(2)
    point_at(table, 4)
    image = painted(table)
    grounds = [image.pixelColor(cell(table, row, NUMBER).topLeft() + BENEATH_EDGE) for row in (2, 4, 5)]
    assert grounds == [LIGHT.soft(Tone.ACCENT), LIGHT.color("hover"), LIGHT.color("surface")]


@pytest.mark.parametrize("turned", [False, True], ids=["from the left", "from the right"])
def test_marks_stand_under_the_letters(turned: bool, table: DataTable, model: RowModel[Guest]) -> None:
    """Also in a column whose texts end on the other side."""
    model.show([Guest(1234567, "Łódź", "of Łódź", "", "", "", "Łódź")])
    table.horizontalHeader().resizeSection(NUMBER, 150)
    table.clearSelection()
    if turned:
        table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    table.set_marked("lodz 123")
    image = painted(table)
    found = LIGHT.soft(Tone.WARN)
    width = Lettering(font(), Qt.LayoutDirection.LeftToRight).laid("Łódź").width
    for column in (ORGANISATION, ROLE):
        places = places_of(found, image, cell(table, 0, column))
        assert max(places) - min(places) == pytest.approx(width, abs=2)
        ink = places_of(LIGHT.ink(Tone.TEXT), image, cell(table, 0, column))
        assert max(ink) <= max(places) + 1
    places = places_of(found, image, cell(table, 0, NUMBER))
    ink = places_of(LIGHT.ink(Tone.TEXT), image, cell(table, 0, NUMBER))
    assert abs(min(places) - min(ink)) <= THIN
    assert max(places) < max(ink)


@pytest.mark.parametrize(("scheme", "theme"), [(Scheme.DARK, DARK), (Scheme.LIGHT, LIGHT)])
def test_rows_take_the_colours_of_another_theme(
    scheme: Scheme, theme: Theme, table: DataTable, appearance: Appearance
) -> None:
    painted(table)
    appearance.choose(scheme)
    table.clearSelection()
    image = painted(table)
    area = cell(table, 1, NAME)
    assert image.pixelColor(area.bottomLeft()) == theme.color("border")
    assert places_of(theme.ink(Tone.TEXT), image, area)


def test_columns_are_painted_where_they_were_put(table: DataTable) -> None:
    table.clearSelection()
    table.layout_of_columns.set_hidden("organisation", True)
    table.horizontalHeader().moveSection(ROLE, NAME)
    before = painted(table)
    rest = [painted(table, cell(table, 1, column)) for column in (NUMBER, NAME, ROLE, STATUS)]
    assert [before.copy(cell(table, 1, column)) for column in (NUMBER, NAME, ROLE, STATUS)] == rest
    assert all(places_of(LIGHT.ink(Tone.TEXT), before, cell(table, 1, column)) for column in (NAME, ROLE))


def test_a_text_is_one_line_and_as_long_as_there_is_room() -> None:
    letters = Lettering(font(), Qt.LayoutDirection.LeftToRight)
    assert letters.fitting("Foundation\nLublin\tPoland", 1000).text == "Foundation Lublin Poland"
    cut = letters.fitting("Foundation Lublin", 60)
    assert cut.text.endswith("…")
    assert cut.width <= 60
    assert letters.fitting("Foundation", 1000) is letters.fitting("Foundation", 500)
