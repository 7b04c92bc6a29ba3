"""Writing the office's calendar into a file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.core.i18n import N_, _, n_


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=_("a name that ends in .ics"))
    parser.add_argument(
        "--owner", default="", metavar="NAME", help=_("only follow-ups of this colleague; “me” is you")
    )


def _run(house: House, arguments: Namespace, output: Output) -> int:
    with house.services() as services:
        written = services.calendar.write(Path(arguments.output), owner=arguments.owner)
    told = n_("{file}: {n} event", "{file}: {n} events", written.rows)
    output.line(told.format(file=written.file, n=written.rows))
    output.data({"file": str(written.file), "events": written.rows})
    return 0


CALENDAR = Command(
    "calendar", N_("write meetings and open follow-ups into a file for calendars"), _declare, _run
)
