"""An icon by itself, following the theme; decoration, so screen readers skip it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from contactdesk.ui.shell.icons import Icon, pixmap
from contactdesk.ui.shell.theme import Size, Tone


class Mark(QLabel):
    def __init__(
        self,
        mark: Icon,
        tone: Tone = Tone.MUTED,
        size: int = int(Size.ICON),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self.show_icon(mark, tone)

    def show_icon(self, mark: Icon, tone: Tone) -> None:
        self._mark, self._tone = mark, tone
        self.setPixmap(pixmap(mark, tone, self._size, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_icon(self._mark, self._tone)
