"""A layout that breaks into lines like text does; for chips and pills."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from contactdesk.ui.shell.theme import Space


class FlowLayout(QLayout):
    def __init__(self, parent: QWidget | None = None, *, spacing: int = int(Space.GAP)) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins())
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._heights.clear()

    def insert(self, place: int, widget: QWidget) -> None:
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Asked some forty times whenever anything in the window changes its size."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._visible()]
        width = sum(hint.width() + self.spacing() for hint in hints)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        hints = [item.minimumSize() for item in self._visible()]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def _visible(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Lay the items out within the width of ``rect``; the height they take."""
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        bottom = rect.top()
        for line, top, height in self._lines(rect):
            x = rect.left()
            for item, size in line:
                at = QRect(QPoint(x, top + (height - size.height()) // 2), size)
                if move:
                    item.setGeometry(QStyle.visualRect(direction, rect, at))
                x += size.width() + self.spacing()
            bottom = top + height
        return bottom - rect.top()

    def _lines(self, rect: QRect) -> list[tuple[list[tuple[QLayoutItem, QSize]], int, int]]:
        """Items by line, each line with its top and its height."""
        lines: list[tuple[list[tuple[QLayoutItem, QSize]], int, int]] = []
        line: list[tuple[QLayoutItem, QSize]] = []
        top, used = rect.top(), 0
        for item in self._visible():
            hint = item.sizeHint()
            size = hint.boundedTo(QSize(max(rect.width(), 1), hint.height()))
            if line and used + size.width() > rect.width():
                height = max(size.height() for _, size in line)
                lines.append((line, top, height))
                top, used, line = top + height + self.spacing(), 0, []
            line.append((item, size))
            used += size.width() + self.spacing()
        if line:
            lines.append((line, top, max(size.height() for _, size in line)))
        return lines
