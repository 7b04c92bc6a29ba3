"""The smaller widgets, each by what a user or a page sees of it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from contactdesk.core.dates import format_day
from contactdesk.core.text import fold
from contactdesk.ui.models.read_day import read_day
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.jobs import LongTask
from contactdesk.ui.shell.theme import Tone, font
from contactdesk.ui.widgets.avatars import tone_of
from contactdesk.ui.widgets.buttons import Button, IconButton, MenuButton
from contactdesk.ui.widgets.cards import Card, CardRow
from contactdesk.ui.widgets.chips import Chip, ChipRow
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.date_field import DateField
from contactdesk.ui.widgets.day_popup import DayPopup
from contactdesk.ui.widgets.few_lines import FewLines
from contactdesk.ui.widgets.labels import Caps, Elided, Label, plain_tip
from contactdesk.ui.widgets.nav_list import NavList
from contactdesk.ui.widgets.pills import Pill, fitted
from contactdesk.ui.widgets.progress_strip import ProgressStrip
from contactdesk.ui.widgets.search_line import SearchLine
from contactdesk.ui.widgets.side_section import SideSection
from contactdesk.ui.widgets.sidebar import Sidebar
from contactdesk.ui.widgets.split import Split
from contactdesk.ui.widgets.step_pills import StepPills
from contactdesk.ui.widgets.tab_strip import Tabs
from contactdesk.ui.widgets.timeline import Timeline, TimelineEntry
from tests.ui.widgets.gallery_parts import LISTS, PLACES

pytestmark = pytest.mark.usefixtures("appearance")


def show(widget: QWidget, qtbot: QtBot, width: int = 400, height: int = 300) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def test_labels_show_markup_as_it_is(qtbot: QtBot) -> None:
    for label in (Label("<b>x</b>"), Elided("<b>x</b>"), Caps("<b>x</b>")):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
    assert plain_tip("<img src=x>") == "<span>&lt;img src=x></span>"


def test_a_label_that_gives_way_has_the_whole_text_in_its_tip(qtbot: QtBot) -> None:
    label = Elided("Plenipotentiary for integration")
    show(label, qtbot, 60, 20)
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == "Plenipotentiary for integration"
    label.resize(600, 20)
    assert label.text() == "Plenipotentiary for integration"
    assert label.toolTip() == ""


def test_enter_presses_a_button_as_space_does(qtbot: QtBot) -> None:
    pressed: list[str] = []
    button = Button("Save & close", on_click=lambda: pressed.append("saved"))
    show(button, qtbot)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == ["saved", "saved"]
    assert button.text() == "Save && close"


def test_a_button_with_only_an_icon_has_a_name(qtbot: QtBot) -> None:
    button = IconButton(Icon.MORE, "More")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip(), button.text()) == ("More", "More", "")


def test_a_menu_is_filled_each_time_it_opens(qtbot: QtBot) -> None:
    names = ["Organiser"]

    def fill(menu: QMenu) -> None:
        for name in names:
            menu.addAction(name)

    button = MenuButton("Role", None, fill)
    qtbot.addWidget(button)
    button.menu().aboutToShow.emit()
    names.append("Chair")
    button.menu().aboutToShow.emit()
    assert [action.text() for action in button.menu().actions()] == ["Organiser", "Chair"]


def test_a_place_is_chosen_by_arrows_and_space(qtbot: QtBot) -> None:
    side = Sidebar(PLACES)
    show(side, qtbot, 212, 700)
    side.add_section(SideSection()).show_entries("Saved lists", LISTS)
    chosen: list[str] = []
    side.chosen.connect(chosen.append)
    places = {button.accessibleName(): button for button in side.findChildren(QPushButton)}
    places["Today"].setFocus()
    QTest.keyClick(places["Today"], Qt.Key.Key_Down)
    QTest.keyClick(places["People"], Qt.Key.Key_Space)
    QTest.keyClick(places["People"], Qt.Key.Key_Up)
    QTest.keyClick(places["Today"], Qt.Key.Key_Up)
    QTest.keyClick(places["No contact in 90 days"], Qt.Key.Key_Space)
    assert chosen == ["people", "list-3"]
    assert not places["People"].isChecked()


def test_the_side_bar_asks_for_the_search_of_everything(qtbot: QtBot) -> None:
    side = Sidebar(PLACES)
    qtbot.addWidget(side)
    search = next(b for b in side.findChildren(QPushButton) if b.accessibleName() == "Search everything")
    with qtbot.waitSignal(side.search_wanted):
        search.click()


def test_a_search_is_asked_as_one_types_and_cleared_by_escape(qtbot: QtBot) -> None:
    line = SearchLine("Search people")
    show(line, qtbot)
    asked: list[str] = []
    line.asked.connect(asked.append)
    QTest.keyClicks(line, "lo")
    qtbot.waitUntil(lambda: asked[-1:] == ["lo"])
    with qtbot.waitSignal(line.to_list):
        QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: asked[-1:] == [""])


def test_a_filter_goes_by_its_cross_or_by_delete_and_else_is_opened(qtbot: QtBot) -> None:
    chip = Chip("City: Łódź", removable=True)
    chip.adjustSize()
    qtbot.addWidget(chip)
    heard: list[str] = []
    chip.removed.connect(lambda: heard.append("removed"))
    chip.clicked.connect(lambda: heard.append("clicked"))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, 10))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, 10))
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert heard == ["removed", "clicked", "removed"]
    assert chip.isChecked()


def test_chips_break_into_lines_where_the_page_ends(qtbot: QtBot) -> None:
    row = ChipRow()
    chips = [row.add(Chip(f"Filter number {number}")) for number in range(6)]
    show(row, qtbot, 260, 300)
    assert len({chip.y() for chip in chips}) > 1
    assert all(chip.geometry().right() <= row.width() for chip in chips)
    assert row.heightForWidth(5000) < row.heightForWidth(260)


def test_a_chip_is_called_by_its_count_too(qtbot: QtBot) -> None:
    chip = Chip("Overdue")
    qtbot.addWidget(chip)
    chip.set_text("Overdue  3")
    assert chip.accessibleName() == "Overdue  3"


def test_a_tab_is_built_when_it_is_first_shown(qtbot: QtBot) -> None:
    built: list[str] = []

    def build(key: str) -> QWidget:
        built.append(key)
        return QLabel(key)

    tabs = Tabs()
    for key in ("timeline", "details"):
        tabs.add(key, key.title(), lambda key=key: build(key))  # type: ignore[misc]
    show(tabs, qtbot)
    assert built == ["timeline"]
    tabs.focus_strip()
    focused = tabs.window().focusWidget()
    assert focused is not None
    with qtbot.waitSignal(tabs.changed) as changed:
        QTest.keyClick(focused, Qt.Key.Key_Right)
    assert changed.args == ["details"]
    tabs.set_current("timeline")
    assert built == ["timeline", "details"]
    assert tabs.widget("details") is not None


def test_keys_lead_from_tab_to_tab_wherever_the_keyboard_is(qtbot: QtBot) -> None:
    line, tabs, window = QLineEdit(), Tabs(), QWidget()
    for key in ("timeline", "details", "history"):
        tabs.add(key, key.title(), QLabel(key))
    box = QVBoxLayout(window)
    box.addWidget(line)
    box.addWidget(tabs)
    with qtbot.waitActive(window):
        show(window, qtbot)
        window.activateWindow()
    line.setFocus()
    went = []
    for page in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        QTest.keyClick(line, page, Qt.KeyboardModifier.ControlModifier)
        went.append(tabs.current_key())
    assert went == ["details", "history", "timeline", "history"]
    assert line.hasFocus()


class Language(StrEnum):
    PL = "pl"
    EN = "en"


def test_a_choice_gives_the_thing_and_not_its_words(qtbot: QtBot) -> None:
    combo: Combo[Language] = Combo()
    combo.add("Polski", Language.PL)
    combo.add("English", Language.EN)
    show(combo, qtbot)
    chosen: list[object] = []
    combo.chosen.connect(chosen.append)
    combo.set_value(Language.EN)
    assert chosen == []
    QTest.keyClick(combo, Qt.Key.Key_Up)
    assert chosen == [Language.PL]
    assert combo.value() is Language.PL


def test_a_date_is_read_as_written_and_shown_once_left(qtbot: QtBot) -> None:
    field: DateField[int] = DateField(
        {"tomorrow": 24}.get, lambda day: f"{day} November", not_understood="No date yet."
    )
    show(field, qtbot)
    shown: list[str] = []
    field.previewed.connect(shown.append)
    QTest.keyClicks(field, "tomorrow")
    assert (field.value(), field.problem, shown[-1]) == (24, "", "24 November")
    field.clearFocus()
    assert field.text() == "24 November"
    assert field.cursorPosition() == 0, "the day is seen where there is no room for the year"
    field.setText("")
    QTest.keyClicks(field, "soon")
    assert (field.value(), field.problem, field.text()) == (None, "No date yet.", "soon")


def test_a_day_is_chosen_from_a_month_by_keys_and_by_mouse(qtbot: QtBot) -> None:
    field: DateField[date] = DateField(read_day, format_day, not_understood="")
    show(field, qtbot)
    field.set_value(date(2026, 11, 24))
    edited: list[str] = []
    field.textEdited.connect(edited.append)
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (popup,) = field.findChildren(DayPopup)
    assert popup.calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
    grid = popup.calendar.findChild(QTableView)
    assert grid is not None
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert (field.value(), edited) == (date(2026, 12, 1), ["1 December 2026"])
    mark = field.findChild(QToolButton)
    assert mark is not None
    assert mark.accessibleName() == "Choose a day"
    assert popup.isHidden()
    mark.click()
    assert popup.isVisible()
    popup.calendar.clicked.emit(QDate(2026, 12, 24))
    assert field.text() == "24 December 2026"


def test_a_row_of_a_card_is_opened_by_keyboard(qtbot: QtBot) -> None:
    row = CardRow("Call about diplomas", "Ministry of Labour", clickable=True)
    show(row, qtbot)
    with qtbot.waitSignal(row.clicked):
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert row.accessibleName() == "Call about diplomas, Ministry of Labour"


def test_a_title_beside_a_pill_takes_more_lines(qtbot: QtBot) -> None:
    title = "Send photographs of the day to the hosts"
    card = Card()
    card.body.addWidget(CardRow(title, "Biuro", trailing=Pill("3 days late")))
    card.body.addStretch(1)
    show(card, qtbot, 280)
    (label,) = card.findChildren(FewLines)
    assert label.text() == title
    assert label.height() >= label.fontMetrics().lineSpacing() * 2
    card.resize(900, 300)
    assert label.height() < label.fontMetrics().lineSpacing() * 2


def test_a_pill_that_is_cut_keeps_its_day() -> None:
    metrics = QFontMetrics(font())
    words, action = "Ministry or central office", "Call Łucja about mentors by 26 Nov"
    assert fitted(words, metrics, 1000) == words
    assert fitted(words, metrics, 100).startswith("Minis")
    assert fitted(words, metrics, 100).endswith("…")
    shown = fitted(action, metrics, 150)
    assert shown.startswith("Call")
    assert shown.endswith("… 26 Nov")
    assert metrics.horizontalAdvance(shown) <= 150


def test_a_paper_is_chosen_by_arrows(qtbot: QtBot) -> None:
    papers = NavList()
    papers.add("sheet", "Attendance sheet", Icon.FILE)
    papers.add("list", "Participant list", Icon.LIST)
    show(papers, qtbot)
    first = papers.findChildren(QPushButton)[0]
    first.setFocus()
    with qtbot.waitSignal(papers.chosen) as chosen:
        QTest.keyClick(first, Qt.Key.Key_Down)
    assert chosen.args == ["list"]


def test_an_entry_of_the_timeline_is_opened_by_enter(qtbot: QtBot) -> None:
    timeline = Timeline()
    timeline.show_entries([TimelineEntry("Phone call", "3 weeks ago", "Wants numbers. " * 9, key=7)])
    show(timeline, qtbot, 300)
    timeline.setCurrentIndex(timeline.model().index(0, 0))
    with qtbot.waitSignal(timeline.opened) as opened:
        QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert opened.args == [7]


def test_words_of_a_timeline_wrap_to_its_width(qtbot: QtBot) -> None:
    timeline = Timeline()
    timeline.show_entries([TimelineEntry("Phone call", "3 weeks ago", "Wants numbers. " * 20)])
    show(timeline, qtbot, 600)
    wide = timeline.sizeHintForRow(0)
    timeline.resize(200, 300)
    assert timeline.sizeHintForRow(0) > wide
    narrow = timeline.sizeHintForRow(0)
    timeline.show_entries([TimelineEntry("Phone call from Łódź", "3 weeks ago", "Wants numbers. " * 20)])
    assert timeline.sizeHintForRow(0) > narrow, "its title does too"


def test_steps_say_what_is_done(qtbot: QtBot) -> None:
    steps = StepPills(("File", "Columns"))
    qtbot.addWidget(steps)
    steps.set_current(1)
    assert [pill.accessibleName() for pill in steps.findChildren(QWidget)] == ["1  File", "2  Columns"]


def test_panes_come_back_as_wide_as_they_were(qtbot: QtBot) -> None:
    kept: dict[str, str] = {}
    first = Split("people", kept, QWidget(), QWidget())
    show(first, qtbot, 816)
    first.moveSplitter(500, 1)
    first.splitterMoved.emit(500, 1)
    second = Split("people", kept, QWidget(), QWidget())
    show(second, qtbot, 816)
    assert second.sizes() == first.sizes()
    assert Split("people", {"split.people": "x,y"}, QWidget(), QWidget()).count() == 2


def test_progress_shows_after_a_moment_and_can_be_cancelled(qtbot: QtBot) -> None:
    task = LongTask("Importing")
    window = QWidget()
    strip = ProgressStrip(task, window)
    show(window, qtbot)
    assert not strip.isVisible()
    qtbot.waitUntil(strip.isVisible)
    task.progressed.emit(3, 10)
    strip.findChildren(QPushButton)[0].click()
    assert task.is_cancelled()
    task.finished.emit()
    assert not strip.isVisible()


def test_an_avatar_has_the_same_tone_everywhere() -> None:
    assert tone_of("Łucja Dąbrowska") is tone_of("Łucja Dąbrowska")
    assert {tone_of(f"{fold('Łucja')} {number}") for number in range(60)} == {
        Tone.VIOLET, Tone.BLUE, Tone.ROSE, Tone.OK, Tone.WARN,
    }  # fmt: skip


def test_a_name_in_any_script_stands_at_the_leading_edge(qtbot: QtBot) -> None:
    for label in (Label("أمينة الصباح"), Elided("أمينة الصباح")):
        qtbot.addWidget(label)
        assert label.alignment() & Qt.AlignmentFlag.AlignLeft
        label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert label.alignment() & Qt.AlignmentFlag.AlignRight
