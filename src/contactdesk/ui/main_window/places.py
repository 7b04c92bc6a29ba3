"""Every page the window can go to, as data. Each is imported when it is first gone to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from contactdesk.core.i18n import N_
from contactdesk.ui.main_window.page import PageMaker
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.workbench import Destination, Workbench


@dataclass(frozen=True)
class Place:
    """A line of the side bar; ``text`` is translated where it is shown."""

    key: str
    text: str
    icon: Icon
    action: ActionId


PLACES = (Place("today", N_("Today"), Icon.TODAY, ActionId.GO_TODAY),)


@dataclass(frozen=True)
class PageSpec:
    """``place`` is the side bar's line that the page belongs to. One does not go back to a passing page."""

    make: PageMaker
    place: str = ""
    passing: bool = False


def _today(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.today import TodayPage

    return TodayPage(workbench)


def _history(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.history import HistoryPage

    return HistoryPage(workbench)


def _settings(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.settings import SettingsPage

    return SettingsPage(workbench)


PAGES = {
    "today": PageSpec(_today, "today"),
    "history": PageSpec(_history, "history"),
    "settings": PageSpec(_settings, "settings"),
}


def page_key(destination: Destination) -> str:
    """Which of PAGES shows a destination: some details, such as a meeting's documents, have their own."""
    detailed = f"{destination.place}/{destination.detail}"
    return detailed if detailed in PAGES else destination.place
