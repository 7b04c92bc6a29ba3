"""A network to look at: moved and zoomed by mouse or keys, arrows lead from neighbour to neighbour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from contactdesk.ui.shell.theme import Size, Space, Tone, current
from contactdesk.ui.widgets.labels import plain_tip
from contactdesk.ui.widgets.network_marks import NetworkMark, NetworkMarks
from contactdesk.ui.widgets.network_painting import NetworkPainting, Sight, radius_of
from contactdesk.ui.widgets.network_stamps import NetworkStamps

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_STEP = 1.25
_MOST = 12.0
_LARGEST = 1.35
_AIR = 76.0
_REACH = 6.0
_REST_MS = 40
_AT_ONCE = 0.004
"""Seconds that names are placed for before whatever else waits has its turn."""


class NetworkView(QWidget):
    """``chosen`` carries the id of the mark that stands out (0 for none), ``opened`` that of one opened."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.marks = NetworkMarks()
        self._stamps = NetworkStamps()
        self._painting = NetworkPainting(self.marks, self._stamps)
        self._current = self._pointed = 0
        self._zoom = 1.0
        self._middle = QPointF()
        self._held: QPointF | None = None
        self._naming = QTimer(self, singleShot=True)
        self._naming.timeout.connect(self._name)

    def show_network(self, marks: NetworkMarks) -> None:
        """From now on; who stood out still does, if it is still there."""
        self.marks = marks
        self._painting = NetworkPainting(marks, self._stamps)
        self._pointed = 0
        self.show_whole()
        if self._current not in self.marks.marks:
            self.choose(0)

    def choose(self, mark_id: int) -> None:
        """Let a mark and those beside it stand out; 0 for none."""
        if mark_id == self._current:
            return
        self._current = mark_id
        mark = self.marks.marks.get(mark_id)
        self.setAccessibleDescription(mark.tip if mark is not None else "")
        if mark is not None:
            self._bring_into_sight(mark)
        self.update()
        self.chosen.emit(mark_id)

    def current_id(self) -> int:
        return self._current

    def zoom_in(self) -> None:
        self._zoom_at(QRectF(self.rect()).center(), _STEP)

    def zoom_out(self) -> None:
        self._zoom_at(QRectF(self.rect()).center(), 1 / _STEP)

    def show_whole(self) -> None:
        self._zoom, self._middle = 1.0, self.marks.bounds().center()
        self.update()

    def mark_at(self, where: QPointF) -> int:
        """The mark that stands there, or 0."""
        sight = self.sight()
        for mark in self.marks.marks.values():
            away = sight.point(mark.x, mark.y) - where
            if away.manhattanLength() <= 1.3 * radius_of(mark, sight.scale) + _REACH:
                return mark.id
        return 0

    def sight(self) -> Sight:
        bounds = self.marks.bounds()
        wide = max(self.width() - 2 * _AIR, 1) / max(bounds.width(), 1)
        high = max(self.height() - 2 * _AIR, 1) / max(bounds.height(), 1)
        scale = min(wide, high, _LARGEST) * self._zoom
        return Sight(scale, QRectF(self.rect()).center() - self._middle * scale)

    def sizeHint(self) -> QSize:
        return QSize(int(Size.TWO_COLUMNS), int(Size.WINDOW_LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(int(Size.SENTENCE), int(Size.SENTENCE) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = float(Size.FOCUS) if self.hasFocus() else 1.0
        painter.setPen(QPen(theme.ink(Tone.ACCENT) if self.hasFocus() else theme.color("border"), edge))
        painter.setBrush(theme.color("surface"))
        area = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(area, Size.CARD_RADIUS, Size.CARD_RADIUS)
        painter.setClipRect(self.rect().adjusted(Space.HAIR, Space.HAIR, -Space.HAIR, -Space.HAIR))
        sight, chosen = self.sight(), self._pointed or self._current
        self._painting.paint(painter, sight, chosen)
        if not self._painting.is_named(sight.scale, chosen) and not self._naming.isActive():
            self._naming.start(_REST_MS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and self.marks.marks:
            self._go(*_ARROWS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current:
            self.opened.emit(self._current)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.show_whole()
        elif key == Qt.Key.Key_Escape and self._current:
            self.choose(0)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._zoom_at(event.position(), _STEP ** (event.angleDelta().y() / 120))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.choose(self.mark_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._middle -= (event.position() - self._held) / self.sight().scale
            self._held = event.position()
            self.update()
        else:
            self._point_at(self.mark_at(event.position()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if found := self.mark_at(event.position()):
            self.opened.emit(found)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(0)
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            mark = self.marks.marks.get(self.mark_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), plain_tip(mark.tip) if mark is not None else "", self)
            return True
        return super().event(event)

    def _name(self) -> None:
        """Names follow where there are many marks: drawn and named at once they would miss a frame."""
        if self._painting.place_names(self.sight().scale, seconds=_AT_ONCE):
            self.update()
        else:
            self._naming.start(0)

    def _go(self, dx: int, dy: int) -> None:
        """From the mark that stands out, or to the weightiest where none does."""
        if self._current:
            self.choose(self.marks.towards(self._current, dx, dy) or self._current)
        else:
            self.choose(next(iter(self.marks.marks)))

    def _point_at(self, mark_id: int) -> None:
        if mark_id != self._pointed:
            self._pointed = mark_id
            self.setCursor(Qt.CursorShape.PointingHandCursor if mark_id else Qt.CursorShape.ArrowCursor)
            self.update()

    def _zoom_at(self, where: QPointF, factor: float) -> None:
        """What is there stays there."""
        before = self.sight()
        there = (where - before.shift) / before.scale
        self._zoom = min(max(self._zoom * factor, 0.5), _MOST)
        self._middle = there - (where - QRectF(self.rect()).center()) / self.sight().scale
        self.update()

    def _bring_into_sight(self, mark: NetworkMark) -> None:
        where = self.sight().point(mark.x, mark.y)
        if not QRectF(self.rect()).adjusted(_AIR / 2, _AIR / 2, -_AIR / 2, -_AIR / 2).contains(where):
            self._middle = QPointF(mark.x, mark.y)
