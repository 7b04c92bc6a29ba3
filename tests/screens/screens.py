"""Every screen of the window, as data: what it is called, and how to come there on the demo desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from contactdesk.core.i18n import Language, language
from contactdesk.ui.pages.meeting import INBOX, OUTCOMES, MeetingPage
from contactdesk.ui.pages.partnerships import PartnershipsPage
from contactdesk.ui.pages.plans import PlansPage
from contactdesk.ui.shell.actions import ActionId
from tests.screens.stage import NotThere, Stage

DAY, COMING, PERSON, ORGANISATION = (
    "Networking Day",
    "Thematic table",
    "Hodan Warsame",
    "Departament Polityki Integracyjnej",
)
CONTACT = "Łucja Święcicka"
SAID = {
    Language.EN: "called Hodan Warsame about interpreters, send the list fri",
    Language.PL: "telefon do Hodan Warsame w sprawie tłumaczy, wysłać listę w piątek",
}
CITY, TAG = "Warszawa", "labour market"


@dataclass(frozen=True)
class ScreenSpec:
    name: str
    come: Callable[[Stage], None]
    has_desk: bool = True


def place(name: str, detail: str = "") -> Callable[[Stage], None]:
    return lambda stage: stage.go(name, detail=detail)


def record(kind: str, title: str, detail: str = "") -> Callable[[Stage], None]:
    return lambda stage: stage.go(kind, stage.find(kind, title), detail=detail)


def _new_person(stage: Stage) -> None:
    """A spelling of somebody known, so that the form asks whether it is the same person."""
    stage.go("new-person", text="Hodan Warsama")


def _import(stage: Stage) -> None:
    stage.go("import", stage.find("meeting", COMING), text=str(stage.list_to_import()))


def tab(key: str) -> Callable[[Stage], None]:
    """Of the meeting's page."""

    def come(stage: Stage) -> None:
        stage.go("meeting", stage.find("meeting", DAY))
        page = stage.window.stack.page
        if not isinstance(page, MeetingPage):
            raise NotThere(DAY)
        page.tabs.set_current(key)
        stage.settle()

    return come


def _job_change(stage: Stage) -> None:
    stage.go("person", stage.find("person", CONTACT))
    stage.act(ActionId.CHANGE_JOB)


def _plan(stage: Stage) -> None:
    stage.go("plans")
    page = stage.window.stack.page
    if not isinstance(page, PlansPage):
        raise NotThere("plans")
    page.edit()
    stage.settle()


def _plan_of_partnership(stage: Stage) -> None:
    stage.go("partnership", stage.find("partnership", "Homes for all"))
    stage.act(ActionId.APPLY_PLAN)


def _network(stage: Stage) -> None:
    stage.go("partnerships")
    page = stage.window.stack.page
    if not isinstance(page, PartnershipsPage):
        raise NotThere("partnerships")
    page.show_view("network")
    page.refresh()
    stage.settle()


def _search(stage: Stage) -> None:
    stage.go("today")
    stage.act(ActionId.SEARCH_EVERYTHING)
    stage.type("lodz")


def _quick_log(stage: Stage) -> None:
    stage.go("today")
    stage.act(ActionId.QUICK_LOG)
    stage.type(SAID[language()])


def _narrowed(stage: Stage) -> None:
    """Fields in chips, one of them denied, beside words that stand in the rows."""
    stage.list_of("people").search.setText(f'city:{CITY} -tag:"{TAG}" a')
    stage.settle()


def _completion(stage: Stage) -> None:
    page = stage.list_of("people")
    page.find()
    page.search.setText("lan sector:")
    page.searching.completion.ask()
    stage.settle()


def _unread(stage: Stage) -> None:
    page = stage.list_of("organisations")
    page.search.setText("shoe:42 date:someday")
    stage.settle()
    page.searching.notes.show()
    stage.settle()


def _saving(stage: Stage) -> None:
    page = stage.list_of("people")
    page.search.setText(f'city:{CITY} tag:"{TAG}"')
    stage.settle()
    page.searching.ask_name()
    stage.settle()


def _chosen(stage: Stage) -> None:
    stage.list_of("people").table.selectAll()
    stage.settle()


def _set_field(stage: Stage) -> None:
    page = stage.list_of("organisations")
    page.table.selectAll()
    page.many.ask_field()
    stage.settle()


def _cheat_sheet(stage: Stage) -> None:
    stage.go("today")
    stage.act(ActionId.CHEAT_SHEET)


def _first_start(stage: Stage) -> None:
    """What the window offers of itself when it has no desk."""


SCREENS = (
    ScreenSpec("today", place("today")),
    ScreenSpec("people", record("person", PERSON)),
    ScreenSpec("job-change", _job_change),
    ScreenSpec("person-form", record("person", PERSON, "edit")),
    ScreenSpec("new-person", _new_person),
    ScreenSpec("organisations", record("organisation", ORGANISATION)),
    ScreenSpec("organisation-form", record("organisation", ORGANISATION, "edit")),
    ScreenSpec("meetings", place("meetings")),
    ScreenSpec("participants", record("meeting", DAY)),
    ScreenSpec("meeting-form", record("meeting", DAY, "edit")),
    ScreenSpec("documents", record("meeting", DAY, "documents")),
    ScreenSpec("sheet", record("meeting", DAY, "sheet")),
    ScreenSpec("partnerships", place("partnerships")),
    ScreenSpec("partnership", record("partnership", "Homes for all")),
    ScreenSpec("partnership-overview", record("partnership", "Homes for all", "overview")),
    ScreenSpec("follow-ups", place("follow-ups")),
    ScreenSpec("inbox", tab(INBOX)),
    ScreenSpec("outcomes", tab(OUTCOMES)),
    ScreenSpec("quick-log", _quick_log),
    ScreenSpec("network", _network),
    ScreenSpec("reports", place("reports")),
    ScreenSpec("plans", place("plans")),
    ScreenSpec("plan-form", _plan),
    ScreenSpec("plan-of-partnership", _plan_of_partnership),
    ScreenSpec("import", _import),
    ScreenSpec("history", place("history")),
    ScreenSpec("settings", place("settings")),
    ScreenSpec("search", _search),
    ScreenSpec("people-narrowed", _narrowed),
    ScreenSpec("people-completion", _completion),
    ScreenSpec("organisations-unread", _unread),
    ScreenSpec("people-saving", _saving),
    ScreenSpec("people-chosen", _chosen),
    ScreenSpec("organisations-set-field", _set_field),
    ScreenSpec("cheat-sheet", _cheat_sheet),
    ScreenSpec("first-start", _first_start, has_desk=False),
)
