"""Where the cells of each column stand in a table, so that a row can be painted without asking again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QTableView

from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.widgets.columns import CellKind, Column

_AVATAR = int(Size.AVATAR)
_BESIDE_AVATAR = _AVATAR + int(Space.GAP) + int(Space.HAIR)
_TIGHT = 24
"""Less room than this may be too little even for an ellipsis."""


class Strip(NamedTuple):
    """A column in px of the viewport; ``ink`` is the tone of what has none of its own.

    ``is_trailing`` says that its texts end on the right.
    """

    number: int
    kind: CellKind
    has_tone: bool
    ink: str
    left: int
    width: int
    text_left: int
    text_width: int
    avatar_left: int
    is_trailing: bool
    is_tight: bool


def strips_in(area: QRect, view: QTableView, columns: Sequence[Column[Any]]) -> list[Strip]:
    """The columns that can be seen in an area, from the left."""
    header = view.horizontalHeader()
    shown = [number for number in range(len(columns)) if not header.isSectionHidden(number)]
    strips = [_strip(view, number, columns[number]) for number in shown]
    return sorted(
        (one for one in strips if one.left <= area.right() and one.left + one.width > area.left()),
        key=lambda strip: strip.left,
    )


def _strip(view: QTableView, number: int, column: Column[Any]) -> Strip:
    left, width = view.columnViewportPosition(number), view.columnWidth(number)
    before, after = int(Size.CELL), int(Space.GAP)
    beside = _BESIDE_AVATAR if column.kind is CellKind.PERSON else 0
    room = width - before - after - beside
    turned = view.isRightToLeft()
    return Strip(
        number,
        column.kind,
        column.tone is not None,
        (Tone.MUTED if column.kind is CellKind.MUTED else Tone.TEXT).value,
        left,
        width,
        text_left=left + after if turned else left + before + beside,
        text_width=room,
        avatar_left=left + width - before - _AVATAR if turned else left + before,
        is_trailing=(column.kind is CellKind.NUMBER) is not turned,
        is_tight=room < _TIGHT,
    )
