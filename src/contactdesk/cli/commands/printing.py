"""Printing a meeting's papers to PDF."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from contactdesk.cli.house import Command, House
from contactdesk.cli.nouns.values import assignments, single
from contactdesk.cli.output import Output
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, Language, _, language
from contactdesk.documents.paper import Paper
from contactdesk.records.sheets import SHEET_ORDER_NAMES, SHEET_WHO_NAMES, SheetOrder, SheetWho
from contactdesk.services.field_values import choice, whole_number, yes_or_no
from contactdesk.services.sheet_options import SheetOptions

_PAPERS = dict.fromkeys(Paper, "")


class UnknownOption(ContactDeskError):
    code = "unknown-option"
    message = N_("There is no option “{name}”; there are: {known}.")


def _column(name: str) -> tuple[str, Callable[[str], Any]]:
    return name, lambda typed: yes_or_no(name, typed)


_OPTIONS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "paper": ("paper", lambda typed: choice("paper", typed, Paper, _PAPERS)),
    "order": ("order", lambda typed: choice("order", typed, SheetOrder, SHEET_ORDER_NAMES)),
    "who": ("who", lambda typed: choice("who", typed, SheetWho, SHEET_WHO_NAMES)),
    "walk_ins": ("walk_in_rows", lambda typed: whole_number("walk-ins", typed) or 0),
    **{name: _column(name) for name in ("organisation", "table", "email", "phone")},
}


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOCUMENT", choices=["attendance-sheet"], help="attendance-sheet")
    parser.add_argument("--meeting", required=True, metavar="ID", help=_("an id or an unambiguous title"))
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=_("where the PDF goes"))
    parser.add_argument(
        "--lang", choices=[one.value for one in Language], help=_("the language of the paper")
    )
    parser.add_argument(
        "options",
        metavar="OPTION=VALUE",
        nargs="*",
        help=_("paper=a4-portrait, order=table, who=everyone, walk-ins=8, email=yes …"),
    )


def _run(house: House, arguments: Namespace, output: Output) -> int:
    options = SheetOptions(
        language=Language(arguments.lang) if arguments.lang else language(), **_chosen(arguments.options)
    )
    with house.services() as services:
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
    return 0


def _chosen(texts: list[str]) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    for name, typed in assignments(texts).items():
        if name not in _OPTIONS:
            raise UnknownOption(name=name, known=", ".join(_OPTIONS).replace("_", "-"))
        argument, read = _OPTIONS[name]
        chosen[argument] = read(single(name, typed))
    return chosen


PRINT = Command("print", N_("print a paper of a meeting to PDF"), _declare, _run)
