"""Reading the arguments, running one command, and turning errors into a sentence and a status."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence

from contactdesk.cli.commands import COMMANDS
from contactdesk.cli.house import House
from contactdesk.cli.output import Output
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _
from contactdesk.core.paths import log_file

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments, from the table in ``cli.commands``."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--desk", metavar="PATH|URL", help=_("the desk to work on"))
    common.add_argument("--json", action="store_true", help=_("answer in JSON"))
    whole = argparse.ArgumentParser(
        prog="contactdesk",
        description=_(
            "Whom an office knows, whom it meets, and what comes of it. Alone it opens the window."
        ),
        parents=[common],
    )
    commands = whole.add_subparsers(dest="command", title=_("commands"))
    for command in COMMANDS.values():
        summary = _(command.summary)
        one = commands.add_parser(command.name, help=summary, description=summary, parents=[common])
        command.declare(one)
    return whole


def run_command(argv: Sequence[str], house: House) -> int:
    """Run what the arguments say; returns 0 done, 1 refused, 2 wrong usage."""
    try:
        arguments = _read(parser(), _without_surrogates(argv))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    house.desk = getattr(arguments, "desk", "")
    output = Output(as_json=getattr(arguments, "json", False))
    try:
        if arguments.command is None:
            return house.open_window()
        status = COMMANDS[arguments.command].run(house, arguments, output)
        sys.stdout.flush()
        return status
    except ContactDeskError as error:
        output.refuse(error)
    except BrokenPipeError:
        # Whoever reads us has read enough; what is left in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        _report_bug(error)
    return REFUSED


def _read(whole: argparse.ArgumentParser, argv: Sequence[str]) -> argparse.Namespace:
    """Options such as ``paper=letter`` may stand anywhere; argparse alone takes them only in one place."""
    arguments, rest = whole.parse_known_args(argv)
    if rest and all("=" in one and not one.startswith("-") for one in rest) and "options" in arguments:
        arguments.options = [*arguments.options, *rest]
    elif rest:
        whole.error(_("unknown arguments: {arguments}").format(arguments=" ".join(rest)))
    return arguments


def _without_surrogates(argv: Sequence[str]) -> list[str]:
    """Bytes that are no text in this locale cannot be stored or printed; paths with them keep them."""
    return [a if os.path.exists(a) else a.encode("utf-8", "replace").decode() for a in argv]  # noqa: PTH110


def _report_bug(error: Exception) -> None:
    """The log gets where it happened, without the values that were at hand."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        frames.append(f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}")  # noqa: PTH119
        trace = trace.tb_next
    logging.getLogger("contactdesk").error("%s at %s", type(error).__name__, " < ".join(reversed(frames)))
    print(
        _("Something went wrong that should not; it is described in “{log}”.").format(log=log_file()),
        file=sys.stderr,
    )
