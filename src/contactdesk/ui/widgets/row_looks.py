"""How rows look in one theme, font and direction: made once, drawn with many times."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from contactdesk.core.text import initials
from contactdesk.ui.shell.theme import FontSize, Size, Theme, Tone, current, font
from contactdesk.ui.widgets.avatars import tone_of
from contactdesk.ui.widgets.laid_text import LaidText, Lettering

_MOST = 512
_SIDE = int(Size.AVATAR)


class RowLooks:
    def __init__(self, view: QWidget) -> None:
        self._made_for = _surroundings(view)
        theme, _font, direction, self._ratio = self._made_for
        self._theme = theme
        self.selected, self.pointed_at = theme.soft(Tone.ACCENT), theme.color("hover")
        self.found, self.focus = theme.soft(Tone.WARN), theme.ink(Tone.ACCENT)
        self.border = QPen(theme.color("border"))
        self.inks = {tone.value: QPen(theme.ink(tone)) for tone in Tone}
        self.plain, self.strong = (Lettering(font(bold=bold), direction) for bold in (False, True))
        self.pills = Lettering(font(FontSize.SMALL, bold=True), direction)
        self._initials = Lettering(font(FontSize.CAPS, bold=True), direction)
        self._disc = lru_cache(len(Tone))(self._made_disc)
        self._avatar = lru_cache(_MOST)(self._made_avatar)

    def are_for(self, view: QWidget) -> bool:
        """Whether a view still looks as it did when this was made."""
        return self._made_for == _surroundings(view)

    def paint_avatar(self, painter: QPainter, left: int, top: int, name: str) -> None:
        disc, ink, letters = self._avatar(name)
        painter.drawPixmap(left, top, disc)
        painter.setPen(ink)
        at = QPointF(left + (_SIDE - letters.width) / 2, top + (_SIDE - letters.height) / 2)
        letters.line.draw(painter, at)

    def _made_avatar(self, name: str) -> tuple[QPixmap, QPen, LaidText]:
        tone = tone_of(name)
        return self._disc(tone), self.inks[tone.value], self._initials.laid(initials(name))

    def _made_disc(self, tone: Tone) -> QPixmap:
        disc = QPixmap(round(_SIDE * self._ratio), round(_SIDE * self._ratio))
        disc.setDevicePixelRatio(self._ratio)
        disc.fill(Qt.GlobalColor.transparent)
        painter = QPainter(disc)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.soft(tone))
        painter.drawEllipse(QRectF(0, 0, _SIDE, _SIDE))
        painter.end()
        return disc


def _surroundings(view: QWidget) -> tuple[Theme, QFont, Qt.LayoutDirection, float]:
    return current(), QGuiApplication.font(), QGuiApplication.layoutDirection(), view.devicePixelRatioF()
