"""Acts in one line: what finds no room there is offered behind the dots at the line's end."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space, Tone
from contactdesk.ui.widgets.buttons import Button, MenuButton


class ActRow(QWidget):
    """The first act is always shown, the last ones give way first. ``fill_more`` adds what is never shown."""

    def __init__(self, acts: Sequence[Button], fill_more: Callable[[QMenu], None]) -> None:
        super().__init__()
        self._acts = tuple(acts)
        self._fill_more = fill_more
        self.more = MenuButton("", Icon.MORE, self._fill, name=_("More"))
        self.more.set_icon(Icon.MORE, Tone.TEXT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.GAP))
        for act in self._acts:
            row.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def sizeHint(self) -> QSize:
        return QSize(self._width_of(self._acts), self.more.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_of(self._acts[:1]), self.more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now are the font and the style those that are seen."""
        super().showEvent(event)
        self._give_way()

    def event(self, event: QEvent) -> bool:
        """An act may be called otherwise for what is shown now, and ask for other room."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._give_way()
        return super().event(event)

    def _width_of(self, acts: Sequence[Button]) -> int:
        gap = int(Space.GAP)
        return self.more.sizeHint().width() + sum(act.sizeHint().width() + gap for act in acts)

    def _give_way(self) -> None:
        for place, act in enumerate(self._acts):
            act.setVisible(place == 0 or self._width_of(self._acts[: place + 1]) <= self.width())

    def _fill(self, menu: QMenu) -> None:
        for act in self._acts:
            if act.isHidden():
                act.join(menu)
        if not menu.isEmpty():
            menu.addSeparator()
        self._fill_more(menu)
