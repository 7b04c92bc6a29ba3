"""The attendance sheet of a meeting."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from contactdesk.cli.output import Output
from contactdesk.cli.papers.paper import Document, paper_language
from contactdesk.core.i18n import _
from contactdesk.documents.paper import Paper
from contactdesk.records.sheets import SHEET_ORDER_NAMES, SHEET_WHO_NAMES, SheetOrder, SheetWho
from contactdesk.services.field_values import choice, whole_number, yes_or_no
from contactdesk.services.services import Services
from contactdesk.services.sheet_options import SheetOptions

_PAPERS = dict.fromkeys(Paper, "")


def _column(name: str) -> tuple[str, Callable[[str], Any]]:
    return name, lambda typed: yes_or_no(name, typed)


def _print(services: Services, arguments: Namespace, chosen: dict[str, Any], output: Output) -> None:
    options = SheetOptions(language=paper_language(arguments), **chosen)
    meeting_id = services.meetings.find(arguments.meeting)
    warnings = services.sheets.warnings(meeting_id, options)
    printed = services.sheets.print(meeting_id, options, Path(arguments.output))
    for warning in warnings:
        output.line(warning)
    output.line(
        _("{file}: sheet {number}, version {version}").format(
            file=printed.file, number=printed.number, version=printed.edition
        )
    )
    output.data({"file": str(printed.file), "pages": printed.pages, "sheet": printed.sheet_id})


ATTENDANCE_SHEET = Document(
    "attendance-sheet",
    ("meeting",),
    {
        "paper": ("paper", lambda typed: choice("paper", typed, Paper, _PAPERS)),
        "order": ("order", lambda typed: choice("order", typed, SheetOrder, SHEET_ORDER_NAMES)),
        "who": ("who", lambda typed: choice("who", typed, SheetWho, SHEET_WHO_NAMES)),
        "walk_ins": ("walk_in_rows", lambda typed: whole_number("walk-ins", typed) or 0),
        **{name: _column(name) for name in ("organisation", "table", "email", "phone")},
    },
    _print,
)
