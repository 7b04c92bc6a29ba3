"""What fields complete from: the names of organisations, people, meetings, colleagues and tags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contactdesk.core.dates import format_day, local
from contactdesk.core.i18n import _
from contactdesk.core.text import fold
from contactdesk.records.partnerships import STAGE_NAMES
from contactdesk.services.results import ListQuery
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.completing_line import Answer, Suggestion

if TYPE_CHECKING:
    from contactdesk.services.meeting_list import MeetingRow
    from contactdesk.services.services import Services

Suggest = Callable[[str, Answer], None]
_Find = Callable[["Services", str], list[Suggestion]]
_MOST = 8


def _from(what: str, find: _Find) -> Callable[[Workbench, QObject], Suggest]:
    """A field that completes asks on the worker; of several answers it gets the newest."""

    def of(bench: Workbench, owner: QObject) -> Suggest:
        def suggest(text: str, answer: Answer) -> None:
            bench.read(
                lambda services: find(services, text), answer, question=f"{what} suggested", owner=owner
            )

        return suggest

    return of


def _organisations(services: Services, text: str) -> list[Suggestion]:
    found = services.organisations.names_beginning(text, _MOST)
    return [Suggestion(one.name, one.city, one.id) for one in found]


def _tags(services: Services, text: str) -> list[Suggestion]:
    wanted = fold(text)
    return [Suggestion(name) for name in services.tags.names() if wanted in fold(name)][:_MOST]


def _people(services: Services, text: str) -> list[Suggestion]:
    found = services.people.names_beginning(text, _MOST)
    return _told_apart([Suggestion(one.name, one.organisation, one.id) for one in found])


def _meetings(services: Services, text: str) -> list[Suggestion]:
    """The latest first."""
    found = services.meetings.page(ListQuery(text, "when", True), 0, _MOST)
    return _told_apart([Suggestion(row.title, _meeting_detail(row), row.id) for row in found])


def _partnerships(services: Services, text: str) -> list[Suggestion]:
    """Those that are open first; one that shares its title is named by its number."""
    found = services.partnerships.names_beginning(text, _MOST)
    return _by_number([Suggestion(one.title, _(STAGE_NAMES[one.stage]), one.id) for one in found])


def _colleagues(services: Services, text: str) -> list[Suggestion]:
    """Those who work here now."""
    wanted = fold(text)
    here = services.office.colleagues()
    return [Suggestion(one.name, one.email, one.id) for one in here if wanted in fold(one.name)]


suggest_organisations = _from("organisations", _organisations)
suggest_tags = _from("tags", _tags)
suggest_people = _from("people", _people)
suggest_meetings = _from("meetings", _meetings)
suggest_partnerships = _from("partnerships", _partnerships)
suggest_colleagues = _from("colleagues", _colleagues)


def _told_apart(suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    """Those who are called the same, with their numbers."""
    named = Counter(one.text for one in suggestions)
    return [
        replace(one, text=f"{one.text} ({one.value})") if named[one.text] > 1 else one for one in suggestions
    ]


def _by_number(suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    named = Counter(one.text for one in suggestions)
    return [replace(one, text=str(one.value)) if named[one.text] > 1 else one for one in suggestions]


def _meeting_detail(row: MeetingRow) -> str:
    day = format_day(local(row.starts_at, row.zone).date(), "medium") if row.starts_at else ""
    return " · ".join(part for part in (day, row.city) if part)
