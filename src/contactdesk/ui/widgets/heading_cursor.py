"""The keyboard's way through a table's headings: Tab comes to it, arrows move it, Enter opens a heading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QTableView

_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_F2}


class HeadingCursor(QFrame):
    """A frame around one heading, seen while it has the focus. ``opened`` carries the heading's section."""

    opened = Signal(int)

    def __init__(self, table: QTableView, sections: Sequence[int]) -> None:
        self._table = table
        self._header = table.horizontalHeader()
        self._sections = tuple(sections)
        self._at = 0
        super().__init__(self._header.viewport())
        self.setProperty("ground", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._header.sectionResized.connect(self._fit)
        self._header.geometriesChanged.connect(self._fit)
        table.horizontalScrollBar().valueChanged.connect(self._fit)
        self._fit()

    @property
    def section(self) -> int:
        return self._sections[self._at] if self._sections else -1

    def move_to(self, section: int) -> None:
        """Stand on a heading; one that cannot be opened leaves the cursor where it is."""
        if section in self._sections:
            self._at = self._sections.index(section)
            self._show_section()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_section()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        turned = self.isRightToLeft()
        forward, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if turned else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        last = len(self._sections) - 1
        places = {
            forward: min(self._at + 1, last),
            back: max(self._at - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if self._sections and key in _OPENING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.opened.emit(self.section)
        elif self._sections and key in places:
            self._at = places[Qt.Key(key)]
            self._show_section()
        else:
            super().keyPressEvent(event)

    def _show_section(self) -> None:
        """Scroll the heading into view, and say what it is."""
        if self.section < 0:
            return
        bar = self._table.horizontalScrollBar()
        start, width = self._header.sectionPosition(self.section), self._header.sectionSize(self.section)
        if start < bar.value():
            bar.setValue(start)
        elif start + width > bar.value() + self._header.viewport().width():
            bar.setValue(start + width - self._header.viewport().width())
        text = self._table.model().headerData(self.section, Qt.Orientation.Horizontal)
        self.setAccessibleName(str(text or ""))
        self._fit()

    def _fit(self) -> None:
        if self.section >= 0:
            left, width = (
                self._header.sectionViewportPosition(self.section),
                self._header.sectionSize(self.section),
            )
            self.setGeometry(left, 0, width, self._header.height())
