"""What the list of plans and their form must know of a plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from contactdesk.core.i18n import N_, _
from contactdesk.records.plans import PLAN_FOR_NAMES
from contactdesk.services.plan_draft import PlanDraft
from contactdesk.services.plan_templates import PlanCard
from contactdesk.services.results import Saved
from contactdesk.storage.change import ChangeSet
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec, SectionSpec
from contactdesk.ui.models.record_view import RecordView
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.columns import CellKind, Column

if TYPE_CHECKING:
    from contactdesk.services.plans import Plans
    from contactdesk.services.services import Services

PLAN_COLUMNS: tuple[Column[PlanCard], ...] = (
    Column("name", N_("Name of the plan"), lambda plan: plan.name, kind=CellKind.STRONG, width=240),
    Column(
        "for",
        N_("For"),
        lambda plan: _(PLAN_FOR_NAMES[plan.anchor]),
        kind=CellKind.PILL,
        width=120,
        tone=lambda _plan: Tone.BLUE,
    ),
    Column(
        "steps",
        N_("Steps"),
        lambda plan: " · ".join(step.what for step in plan.steps),
        kind=CellKind.MUTED,
        stretch=True,
        tip=lambda plan: "\n".join(f"{step.what}: {plan.when(step)}" for step in plan.steps),
    ),
)
PLAN_SECTIONS = (
    SectionSpec(
        N_("The plan"),
        (
            (
                FieldSpec(
                    "name", N_("Name of the plan"), width=3, hint=N_("such as: After every networking day")
                ),
                FieldSpec("anchor", N_("For"), FieldKind.CHOICE, choices=PLAN_FOR_NAMES),
            ),
        ),
    ),
    SectionSpec(N_("Steps"), ((FieldSpec("steps", N_("Steps"), FieldKind.PLAN_STEPS),),)),
)


class PlanVerbs:
    """The verbs of plans under the names that forms know."""

    def __init__(self, plans: Plans) -> None:
        self._plans = plans

    def add(self, draft: PlanDraft, uuid: str | None = None) -> Saved:
        return self._plans.add_template(draft, uuid)

    def save(self, plan_id: int, version: int, draft: PlanDraft) -> ChangeSet:
        return self._plans.save_template(plan_id, version, draft)


def plan_view(services: Services, plan_id: int) -> RecordView:
    """Reads on the worker. Raises Gone."""
    card, draft = services.plans.card(plan_id), services.plans.draft(plan_id)
    return RecordView(card.id, card.version, False, card.name, _(PLAN_FOR_NAMES[card.anchor]), draft)


@dataclass(frozen=True)
class PlanNoun:
    place: str
    record_place: str
    new_place: str
    title: str
    new_text: str
    name_field: str
    sections: tuple[SectionSpec, ...]
    draft: Callable[[], Any]
    service: Callable[[Services], PlanVerbs]
    view: Callable[[Services, int], RecordView]

    def field_of(self, error_field: str) -> str:
        return error_field


PLANS = PlanNoun(
    place="plans",
    record_place="plan",
    new_place="new-plan",
    title=N_("Plans"),
    new_text=N_("New plan"),
    name_field="name",
    sections=PLAN_SECTIONS,
    draft=PlanDraft,
    service=lambda services: PlanVerbs(services.plans),
    view=plan_view,
)
