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


PLACES = (
    Place("today", N_("Today"), Icon.TODAY, ActionId.GO_TODAY),
    Place("people", N_("People"), Icon.PEOPLE, ActionId.GO_PEOPLE),
    Place("organisations", N_("Organisations"), Icon.ORGANISATION, ActionId.GO_ORGANISATIONS),
)


@dataclass(frozen=True)
class PageSpec:
    """``place`` is the side bar's line that the page belongs to. One does not go back to a passing page."""

    make: PageMaker
    place: str = ""
    passing: bool = False


def _today(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.today import TodayPage

    return TodayPage(workbench)


def _people(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.people import PeoplePage

    return PeoplePage(workbench)


def _person_form(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.person_form import PersonForm

    return PersonForm(workbench)


def _organisations(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.organisations import OrganisationsPage

    return OrganisationsPage(workbench)


def _organisation_form(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.organisation_form import OrganisationForm

    return OrganisationForm(workbench)


def _history(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.history import HistoryPage

    return HistoryPage(workbench)


def _settings(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.settings import SettingsPage

    return SettingsPage(workbench)


PAGES = {
    "today": PageSpec(_today, "today"),
    "people": PageSpec(_people, "people"),
    "person/edit": PageSpec(_person_form, "people", passing=True),
    "new-person": PageSpec(_person_form, "people", passing=True),
    "organisations": PageSpec(_organisations, "organisations"),
    "organisation/edit": PageSpec(_organisation_form, "organisations", passing=True),
    "new-organisation": PageSpec(_organisation_form, "organisations", passing=True),
    "history": PageSpec(_history, "history"),
    "settings": PageSpec(_settings, "settings"),
}


_LISTS = {"person": "people", "organisation": "organisations"}
"""One record is shown beside the list that it stands in."""


def page_key(destination: Destination) -> str:
    """Which of PAGES shows a destination: some details, such as a meeting's documents, have their own."""
    detailed = f"{destination.place}/{destination.detail}"
    return detailed if detailed in PAGES else _LISTS.get(destination.place, destination.place)
