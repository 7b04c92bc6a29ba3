"""A network by keys and mouse, and what stands out in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contactdesk.core.settings import Scheme
from contactdesk.core.shapes import Shape
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.theme import DARK, LIGHT, Tone
from contactdesk.ui.widgets.network_legend import LegendEntry, NetworkLegend
from contactdesk.ui.widgets.network_marks import NetworkLine, NetworkMark, NetworkMarks
from contactdesk.ui.widgets.network_view import NetworkView
from contactdesk.ui.widgets.time_slider import TimeSlider

PLACES = {1: (0, 0), 2: (300, 0), 3: (0, 300), 4: (300, 300), 5: (150, 20)}
LINES = [NetworkLine(1, 2, 2), NetworkLine(1, 3), NetworkLine(2, 4)]


def mark(mark_id: int) -> NetworkMark:
    x, y = PLACES[mark_id]
    weight = sum(mark_id in line[:2] for line in LINES)
    return NetworkMark(mark_id, f"Mark {mark_id}", f"Tip {mark_id}", x, y, weight, Shape.CIRCLE, Tone.OK)


@pytest.fixture
def view(appearance: Appearance, qtbot: QtBot) -> NetworkView:
    shown = NetworkView("Network")
    qtbot.addWidget(shown)
    shown.resize(700, 700)
    shown.show_network(NetworkMarks([mark(one) for one in PLACES], LINES))
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.setFocus()
    return shown


def where(view: NetworkView, mark_id: int) -> QPoint:
    sight = view.sight()
    return sight.point(*PLACES[mark_id]).toPoint()


def test_arrows_lead_along_the_lines(view: NetworkView) -> None:
    chosen: list[int] = []
    view.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Escape):
        QTest.keyClick(view, key)
    assert chosen == [1, 2, 4, 3, 0], "past number 5, which is nearer but beside no line"
    assert view.accessibleDescription() == ""


def test_enter_and_a_double_click_open(view: NetworkView) -> None:
    opened: list[int] = []
    view.opened.connect(opened.append)
    QTest.keyClick(view, Qt.Key.Key_Return)
    view.choose(3)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=where(view, 4))
    assert opened == [3, 4]


def test_a_click_chooses_and_beside_all_marks_chooses_none(view: NetworkView) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=where(view, 2))
    assert view.current_id() == 2
    assert view.accessibleDescription() == "Tip 2"
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(690, 350))
    assert view.current_id() == 0


def test_it_is_zoomed_by_keys_and_shown_whole_again(view: NetworkView) -> None:
    before = view.sight()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.sight().scale > before.scale
    for _time in range(3):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.sight().scale < before.scale
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.sight() == before


def test_all_of_it_is_in_sight_and_what_is_chosen_comes_into_it(view: NetworkView) -> None:
    assert all(view.rect().contains(where(view, one)) for one in PLACES)
    for _time in range(8):
        view.zoom_in()
    assert not view.rect().contains(where(view, 4))
    view.choose(4)
    assert view.rect().contains(where(view, 4))


def test_what_stands_out_is_drawn_differently_and_stays_over_a_new_answer(view: NetworkView) -> None:
    calm = view.grab().toImage()
    view.choose(1)
    assert view.grab().toImage() != calm
    view.show_network(NetworkMarks([mark(1), mark(2)], LINES))
    assert view.current_id() == 1
    view.show_network(NetworkMarks([mark(2)], LINES))
    assert view.current_id() == 0
    view.show_network(NetworkMarks())
    view.grab()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.mark_at(QPointF(350, 350)) == 0


def test_the_names_of_many_follow_what_is_drawn(view: NetworkView, qtbot: QtBot) -> None:
    row = range(1, 120)
    many = [NetworkMark(one, f"M {one}", "", 60.0 * one, 0, 1, Shape.CIRCLE, Tone.OK) for one in row]
    view.show_network(NetworkMarks(many))
    for _time in range(2):
        bare = view.grab().toImage()
        qtbot.waitUntil(lambda: view.grab().toImage() != bare)  # noqa: B023
        named = view.grab().toImage()
        assert view.grab().toImage() == named
        view.zoom_in()


def test_a_legend_tells_what_is_there_now(appearance: Appearance, qtbot: QtBot) -> None:
    legend = NetworkLegend()
    qtbot.addWidget(legend)
    for words in (("Civic 2", "Public 1"), ("Civic 1", "Other 3", "Public 1"), ("Other 3",), ()):
        legend.show_entries([LegendEntry(word, Shape.CIRCLE, Tone.OK) for word in words])
        there = [widget for widget in legend.findChildren(QWidget) if not widget.isHidden()]
        assert [widget.accessibleName() for widget in there] == list(words)


def test_marks_are_drawn_in_the_colours_of_the_theme(view: NetworkView, appearance: Appearance) -> None:
    colours = []
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        appearance.choose(scheme)
        drawn = view.grab().toImage()
        colours.append(drawn.pixelColor(where(view, 5) * drawn.devicePixelRatio()).name())
    assert colours == [LIGHT.ink(Tone.OK).name(), DARK.ink(Tone.OK).name()]


def test_years_lead_back_and_their_end_is_now(appearance: Appearance, qtbot: QtBot) -> None:
    slider = TimeSlider("Until which year")
    qtbot.addWidget(slider)
    told: list[int] = []
    slider.changed.connect(told.append)
    slider.set_years(2024, 2024)
    assert (slider.isHidden(), slider.year()) == (True, 0)
    slider.set_years(2023, 2026)
    assert (slider.isHidden(), slider.year()) == (False, 0)
    slider.set_year(2024)
    slider.set_years(2023, 2027)
    assert (slider.year(), told) == (2024, [2024])
    slider.set_year(0)
    assert told == [2024, 0]
