"""Who was met at a meeting and waits for somebody to decide what comes next; or saying that nothing does."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.cli.parser import WrongUsage
from contactdesk.core.i18n import N_, _


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("--meeting", required=True, metavar="ID", help=_("an id or an unambiguous title"))
    parser.add_argument(
        "--no-action",
        action="append",
        default=[],
        metavar="PERSON",
        help=_("who needs no follow-up; may be given several times"),
    )
    parser.add_argument("--because", default="", metavar="REASON", help=_("why nothing is to be done"))


def _run(house: House, arguments: Namespace, output: Output) -> int:
    if arguments.because and not arguments.no_action:
        problem = _("say with --no-action whom this is about")
        raise WrongUsage(command="contactdesk inbox", problem=problem)
    with house.services() as services:
        meeting = services.meetings.find(arguments.meeting)
        after = services.after_meeting
        changes = None
        if arguments.no_action:
            people = [services.people.meant(reference) for reference in arguments.no_action]
            changes = after.no_action(meeting, people, arguments.because)
        inbox = after.inbox(meeting)
    if changes is not None:
        output.line(changes.words.text())
    output.table(
        [
            (one.person_id, one.name, one.organisation, _("first time") if one.is_new else "")
            for one in inbox.people
        ]
    )
    if not inbox.people:
        output.line(_("Nobody is waiting: everyone met has a follow-up, or a reason for having none."))
    output.data({"change": changes.id if changes else None, **inbox._asdict()})
    return 0


INBOX = Command("inbox", N_("who was met and has no next step yet"), _declare, _run)
