"""Texts laid out once and drawn often: most of what a key brings into a table has stood there before."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextLine, QTextOption

from contactdesk.ui.widgets.cursor_places import to_qt

_MOST = 512
_ENDLESS = float(1 << 20)
_ONE_LINE = str.maketrans(dict.fromkeys("\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\x9c\u2028\u2029", " "))


class LaidText(NamedTuple):
    """One line; ``layout`` is what keeps it alive."""

    text: str
    layout: QTextLayout
    line: QTextLine
    width: float
    height: float

    def x_of(self, place: int) -> float:
        """How far from the left a letter begins; where it is read from the right, how far it reaches."""
        x: Any = self.line.cursorToX(to_qt(self.text, place))
        # The binding gives the cursor back beside the distance.
        return float(x[0] if isinstance(x, tuple) else x)


class Lettering:
    """Texts in one font and one direction."""

    def __init__(self, font: QFont, direction: Qt.LayoutDirection) -> None:
        self.metrics = QFontMetrics(font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(direction)
        self.laid = lru_cache(_MOST)(partial(_lay, font, option))
        self._elided = lru_cache(_MOST)(self.metrics.elidedText)

    def fitting(self, text: str, width: int, cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> LaidText:
        """The text, or as much of it as there is room for."""
        whole = self.laid(text)
        return whole if whole.width <= width else self.laid(self._elided(whole.text, cut, width))


def _lay(font: QFont, option: QTextOption, text: str) -> LaidText:
    shown = text if text.isprintable() else text.translate(_ONE_LINE)
    layout = QTextLayout(shown, font)
    layout.setCacheEnabled(True)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ENDLESS)
    layout.endLayout()
    return LaidText(shown, layout, line, line.horizontalAdvance(), line.ascent() + line.descent())
