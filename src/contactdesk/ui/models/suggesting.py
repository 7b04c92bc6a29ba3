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

Suggest = Callable[[str, Answer], None]
_MOST = 8


def suggest_organisations(bench: Workbench, owner: QObject) -> Suggest:
    def suggest(text: str, answer: Answer) -> None:
        bench.read(
            lambda services: [
                Suggestion(one.name, one.city, one.id)
                for one in services.organisations.names_beginning(text, _MOST)
            ],
            answer,
            question="organisations suggested",
            owner=owner,
        )

    return suggest


def suggest_tags(bench: Workbench, owner: QObject) -> Suggest:
    def suggest(text: str, answer: Answer) -> None:
        wanted = fold(text)
        bench.read(
            lambda services: [Suggestion(name) for name in services.tags.names() if wanted in fold(name)][
                :_MOST
            ],
            answer,
            question="tags suggested",
            owner=owner,
        )

    return suggest


def suggest_people(bench: Workbench, owner: QObject) -> Suggest:
    def suggest(text: str, answer: Answer) -> None:
        bench.read(
            lambda services: _told_apart(
                [
                    Suggestion(one.name, one.organisation, one.id)
                    for one in services.people.names_beginning(text, _MOST)
                ]
            ),
            answer,
            question="people suggested",
            owner=owner,
        )

    return suggest


def suggest_meetings(bench: Workbench, owner: QObject) -> Suggest:
    """The latest first."""

    def suggest(text: str, answer: Answer) -> None:
        bench.read(
            lambda services: _told_apart(
                [
                    Suggestion(row.title, _meeting_detail(row), row.id)
                    for row in services.meetings.page(ListQuery(text, "when", True), 0, _MOST)
                ]
            ),
            answer,
            question="meetings suggested",
            owner=owner,
        )

    return suggest


def suggest_partnerships(bench: Workbench, owner: QObject) -> Suggest:
    """Those that are open first; one that shares its title is named by its number."""

    def suggest(text: str, answer: Answer) -> None:
        bench.read(
            lambda services: _by_number(
                [
                    Suggestion(one.title, _(STAGE_NAMES[one.stage]), one.id)
                    for one in services.partnerships.names_beginning(text, _MOST)
                ]
            ),
            answer,
            question="partnerships suggested",
            owner=owner,
        )

    return suggest


def suggest_colleagues(bench: Workbench, owner: QObject) -> Suggest:
    """Those who work here now."""

    def suggest(text: str, answer: Answer) -> None:
        wanted = fold(text)
        bench.read(
            lambda services: [
                Suggestion(one.name, one.email, one.id)
                for one in services.office.colleagues()
                if wanted in fold(one.name)
            ],
            answer,
            question="colleagues suggested",
            owner=owner,
        )

    return suggest


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
