"""Applying a plan to a meeting or a partnership, and telling what there is to apply."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from contactdesk.cli.house import Command, House
from contactdesk.cli.nouns.noun import Asked
from contactdesk.cli.nouns.plan import PLAN
from contactdesk.cli.output import Output
from contactdesk.cli.parser import WrongUsage
from contactdesk.core.i18n import N_, _, n_
from contactdesk.services.planned_steps import PlannedStep
from contactdesk.services.services import Services

_APPLY, _LIST = "apply", "list"
_EVERYTHING = 2**31 - 1
_NAMED = 3


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("act", metavar="apply|list", choices=[_APPLY, _LIST], help=f"{_APPLY}, {_LIST}")
    parser.add_argument("plan", metavar="NAME", nargs="?", default="", help=_("the plan; an id or a name"))
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--meeting", default="", metavar="ID", help=_("an id or an unambiguous title"))
    where.add_argument("--partnership", default="", metavar="ID", help=_("an id or an unambiguous title"))
    parser.add_argument(
        "--on", default="", metavar="DAY", help=_("the day of a partnership to count from; today otherwise")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("only tell what would happen"))


def _run(house: House, arguments: Namespace, output: Output) -> int:
    if arguments.act == _LIST:
        return _list(house, arguments, output)
    if not arguments.plan or not (arguments.meeting or arguments.partnership):
        problem = _("a plan, and --meeting or --partnership, are needed")
        raise WrongUsage(command="contactdesk plan apply", problem=problem)
    if arguments.on and arguments.meeting:
        raise WrongUsage(command="contactdesk plan apply", problem=_("a meeting has its own day"))
    with house.services() as services:
        plan = services.plans.meant(arguments.plan)
        meeting = services.meetings.find(arguments.meeting) if arguments.meeting else 0
        partnership = services.partnerships.meant(arguments.partnership) if arguments.partnership else 0
        planned = services.plans.preview(
            plan, meeting_id=meeting, partnership_id=partnership, on=arguments.on
        )
        if arguments.dry_run:
            changes = None
        else:
            changes = services.plans.apply(
                plan, meeting_id=meeting, partnership_id=partnership, on=arguments.on
            )
    output.table([_told(step) for step in planned])
    if changes is not None:
        output.line(changes.words.text())
    output.data(
        {
            "change": changes.id if changes else None,
            "steps": [{**step._asdict(), "people": [one.name for one in step.people]} for step in planned],
        }
    )
    return 0


def _told(step: PlannedStep) -> tuple[object, ...]:
    people = ", ".join(person.name for person in step.people)
    if len(step.people) > _NAMED:
        people = n_("{n} person", "{n} people", len(step.people)).format(n=len(step.people))
    return step.due, step.makes, step.what, people, step.assignee, step.why_that_day


def _list(house: House, arguments: Namespace, output: Output) -> int:
    with house.services() as services:
        rows = _applied(services, arguments) if arguments.meeting or arguments.partnership else None
        templates = PLAN.rows(services, Asked(arguments.plan, "", _EVERYTHING)) if PLAN.rows else []
    if rows is None:
        output.table([(row["id"], row["title"], row["subtitle"]) for row in templates])
    else:
        output.table([(row["anchor_on"], row["name"], row["open"], row["follow_ups"]) for row in rows])
    if not (templates if rows is None else rows):
        output.line(_("There is nothing to list."))
    output.data(templates if rows is None else rows)
    return 0


def _applied(services: Services, arguments: Namespace) -> list[dict[str, object]]:
    """The plans that were applied there."""
    if arguments.meeting:
        runs = services.plans.runs_of(meeting_id=services.meetings.find(arguments.meeting))
    else:
        runs = services.plans.runs_of(partnership_id=services.partnerships.meant(arguments.partnership))
    return [run._asdict() for run in runs]


PLAN_COMMAND = Command("plan", N_("apply a plan of steps to a meeting or partnership"), _declare, _run)
