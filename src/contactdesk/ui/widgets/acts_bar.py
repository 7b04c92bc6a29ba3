"""Acts in a row, as many as there is room for; the others are in the menu at its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.widgets.buttons import Button, LinkButton, Look, MenuButton


class Act(NamedTuple):
    """``run`` does it; or ``fill`` puts what there is to choose from into a menu."""

    text: str
    icon: Icon
    run: Callable[[], object] | None = None
    fill: Callable[[QMenu], None] | None = None


def fill_menu(menu: QMenu, acts: Sequence[Act]) -> None:
    """The same acts as entries of a menu."""
    for act in acts:
        text, mark = act.text.replace("&", "&&"), icon(act.icon, Tone.MUTED)
        if act.fill is not None:
            inner = menu.addMenu(mark, text)
            act.fill(inner)
        elif act.run is not None:
            menu.addAction(mark, text).triggered.connect(_called(act.run))


class ActsBar(QWidget):
    def __init__(self, acts: Sequence[Act], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts = tuple(acts)
        self._buttons = [_button(act) for act in acts]
        self._more = MenuButton("", Icon.MORE, self._fill_more, name=_("More"), look=Look.ICON)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.HAIR))
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for button in (*self._buttons, self._more):
            row.addWidget(button)
        row.addStretch(1)

    @property
    def shown(self) -> list[str]:
        """The acts that have a button of their own now."""
        return [act.text for act, button in zip(self._acts, self._buttons, strict=True) if button.isVisible()]

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()), int(Size.BUTTON))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._more.sizeHint().width(), int(Size.BUTTON))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _widths(self) -> list[int]:
        return [button.sizeHint().width() + int(Space.HAIR) for button in self._buttons]

    def _fit(self, room: int) -> None:
        widths = self._widths()
        if sum(widths) > room:
            room -= self._more.sizeHint().width()
        used = 0
        for button, width in zip(self._buttons, widths, strict=True):
            used += width
            button.setVisible(used <= room)
        self._more.setVisible(used > room)

    def _fill_more(self, menu: QMenu) -> None:
        hidden = zip(self._acts, self._buttons, strict=True)
        fill_menu(menu, [act for act, button in hidden if not button.isVisible()])


def _button(act: Act) -> Button:
    if act.fill is not None:
        return MenuButton(act.text, act.icon, act.fill, look=Look.LINK)
    return LinkButton(act.text, act.icon, on_click=act.run)


def _called(run: Callable[[], object]) -> Callable[[], None]:
    """Without the word whether it is checked, which Qt hands over."""

    def call() -> None:
        run()

    return call
