"""What fields complete from: the names of organisations and tags that the desk knows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from contactdesk.core.text import fold
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.completing_line import Answer, Suggestion

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
