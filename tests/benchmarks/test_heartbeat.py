"""Scrolling, typing and selecting in the real window: how long its event loop is ever blocked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.benchmarks.heartbeat import Act, Heartbeat
from tests.benchmarks.invented_desk import Size
from tests.benchmarks.kept_desks import KeptDesks
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.shown_window import ShownWindow, type_letter
from tests.benchmarks.timing import ms, p95

pytestmark = pytest.mark.benchmark
GOAL = 50.0
TYPED = ("anna kow", "warsz", "shevchnko", "żółtow", "nguyen van", "city:łódź ma", "a", "prezeska fundacja")
Key = Qt.Key


@pytest.fixture
def shown(kept_desks: KeptDesks, size: Size, tmp_path: Path) -> Iterator[ShownWindow]:
    window = ShownWindow(kept_desks.path(size), tmp_path)
    yield window
    window.close()


def keys(shown: ShownWindow, *pressed: Qt.Key, shift: bool = False) -> list[Act]:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    table = shown.people.table
    return [lambda key=key: QTest.keyClick(table, key, held) for key in pressed]  # type: ignore[misc]


def typing(shown: ShownWindow) -> list[Act]:
    acts: list[Act] = []
    for text in TYPED:
        acts += [lambda letter=letter: type_letter(shown.search, letter) for letter in text]  # type: ignore[misc]
        acts += [shown.search.clear]
    return acts


def dragging(shown: ShownWindow) -> list[Act]:
    """The scroll bar, to and fro over all people."""
    bar, random = shown.people.table.verticalScrollBar(), Random("dragged")
    places = [random.random() for _ in range(80)]
    return [lambda at=at: bar.setValue(int(bar.maximum() * at)) for at in places]  # type: ignore[misc]


def acts(shown: ShownWindow) -> dict[str, list[Act]]:
    ends = keys(shown, Key.Key_End, Key.Key_Home) * 4
    return {
        "dragging the scroll bar": dragging(shown),
        "turning pages": keys(shown, *[Key.Key_PageDown] * 60, *[Key.Key_PageUp] * 20) + ends,
        "going from row to row": keys(shown, *[Key.Key_Down] * 60, *[Key.Key_Up] * 20),
        "selecting rows": keys(shown, *[Key.Key_Down] * 40, *[Key.Key_PageDown] * 20, shift=True),
        "selecting all": [shown.people.table.selectAll, shown.people.table.clearSelection] * 4,
        "typing": typing(shown),
    }


def test_the_window_is_never_blocked(
    shown: ShownWindow, often: Callable[[int], int], results: Results
) -> None:
    heart = Heartbeat()
    for what, these in acts(shown).items():
        shown.people.table.setFocus()
        gaps = heart.gaps(these[: often(len(these))], pause_ms=60 if what == "typing" else 30)
        shown.rest()
        clock, worked = ([gap.clock for gap in gaps], [gap.worked for gap in gaps])
        told = f"p95 {ms(p95(clock))}; longest own work {ms(max(worked))}"
        results.add(Measured("heartbeat", f"longest pause while {what}", max(clock), GOAL, " ms", told))
