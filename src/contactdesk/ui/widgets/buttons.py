"""Buttons: one look for each weight of an act, and a name for each that shows only an icon."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Size, Tone
from contactdesk.ui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent


class Look(StrEnum):
    """How much a button asks to be pressed; the style sheet knows these words."""

    SECONDARY = "secondary"
    PRIMARY = "primary"
    LINK = "link"
    DANGER = "danger"
    ICON = "icon"
    CHIP = "chip"
    PLACE = "place"
    SAVED = "saved"
    SEARCH = "search"
    NAV = "nav"


_TONES = {Look.PRIMARY: Tone.ON_ACCENT, Look.LINK: Tone.ACCENT, Look.DANGER: Tone.DANGER}


class Button(QPushButton):
    """A button with words. Enter presses it as Space does."""

    def __init__(
        self,
        text: str,
        mark: Icon | None = None,
        *,
        on_click: Callable[[], object] | None = None,
        look: Look = Look.SECONDARY,
        tone: Tone | None = None,
        on: Tone | None = None,
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._on_click = on_click
        self.setProperty("look", look.value)
        self.setAutoDefault(False)
        self.setToolTip(plain_tip(tip))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(int(Size.ICON), int(Size.ICON)))
        if mark is not None:
            self.set_icon(mark, tone or _TONES.get(look, Tone.MUTED), on)
        if on_click is not None:
            self.clicked.connect(self._on_clicked)

    def set_text(self, text: str) -> None:
        self.setText(text.replace("&", "&&"))

    def set_icon(self, mark: Icon, tone: Tone, on: Tone | None = None) -> None:
        self.setIcon(icon(mark, tone, on=on))

    def join(self, menu: QMenu) -> None:
        """Stand in a menu, where there is no room for a button."""
        action = menu.addAction(self.icon(), self.text())
        action.setEnabled(self.isEnabled())
        action.triggered.connect(self.click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        if self._on_click is not None:
            self._on_click()


class PrimaryButton(Button):
    """The one act a page is for."""

    def __init__(
        self, text: str, mark: Icon | None = None, *, on_click: Callable[[], object] | None = None
    ) -> None:
        super().__init__(text, mark, on_click=on_click, look=Look.PRIMARY)


class LinkButton(Button):
    """An act that stands aside, written like a link."""

    def __init__(
        self, text: str, mark: Icon | None = None, *, on_click: Callable[[], object] | None = None
    ) -> None:
        super().__init__(text, mark, on_click=on_click, look=Look.LINK)


class IconButton(Button):
    """Shows only an icon; ``name`` is what a screen reader says and the tool tip shows."""

    def __init__(
        self,
        mark: Icon,
        name: str,
        *,
        on_click: Callable[[], object] | None = None,
        look: Look = Look.ICON,
        tone: Tone = Tone.MUTED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", mark, on_click=on_click, look=look, tone=tone, tip=name, parent=parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class MenuButton(Button):
    """Opens a menu; what it holds is asked for each time."""

    def __init__(
        self,
        text: str,
        mark: Icon | None,
        fill: Callable[[QMenu], None],
        *,
        name: str = "",
        look: Look = Look.SECONDARY,
    ) -> None:
        super().__init__(text, mark, look=look, tip=name)
        self.setAccessibleName(name or text)
        self._fill = fill
        menu = QMenu(self)
        menu.aboutToShow.connect(self._on_about_to_show)
        self.setMenu(menu)

    def join(self, menu: QMenu) -> None:
        within = menu.addMenu(self.icon(), self.text())
        within.setEnabled(self.isEnabled())
        self._fill(within)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def _on_about_to_show(self) -> None:
        menu = self.menu()
        menu.clear()
        # The entry of a menu within it is that menu's own: clearing takes it off, and leaves the menu there.
        for within in menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            within.deleteLater()
        self._fill(menu)


class ActionButton(Button):
    """A button for an action, following its text and whether it can be done now."""

    def __init__(self, action: QAction, look: Look = Look.SECONDARY) -> None:
        super().__init__(action.text(), look=look, on_click=action.trigger)
        self._action = action
        self.setIcon(action.icon())
        action.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self.set_text(self._action.text())
        self.setEnabled(self._action.isEnabled())
