"""The pages beside the side bar: made when first gone to, one shown at a time, with a way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from contactdesk.ui.main_window.page import as_page, send
from contactdesk.ui.main_window.places import PAGES, PageSpec, page_key
from contactdesk.ui.shell.workbench import Destination, Workbench

_FARTHEST = 50


class PageStack(QStackedWidget):
    """``coming`` carries the page that is about to be shown, ``arrived`` the PageSpec of the one that is."""

    coming = Signal(QWidget)
    arrived = Signal(object)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._built: dict[str, QWidget] = {}
        self._trail: list[Destination] = []
        self._here: Destination | None = None

    @property
    def here(self) -> Destination | None:
        """Where the window is; None while a notice is shown."""
        return self._here

    @property
    def page(self) -> QWidget | None:
        return None if self._here is None else self._built.get(page_key(self._here))

    @property
    def can_go_back(self) -> bool:
        return bool(self._trail)

    def go(self, destination: Destination) -> None:
        """Show a place, remembering where one came from. Places that do not exist are left aside."""
        if page_key(destination) not in PAGES:
            return
        before = self._here
        if before is not None and before != destination and not self._spec(before).passing:
            self._trail = [*self._trail[-_FARTHEST:], before]
        self._show(destination)

    def back(self) -> bool:
        """Show where one was before; False when there is nowhere to go back to."""
        if not self._trail:
            return False
        self._show(self._trail.pop())
        return True

    def refresh(self) -> None:
        if self.page is not None:
            as_page(self.page).refresh()

    def start_over(self) -> None:
        """Throw every page away: the desk is another one, or the language."""
        self._trail.clear()
        self._here = None
        while (widget := self.widget(0)) is not None:
            self.removeWidget(widget)
            widget.deleteLater()
        self._built.clear()

    def show_notice(self, notice: QWidget) -> None:
        """Show something that is no page, such as why the desk cannot be opened."""
        self.start_over()
        self.addWidget(notice)
        self.setCurrentWidget(notice)

    def _show(self, destination: Destination) -> None:
        key = page_key(destination)
        if key not in self._built:
            self._built[key] = PAGES[key].make(self._workbench)
            self.addWidget(self._built[key])
        widget = self._built[key]
        self._here = destination
        send(widget, destination)
        self.coming.emit(widget)
        self.setCurrentWidget(widget)
        as_page(widget).refresh()
        self.arrived.emit(PAGES[key])

    @staticmethod
    def _spec(destination: Destination) -> PageSpec:
        return PAGES[page_key(destination)]
