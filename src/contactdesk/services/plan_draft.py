"""A plan as its form holds it, and the columns of its steps."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.plans import PLAN_FOR_NAMES, WHOM_NAMES, PlanFor, Whom
from contactdesk.records.priority import PRIORITY_NAMES, Priority
from contactdesk.services.field_errors import FieldError, NameNeeded
from contactdesk.services.field_values import choice, one_line
from contactdesk.services.follow_up_draft import WhatNeeded
from contactdesk.services.plan_when import read_when

_OF_MEETINGS = frozenset(Whom) - {Whom.EACH_CONTACT}
_OF_PARTNERSHIPS = frozenset({Whom.ONCE, Whom.EACH_CONTACT})


class StepsNeeded(FieldError):
    code = "steps-needed"
    message = N_("A plan has at least one step.")


class NoSuchStep(FieldError):
    code = "no-such-step"
    message = N_("Step {number} is counted from step {after}, which is not there.")


class PlanLoops(FieldError):
    code = "plan-loops"
    message = N_(
        "Steps {numbers} wait for each other in a circle: one of them must come after the day itself."
    )


class NobodyOfThatKind(FieldError):
    code = "nobody-of-that-kind"
    message = N_("Step {number}: a plan of this kind knows only these people: {choices}.")


@dataclass
class StepDraft:
    """Texts as people write them; ``when`` as in ``plan_when``. ``id`` is 0 for a step that is new."""

    what: str = ""
    when: str = ""
    whom: str = Whom.ONCE
    assignee: str = ""
    priority: str = Priority.NORMAL
    id: int = 0


@dataclass
class PlanDraft:
    """``seen`` is what the form showed at first."""

    name: str = ""
    anchor: str = PlanFor.MEETING
    steps: list[StepDraft] = field(default_factory=list)
    seen: PlanDraft | None = field(default=None, repr=False, compare=False)

    def remembering(self) -> PlanDraft:
        """Itself, remembering what it says now."""
        return replace(self, seen=deepcopy(self))


def known_whom(anchor: PlanFor) -> frozenset[Whom]:
    """Whom the steps of such a plan can be about."""
    return _OF_MEETINGS if anchor is PlanFor.MEETING else _OF_PARTNERSHIPS


def problem_with(draft: PlanDraft, name: str) -> FieldError | None:
    """What is wrong with one field, before anything is looked up."""
    try:
        if name == "steps":
            step_columns(draft, PlanFor(draft.anchor))
        else:
            plan_columns(draft)
    except FieldError as error:
        return error if error.field == name else None
    return None


def plan_columns(draft: PlanDraft) -> dict[str, Any]:
    """Raises NameNeeded, UnknownChoice."""
    name = one_line(draft.name)
    if not name:
        raise NameNeeded("name")
    return {"name": name, "anchor": choice("anchor", draft.anchor, PlanFor, PLAN_FOR_NAMES)}


def step_columns(draft: PlanDraft, anchor: PlanFor) -> list[dict[str, Any]]:
    """In their order, but for the assignee; ``after`` is the place of another step, counted from 0, or None.

    Raises StepsNeeded, WhatNeeded, NotAStepTime, NoSuchStep, PlanLoops, NobodyOfThatKind, UnknownChoice.
    """
    if not draft.steps:
        raise StepsNeeded("steps")
    rows = [_columns(step, place, anchor) for place, step in enumerate(draft.steps)]
    for place, row in enumerate(rows):
        if row["after"] is not None and row["after"] >= len(rows):
            raise NoSuchStep("steps", number=place + 1, after=row["after"] + 1)
    _see_no_circle([row["after"] for row in rows])
    return rows


def _columns(step: StepDraft, place: int, anchor: PlanFor) -> dict[str, Any]:
    what = one_line(step.what)
    if not what:
        raise WhatNeeded("steps")
    when = read_when(step.when)
    whom = choice("steps", step.whom or Whom.ONCE, Whom, WHOM_NAMES)
    known = known_whom(anchor)
    if whom not in known:
        raise NobodyOfThatKind("steps", number=place + 1, choices=", ".join(sorted(known)))
    return {
        "position": place,
        "what": what,
        "offset_days": when.hop.days,
        "working_days": when.hop.working,
        "whom": whom,
        "priority": choice("steps", step.priority or Priority.NORMAL, Priority, PRIORITY_NAMES),
        "after": when.after - 1 if when.after else None,
    }


def _see_no_circle(after: list[int | None]) -> None:
    for place in range(len(after)):
        seen = [place]
        at = after[place]
        while at is not None:
            if at in seen:
                circle = sorted(seen[seen.index(at) :])
                raise PlanLoops("steps", numbers=", ".join(str(one + 1) for one in circle))
            seen.append(at)
            at = after[at]


def in_order_of_days(after: list[int | None]) -> list[int]:
    """Places of steps, each after the one that it is counted from; there is no circle among them."""
    order: list[int] = []
    while len(order) < len(after):
        order += [n for n, one in enumerate(after) if n not in order and (one is None or one in order)]
    return order
