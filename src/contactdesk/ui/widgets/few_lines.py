"""Words that may take a second line where one is too short, and no more than that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt

from contactdesk.ui.shell.theme import FontSize, Size, Tone
from contactdesk.ui.widgets.labels import Label, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

_BREAKS = re.compile(r"[ \t\r\n]+")
"""A space that does not break stays one."""
_REMEMBERED = 64


class FewLines(Label):
    """What does not fit ends in an ellipsis, and the tip has it whole."""

    def __init__(
        self,
        text: str = "",
        *,
        lines: int = 2,
        size: FontSize = FontSize.BODY,
        tone: Tone = Tone.TEXT,
        bold: bool = False,
    ) -> None:
        self._whole = ""
        self._lines = lines
        self._needs: dict[tuple[str, int], QRect] = {}
        self._heights: dict[int, int] = {}
        super().__init__(size=size, tone=tone, bold=bold, wrap=True)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = _BREAKS.sub(" ", text).strip()
        self._heights.clear()
        self.setAccessibleName(self._whole)
        self._fit()
        self.updateGeometry()

    @property
    def whole_text(self) -> str:
        return self._whole

    def set_lines(self, lines: int) -> None:
        """From now on so many, and always as high as that many are."""
        self._lines = lines
        self._heights.clear()
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines)
        self._fit()

    def fits(self, width: int, lines: int) -> bool:
        """Whether all of it stands in so many lines of this width."""
        return self._has_room(self._whole, width, lines)

    def sizeHint(self) -> QSize:
        """As wide as all of it on one line; how high it is then, its width tells."""
        metrics = self.fontMetrics()
        high = self.minimumHeight() or metrics.lineSpacing()
        return QSize(metrics.horizontalAdvance(self._whole) + 2, high)

    def heightForWidth(self, width: int) -> int:
        """Of the whole of it: what is shown now may have been cut for less room.

        Kept, for layouts ask some thirty times before they settle.
        """
        if width not in self._heights:
            if self._has_room(self._whole, width, self._lines):
                self._heights[width] = self._needed(self._whole, width).height()
            else:
                self._heights[width] = self.fontMetrics().lineSpacing() * self._lines
        return max(self._heights[width], self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), int(Size.FIELD_MINIMUM)), least.height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._needs.clear()
            self._heights.clear()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        least, most = 0, len(self._whole)
        if self._has_room(self._whole, self.width(), self._lines):
            least = most
        while self.isVisible() and least < most:
            middle = (least + most + 1) // 2
            has_room = self._has_room(self._upto(middle), self.width(), self._lines)
            least, most = (middle, most) if has_room else (least, middle - 1)
        shown = self._upto(most)
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")

    def _upto(self, length: int) -> str:
        return self._whole if length >= len(self._whole) else f"{self._whole[:length].rstrip()}…"

    def _has_room(self, text: str, width: int, lines: int) -> bool:
        needed = self._needed(text, width)
        # Half a line more: letters that another font lends may be taller.
        return needed.height() < self.fontMetrics().lineSpacing() * (lines + 0.5) and needed.width() <= width

    def _needed(self, text: str, width: int) -> QRect:
        """Kept as long as the font is the same."""
        asked = text, width
        if asked not in self._needs:
            if len(self._needs) >= _REMEMBERED:
                self._needs.clear()
            endless = QRect(0, 0, width, 1 << 16)
            self._needs[asked] = self.fontMetrics().boundingRect(endless, int(Qt.TextFlag.TextWordWrap), text)
        return self._needs[asked]
