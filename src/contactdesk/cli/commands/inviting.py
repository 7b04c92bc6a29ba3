"""Putting everybody that a search finds, or a saved list holds, on the list of a meeting."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from contactdesk.cli.commands.chosen import chosen, declare_chosen, progress
from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.core.i18n import N_, _
from contactdesk.records.search import Kind


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("meeting", metavar="MEETING", help=_("an id or an unambiguous title"))
    declare_chosen(parser, required=True)
    parser.add_argument(
        "--kind",
        choices=[kind.value for kind in Kind],
        help=_("search these: of organisations their people are invited, of meetings who was on their lists"),
    )


def _run(house: House, arguments: Namespace, output: Output) -> int:
    kind = Kind(arguments.kind) if arguments.kind else None
    with house.services() as services:
        meeting = services.meetings.find(arguments.meeting)
        changes = services.many.invite(
            chosen(services, arguments, kind, output), meeting, progress=progress()
        )
    output.line(changes.words.text())
    output.data({"change": changes.id, "invited": len(changes.created), "words": changes.words.text()})
    return 0


INVITE = Command("invite", N_("invite whom a search finds to a meeting"), _declare, _run)
