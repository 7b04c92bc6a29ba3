"""Tables: chosen and opened by keyboard, copied as text, arranged as the user left them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.models.row_source import RowSource
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.tasks import Tasks
from contactdesk.ui.widgets.chosen_rows import RowChoice
from contactdesk.ui.widgets.columns import Column
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.empty_state import EmptyState
from tests.ui.conftest import Shoot
from tests.ui.widgets.gallery_parts import GUESTS, PARTICIPANTS, PEOPLE, Guest

Model = RowModel[Guest]


@pytest.fixture
def model(qtbot: QtBot) -> Model:
    made: Model = RowModel(None, PARTICIPANTS, question="people", row_id=lambda guest: guest.id)
    made.show(GUESTS)
    return made


def make(
    model: Model, qtbot: QtBot, layout: dict[str, str] | None = None, search: QLineEdit | None = None
) -> DataTable:
    table = DataTable(
        model, key="people", name="People", layout={} if layout is None else layout, search=search
    )
    qtbot.addWidget(table)
    table.resize(900, 400)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.setFocus()
    return table


@pytest.fixture
def table(appearance: Appearance, model: Model, qtbot: QtBot) -> DataTable:
    return make(model, qtbot)


def test_arrows_choose_and_enter_opens(table: DataTable, qtbot: QtBot) -> None:
    chosen: list[int] = []
    opened: list[int] = []
    table.current_changed.connect(chosen.append)
    table.row_activated.connect(opened.append)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert chosen == [2, 3]
    assert opened == [3]


def test_the_focus_never_stands_on_nothing(table: DataTable) -> None:
    assert table.current_id() == 1
    assert table.chosen_count() == 1, "what is done by key is done to it"


def test_the_chosen_rows_stay_chosen_when_the_desk_changed(table: DataTable, model: Model) -> None:
    table.select_id(3)
    table.selectionModel().select(
        model.index(5, 0),
        table.selectionCommand(model.index(5, 0)).Select | table.selectionCommand(model.index(5, 0)).Rows,
    )
    told: list[int] = []
    table.current_changed.connect(told.append)
    model.show(tuple(reversed(GUESTS)))
    ids: list[int] = []
    table.read_chosen(ids.extend)
    assert table.current_id() == 3
    assert sorted(ids) == [3, 6]
    assert told == []


def test_the_current_cell_stays_current_when_the_desk_changed(table: DataTable, model: Model) -> None:
    table.setCurrentIndex(model.index(2, 3))
    model.show(tuple(reversed(GUESTS)))
    assert (table.current_id(), table.currentIndex().column()) == (3, 3)


def test_the_menu_of_a_row_is_reached_by_keys(table: DataTable, qtbot: QtBot) -> None:
    table.select_id(3)
    with qtbot.waitSignal(table.menu_wanted) as asked:
        QTest.keyClick(table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    row = table.visualRect(table.currentIndex())
    assert table.viewport().mapFromGlobal(asked.args[0]) == row.bottomLeft()


def test_a_chosen_row_that_is_gone_is_told(table: DataTable, model: Model, qtbot: QtBot) -> None:
    table.select_id(3)
    with qtbot.waitSignal(table.current_changed) as told:
        model.show(GUESTS[:1])
    assert told.args == [0]


def test_copying_gives_what_a_spreadsheet_takes(table: DataTable, model: Model) -> None:
    model.show(
        (
            Guest(1, "=1+2", "Foundation\nLublin", "Łódź", "", "Invited"),
            Guest(2, "+48 42 555 01 10", "", "", ""),
        )
    )
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\n") == [
        "1\t'=1+2\tFoundation Lublin\tParticipant\tInvited",
        "2\t+48 42 555 01 10\t\tParticipant\tAttended",
    ]


def test_all_rows_are_chosen_also_those_that_are_not_here(
    appearance: Appearance, tasks: Tasks, qtbot: QtBot
) -> None:
    guests = [Guest(number, f"Guest {number}", "", "", "") for number in range(1, 3001)]
    model: Model = RowModel(tasks, PARTICIPANTS, question="many", row_id=lambda guest: guest.id)
    model.ask(RowSource(lambda: 3000, lambda offset, limit: guests[offset : offset + limit]))
    assert tasks.drain()
    table = make(model, qtbot)
    table.selectAll()
    ids: list[int] = []
    table.read_chosen(ids.extend)
    assert tasks.drain()
    assert table.chosen_count() == 3000
    assert ids == list(range(1, 3001))


def test_typing_goes_to_the_search(appearance: Appearance, model: Model, qtbot: QtBot) -> None:
    search = QLineEdit()
    qtbot.addWidget(search)
    table = make(model, qtbot, search=search)
    for key in (Qt.Key.Key_L, Qt.Key.Key_O):
        QTest.keyClick(table, key)
    assert search.text() == "lo"


def test_a_heading_asks_for_another_order_and_turns_it_around(appearance: Appearance, qtbot: QtBot) -> None:
    model: Model = RowModel(None, PEOPLE, question="people", row_id=lambda guest: guest.id)
    model.show(GUESTS)
    table = make(model, qtbot)
    asked: list[tuple[str, bool]] = []
    table.sort_wanted.connect(lambda sort, descending: asked.append((sort, descending)))
    header = table.horizontalHeader()
    for section in (1, 1, 3):
        at = QPoint(header.sectionViewportPosition(section) + 20, 10)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == [("organisation", False), ("organisation", True)]


def test_columns_come_back_as_they_were_left(appearance: Appearance, model: Model, qtbot: QtBot) -> None:
    layout: dict[str, str] = {}
    first = make(model, qtbot, layout)
    first.horizontalHeader().resizeSection(1, 321)
    first.horizontalHeader().moveSection(4, 2)
    first.layout_of_columns.set_hidden("role", True)
    second = make(model, qtbot, layout)
    assert second.columnWidth(1) == 321
    assert second.horizontalHeader().visualIndex(4) == 2
    assert second.isColumnHidden(3)


@pytest.mark.parametrize(
    "broken", ["", "{", "[]", '{"widths": 3}', '{"order": [1, null]}', '{"hidden": ["number"]}']
)
def test_a_broken_memory_of_columns_does_no_harm(
    broken: str, appearance: Appearance, model: Model, qtbot: QtBot
) -> None:
    table = make(model, qtbot, {"table.people": broken})
    assert not table.isColumnHidden(0)


def test_a_menu_shows_and_hides_columns(table: DataTable) -> None:
    menu = QMenu()
    table.layout_of_columns.fill_menu(menu)
    role = next(action for action in menu.actions() if action.text() == "Role")
    role.trigger()
    assert table.isColumnHidden(3)


def test_a_cell_is_edited_in_place_and_told(appearance: Appearance, model: Model, qtbot: QtBot) -> None:
    columns: tuple[Column[Guest], ...] = (Column("city", "City", lambda guest: guest.city, editable=True),)
    cities: Model = RowModel(None, columns, question="cities", row_id=lambda guest: guest.id)
    cities.show(GUESTS)
    table = make(cities, qtbot)
    table.select_id(2)
    assert table.edit_current()
    editor = table.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "Warszawa"
    QTest.keyClicks(editor, "Opole")
    with qtbot.waitSignal(cities.edited) as edited:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert edited.args == [2, "city", "Opole"]


def test_an_empty_table_says_what_belongs_there(table: DataTable, model: Model, qtbot: QtBot) -> None:
    pressed: list[str] = []
    empty = EmptyState(
        Icon.PEOPLE, "Nobody yet.", button="Import a list", on_button=lambda: pressed.append("import")
    )
    table.set_empty(empty)
    assert not empty.isVisible()
    model.show(())
    assert empty.isVisible()
    QTest.mouseClick(button_of(empty), Qt.MouseButton.LeftButton)
    assert pressed == ["import"]


def button_of(empty: EmptyState) -> QWidget:
    from PySide6.QtWidgets import QPushButton

    button = empty.findChild(QPushButton)
    assert button is not None
    return button


def test_a_cut_name_is_whole_in_its_tip_and_plain(table: DataTable, model: Model, qtbot: QtBot) -> None:
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QApplication

    name = "<b>Amina</b> of the association with a very long name indeed"
    model.show((Guest(1, name, "", "", ""),))
    at = QPoint(table.columnViewportPosition(1) + 60, 20)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, table.viewport().mapToGlobal(at))
    QApplication.sendEvent(table.viewport(), event)
    assert "&lt;b>Amina&lt;/b>" in QToolTip.text()
    QToolTip.hideText()


def test_a_table_turns_around_for_those_who_read_from_the_right(
    appearance: Appearance, model: Model, qtbot: QtBot, shoot: Shoot
) -> None:
    table = make(model, qtbot)
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    table.set_marked("amina kowal")
    shoot(table, "table-turned")
    assert table.columnViewportPosition(1) > table.columnViewportPosition(4)


def test_choosing_everything_does_not_walk_through_the_rows(appearance: Appearance, qtbot: QtBot) -> None:
    asked: list[int] = []

    class Asked(RowModel[Guest]):
        def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
            asked.append(index.row())
            return super().flags(index)

    model = Asked(None, PARTICIPANTS, question="many", row_id=lambda guest: guest.id)
    model.show([Guest(number, f"Guest {number}", "", "", "") for number in range(1, 20_001)])
    table = make(model, qtbot)
    table.selectAll()
    table.grab()
    assert table.chosen_count() == 20_000
    assert len(asked) < 1000


def many(tasks: Tasks, count: int) -> tuple[Model, list[tuple[int, int]]]:
    """A model over so many guests, and what was read of them."""
    guests = [Guest(number, f"Guest {number:05}", "", "", "") for number in range(1, count + 1)]
    read: list[tuple[int, int]] = []

    def fetch(offset: int, limit: int) -> list[Guest]:
        read.append((offset, limit))
        return guests[offset : offset + limit]

    model: Model = RowModel(tasks, PARTICIPANTS, question="many", row_id=lambda guest: guest.id)
    model.ask(
        RowSource(
            lambda: count,
            fetch,
            position=lambda row_id: row_id - 1,
            beginning=lambda letters: next(
                (n for n, guest in enumerate(guests) if guest.name.lower().startswith(letters)), None
            ),
        )
    )
    assert tasks.drain()
    return model, read


def choice(table: DataTable, tasks: Tasks) -> RowChoice:
    found: list[RowChoice] = []
    table.read_choice(found.append)
    assert tasks.drain()
    return found[0]


def test_of_all_but_a_few_only_the_few_are_read(appearance: Appearance, tasks: Tasks, qtbot: QtBot) -> None:
    model, read = many(tasks, 60_000)
    table = make(model, qtbot)
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert choice(table, tasks) == RowChoice([], all_but=True)
    flags = QItemSelectionModel.SelectionFlag
    for row in (3, 50_000):
        table.selectionModel().select(model.index(row, 0), flags.Deselect | flags.Rows)
    assert choice(table, tasks) == RowChoice([4, 50_001], all_but=True)
    assert sum(limit for _offset, limit in read) < 1000
    table.selectionModel().select(model.index(7, 0), flags.ClearAndSelect | flags.Rows)
    assert choice(table, tasks) == RowChoice([8])


def test_all_stay_chosen_when_the_desk_changed(appearance: Appearance, tasks: Tasks, qtbot: QtBot) -> None:
    model, _read = many(tasks, 5_000)
    table = make(model, qtbot)
    table.selectAll()
    model.refresh()
    assert tasks.drain()
    assert table.chosen_count() == 5_000
    model.ask(RowSource(lambda: 5_000, lambda offset, limit: GUESTS, subject="other"))
    assert tasks.drain()
    assert table.chosen_count() < 50


def test_letters_go_to_the_first_that_begins_so(appearance: Appearance, tasks: Tasks, qtbot: QtBot) -> None:
    model, _read = many(tasks, 30_000)
    table = make(model, qtbot)
    told: list[int] = []
    table.current_changed.connect(told.append)
    QTest.keyClicks(table, "guest 2001")
    qtbot.waitUntil(lambda: bool(told) and told[-1] == 20_010)
    assert 0 not in told
    assert table.visualRect(table.currentIndex()).intersects(table.viewport().rect())


def test_a_row_is_chosen_where_a_held_shift_leads_to_the_list(
    appearance: Appearance, tasks: Tasks, qtbot: QtBot
) -> None:
    model, _read = many(tasks, 50)
    table = make(model, qtbot)
    table.clearFocus()
    table.selectionModel().clear()
    QTest.keyPress(table, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    table.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert table.chosen_count() == 1
    QTest.keyRelease(table, Qt.Key.Key_Shift)


def test_shift_chooses_on_from_where_the_list_was_led_to(
    appearance: Appearance, tasks: Tasks, qtbot: QtBot
) -> None:
    model, _read = many(tasks, 50)
    table = make(model, qtbot)
    for lead in (table.selectRow, lambda row: table.setCurrentIndex(model.index(row, 0))):
        lead(3)
        for _time in range(2):
            QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        assert table.chosen_count() == 3
        where = table.visualRect(model.index(8, 0)).center()
        QTest.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, where
        )
        assert table.chosen_count() == 6
