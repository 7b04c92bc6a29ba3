"""Reading the arguments, in the user's language: every command with what it declares of itself."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from contactdesk.cli.house import Command
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _, n_


class WrongUsage(ContactDeskError):
    code = "wrong-usage"
    message = N_("{command}: {problem} ({command} --help tells more)")


ARGPARSE_TEXTS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("the following arguments are required: %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("ignored explicit argument %r"),
    N_("unrecognized arguments: %s"),
)
"""What argparse may say, marked so that the catalogue has it."""


class Parser(argparse.ArgumentParser):
    """Complains by raising WrongUsage: one line, and not a page of usage."""

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(command=self.prog, problem=message)


class CommandParser(Parser):
    """Lets ``FIELD=VALUE`` and options stand in any order; argparse alone wants each kind in one place."""

    _intermixing = False

    def parse_known_args(  # type: ignore[override]  # of its overloads, only what this program calls
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        if self._intermixing:
            return super().parse_known_args(args, namespace)
        self._intermixing = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._intermixing = False


def parse(commands: Mapping[str, Command], argv: Sequence[str]) -> argparse.Namespace:
    """Raises WrongUsage, and SystemExit after ``--help``."""
    _let_argparse_speak()
    return _parser(commands).parse_args(argv)


def _let_argparse_speak() -> None:
    """argparse looks its texts up in the system's language; here they follow the user's."""
    module: Any = argparse
    module._ = _
    module.ngettext = n_


def _parser(commands: Mapping[str, Command]) -> Parser:
    common = CommandParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--desk", metavar="PATH|URL", help=_("the desk to work on"))
    common.add_argument("--json", action="store_true", help=_("answer in JSON"))
    whole = Parser(
        prog="contactdesk",
        description=_(
            "Whom an office knows, whom it meets, and what comes of it. Alone it opens the window."
        ),
        parents=[common],
        allow_abbrev=False,
    )
    named = whole.add_subparsers(dest="command", title=_("commands"), parser_class=CommandParser)
    for command in commands.values():
        summary = _(command.summary)
        one = named.add_parser(
            command.name, help=summary, description=summary, parents=[common], allow_abbrev=False
        )
        command.declare(one)
    return whole
