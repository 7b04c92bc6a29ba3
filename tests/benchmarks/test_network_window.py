"""The network in the real window: it is never silent while that is laid out, and draws it in a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtTest import QTest

from contactdesk.ui.dialogs.network_tab import NetworkTab
from contactdesk.ui.pages.partnerships import PartnershipsPage
from contactdesk.ui.widgets.network_painting import radius_of
from contactdesk.ui.widgets.network_view import NetworkView
from tests.benchmarks.heartbeat import Act, Heartbeat
from tests.benchmarks.invented_desk import Size
from tests.benchmarks.kept_desks import KeptDesks
from tests.benchmarks.processor_time import of_this_thread, worked
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.shown_window import ShownWindow
from tests.benchmarks.timing import Work, median, ms, p95

pytestmark = pytest.mark.benchmark
SILENT, FRAME = 50.0, 16.0
OPENED, PAINTED, REST_MS = 6, 30, 1000


@pytest.fixture
def shown(kept_desks: KeptDesks, size: Size, tmp_path: Path) -> Iterator[ShownWindow]:
    window = ShownWindow(kept_desks.path(size), tmp_path)
    window.stage.go("partnerships")
    yield window
    window.close()


@pytest.fixture
def tab(shown: ShownWindow) -> NetworkTab:
    page = shown.stage.window.stack.page
    assert isinstance(page, PartnershipsPage)
    page.choose("network")
    shown.rest()
    view = page.view("network")
    assert isinstance(view, NetworkTab)
    return view


def acts(tab: NetworkTab) -> dict[str, Act]:
    largest = next(iter(tab.view.marks.marks.values()))
    return {
        "the whole network is opened": tab.refresh,
        "the network around the largest is": lambda: tab.focus_on(largest.id, largest.label),
    }


def test_the_window_is_never_silent_meanwhile(
    shown: ShownWindow, tab: NetworkTab, often: Callable[[int], int], results: Results
) -> None:
    heart = Heartbeat()
    for what, act in acts(tab).items():
        gaps = []
        for _time in range(often(OPENED)):
            gaps += heart.gaps([act], pause_ms=20, rest_ms=REST_MS)
            shown.rest()
        clock, own = [gap.clock for gap in gaps], [gap.worked for gap in gaps]
        told = f"p95 {ms(p95(clock))}; longest own work {ms(max(own))}"
        results.add(Measured("heartbeat", f"longest pause while {what}", max(clock), SILENT, " ms", told))


def one_by_one(view: NetworkView) -> Work:
    """As many lines and circles as it has, each drawn by itself where it stands."""
    marks, sight = view.marks, view.sight()
    points = {mark.id: sight.point(mark.x, mark.y) for mark in marks.marks.values()}
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)

    def draw() -> None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.GlobalColor.gray, 1))
        for line in marks.lines:
            painter.drawLine(points[line.first], points[line.second])
        painter.setBrush(Qt.GlobalColor.darkGreen)
        for mark in marks.marks.values():
            radius = radius_of(mark, sight.scale)
            painter.drawEllipse(points[mark.id], radius, radius)
        painter.end()

    return draw


def moved(view: NetworkView, to: QPointF) -> None:
    QTest.mouseMove(view, to.toPoint())
    view.repaint()


def paintings(view: NetworkView) -> dict[str, Work]:
    pointed = cycle(view.sight().point(mark.x, mark.y) for mark in list(view.marks.marks.values()))
    steps = cycle([Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus])

    def dragged() -> None:
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
        moved(view, QPointF(9, 6))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(9, 6))

    def zoomed() -> None:
        QTest.keyClick(view, next(steps))
        view.repaint()

    return {
        "painted": view.repaint,
        "painted while it is dragged": dragged,
        "painted around what is pointed at": lambda: moved(view, next(pointed)),
        "painted at another size": zoomed,
    }


def test_it_is_drawn_in_a_frame(tab: NetworkTab, often: Callable[[int], int], results: Results) -> None:
    view = tab.view
    floor = one_by_one(view)
    drawn = f"network of {len(view.marks)} and {len(view.marks.lines)} lines"
    for what, work in paintings(view).items():
        mine, its = (median(times) for times in worked(of_this_thread, work, floor, rounds=often(PAINTED)))
        line = Measured("frame", f"{drawn} {what}", mine, FRAME, " ms", ours=ms(mine), floor=ms(its))
        results.add(line)
        # As it was in the beginning, with nothing pointed at.
        moved(view, QPointF(1, 1))
        view.choose(0)
        view.show_whole()
