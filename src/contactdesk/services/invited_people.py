"""Whom it means to invite many at once: people, those of organisations, meetings and partnerships."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from peewee import Query, chunked

from contactdesk.records.follow_ups import FollowUpPerson
from contactdesk.records.interactions import InteractionPerson
from contactdesk.records.meetings import Participation
from contactdesk.records.partnerships import PartnershipContact
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind
from contactdesk.services.affiliations import is_open
from contactdesk.storage.desk import Desk

_IDS_AT_ONCE = 400
_NAMED: dict[Kind, tuple[Any, Any]] = {
    Kind.PARTNERSHIP: (PartnershipContact.partnership, PartnershipContact.person),
    Kind.FOLLOW_UP: (FollowUpPerson.follow_up, FollowUpPerson.person),
    Kind.INTERACTION: (InteractionPerson.interaction, InteractionPerson.person),
}


class ToInvite(NamedTuple):
    """``left_out`` is how many of them are not to be contacted."""

    people: list[int]
    left_out: int


def people_to_invite(desk: Desk, kind: Kind, ids: Sequence[int]) -> ToInvite:
    """Each once, in the order of the ids, without those archived."""
    found: dict[int, bool] = {}
    for part in chunked(ids, _IDS_AT_ONCE):
        rows = dict(desk.rows(_people(kind, part)))
        in_order = part if kind is Kind.PERSON else rows
        found.update((person, rows[person]) for person in in_order if person in rows)
    people = [person for person, do_not_contact in found.items() if not do_not_contact]
    return ToInvite(people, len(found) - len(people))


def _people(kind: Kind, ids: Sequence[int]) -> Query:
    people = Person.select(Person.id, Person.do_not_contact).where(Person.archived_at.is_null())
    if kind is Kind.PERSON:
        return people.where(Person.id.in_(ids))
    people = people.order_by(Person.sort_key, Person.id)
    if kind is Kind.MEETING:
        listed = Participation.meeting.in_(ids) & Participation.archived_at.is_null()
        return people.where(Person.id.in_(Participation.select(Participation.person).where(listed)))
    if kind in _NAMED:
        whose, who = _NAMED[kind]
        return people.where(Person.id.in_(who.model.select(who).where(whose.in_(ids))))
    standing = Affiliation.organisation.in_(ids) & is_open(Affiliation) & Affiliation.archived_at.is_null()
    return people.where(Person.id.in_(Affiliation.select(Affiliation.person).where(standing)))
