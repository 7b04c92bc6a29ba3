"""Logging what happened in a line, or an e-mail that was saved to a file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _
from contactdesk.services.interaction_draft import InteractionDraft
from contactdesk.services.quick_log.told import told
from contactdesk.services.quick_log.understood import Understood
from contactdesk.services.services import Services


class LineOrMail(ContactDeskError):
    code = "line-or-mail"
    message = N_("Write a line of what happened, or name an e-mail with --eml: one of them.")


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "line",
        metavar="LINE",
        nargs="*",
        help=_("what happened, as in “called Łucja about mentors, send draft fri”"),
    )
    parser.add_argument("--eml", type=Path, metavar="FILE", help=_("an e-mail that was saved as .eml"))
    parser.add_argument(
        "--new",
        action="store_true",
        help=_("add those whom it names and who are not on the desk"),
    )
    parser.add_argument("--tag", action="store_true", help=_("put the #tags of the line on those it names"))
    parser.add_argument("--dry-run", action="store_true", help=_("only say what is understood"))


def _run(house: House, arguments: Namespace, output: Output) -> int:
    line = " ".join(arguments.line).strip()
    if bool(line) == (arguments.eml is not None):
        raise LineOrMail
    with house.services() as services:
        if arguments.eml is not None:
            return _mail(services, arguments.eml, output, dry_run=arguments.dry_run)
        understood = services.quick_log.understand(line)
        about = services.quick_log.partnership_of(understood)
        data = _plain(understood) | {"partnership": {"id": about.id, "title": about.name} if about else None}
        words = ""
        if not arguments.dry_run:
            saved = services.quick_log.save(
                understood, original=line, newcomers=arguments.new, tags=arguments.tag
            )
            data |= {"id": saved.id, "change": saved.changes.id}
            words = saved.changes.words.text()
        for name, value in told(understood, newcomers=arguments.new):
            output.line(f"{name}: {value}")
        if about is not None:
            output.line(f"{_('Partnership')}: {about.name}")
        if words:
            output.line(words)
    output.data(data)
    return 0


def _mail(services: Services, path: Path, output: Output, *, dry_run: bool) -> int:
    taken = services.mail_intake.read(path)
    draft: InteractionDraft = taken.draft
    output.line(draft.summary)
    for one in taken.contacts:
        output.line(f"{_('With')}: {one.name}")
    for address in taken.unknown:
        output.line(f"{_('Not on the desk')}: {address.name or address.email}")
    data: dict[str, Any] = {
        "summary": draft.summary,
        "direction": draft.direction,
        "at": draft.at,
        "contacts": [one._asdict() for one in taken.contacts],
        "unknown": [one._asdict() for one in taken.unknown],
    }
    if not dry_run:
        saved = services.interactions.add(draft)
        data |= {"id": saved.id, "change": saved.changes.id}
        output.line(saved.changes.words.text())
    output.data(data)
    return 0


def _plain(understood: Understood) -> dict[str, Any]:
    at = understood.at
    return {
        "understood": understood.is_understood,
        "kind": understood.kind,
        "direction": understood.direction,
        "answered": understood.answered,
        "contacts": [one._asdict() for one in understood.contacts],
        "ambiguous": [one.text for one in understood.ambiguous],
        "unknown": [one.text for one in understood.unknown],
        "about": understood.about,
        "day": at.day if at else None,
        "time": f"{at.time:%H:%M}" if at and at.time else None,
        "next": [
            {
                "what": step.what,
                "due": step.due.day if step.due else None,
                "due_time": f"{step.due.time:%H:%M}" if step.due and step.due.time else None,
                "waiting": step.waiting,
                "waiting_for": step.waiting_for.name if step.waiting_for else "",
            }
            for step in understood.steps
        ],
        "tags": list(understood.tags),
    }


LOG = Command("log", N_("log what happened in a line"), _declare, _run)
