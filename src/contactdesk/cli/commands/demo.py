"""The demo: a desk shaped like a real networking day, with invented people, and its papers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.core.errors import CannotWrite, os_reason
from contactdesk.core.i18n import N_, Language, _
from contactdesk.core.paths import DESK_SUFFIX


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", default="contactdesk-demo", help=_("where it goes")
    )


def _run(house: House, arguments: Namespace, output: Output) -> int:
    from contactdesk.services.demo import fill_demo, print_demo_sheets

    folder = Path(arguments.folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(path=folder, reason=os_reason(error)) from error
    desk = folder / f"demo{DESK_SUFFIX}"
    house.desk = str(desk)
    there = desk.exists()
    with house.services(create=not there) as services:
        if there:
            output.line(_("“{desk}” is there already and is opened as it is.").format(desk=desk))
        else:
            fill_demo(services)
            output.line(_("The demo desk is ready: {desk}").format(desk=desk))
        papers = print_demo_sheets(services, folder, tuple(Language))
    for paper in papers:
        output.line(_("Its attendance sheet: {file}").format(file=paper))
    output.data({"desk": str(desk), "papers": [str(paper) for paper in papers]})
    if output.as_json or not house.has_screen():
        output.line(_("There is no screen here, so the window stays closed."))
        return 0
    return house.open_window()


DEMO = Command("demo", N_("make a demo desk with its papers and open it"), _declare, _run)
