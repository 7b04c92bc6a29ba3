"""What a search shows of partnerships, follow-ups and interactions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from peewee import JOIN

from contactdesk.core.dates import DEFAULT_ZONE, format_day
from contactdesk.core.i18n import _
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, FollowUp, FollowUpPerson, FollowUpStatus
from contactdesk.records.interactions import INTERACTION_KIND_NAMES, Interaction, InteractionPerson
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import STAGE_NAMES, Partnership, PartnershipParty, Stage
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.found import Found, day_of, line
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk

_A_DAY = len("2026-11-24")
_PARTNERSHIPS = ById(
    lambda ids: Partnership.select(Partnership.id, Partnership.title, Partnership.stage).where(
        Partnership.id.in_(ids)
    )
)


def _named(owner: Any, name: Any) -> ById:
    """The names of those that belong to a record, in the order in which they came."""
    part = owner.model
    query = part.select(owner, name).join(name.model)
    return ById(lambda ids: query.where(owner.in_(ids)).order_by(part.id))


_PARTIES = _named(PartnershipParty.partnership, Organisation.name)
_ABOUT = _named(FollowUpPerson.follow_up, Person.display_name)
_WITH = _named(InteractionPerson.interaction, Person.display_name)


def partnerships(desk: Desk, ids: list[int]) -> Iterator[Found]:
    parties = _names(desk, _PARTIES, ids)
    for partnership_id, title, stage in desk.by_id(_PARTNERSHIPS, ids):
        told = line(_(STAGE_NAMES[Stage(stage)]), " × ".join(parties[partnership_id]))
        yield Found(Kind.PARTNERSHIP, partnership_id, title, told)


_FOLLOW_UPS = ById(
    lambda ids: (
        FollowUp.select(FollowUp.id, FollowUp.what, FollowUp.status, FollowUp.due, Organisation.name)
        .join(Organisation, JOIN.LEFT_OUTER, on=(FollowUp.organisation == Organisation.id))
        .where(FollowUp.id.in_(ids))
    )
)


def follow_ups(desk: Desk, ids: list[int]) -> Iterator[Found]:
    people = _names(desk, _ABOUT, ids)
    for follow_up_id, what, status, due, organisation in desk.by_id(_FOLLOW_UPS, ids):
        # Of what is still to be done the day says more than that.
        is_to_do = status == FollowUpStatus.OPEN
        when = _due(due) if is_to_do else _(FOLLOW_UP_STATUS_NAMES[FollowUpStatus(status)])
        told = line(when, ", ".join(people[follow_up_id]) or organisation)
        yield Found(Kind.FOLLOW_UP, follow_up_id, what, told)


def _due(due: str) -> str:
    return format_day(date.fromisoformat(due)) if len(due) == _A_DAY else due


_INTERACTIONS = ById(
    lambda ids: (
        Interaction.select(
            Interaction.id, Interaction.summary, Interaction.kind, Interaction.at, Organisation.name
        )
        .join(Organisation, JOIN.LEFT_OUTER, on=(Interaction.organisation == Organisation.id))
        .where(Interaction.id.in_(ids))
    )
)


def interactions(desk: Desk, ids: list[int]) -> Iterator[Found]:
    people = _names(desk, _WITH, ids)
    rows = _INTERACTIONS.typed(desk.by_id(_INTERACTIONS, ids))
    for interaction_id, summary, kind, at, organisation in rows:
        whom = ", ".join(people[interaction_id]) or organisation
        told = line(_(INTERACTION_KIND_NAMES[kind]), day_of(at, DEFAULT_ZONE), whom)
        yield Found(Kind.INTERACTION, interaction_id, summary, told)


def _names(desk: Desk, question: ById, ids: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for record_id, name in desk.by_id(question, ids):
        found[record_id].append(name)
    return found
