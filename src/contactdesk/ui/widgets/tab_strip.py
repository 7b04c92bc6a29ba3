"""Tabs: words with an underline and perhaps a count; what a tab shows may be built when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from contactdesk.ui.shell.theme import Size, Space, Tone, current, font

NEXT_KEYS, PREVIOUS_KEYS = "Ctrl+PgDown", "Ctrl+PgUp"
_GAP = 20


class _Strip(QTabBar):
    """Draws itself: style sheets measure a bold tab as if it were not bold, and cut it."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def tabSizeHint(self, index: int) -> QSize:
        words = QFontMetrics(font(bold=True)).horizontalAdvance(self.tabText(index))
        return QSize(words + 2 * Space.HAIR + _GAP, int(Size.CONTROL))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        for index in range(self.count()):
            chosen = index == self.currentIndex()
            area = self._inner(index)
            painter.setFont(font(bold=chosen))
            painter.setPen(theme.ink(Tone.TEXT if chosen else Tone.MUTED))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), self.tabText(index))
            if chosen and self.hasFocus():
                painter.setPen(theme.ink(Tone.ACCENT))
                painter.drawRoundedRect(area.adjusted(0, 1, -1, -2), Space.TIGHT, Space.TIGHT)
            if chosen:
                line = QRect(area.left(), area.bottom() - 1, area.width(), int(Size.FOCUS))
                painter.fillRect(line, theme.ink(Tone.ACCENT))

    def _inner(self, index: int) -> QRect:
        """The rectangle of a tab without the gap that follows it."""
        area = self.tabRect(index)
        return area.adjusted(_GAP, 0, 0, 0) if self.isRightToLeft() else area.adjusted(0, 0, -_GAP, 0)


@dataclass
class _Tab:
    title: str
    build: Callable[[], QWidget]
    widget: QWidget | None = None


class Tabs(QWidget):
    """``changed`` carries the key of the tab that is shown now; keys lead to the one beside it."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: dict[str, _Tab] = {}
        self._strip = _Strip()
        self._stack = QStackedWidget()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.FIELD))
        box.addWidget(self._strip)
        box.addWidget(self._stack, 1)
        self._strip.currentChanged.connect(self._on_current_changed)
        for keys, step in ((NEXT_KEYS, 1), (PREVIOUS_KEYS, -1)):
            # From wherever the keyboard is in the window: no page shows two strips.
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._go_by, step))

    def add(self, key: str, title: str, build: Callable[[], QWidget] | QWidget) -> None:
        """Add a tab with its widget, or with what builds it when it is first shown."""
        factory = build if not isinstance(build, QWidget) else lambda: build
        self._tabs[key] = _Tab(title, factory)
        self._strip.addTab(title.replace("&", "&&"))
        if isinstance(build, QWidget) and self._tabs[key].widget is None:
            # Not to be a window of its own meanwhile, which would outlive this one.
            build.hide()
            build.setParent(self)

    def set_count(self, key: str, count: int | None) -> None:
        """Show a count after the title; None takes it away."""
        title = self._tabs[key].title
        self._strip.setTabText(self._index(key), title if count is None else f"{title} {count}")

    def current_key(self) -> str:
        keys = list(self._tabs)
        return keys[self._strip.currentIndex()] if keys else ""

    def set_current(self, key: str) -> None:
        self._strip.setCurrentIndex(self._index(key))

    def widget(self, key: str) -> QWidget | None:
        """What the tab shows, if it was built yet."""
        return self._tabs[key].widget

    def focus_strip(self) -> None:
        self._strip.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_by(self, step: int) -> None:
        """Round again after the last one, and before the first."""
        if self._tabs:
            self._strip.setCurrentIndex((self._strip.currentIndex() + step) % len(self._tabs))

    def _index(self, key: str) -> int:
        return list(self._tabs).index(key)

    def _on_current_changed(self, index: int) -> None:
        if index < 0:
            return
        key = list(self._tabs)[index]
        tab = self._tabs[key]
        if tab.widget is None:
            tab.widget = tab.build()
            self._stack.addWidget(tab.widget)
        self._stack.setCurrentWidget(tab.widget)
        self.changed.emit(key)
