"""Runs one command, and turns whatever goes wrong into a sentence and a status."""

from __future__ import annotations

import io
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from contactdesk.cli.commands import COMMANDS
from contactdesk.cli.house import House
from contactdesk.cli.output import Output
from contactdesk.cli.parser import WrongUsage, parse
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_
from contactdesk.core.paths import log_file

DONE, REFUSED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


class Bug(ContactDeskError):
    code = "bug"
    message = N_("Something went wrong that should not; it is described in “{log}”.")


def run_command(argv: Sequence[str], house: House) -> int:
    """Run what the arguments say; returns 0 done, 1 refused, 2 wrong usage."""
    output = Output(as_json="--json" in argv)
    _open_streams(as_json=output.as_json)
    try:
        status = _run(argv, house, output)
        _flush()
    except BrokenPipeError:
        _let_go_of_output()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _run(argv: Sequence[str], house: House, output: Output) -> int:
    try:
        arguments = parse(COMMANDS, _without_surrogates(argv))
        house.desk = getattr(arguments, "desk", "")
        if arguments.command is None:
            return house.open_window()
        return COMMANDS[arguments.command].run(house, arguments, output)
    except SystemExit as leaving:  # after --help
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    except WrongUsage as error:
        output.refuse(error)
        return WRONG_USAGE
    except ContactDeskError as error:
        output.refuse(error)
    except BrokenPipeError:
        raise
    except Exception as error:
        _log(error)
        output.refuse(Bug(log=log_file()))
    return REFUSED


def _open_streams(*, as_json: bool) -> None:
    """A name that the terminal cannot show must not stop a command; JSON is UTF-8 everywhere."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a program without a console has none
            stream.reconfigure(encoding="utf-8" if as_json else None, errors="replace")


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _let_go_of_output() -> None:
    """Whoever reads us has read enough; what is left in the buffer has nowhere to go."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _without_surrogates(argv: Sequence[str]) -> list[str]:
    """Bytes that are no text in this locale cannot be stored or printed; paths with them keep them."""
    return [a if _is_text(a) or Path(a).exists() else a.encode("utf-8", "replace").decode() for a in argv]


def _is_text(argument: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in argument)


def _log(error: Exception) -> None:
    """The log gets where it happened, without the values that were at hand."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        frames.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    kind = type(error).__name__
    logging.getLogger("contactdesk.cli").error("%s at %s", kind, " < ".join(reversed(frames)))
