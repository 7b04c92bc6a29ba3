"""People, and the organisations they stand for."""

from __future__ import annotations

from dataclasses import asdict

from contactdesk.cli.nouns.noun import Asked, Noun, Record, Written, joined
from contactdesk.cli.nouns.values import Values, fill, single, take
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_
from contactdesk.records.search import Kind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services

_CALLED = {"name": "display_name", "email": "emails", "phone": "phones", "tag": "tags"}
_OF_AFFILIATION = ("organisation", "position", "unit", "since", "until")


class FieldNeeded(ContactDeskError):
    code = "field-needed"
    message = N_("Say which {field}, as in {field}=…")


def _rows(services: Services, asked: Asked) -> list[Record]:
    return [
        {
            "kind": Kind.PERSON,
            "title": row.name,
            "subtitle": joined(row.position, row.organisation, row.city),
            **row._asdict(),
        }
        for row in services.people.page(ListQuery(asked.search), 0, asked.limit)
    ]


def _card(services: Services, person_id: int) -> Record:
    return asdict(services.people.card(person_id))


def _add(services: Services, values: Values) -> Written:
    draft = PersonDraft()
    _fill(draft, values)
    return Written(*services.people.add(draft))


def _edit(services: Services, person_id: int, values: Values) -> Written:
    card = services.people.card(person_id)
    draft = card.draft()
    _fill(draft, values)
    return Written(person_id, services.people.save(person_id, card.version, draft))


def _fill(draft: PersonDraft, values: Values) -> None:
    """An organisation, or a position in it, is that of the first affiliation still open."""
    own = {name: typed for name, typed in values.items() if name not in _OF_AFFILIATION}
    fill(draft, own, called=_CALLED, beside=_OF_AFFILIATION)
    told = {name: single(name, typed) for name, typed in values.items() if name in _OF_AFFILIATION}
    if not told:
        return
    current = next((one for one in draft.affiliations if one.is_open), None)
    if current is None:
        if not told.get("organisation"):
            raise FieldNeeded(field="organisation")
        current = AffiliationDraft()
        draft.affiliations.insert(0, current)
    for name, value in told.items():
        setattr(current, name, value)


def _add_affiliation(services: Services, values: Values) -> Written:
    """One more organisation for a person; the others stay as they are."""
    told = take(values, ("person", *_OF_AFFILIATION))
    for field in ("person", "organisation"):
        if not told.get(field):
            raise FieldNeeded(field=field)
    person_id = services.people.meant(told.pop("person"))
    card = services.people.card(person_id)
    draft = card.draft()
    another = AffiliationDraft()
    for name, value in told.items():
        setattr(another, name, value)
    draft.affiliations.append(another)
    return Written(person_id, services.people.save(person_id, card.version, draft))


PERSON = Noun(
    "person",
    rows=_rows,
    meant=lambda services, reference: services.people.meant(reference),
    card=_card,
    add=_add,
    edit=_edit,
)
AFFILIATION = Noun("affiliation", card=_card, add=_add_affiliation)
