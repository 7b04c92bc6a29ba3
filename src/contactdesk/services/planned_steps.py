"""What a plan would do at one meeting or partnership: each step with its day and the people it is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from peewee import JOIN

from contactdesk.core.i18n import _
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.meetings import ParticipationRole
from contactdesk.records.office import Colleague
from contactdesk.records.partnerships import PartnershipContact
from contactdesk.records.people import Person
from contactdesk.records.plans import PlanStep, Whom
from contactdesk.records.priority import Priority
from contactdesk.services.follow_up_card import PersonAbout
from contactdesk.services.met_people import met_people
from contactdesk.services.plan_draft import in_order_of_days
from contactdesk.services.plan_when import When, when_shown
from contactdesk.services.working_days import Hop, day_after, free_days_between, holiday
from contactdesk.storage.desk import Desk

_ONE_EACH = frozenset({Whom.EACH_CONTACT, Whom.EACH_NEW_CONTACT})
_WITH_ROLE = {
    Whom.PANELLISTS: ParticipationRole.PANELLIST,
    Whom.SPEAKERS: ParticipationRole.SPEAKER,
    Whom.HOSTS: ParticipationRole.HOST,
}


class PlanTarget(NamedTuple):
    """Exactly one of the two is there; ``day`` is the one that steps are counted from."""

    meeting_id: int | None
    partnership_id: int | None
    day: date
    title: str
    has_begun: bool = True


class TemplateStep(NamedTuple):
    """``assignee`` is nobody's where that colleague left; ``after`` is the id of another step."""

    id: int
    what: str
    hop: Hop
    whom: Whom
    priority: Priority
    assignee_id: int | None
    assignee: str
    after: int | None


class PlannedStep(NamedTuple):
    """One step as it would be made: a follow-up for ``people`` together, or ``one_each``.

    ``why_that_day`` says how the day was counted, with the holidays passed over. ``makes`` is how many
    follow-ups it would add, fewer where the plan has been applied there before.
    """

    step_id: int
    what: str
    due: str
    why_that_day: str
    people: tuple[PersonAbout, ...]
    one_each: bool
    assignee_id: int | None
    assignee: str
    priority: Priority
    offset: str
    makes: int


def read_steps(desk: Desk, template_id: int) -> list[TemplateStep]:
    query = (
        PlanStep.select(
            PlanStep.id,
            PlanStep.what,
            PlanStep.offset_days,
            PlanStep.working_days,
            PlanStep.whom,
            PlanStep.priority,
            Colleague.id,
            Colleague.name,
            PlanStep.after,
        )
        .join(
            Colleague,
            JOIN.LEFT_OUTER,
            on=(PlanStep.assignee == Colleague.id) & Colleague.archived_at.is_null(),
        )
        .where(PlanStep.template == template_id)
        .order_by(PlanStep.position, PlanStep.id)
    )
    return [
        TemplateStep(step_id, what, Hop(days, working), whom, priority, who, name or "", after)
        for step_id, what, days, working, whom, priority, who, name, after in desk.rows(query)
    ]


def planned_steps(desk: Desk, steps: Sequence[TemplateStep], target: PlanTarget) -> tuple[PlannedStep, ...]:
    """Raises OverflowError where a day would be too far away."""
    whom = _people(desk, target, {step.whom for step in steps})
    days = _days(steps, target.day)
    planned = []
    for step in steps:
        offset, start, due = days[step.id]
        done_before, has_any = _had(desk, step.id, target)
        people = tuple(one for one in whom[step.whom] if one.person_id not in done_before)
        one_each = step.whom in _ONE_EACH
        makes = len(people) if one_each else int(bool(people) if step.whom is not Whom.ONCE else not has_any)
        planned.append(
            PlannedStep(
                step.id, step.what, due.isoformat(), _why(step, steps, start, due), people, one_each,
                step.assignee_id, step.assignee, step.priority, offset, makes,
            )
        )  # fmt: skip
    return tuple(planned)


def _days(steps: Sequence[TemplateStep], anchor: date) -> dict[int, tuple[str, date, date]]:
    """Of each step its hops from the anchor, the day that it is counted from, and its own."""
    places = {step.id: place for place, step in enumerate(steps)}
    found: dict[int, tuple[str, date, date]] = {}
    for place in in_order_of_days([places[step.after] if step.after else None for step in steps]):
        step = steps[place]
        offset, _start, start = found[step.after] if step.after else ("", anchor, anchor)
        due = day_after(start, step.hop.days, working=step.hop.working)
        found[step.id] = f"{offset} {step.hop.text}".strip(), start, due
    return found


def _why(step: TemplateStep, steps: Sequence[TemplateStep], start: date, due: date) -> str:
    places = {one.id: place for place, one in enumerate(steps, 1)}
    words = when_shown(When(step.hop, places[step.after] if step.after else 0))
    passed = free_days_between(start, due) if step.hop.working else ()
    if passed:
        return _("{when}, passing over {holidays}").format(when=words, holidays=", ".join(passed))
    free = holiday(due)
    return _("{when}: a holiday, {name}").format(when=words, name=free) if free else words


def _people(desk: Desk, target: PlanTarget, wanted: set[Whom]) -> dict[Whom, list[PersonAbout]]:
    found: dict[Whom, list[PersonAbout]] = {whom: [] for whom in Whom}
    if target.partnership_id is not None:
        found[Whom.EACH_CONTACT] = _contacts(desk, target.partnership_id)
    elif wanted != {Whom.ONCE}:
        assert target.meeting_id is not None
        for met in met_people(desk, target.meeting_id, expected=not target.has_begun):
            person = PersonAbout(met.person_id, met.name)
            found[Whom.EVERYONE_WHO_CAME].append(person)
            if met.is_new:
                found[Whom.EACH_NEW_CONTACT].append(person)
            for whom, role in _WITH_ROLE.items():
                if met.role is role:
                    found[whom].append(person)
    return found


def _contacts(desk: Desk, partnership_id: int) -> list[PersonAbout]:
    query = (
        PartnershipContact.select(Person.id, Person.display_name)
        .join(Person, on=(PartnershipContact.person == Person.id))
        .where(
            (PartnershipContact.partnership == partnership_id)
            & Person.archived_at.is_null()
            & (Person.do_not_contact == False)  # noqa: E712  # SQL, not Python
        )
        .order_by(PartnershipContact.id)
    )
    return [PersonAbout(*row) for row in desk.rows(query)]


def _had(desk: Desk, step_id: int, target: PlanTarget) -> tuple[set[int], bool]:
    """Whom this step was made for there already, whatever became of it; and whether it was made at all."""
    query = (
        FollowUp.select(FollowUp.id, FollowUpPerson.person)
        .join(FollowUpPerson, JOIN.LEFT_OUTER, on=(FollowUpPerson.follow_up == FollowUp.id))
        .where((FollowUp.step == step_id) & FollowUp.archived_at.is_null() & _there(target))
    )
    rows = desk.rows(query)
    return {person for _id, person in rows if person is not None}, bool(rows)


def _there(target: PlanTarget) -> Any:
    if target.partnership_id is not None:
        return FollowUp.partnership == target.partnership_id
    return FollowUp.meeting == target.meeting_id
