"""Somebody changes jobs: what hung on them there is told, kept, handed over or left, in one step."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from contactdesk.cli.house import Command, House
from contactdesk.cli.nouns.values import Values, assignments, single
from contactdesk.cli.output import Output
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _
from contactdesk.core.text import fold
from contactdesk.services.field_errors import UnknownChoice, UnknownField
from contactdesk.services.field_values import choice
from contactdesk.services.job_change_draft import (
    FATE_NAMES,
    MATTER_NAMES,
    Decision,
    Fate,
    Hung,
    JobChange,
    Matter,
)
from contactdesk.services.job_change_hanging import Hanging
from contactdesk.services.services import Services

_JOB_CHANGE = "job-change"
_PLAIN = ("until", "organisation", "position", "since", "successor")
_ALL_OF = {
    "partnerships": Matter.PARTNERSHIP,
    "invitations": Matter.INVITATION,
    "follow_ups": Matter.FOLLOW_UP,
}
_FIELDS = ", ".join(("from", *_PLAIN, *_ALL_OF, "partnership:ID …")).replace("_", "-")


class NotTheirJob(ContactDeskError):
    code = "not-their-job"
    message = N_("{name} has no job at “{organisation}” that could end.")


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("act", metavar=_JOB_CHANGE, choices=[_JOB_CHANGE], help=_JOB_CHANGE)
    parser.add_argument("person", metavar="PERSON", help=_("an id or an unambiguous name"))
    told = _("{fields}; of what hangs there: keep, hand-over, leave, or who takes over").format(
        fields=_FIELDS
    )
    parser.add_argument("fields", metavar="FIELD=VALUE", nargs="*", help=told)
    parser.add_argument("--dry-run", action="store_true", help=_("only tell what would happen"))


def _run(house: House, arguments: Namespace, output: Output) -> int:
    values = assignments(arguments.fields)
    with house.services() as services:
        person = services.people.meant(arguments.person)
        found = _found(services, person, values)
        draft = _draft(found, values)
        draft.tidied(found.job)  # what would be refused is refused when only told, too
        decisions = services.job_changes.decisions(found, draft)
        changes = None if arguments.dry_run else services.job_changes.change(person, draft)
    output.table(_rows(found, decisions, draft))
    if changes is not None:
        output.line(changes.words.text())
    elif not found.matters:
        output.line(_("Nothing hangs on {name} there.").format(name=found.name))
    output.data(
        {
            "kind": "person",
            "id": person,
            "change": changes.id if changes else None,
            "words": changes.words.text() if changes else "",
            "job": found.job,
            "remaining": found.remaining,
            "matters": [
                {**one._asdict(), **_told(found, draft, decisions[one.key])} for one in found.matters
            ],
        }
    )
    return 0


def _found(services: Services, person: int, values: Values) -> Hanging:
    """In the job that ``from`` names by its organisation, or by how that begins. Raises NotTheirJob."""
    found = services.job_changes.hanging(person)
    if "from" not in values:
        return found
    typed = single("from", values["from"])
    known = services.organisations.names.find(typed)
    meant = [job for job in found.jobs if job.organisation_id == known]
    meant = meant or [job for job in found.jobs if fold(job.organisation).startswith(fold(typed))]
    if not meant:
        raise NotTheirJob(name=found.name, organisation=typed)
    return services.job_changes.hanging(person, meant[0].id)


def _draft(found: Hanging, values: Values) -> JobChange:
    """Raises UnknownField, UnknownChoice, GivenTwice."""
    plain: dict[str, str] = {}
    decisions: dict[Hung, Decision] = {}
    for name, typed in values.items():
        value = single(name, typed)
        if name in _ALL_OF:
            decisions = {
                one.key: _decision(value) for one in found.matters if one.matter is _ALL_OF[name]
            } | (decisions)
        elif ":" in name:
            decisions[_hung(name)] = _decision(value)
        elif name in _PLAIN:
            plain[name] = value
        elif name != "from":
            raise UnknownField(name, fields=_FIELDS)
    return JobChange(found.job.id if found.job else 0, **plain, decisions=decisions)


def _hung(name: str) -> Hung:
    """Of ``follow_up:12``."""
    matter, _colon, number = name.partition(":")
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        raise UnknownField(name, fields=_FIELDS)
    return choice(name, matter.replace("_", "-"), Matter, MATTER_NAMES), int(number)


def _decision(value: str) -> Decision:
    """What is no word for it is the name of whoever takes over."""
    try:
        return Decision(choice("decisions", value, Fate, FATE_NAMES))
    except UnknownChoice:
        return Decision(Fate.HAND_OVER, value)


def _told(found: Hanging, draft: JobChange, decision: Decision) -> dict[str, str]:
    """With the name of whoever it goes to."""
    handed = decision.fate is Fate.HAND_OVER
    alone = found.remaining[0].name if len(found.remaining) == 1 else ""
    return {"fate": decision.fate, "to": (decision.to or draft.successor or alone) if handed else ""}


def _rows(found: Hanging, decisions: dict[Hung, Decision], draft: JobChange) -> Sequence[tuple[object, ...]]:
    told = [(one, _told(found, draft, decisions[one.key])) for one in found.matters]
    return [
        (
            _(MATTER_NAMES[one.matter]),
            one.id,
            one.title,
            one.detail,
            one.on,
            _(FATE_NAMES[Fate(what["fate"])]),
            what["to"],
        )
        for one, what in told
    ]


PERSON_COMMAND = Command("person", N_("change somebody's job and hand over what hung on it"), _declare, _run)
