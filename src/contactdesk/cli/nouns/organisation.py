"""Organisations and their other names."""

from __future__ import annotations

from dataclasses import asdict

from contactdesk.cli.nouns.noun import Asked, Noun, Record, Written, joined
from contactdesk.cli.nouns.values import Values, fill, several
from contactdesk.core.i18n import _
from contactdesk.records.organisations import NAME_KIND_NAMES, SECTOR_NAMES, NameKind, Sector
from contactdesk.records.search import Kind
from contactdesk.services.field_values import choice
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services

_CALLED = {"email": "emails", "phone": "phones", "tag": "tags"}


def _rows(services: Services, asked: Asked) -> list[Record]:
    return [
        {
            "kind": Kind.ORGANISATION,
            "title": row.name,
            "subtitle": joined(row.parent, _sector(row.sector), row.city),
            **row._asdict(),
        }
        for row in services.organisations.page(ListQuery(asked.search), 0, asked.limit)
    ]


def _sector(sector: Sector) -> str:
    return "" if sector is Sector.OTHER else _(SECTOR_NAMES[sector])


def _add(services: Services, values: Values) -> Written:
    draft = OrganisationDraft()
    _fill(draft, values)
    return Written(*services.organisations.add(draft))


def _edit(services: Services, organisation_id: int, values: Values) -> Written:
    card = services.organisations.card(organisation_id)
    draft = card.draft()
    _fill(draft, values)
    return Written(organisation_id, services.organisations.save(organisation_id, card.version, draft))


def _fill(draft: OrganisationDraft, values: Values) -> None:
    """Other names may say what they are, as in ``other-names=acronym:ABC``."""
    own = {name: typed for name, typed in values.items() if name not in {"other_names", "other_name"}}
    fill(draft, own, called=_CALLED, beside=("other_names",))
    typed = [*values.get("other_names", ()), *values.get("other_name", ())]
    if typed:
        draft.other_names = [_other_name(one) for one in several(typed)]


def _other_name(text: str) -> tuple[NameKind, str]:
    kind, colon, name = text.partition(":")
    if colon and kind.strip() in set(NameKind):
        return choice("other_names", kind.strip(), NameKind, NAME_KIND_NAMES), name.strip()
    return NameKind.SPELLING, text


ORGANISATION = Noun(
    "organisation",
    rows=_rows,
    meant=lambda services, reference: services.organisations.meant(reference),
    card=lambda services, organisation_id: asdict(services.organisations.card(organisation_id)),
    add=_add,
    edit=_edit,
)
