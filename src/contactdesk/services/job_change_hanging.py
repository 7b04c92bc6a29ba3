"""What hangs on a person where they work: partnerships, invitations and follow-ups, and who else is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from peewee import Expression

from contactdesk.records.people import Affiliation, Person
from contactdesk.services.affiliations import AffiliationCard, is_open, of_person
from contactdesk.services.job_change_matters import HungOn, matters_of, organisations_named_with
from contactdesk.services.partnership_links import labels
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone

_MOST = 200


class Remaining(NamedTuple):
    """Somebody who works there still; ``label`` is what to write for them."""

    person_id: int
    name: str
    label: str
    position: str
    unit: str


class Hanging(NamedTuple):
    """``jobs`` are those that can end, and ended ones on which something hangs; ``job`` is one of them."""

    person_id: int
    name: str
    jobs: tuple[AffiliationCard, ...]
    job: AffiliationCard | None
    remaining: tuple[Remaining, ...]
    matters: tuple[HungOn, ...]

    @property
    def is_over(self) -> bool:
        """Whether the job has ended, and only what was left there is to be settled."""
        return self.job is not None and not self.job.is_open


def hanging(desk: Desk, person_id: int, affiliation_id: int) -> Hanging:
    """Of the job named, or the one that lists show. Raises Gone."""
    row = desk.row(Person.select(Person.display_name).where(Person.id == person_id))
    if row is None:
        raise Gone(noun="person")
    cards = of_person(desk, person_id)
    jobs = (*(one for one in cards if one.is_open), *left_jobs(desk, person_id, cards))
    job = next((one for one in jobs if affiliation_id in {0, one.id}), None)
    if job is None:
        if affiliation_id:
            raise Gone(noun="affiliation")
        return Hanging(person_id, row[0], jobs, None, (), ())
    there = remaining_at(desk, job.organisation_id, Affiliation.person != person_id)
    return Hanging(person_id, row[0], jobs, job, there, matters_of(desk, person_id, job))


def left_jobs(
    desk: Desk, person_id: int, cards: Sequence[AffiliationCard]
) -> dict[AffiliationCard, tuple[HungOn, ...]]:
    """Jobs that are over, at other organisations than now, with what still hangs on the person there."""
    elsewhere: dict[int, AffiliationCard] = {}
    for card in cards:
        if not card.is_open:
            elsewhere.setdefault(card.organisation_id, card)
    for card in cards:
        if card.is_open:
            elsewhere.pop(card.organisation_id, None)
    if not elsewhere or not (named := organisations_named_with(desk, person_id)) & {None, *elsewhere}:
        return {}
    there = [card for card in elsewhere.values() if named & {None, card.organisation_id}]
    found = {card: matters_of(desk, person_id, card) for card in there}
    return {card: matters for card, matters in found.items() if matters}


def remaining_at(desk: Desk, organisation_id: int, whom: Expression) -> tuple[Remaining, ...]:
    """Those of them who work there and may be contacted, by name; of very many the first."""
    query = (
        Affiliation.select(Person.id, Person.display_name, Affiliation.position, Affiliation.unit)
        .join(Person, on=(Affiliation.person == Person.id))
        .where(
            (Affiliation.organisation == organisation_id)
            & whom
            & is_open(Affiliation)
            & Affiliation.archived_at.is_null()
            & Person.archived_at.is_null()
            & (Person.do_not_contact == False)  # noqa: E712  # SQL, not Python
        )
        .order_by(Person.sort_key, Person.id, Affiliation.id)
        .limit(_MOST)
    )
    rows = {row[0]: row for row in desk.rows(query)}
    names = labels(desk, Person, rows)
    return tuple(Remaining(one, name, names[one], *rest) for one, name, *rest in rows.values())
