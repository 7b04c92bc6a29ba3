"""The desk itself: making one, checking it, backing it up."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.core.i18n import N_, _
from contactdesk.storage.errors import DeskExists
from contactdesk.storage.location import DeskLocation


def _declare_new(parser: ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", help=_("where the desk will lie"))


def _new(house: House, arguments: Namespace, output: Output) -> int:
    where = DeskLocation(arguments.path)
    if not where.on_server and where.path.exists():
        raise DeskExists(desk=where.shown)
    house.desk = arguments.path
    with house.services(create=True):
        pass
    output.line(_("“{desk}” is ready.").format(desk=where.shown))
    output.data({"desk": where.shown})
    return 0


def _declare_backup(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", nargs="?", help=_("where the backup goes"))


def _backup(house: House, arguments: Namespace, output: Output) -> int:
    with house.services() as services:
        folder = Path(arguments.folder) if arguments.folder else None
        path = services.backups.back_up(folder)
    output.line(_("Backed up and compared: {path}").format(path=path))
    output.data({"file": str(path)})
    return 0


def _declare_check(parser: ArgumentParser) -> None:
    told = _("write the search index anew from the records before looking")
    parser.add_argument("--rebuild", action="store_true", help=told)


def _check(house: House, arguments: Namespace, output: Output) -> int:
    with house.services() as services:
        if arguments.rebuild:
            services.desk.rebuild_search_index()
            output.line(_("The search index was written anew."))
        problems = [problem.text() for problem in services.desk.problems()]
    for problem in problems:
        output.line(problem)
    if not problems:
        output.line(_("The desk is in order."))
    output.data({"ok": not problems, "problems": problems})
    return 1 if problems else 0


NEW = Command("new", N_("make an empty desk"), _declare_new, _new)
CHECK = Command("check", N_("look for damage in the desk"), _declare_check, _check)
BACKUP = Command("backup", N_("make a verified copy of the desk"), _declare_backup, _backup)
