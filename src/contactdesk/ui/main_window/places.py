"""Every page the window can go to, as data. Each is imported when it is first gone to."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from contactdesk.core.i18n import N_
from contactdesk.ui.main_window.page import PageMaker
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.workbench import Destination, Workbench


class Place(NamedTuple):
    """A line of the side bar; ``text`` is translated where it is shown."""

    key: str
    text: str
    icon: Icon
    action: ActionId


PLACES = (
    Place("today", N_("Today"), Icon.TODAY, ActionId.GO_TODAY),
    Place("people", N_("People"), Icon.PEOPLE, ActionId.GO_PEOPLE),
    Place("organisations", N_("Organisations"), Icon.ORGANISATION, ActionId.GO_ORGANISATIONS),
    Place("meetings", N_("Meetings"), Icon.MEETING, ActionId.GO_MEETINGS),
    Place("partnerships", N_("Partnerships"), Icon.PARTNERSHIP, ActionId.GO_PARTNERSHIPS),
    Place("follow-ups", N_("Follow-ups"), Icon.FOLLOW_UP, ActionId.GO_FOLLOW_UPS),
    Place("reports", N_("Reports"), Icon.REPORT, ActionId.GO_REPORTS),
)


class PageSpec(NamedTuple):
    """``place`` is the side bar's line that the page belongs to. One does not go back to a passing page."""

    make: PageMaker
    place: str
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


def _meetings(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.meetings import MeetingsPage

    return MeetingsPage(workbench)


def _meeting(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.meeting import MeetingPage

    return MeetingPage(workbench)


def _meeting_form(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.meeting_form import MeetingForm

    return MeetingForm(workbench)


def _documents(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.documents import DocumentsPage

    return DocumentsPage(workbench)


def _sheet_grid(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.sheet_grid import SheetGridPage

    return SheetGridPage(workbench)


def _partnerships(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.partnerships import PartnershipsPage

    return PartnershipsPage(workbench)


def _partnership_form(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.partnership_form import PartnershipForm

    return PartnershipForm(workbench)


def _partnership_paper(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.partnership_paper import PartnershipPaperPage

    return PartnershipPaperPage(workbench)


def _follow_ups(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.follow_ups import FollowUpsPage

    return FollowUpsPage(workbench)


def _follow_up_form(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.follow_up_form import FollowUpForm

    return FollowUpForm(workbench)


def _interactions(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.interactions import InteractionsPage

    return InteractionsPage(workbench)


def _interaction_form(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.interaction_form import InteractionForm

    return InteractionForm(workbench)


def _reports(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.reports import ReportsPage

    return ReportsPage(workbench)


def _importing(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.importing import ImportPage

    return ImportPage(workbench)


def _history(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.history import HistoryPage

    return HistoryPage(workbench)


def _plans(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.plans import PlansPage

    return PlansPage(workbench)


def _plan_form(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.plan_form import PlanForm

    return PlanForm(workbench)


def _settings(workbench: Workbench) -> QWidget:
    from contactdesk.ui.pages.settings import SettingsPage

    return SettingsPage(workbench)


PAGES = {
    "today": PageSpec(_today, "today"),
    "people": PageSpec(_people, "people"),
    "new-person": PageSpec(_person_form, "people", passing=True),
    "organisations": PageSpec(_organisations, "organisations"),
    "new-organisation": PageSpec(_organisation_form, "organisations", passing=True),
    "meetings": PageSpec(_meetings, "meetings"),
    "meeting": PageSpec(_meeting, "meetings"),
    "meeting/documents": PageSpec(_documents, "meetings"),
    "meeting/sheet": PageSpec(_sheet_grid, "meetings", passing=True),
    "new-meeting": PageSpec(_meeting_form, "meetings", passing=True),
    "partnerships": PageSpec(_partnerships, "partnerships"),
    "partnership/overview": PageSpec(_partnership_paper, "partnerships", passing=True),
    "new-partnership": PageSpec(_partnership_form, "partnerships", passing=True),
    "follow-ups": PageSpec(_follow_ups, "follow-ups"),
    "new-follow-up": PageSpec(_follow_up_form, "follow-ups", passing=True),
    "interactions": PageSpec(_interactions, "people"),
    "new-interaction": PageSpec(_interaction_form, "people", passing=True),
    "reports": PageSpec(_reports, "reports"),
    "import": PageSpec(_importing, "people", passing=True),
    "history": PageSpec(_history, "history"),
    "settings": PageSpec(_settings, "settings"),
    "plans": PageSpec(_plans, "settings"),
    "new-plan": PageSpec(_plan_form, "settings", passing=True),
}
_SAME_PAGE = {
    "person": "people",
    "person/edit": "new-person",
    "organisation": "organisations",
    "organisation/edit": "new-organisation",
    "meeting/edit": "new-meeting",
    "partnership": "partnerships",
    "partnership/edit": "new-partnership",
    "follow-up": "follow-ups",
    "follow-up/edit": "new-follow-up",
    "plan": "plans",
    "plan/edit": "new-plan",
    "interaction": "interactions",
    "interaction/edit": "new-interaction",
}
"""A record is shown beside its list, and changed in the form that makes a new one."""


def page_key(destination: Destination) -> str:
    """Which of PAGES shows a destination: some details, such as a meeting's documents, have their own."""
    for key in (f"{destination.place}/{destination.detail}", destination.place):
        if key in _SAME_PAGE or key in PAGES:
            return _SAME_PAGE.get(key, key)
    return destination.place
