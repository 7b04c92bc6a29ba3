"""Who stands for which organisation, since when: closed when it ends, never overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from peewee import Expression, ModelSelect, fn

from contactdesk.core.text import fold
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, AffiliationRole, ContactPoint
from contactdesk.services.affiliation_draft import AffiliationDraft, still_open
from contactdesk.services.organisation_names import OrganisationNames
from contactdesk.storage.change import OpenChange
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk


class AffiliationCard(NamedTuple):
    """``since`` and ``until`` are partial dates; an open one has no ``until``, or one to come."""

    id: int
    organisation_id: int
    organisation: str
    position: str
    unit: str
    since: str
    until: str
    primary: bool
    role: AffiliationRole

    @property
    def is_open(self) -> bool:
        return still_open(self.until)


def _today() -> str:
    return date.today().isoformat()


def is_open(affiliation: Any) -> Expression:
    """``still_open`` as a condition on the affiliation table or an alias of it."""
    endless = affiliation.until == ""
    condition: Expression = endless | (
        affiliation.until > fn.SUBSTR(_today(), 1, fn.LENGTH(affiliation.until))
    )
    return condition


def current(person: Any) -> ModelSelect[Affiliation]:
    """A scalar subquery: the id of the affiliation that a list shows for a person, the latest primary one."""
    inner = Affiliation.alias("current_affiliation")
    return (
        inner.select(inner.id)
        .where((inner.person == person) & is_open(inner))
        .order_by(inner.primary.desc(), inner.id.desc())
        .limit(1)
    )


def of_person(desk: Desk, person_id: int) -> list[AffiliationCard]:
    """Open ones first, the primary one at the top; then the ended ones, the latest first."""
    cards = (AffiliationCard(*row) for row in _OF_PERSON.typed(desk.by_id(_OF_PERSON, [person_id])))
    return sorted(cards, key=lambda card: not card.is_open)


_OF_PERSON = ById(
    lambda ids: (
        Affiliation.select(
            Affiliation.id,
            Organisation.id,
            Organisation.name,
            Affiliation.position,
            Affiliation.unit,
            Affiliation.since,
            Affiliation.until,
            Affiliation.primary,
            Affiliation.role,
        )
        .join(Organisation, on=(Affiliation.organisation == Organisation.id))
        .where(Affiliation.person.in_(ids) & Affiliation.archived_at.is_null())
        .order_by(Affiliation.primary.desc(), Affiliation.until.desc(), Affiliation.id)
    )
)


def drafts(cards: Sequence[AffiliationCard]) -> list[AffiliationDraft]:
    return [
        AffiliationDraft(c.organisation, c.position, c.unit, c.since, c.until, c.role, c.id) for c in cards
    ]


def new_row(
    person_id: int, organisation_id: int, draft: AffiliationDraft, *, primary: bool
) -> dict[str, Any]:
    return {
        "person": person_id,
        "organisation": organisation_id,
        "position": draft.position,
        "unit": draft.unit,
        "role": draft.role,
        "since": draft.since,
        "until": draft.until,
        "primary": primary,
    }


def _with_changes(
    now: AffiliationDraft, seen: AffiliationDraft, wanted: AffiliationDraft
) -> AffiliationDraft:
    """What is saved now, with the fields that a form changed; what others changed in the rest stays."""
    was, will = vars(seen), vars(wanted)
    return replace(now, **{name: value for name, value in will.items() if value != was[name]})


class AffiliationChanges:
    """Takes over what a form changed in a person's affiliations, within an open change."""

    def __init__(self, desk: Desk, names: OrganisationNames) -> None:
        self._desk = desk
        self._names = names

    def follow_within(
        self,
        change: OpenChange,
        person_id: int,
        *,
        seen: Sequence[AffiliationDraft],
        wanted: Sequence[AffiliationDraft],
    ) -> None:
        if list(seen) == list(wanted):
            return
        now = {card.id: card for card in of_person(self._desk, person_id)}
        before = {draft.id: draft for draft in seen}
        order: list[int] = []
        for draft in wanted:
            known = now.get(draft.id) if draft.id is not None else None
            if known is None:
                order.append(self._begin(change, person_id, draft))
            elif draft == before.get(known.id):
                order.append(known.id)
            else:
                theirs = drafts([known])[0]
                mine = _with_changes(theirs, before.get(known.id, theirs), draft)
                order.append(self._move_on(change, person_id, known, mine))
        for gone in before.keys() - {draft.id for draft in wanted}:
            if gone is not None and gone in now:
                self._end(change, now[gone])
        self._make_first_primary(change, person_id, order)

    def _begin(self, change: OpenChange, person_id: int, draft: AffiliationDraft) -> int:
        organisation_id = self._names.find_or_make_within(change, draft.organisation)
        return change.add(Affiliation, **new_row(person_id, organisation_id, draft, primary=False))

    def _move_on(
        self, change: OpenChange, person_id: int, known: AffiliationCard, draft: AffiliationDraft
    ) -> int:
        """Another organisation is another job, and so is another position since another day: the old one ends
        where the new one begins. Anything else, and anything about a job that is over, is a correction."""
        moved = fold(draft.organisation) != fold(known.organisation)
        promoted = bool(known.position) and known.position != draft.position and known.since != draft.since
        if known.is_open and (moved or promoted):
            begins = draft.since if draft.since != known.since else _today()
            change.edit(Affiliation, known.id, until=begins, primary=False)
            return self._begin(change, person_id, replace(draft, since=begins))
        organisation_id = known.organisation_id
        if moved:
            organisation_id = self._names.find_or_make_within(change, draft.organisation)
        values = new_row(person_id, organisation_id, draft, primary=known.primary)
        change.edit(Affiliation, known.id, **values)
        return known.id

    @staticmethod
    def _end(change: OpenChange, card: AffiliationCard) -> None:
        """An open one taken out of a form has ended; one that had ended was a mistake and goes."""
        if card.is_open:
            change.edit(Affiliation, card.id, until=_today(), primary=False)
            return
        points = ContactPoint.select(ContactPoint.id).where(ContactPoint.affiliation == card.id)
        for (point_id,) in list(points.tuples().execute(change.database)):
            change.remove(ContactPoint, point_id)
        change.remove(Affiliation, card.id)

    def _make_first_primary(self, change: OpenChange, person_id: int, order: Sequence[int]) -> None:
        """The first open one of the form is what lists show."""
        cards = {card.id: card for card in of_person(self._desk, person_id)}
        first = next((i for i in order if cards[i].is_open), None)
        for card in cards.values():
            if card.primary != (card.id == first):
                change.edit(Affiliation, card.id, primary=card.id == first)
