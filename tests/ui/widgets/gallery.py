"""The widgets put together as pages would, to look at and to hold against the design's screens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tests.ui.widgets.gallery_board import partnerships
from tests.ui.widgets.gallery_forms import form, importing, today
from tests.ui.widgets.gallery_lists import meeting, people

SCREENS: dict[str, Callable[[], QWidget]] = {
    "people": people,
    "meeting": meeting,
    "form": form,
    "importing": importing,
    "today": today,
    "partnerships": partnerships,
}
