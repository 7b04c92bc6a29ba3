"""The demo: a desk shaped like a real networking day, with invented people, and its papers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

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
    from contactdesk.services.demo import print_demo_sheets

    folder = Path(arguments.folder)
    desk = folder / f"demo{DESK_SUFFIX}"
    if desk.exists():
        output.line(_("“{desk}” is there already and is opened as it is.").format(desk=desk))
    else:
        _make(house, desk)
        output.line(_("The demo desk is ready: {desk}").format(desk=desk))
    house.desk = str(desk)
    with house.services() as services:
        papers = print_demo_sheets(services, folder, tuple(Language))
    for paper in papers:
        output.line(_("Its attendance sheet: {file}").format(file=paper))
    output.data({"desk": str(desk), "papers": [str(paper) for paper in papers]})
    if output.as_json or not house.has_screen():
        output.line(_("There is no screen here, so the window stays closed."))
        return 0
    return house.open_window()


def _make(house: House, desk: Path) -> None:
    """Filled beside its place and then put there, so that a demo cut short leaves no half of one."""
    from contactdesk.services.demo import fill_demo

    try:
        desk.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=desk.parent, prefix=".demo-") as beside:
            house.desk = str(Path(beside) / desk.name)
            with house.services(create=True) as services:
                fill_demo(services)
            Path(house.desk).replace(desk)
    except OSError as error:
        raise CannotWrite(path=desk.parent, reason=os_reason(error)) from error


DEMO = Command("demo", N_("make a demo desk with its papers and open it"), _declare, _run)
