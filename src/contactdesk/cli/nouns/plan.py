"""Plans: the steps that follow every meeting or partnership of a kind."""

from __future__ import annotations

from dataclasses import replace

from contactdesk.cli.nouns.noun import Asked, Noun, Record, Written, joined
from contactdesk.cli.nouns.values import Values, several, single
from contactdesk.core.i18n import _
from contactdesk.core.text import fold
from contactdesk.records.plans import PLAN_FOR_NAMES
from contactdesk.services.field_errors import UnknownField
from contactdesk.services.plan_draft import PlanDraft, StepDraft
from contactdesk.services.plan_templates import PlanCard
from contactdesk.services.services import Services

_FIELDS = ("name", "for", "steps")
_PARTS = ("what", "when", "whom", "assignee", "priority")


def _rows(services: Services, asked: Asked) -> list[Record]:
    return [
        {
            "kind": "plan",
            "id": card.id,
            "title": card.name,
            "subtitle": joined(_(PLAN_FOR_NAMES[card.anchor]), ", ".join(step.what for step in card.steps)),
            "for": card.anchor,
            "steps": _steps(card),
        }
        for card in services.plans.templates()
        if fold(asked.search) in fold(card.name)
    ][: asked.limit]


def _card(services: Services, plan_id: int) -> Record:
    card = services.plans.card(plan_id)
    return {
        "id": card.id,
        "version": card.version,
        "title": card.name,
        "for": card.anchor,
        "steps": _steps(card),
    }


def _steps(card: PlanCard) -> list[Record]:
    """Numbered as ``after 2`` counts them."""
    return [
        {
            "number": number,
            "what": step.what,
            "when": card.when(step),
            "whom": step.whom,
            "assignee": step.assignee,
            "priority": step.priority,
        }
        for number, step in enumerate(card.steps, 1)
    ]


def _add(services: Services, values: Values) -> Written:
    return Written(*services.plans.add_template(_filled(PlanDraft(), values)))


def _edit(services: Services, plan_id: int, values: Values) -> Written:
    """Steps that are given are all its steps; one of the same words stays the one that it was."""
    card = services.plans.card(plan_id)
    draft = _filled(services.plans.draft(plan_id), values)
    return Written(plan_id, services.plans.save_template(plan_id, card.version, draft))


def _filled(draft: PlanDraft, values: Values) -> PlanDraft:
    typed: dict[str, list[str]] = {}
    for name, given in values.items():
        typed.setdefault("steps" if name == "step" else name, []).extend(given)
    for name in typed:
        if name not in _FIELDS:
            raise UnknownField(name, fields=", ".join(_FIELDS))
    name = single("name", typed["name"]) if "name" in typed else draft.name
    anchor = single("for", typed["for"]) if "for" in typed else draft.anchor
    known = {fold(step.what): step.id for step in draft.steps}
    steps = [_step(text, known) for text in several(typed["steps"])] if "steps" in typed else draft.steps
    return replace(draft, name=name, anchor=anchor, steps=steps)


def _step(text: str, known: dict[str, int]) -> StepDraft:
    """``Write the minutes | 5 working days | once | Iga Wrona | high``, from the left as far as is wanted."""
    parts = [part.strip() for part in text.split("|")]
    if len(parts) > len(_PARTS):
        raise UnknownField("steps", fields=" | ".join(_PARTS))
    told = {name: part for name, part in zip(_PARTS, parts, strict=False) if part}
    return StepDraft(**told, id=known.get(fold(parts[0]), 0))


PLAN = Noun(
    "plan",
    rows=_rows,
    meant=lambda services, reference: services.plans.meant(reference),
    card=_card,
    add=_add,
    edit=_edit,
)
