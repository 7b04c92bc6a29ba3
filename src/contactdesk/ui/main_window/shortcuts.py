"""Binds the actions: what each key does in the window, and on the page that is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from contactdesk.ui.main_window.page import Ability, ability, panes
from contactdesk.ui.main_window.page_stack import PageStack
from contactdesk.ui.main_window.places import PAGES, PLACES
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ABILITIES = {
    ActionId.FIND: Ability.FIND,
    ActionId.NEW: Ability.NEW,
    ActionId.EDIT: Ability.EDIT,
    ActionId.PRINT: Ability.PRINT,
    ActionId.CHANGE_JOB: Ability.CHANGE_JOB,
    ActionId.LOG_CONTACT: Ability.LOG_CONTACT,
    ActionId.APPLY_PLAN: Ability.APPLY_PLAN,
}
_DESTINATIONS = {
    ActionId.HISTORY: "history",
    ActionId.SETTINGS: "settings",
    ActionId.GO_PLANS: "plans",
    ActionId.IMPORT: "import",
    ActionId.NEW_PERSON: "new-person",
    ActionId.NEW_ORGANISATION: "new-organisation",
    ActionId.NEW_MEETING: "new-meeting",
    ActionId.NEW_PARTNERSHIP: "new-partnership",
    ActionId.NEW_FOLLOW_UP: "new-follow-up",
    **{place.action: place.key for place in PLACES},
}


class Shortcuts(QObject):
    """Nothing but Quit works until a desk is open and ``enable`` is called."""

    def __init__(self, window: QMainWindow, workbench: Workbench, stack: PageStack) -> None:
        super().__init__(window)
        self._window = window
        self._workbench = workbench
        self._stack = stack
        self._left: dict[int, QWidget] = {}
        workbench.actions.bind(ActionId.QUIT, self._quit)
        stack.coming.connect(self._on_coming)

    def enable(self) -> None:
        bind = self._workbench.actions.bind
        for which, place in _DESTINATIONS.items():
            if place in PAGES:
                bind(which, lambda place=place: self._workbench.go(place))  # type: ignore[misc]  # bound now
        bind(ActionId.SEARCH_EVERYTHING, self._search)
        bind(ActionId.QUICK_LOG, self._log)
        bind(ActionId.CHEAT_SHEET, self._show_cheat_sheet)
        bind(ActionId.UNDO, self._workbench.undo)
        bind(ActionId.REDO, self._workbench.redo)
        bind(ActionId.NEXT_PANE, self._go_to_next_pane)
        bind(ActionId.BACK, self._go_back)

    def disable(self) -> None:
        """There is no desk after all."""
        for spec, _action in self._workbench.actions.specs():
            self._workbench.actions.enable(spec.id, spec.id is ActionId.QUIT)

    def escape(self, event: QKeyEvent) -> bool:
        """Escape that nobody wanted leaves a page that is not in the side bar."""
        here = self._stack.here
        if event.key() != Qt.Key.Key_Escape or here is None or here.place in {place.key for place in PLACES}:
            return False
        return self._stack.back()

    def _on_coming(self, page: QWidget) -> None:
        """A page may bind these itself when it is shown, which comes after this."""
        actions = self._workbench.actions
        for which, wanted in _ABILITIES.items():
            handler = ability(page, wanted)
            if handler is not None:
                actions.bind(which, handler)
            else:
                actions.enable(which, False)

    def _quit(self) -> None:
        self._window.close()

    def _search(self) -> None:
        from contactdesk.ui.dialogs.palette import Palette

        Palette(self._workbench, self._window).open_over()

    def _log(self) -> None:
        from contactdesk.ui.dialogs.quick_log import QuickLogDialog

        QuickLogDialog(self._workbench, self._window).open_over()

    def _show_cheat_sheet(self) -> None:
        from contactdesk.ui.dialogs.cheat_sheet import CheatSheet

        CheatSheet(self._workbench.actions, self._window).open()

    def _go_back(self) -> None:
        self._stack.back()

    def _go_to_next_pane(self) -> None:
        """Side bar, the page's panes, a toast if there is one, and round again, each where it was left."""
        page = self._stack.page
        if page is None:
            return
        around = [*self._window.findChildren(Sidebar), *panes(page)]
        focused = QApplication.focusWidget()
        held = [n for n, pane in enumerate(around) if focused is not None and _holds(pane, focused)]
        if held and focused is not None:
            self._left[id(around[held[-1]])] = focused
        follower = held[-1] + 1 if held else 0
        for pane in around[follower:]:
            if self._focus(pane):
                return
        if not self._workbench.toasts.focus_newest():
            any(self._focus(pane) for pane in around[:follower])

    def _focus(self, pane: QWidget) -> bool:
        """Whether there was anything in the pane to take the focus; an empty one is passed over."""
        left = self._left.get(id(pane))
        target = left if left is not None and _holds(pane, left) else _first_focusable(pane)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return target is not None


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _first_focusable(pane: QWidget) -> QWidget | None:
    candidates = [pane, *pane.findChildren(QWidget)]
    return next((widget for widget in candidates if _takes_focus(widget)), None)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = Qt.FocusPolicy.TabFocus in widget.focusPolicy()
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
