"""Which records a command is for, where it takes many: what a search finds, or a saved list holds."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from contactdesk.cli.commands.lists import tell_notes
from contactdesk.cli.output import Output
from contactdesk.core.i18n import _
from contactdesk.records.search import Kind
from contactdesk.services.chosen import Chosen
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.storage.watch import Progress


def declare_chosen(parser: ArgumentParser, *, required: bool = False) -> None:
    either = parser.add_mutually_exclusive_group(required=required)
    either.add_argument("--search", default="", metavar="QUERY", help=_("only what this search finds"))
    either.add_argument(
        "--saved", default="", metavar="NAME", help=_("what this saved list holds; an id or a name")
    )


def chosen(services: Services, arguments: Namespace, kind: Kind | None, output: Output) -> Chosen:
    """Without a kind, that of the saved list, or people. Raises NoSuchList, ListOfOtherKind."""
    if arguments.saved:
        return services.saved_lists.meant(arguments.saved, kind).chosen
    tell_notes(arguments.search, kind or Kind.PERSON, output)
    return Chosen(kind or Kind.PERSON, query=ListQuery(arguments.search))


def progress() -> Progress | None:
    """How far it is, on a terminal; a script wants to hear nothing of that."""
    if sys.stderr is None or not sys.stderr.isatty():
        return None

    def tell(done: int, of: int) -> None:
        text = f"{100 * done // max(of, 1)} %" if done < of else ""
        print(f"\r{text:<6}", end="\r" if not text else "", file=sys.stderr, flush=True)

    return tell
