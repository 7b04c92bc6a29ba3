"""What a search shows of each record, kept with its entry, in no language yet: values with tabs between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from peewee import JOIN, Database

from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.listing import PersonListing
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership, PartnershipParty
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind
from contactdesk.storage.composed import ById

_BETWEEN = "\t"


class Shown(NamedTuple):
    """An id and values of the record; after them the names of others, where it is told by those too."""

    own: ById
    others: ById | None = None
    joint: str = ""


def _own(*columns: Any) -> ById:
    noun = columns[0].model
    query = noun.select(noun.id, *columns)
    if columns[-1].model is Organisation is not noun:
        query = query.join(Organisation, JOIN.LEFT_OUTER, on=(noun.organisation == Organisation.id))
    return ById(lambda ids: query.where(noun.id.in_(ids)))


def _named(owner: Any, name: Any) -> ById:
    """In the order in which they came."""
    part = owner.model
    query = part.select(owner, name).join(name.model)
    return ById(lambda ids: query.where(owner.in_(ids)).order_by(part.id))


def _person(ids: Sequence[int]) -> Any:
    # The affiliation that lists show, which goes by the day.
    columns = (Person.id, Person.display_name, Affiliation.position, Organisation.name, Person.city)
    query = Person.select(*columns).join(PersonListing, JOIN.LEFT_OUTER, on=(PersonListing.id == Person.id))
    query = query.join(Affiliation, JOIN.LEFT_OUTER, on=(Affiliation.id == PersonListing.affiliation))
    query = query.join(Organisation, JOIN.LEFT_OUTER, on=(Affiliation.organisation == Organisation.id))
    return query.where(Person.id.in_(ids))


SHOWN: dict[Kind, Shown] = {
    Kind.PERSON: Shown(ById(_person)),
    Kind.ORGANISATION: Shown(_own(Organisation.name, Organisation.sector, Organisation.city)),
    Kind.MEETING: Shown(_own(Meeting.title, Meeting.starts_at, Meeting.time_zone, Meeting.city)),
    Kind.PARTNERSHIP: Shown(
        _own(Partnership.title, Partnership.stage),
        _named(PartnershipParty.partnership, Organisation.name),
        " × ",
    ),
    Kind.FOLLOW_UP: Shown(
        _own(FollowUp.what, FollowUp.status, FollowUp.due, Organisation.name),
        _named(FollowUpPerson.follow_up, Person.display_name),
        ", ",
    ),
    Kind.INTERACTION: Shown(
        _own(Interaction.summary, Interaction.kind, Interaction.at, Organisation.name),
        _named(InteractionPerson.interaction, Person.display_name),
        ", ",
    ),
}


def lines(database: Database, kind: Kind, ids: Sequence[int]) -> dict[int, str]:
    """By id, once lists know which affiliation they show."""
    own, others, joint = SHOWN[kind]
    names: dict[int, list[str]] = defaultdict(list)
    if others is not None:
        for record_id, name in others.rows(database, ids):
            names[record_id].append(name)
    told = {}
    for record_id, *values in own.rows(database, ids):
        if others is not None:
            values.append(joint.join(names[record_id]))
        told[record_id] = _BETWEEN.join([_value(value) for value in values])
    return told


def values_of(shown: str) -> list[str]:
    return shown.split(_BETWEEN)


def _value(value: Any) -> str:
    return "" if value is None else str(value).replace(_BETWEEN, " ")
