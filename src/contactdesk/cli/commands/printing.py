"""Printing papers: of a meeting, or of the whole desk."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.cli.papers.attendance_sheet import ATTENDANCE_SHEET
from contactdesk.cli.papers.network import NETWORK
from contactdesk.cli.papers.partnership import PARTNERSHIP
from contactdesk.cli.papers.results import RESULTS_PAPER
from contactdesk.cli.papers.scope import declare_scope
from contactdesk.cli.parser import WrongUsage
from contactdesk.core.i18n import N_, Language, _

DOCUMENTS = {document.name: document for document in (ATTENDANCE_SHEET, RESULTS_PAPER, NETWORK, PARTNERSHIP)}


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOCUMENT", choices=list(DOCUMENTS), help=", ".join(DOCUMENTS))
    parser.add_argument("--meeting", default="", metavar="ID", help=_("an id or an unambiguous title"))
    declare_scope(parser, meeting=False)
    parser.add_argument(
        "--focus", default="", metavar="ID", help=_("the network around this organisation; an id or a name")
    )
    parser.add_argument(
        "--search", default="", metavar="QUERY", help=_("overviews of all partnerships that it finds")
    )
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=_("where the paper goes"))
    parser.add_argument(
        "--lang", choices=[one.value for one in Language], help=_("the language of the paper")
    )
    parser.add_argument(
        "options",
        metavar="ID | OPTION=VALUE",
        nargs="*",
        help=_(
            "partnerships, by id or title; paper=a4-portrait, order=table, who=everyone, walk-ins=8, "
            "email=yes … until=2026"
        ),
    )


def _run(house: House, arguments: Namespace, output: Output) -> int:
    document = DOCUMENTS[arguments.document]
    for name in document.needs:
        if not getattr(arguments, name):
            problem = _("{document} needs --{option}").format(document=document.name, option=name)
            raise WrongUsage(command="contactdesk print", problem=problem)
    arguments.records, options = document.parted(arguments.options)
    chosen = document.chosen(options)
    with house.services() as services:
        document.print(services, arguments, chosen, output)
    return 0


PRINT = Command("print", N_("print a paper to a file"), _declare, _run)
