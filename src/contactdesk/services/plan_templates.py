"""Templates of plans: written, changed and taken away; what was made by them stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, phrase
from contactdesk.core.text import fold
from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.office import Colleague
from contactdesk.records.plans import PlanFor, PlanRun, PlanStep, PlanTemplate
from contactdesk.services.field_errors import FieldError
from contactdesk.services.field_values import one_line
from contactdesk.services.partnership_links import PartnershipLinks, labels
from contactdesk.services.plan_draft import PlanDraft, StepDraft, in_order_of_days, plan_columns, step_columns
from contactdesk.services.plan_when import When, when_shown
from contactdesk.services.planned_steps import TemplateStep, read_steps
from contactdesk.services.results import Saved
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict, Gone


class NoSuchPlan(ContactDeskError):
    code = "no-such-plan"
    message = N_("There is no plan “{reference}”.")


class AmbiguousPlan(ContactDeskError):
    code = "ambiguous-plan"
    message = N_("“{reference}” can mean several plans: {names}. Write the number of one of them.")


class PlanNameTaken(FieldError):
    code = "plan-name-taken"
    message = N_("There is a plan “{name}” already.")


@dataclass(frozen=True)
class PlanCard:
    id: int
    version: int
    name: str
    anchor: PlanFor
    steps: tuple[TemplateStep, ...]

    def when(self, step: TemplateStep) -> str:
        """As its form shows it: ``5 working days after 2``."""
        places = {one.id: place for place, one in enumerate(self.steps, 1)}
        return when_shown(When(step.hop, places[step.after] if step.after else 0))


class PlanTemplates:
    def __init__(self, desk: Desk, links: PartnershipLinks) -> None:
        self._desk = desk
        self._links = links

    def all(self) -> list[PlanCard]:
        return self._cards(PlanTemplate.archived_at.is_null())

    def card(self, template_id: int) -> PlanCard:
        for card in self._cards(PlanTemplate.id == template_id):
            return card
        raise Gone(noun="plan")

    def draft(self, template_id: int) -> PlanDraft:
        card = self.card(template_id)
        who = labels(self._desk, Colleague, [one.assignee_id for one in card.steps if one.assignee_id])
        steps = [
            StepDraft(
                what=one.what,
                when=card.when(one),
                whom=one.whom,
                assignee=who[one.assignee_id] if one.assignee_id else "",
                priority=one.priority,
                id=one.id,
            )
            for one in card.steps
        ]
        return PlanDraft(card.name, card.anchor, steps).remembering()

    def meant(self, reference: str) -> int:
        said = fold(one_line(reference))
        named = [(card.id, card.name, fold(card.name)) for card in self.all()]
        found = [one for one in named if said and said in {str(one[0]), one[2]}]
        found = found or [one for one in named if said and one[2].startswith(said)]
        if not found:
            raise NoSuchPlan(reference=reference)
        if len(found) > 1:
            told = ", ".join(f"{name} ({plan_id})" for plan_id, name, _folded in found[:5])
            raise AmbiguousPlan(reference=reference, names=told)
        return found[0][0]

    def add(self, draft: PlanDraft, uuid: str | None) -> Saved:
        columns = plan_columns(draft)
        with self._desk.change(phrase("Plan “{name}” added", name=columns["name"])) as change:
            if uuid is None or self._desk.row(_by_uuid(uuid)) is None:
                self._see_name(columns["name"])
            template_id = change.add(PlanTemplate, **columns, **({"uuid": uuid} if uuid else {}))
            if change.touched:
                self._follow_steps(change, template_id, draft, columns["anchor"])
        assert change.changes is not None
        return Saved(template_id, change.changes)

    def save(self, template_id: int, version: int, draft: PlanDraft) -> ChangeSet:
        columns = plan_columns(draft)
        with self._desk.change(phrase("Plan “{name}” changed", name=columns["name"])) as change:
            self._see_name(columns["name"], template_id)
            if draft.seen is not None and draft.seen.steps != self.draft(template_id).steps:
                raise Conflict(changed="steps", theirs={})
            change.edit(PlanTemplate, template_id, version=version, **columns)
            self._follow_steps(change, template_id, draft, columns["anchor"])
        assert change.changes is not None
        return change.changes

    def remove(self, template_id: int) -> ChangeSet:
        card = self.card(template_id)
        with self._desk.change(phrase("Plan “{name}” removed", name=card.name)) as change:
            runs = self._desk.rows(PlanRun.select(PlanRun.id).where(PlanRun.template == template_id))
            change.edit_many(PlanRun, {run_id: {"template": None} for (run_id,) in runs})
            self._drop_steps(change, [step.id for step in card.steps])
            change.remove(PlanTemplate, template_id)
        assert change.changes is not None
        return change.changes

    def _follow_steps(self, change: OpenChange, template_id: int, draft: PlanDraft, anchor: PlanFor) -> None:
        """Known steps stay themselves wherever they were put, so that what they made is known again."""
        rows = step_columns(draft, anchor)
        there = {step.id for step in read_steps(self._desk, template_id)}
        ids: dict[int, int] = {}
        for place in in_order_of_days([row["after"] for row in rows]):
            step, own = draft.steps[place], rows[place]
            own["assignee"] = self._links.colleague("steps", one_line(step.assignee))
            own["after"] = None if own["after"] is None else ids[own["after"]]
            if step.id in there and step.id not in ids.values():
                change.edit(PlanStep, step.id, **own)
                ids[place] = step.id
            else:
                ids[place] = change.add(PlanStep, template=template_id, **own)
        self._drop_steps(change, sorted(there.difference(ids.values())))

    def _drop_steps(self, change: OpenChange, step_ids: list[int]) -> None:
        made = self._desk.rows(FollowUp.select(FollowUp.id).where(FollowUp.step.in_(step_ids)))
        change.edit_many(FollowUp, {follow_up_id: {"step": None} for (follow_up_id,) in made})
        change.edit_many(PlanStep, {step_id: {"after": None} for step_id in step_ids})
        change.remove_many(PlanStep, step_ids)

    def _cards(self, condition: Any) -> list[PlanCard]:
        query = PlanTemplate.select(
            PlanTemplate.id, PlanTemplate.version, PlanTemplate.name, PlanTemplate.anchor
        ).where(condition)
        rows = self._desk.rows(query.order_by(PlanTemplate.folded, PlanTemplate.id))
        return [
            PlanCard(plan_id, version, name, anchor, tuple(read_steps(self._desk, plan_id)))
            for plan_id, version, name, anchor in rows
        ]

    def _see_name(self, name: str, own_id: int | None = None) -> None:
        row = self._desk.row(PlanTemplate.select(PlanTemplate.id).where(PlanTemplate.folded == fold(name)))
        if row is not None and row[0] != own_id:
            raise PlanNameTaken("name", name=name)


def _by_uuid(uuid: str) -> Any:
    return PlanTemplate.select(PlanTemplate.id).where(PlanTemplate.uuid == uuid)
