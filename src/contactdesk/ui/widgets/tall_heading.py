"""The title of what may be called at length: on two lines where one is too short."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent

from contactdesk.ui.shell.theme import FontSize, Size
from contactdesk.ui.widgets.labels import Label, plain_tip

_LINES = 2


class TallHeading(Label):
    """What does not fit there either ends in an ellipsis, and the tip has it whole."""

    def __init__(self) -> None:
        self._whole = ""
        super().__init__(size=FontSize.TITLE, bold=True, wrap=True)

    def setText(self, text: str) -> None:
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(int(Size.FIELD_MINIMUM), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        least, most = 0, len(self._whole)
        while self.isVisible() and least < most:
            middle = (least + most + 1) // 2
            least, most = (middle, most) if self._has_room(self._upto(middle)) else (least, middle - 1)
        shown = self._upto(most)
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")

    def _upto(self, length: int) -> str:
        return self._whole if length >= len(self._whole) else f"{self._whole[:length].rstrip()}…"

    def _has_room(self, text: str) -> bool:
        metrics = self.fontMetrics()
        room = QRect(0, 0, self.width(), metrics.lineSpacing() * (_LINES + 2))
        needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        # Half a line more: letters that another font lends may be taller.
        return needed.height() < metrics.lineSpacing() * (_LINES + 0.5) and needed.width() <= room.width()
