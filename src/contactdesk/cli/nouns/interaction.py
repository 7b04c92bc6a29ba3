"""Interactions: what was said and written, with whom and when."""

from __future__ import annotations

from dataclasses import asdict

from contactdesk.cli.nouns.noun import Asked, Noun, Record, Written, joined
from contactdesk.cli.nouns.values import Values, fill
from contactdesk.core.dates import format_moment
from contactdesk.core.i18n import _
from contactdesk.records.interactions import INTERACTION_KIND_NAMES
from contactdesk.records.search import Kind
from contactdesk.services.interaction_draft import InteractionDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services

_CALLED = {"name": "summary", "about": "summary", "person": "people", "when": "at", "channel": "kind"}


def _rows(services: Services, asked: Asked) -> list[Record]:
    rows = services.interactions.page(ListQuery(asked.search, "at"), 0, asked.limit)
    return [
        {
            **row._asdict(),
            "kind": Kind.INTERACTION,
            "channel": row.kind,
            "title": row.summary,
            "subtitle": joined(format_moment(row.at), _(INTERACTION_KIND_NAMES[row.kind]), row.with_whom),
        }
        for row in rows
    ]


def _card(services: Services, interaction_id: int) -> Record:
    card = asdict(services.interactions.card(interaction_id))
    return {**card, "channel": card["kind"], "kind": Kind.INTERACTION, "title": card["summary"]}


def _add(services: Services, values: Values) -> Written:
    draft = InteractionDraft()
    _fill(services, draft, values)
    return Written(*services.interactions.add(draft))


def _edit(services: Services, interaction_id: int, values: Values) -> Written:
    card = services.interactions.card(interaction_id)
    draft = services.interactions.draft(interaction_id)
    _fill(services, draft, values)
    return Written(interaction_id, services.interactions.save(interaction_id, card.version, draft))


def _fill(services: Services, draft: InteractionDraft, values: Values) -> None:
    """People and organisations must be known: an ambiguous name is refused, naming them."""
    fill(draft, values, called=_CALLED)
    if {"person", "people"} & values.keys():
        draft.people = [str(services.people.meant(name)) for name in draft.people]
    if draft.organisation and "organisation" in values:
        draft.organisation = str(services.organisations.meant(draft.organisation))


INTERACTION = Noun(
    "interaction",
    rows=_rows,
    meant=lambda services, reference: services.interactions.meant(reference),
    card=_card,
    add=_add,
    edit=_edit,
)
