"""Writing a list into a file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from contactdesk.cli.commands.chosen import chosen, declare_chosen, progress
from contactdesk.cli.commands.importing import MeetingNeeded
from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.cli.parser import WrongUsage
from contactdesk.core.i18n import N_, _, n_
from contactdesk.records.search import Kind
from contactdesk.services.exporting import Exported
from contactdesk.services.services import Services

_PARTICIPANTS = "participants"
_KINDS = {
    "people": Kind.PERSON,
    "organisations": Kind.ORGANISATION,
    "meetings": Kind.MEETING,
    "partnerships": Kind.PARTNERSHIP,
    "follow-ups": Kind.FOLLOW_UP,
    "interactions": Kind.INTERACTION,
}


def _declare(parser: ArgumentParser) -> None:
    what = [*_KINDS, _PARTICIPANTS]
    parser.add_argument("what", metavar="WHAT", choices=what, help=", ".join(what))
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE", help=_("a name that ends in .csv, .xlsx or .json")
    )
    declare_chosen(parser)
    parser.add_argument(
        "--meeting", default="", metavar="ID", help=_("whose participants; an id or an unambiguous title")
    )


def _run(house: House, arguments: Namespace, output: Output) -> int:
    with house.services() as services:
        exported = _export(services, arguments, output)
    told = n_("{file}: {n} row", "{file}: {n} rows", exported.rows)
    output.line(told.format(file=exported.file, n=exported.rows))
    output.data({"file": str(exported.file), "rows": exported.rows})
    return 0


def _export(services: Services, arguments: Namespace, output: Output) -> Exported:
    path = Path(arguments.output)
    if arguments.what != _PARTICIPANTS:
        wanted = chosen(services, arguments, _KINDS[arguments.what], output)
        return services.exporting.export(wanted, path, progress=progress())
    if arguments.saved:
        raise WrongUsage(command="contactdesk export", problem=_("a saved list has no participants"))
    if not arguments.meeting:
        raise MeetingNeeded
    meeting = services.meetings.find(arguments.meeting)
    return services.exporting.export_participants(meeting, path, arguments.search, progress=progress())


EXPORT = Command("export", N_("write a list into a CSV, XLSX or JSON file"), _declare, _run)
