"""A long day: what is opened and closed again and again leaves no widget behind."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from contactdesk.ui.main_window.places import PLACES
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.workbench import Destination
from contactdesk.ui.widgets.buttons import MenuButton
from tests.ui.whole_window import settle

PAGES = (*(Destination(place.key) for place in PLACES), Destination("person", 1), Destination("meeting", 1))
DIALOGS = (ActionId.SEARCH_EVERYTHING, ActionId.QUICK_LOG, ActionId.CHEAT_SHEET, ActionId.APPLY_PLAN)


def look_around(window: MainWindow) -> None:
    """Every page, all of its menus, and dialogs over the last one."""
    for page in PAGES:
        window.stack.go(page)
        settle(window)
        for button in window.stack.findChildren(MenuButton):
            if button.isVisible():
                button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))
                button.menu().close()
    for act in DIALOGS:
        window.bench.actions[act].trigger()
        settle(window)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.close()
    put_away(window)


def put_away(window: MainWindow) -> None:
    settle(window)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def alive(qapp: QApplication) -> Counter[str]:
    return Counter(type(widget).__name__ for widget in qapp.allWidgets())


def test_what_is_closed_is_gone(window: MainWindow, qapp: QApplication) -> None:
    look_around(window)
    after_one = alive(qapp)
    for _again in range(2):
        look_around(window)
    assert alive(qapp) == after_one


def test_pages_that_are_made_anew_leave_nothing_of_the_old_ones(
    window: MainWindow, qapp: QApplication
) -> None:
    window.stack.start_over()
    put_away(window)
    before = alive(qapp)
    look_around(window)
    window.stack.start_over()
    put_away(window)
    assert alive(qapp) == before
