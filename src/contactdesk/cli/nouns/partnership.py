"""Partnerships: between which organisations, at which stage, what comes next."""

from __future__ import annotations

from dataclasses import asdict

from contactdesk.cli.nouns.noun import Asked, Noun, Record, Written, joined
from contactdesk.cli.nouns.values import Values, fill, several, single
from contactdesk.core.i18n import _
from contactdesk.records.partnerships import PARTY_ROLE_NAMES, STAGE_NAMES, PartyRole, Stage
from contactdesk.records.search import Kind
from contactdesk.services.field_errors import UnknownChoice
from contactdesk.services.field_values import choice
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services

_CALLED = {
    "name": "title",
    "contact": "contacts",
    "tag": "tags",
    "next": "next_action",
    "due": "next_due",
    "on": "since",
    "rhythm": "rhythm_days",
}
_OF_A_MOVE = {"stage", "reason", "on", "since", "note"}


def _rows(services: Services, asked: Asked) -> list[Record]:
    rows = services.partnerships.page(ListQuery(asked.search), 0, asked.limit)
    return [
        {
            "kind": Kind.PARTNERSHIP,
            "subtitle": joined(
                _(STAGE_NAMES[row.stage]),
                " × ".join(row.parties),
                row.next_action.what if row.next_action else "",
            ),
            **row._asdict(),
        }
        for row in rows
    ]


def _card(services: Services, partnership_id: int) -> Record:
    card = asdict(services.partnerships.card(partnership_id))
    action = card.pop("next_action")
    return {
        **card,
        "next_action": action.what if action else "",
        "next_due": action.due if action else "",
        "next_follow_up_id": action.follow_up_id if action else None,
    }


def _add(services: Services, values: Values) -> Written:
    draft = PartnershipDraft()
    _fill(services, draft, values)
    return Written(*services.partnerships.add(draft))


def _edit(services: Services, partnership_id: int, values: Values) -> Written:
    """What is only a move to another stage is told as one."""
    if "stage" in values and values.keys() <= _OF_A_MOVE:
        told = {name: single(name, typed) for name, typed in values.items()}
        stage = choice("stage", told["stage"], Stage, STAGE_NAMES)
        changes = services.partnerships.move(
            partnership_id,
            stage,
            on=told.get("on") or told.get("since", ""),
            reason=told.get("reason", ""),
            note=told.get("note", ""),
        )
        return Written(partnership_id, changes)
    version = services.partnerships.card(partnership_id).version
    draft = services.partnerships.draft(partnership_id)
    _fill(services, draft, values)
    return Written(partnership_id, services.partnerships.save(partnership_id, version, draft))


def _fill(services: Services, draft: PartnershipDraft, values: Values) -> None:
    """Organisations are found or made, people must be known. ``party="lead:A; B"`` gives a role."""
    own = {name: typed for name, typed in values.items() if name not in {"party", "parties"}}
    fill(draft, own, called=_CALLED, beside=("party",))
    typed = [*values.get("party", ()), *values.get("parties", ())]
    if typed:
        draft.parties = [_party(one) for one in several(typed)]
    if {"contact", "contacts"} & values.keys():
        draft.contacts = [str(services.people.meant(name)) for name in draft.contacts]
    if draft.introduced_by and "introduced_by" in values:
        draft.introduced_by = str(services.people.meant(draft.introduced_by))


def _party(text: str) -> PartyDraft:
    role, colon, name = text.partition(":")
    if colon:
        try:
            return PartyDraft(name.strip(), choice("parties", role, PartyRole, PARTY_ROLE_NAMES))
        except UnknownChoice:
            pass  # names have colons, too: what is no role is the beginning of a name
    return PartyDraft(text)


PARTNERSHIP = Noun(
    "partnership",
    rows=_rows,
    meant=lambda services, reference: services.partnerships.meant(reference),
    card=_card,
    add=_add,
    edit=_edit,
)
