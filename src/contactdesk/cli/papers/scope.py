"""Which results are asked for: of one meeting, of a programme, or of a year."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from contactdesk.cli.parser import WrongUsage
from contactdesk.core.i18n import _
from contactdesk.services.outcome_scope import Scope
from contactdesk.services.services import Services


def declare_scope(parser: ArgumentParser, *, meeting: bool = True) -> None:
    """``meeting`` is False where the command has that option already."""
    if meeting:
        parser.add_argument(
            "--meeting", default="", metavar="ID", help=_("results of it; an id or an unambiguous title")
        )
    parser.add_argument("--programme", default="", metavar="T", help=_("results of all meetings of it"))
    parser.add_argument("--year", type=int, default=0, metavar="Y", help=_("results of a year"))


def scope_of(services: Services, arguments: Namespace, command: str) -> Scope:
    """Raises WrongUsage where not one of them is given, and what finding a meeting raises."""
    if sum(map(bool, (arguments.meeting, arguments.programme, arguments.year))) != 1:
        raise WrongUsage(command=command, problem=_("results need one of --meeting, --programme and --year"))
    meeting_id = services.meetings.find(arguments.meeting) if arguments.meeting else 0
    return Scope(meeting_id, arguments.programme, arguments.year)
