"""The texts under which a record is found besides what its row shows, and what people call them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from contactdesk.core.i18n import _
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.meetings import Meeting, MeetingHost
from contactdesk.records.organisations import NAME_KIND_NAMES, NameKind, Organisation, OtherName
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty
from contactdesk.records.people import CONTACT_KIND_NAMES, Affiliation, ContactKind, ContactPoint, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.services.field_names import FIELD_NAMES
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk


class Place(NamedTuple):
    """A text of a record that is not shown in its row, and what it is called there."""

    label: str
    text: str


Reading = Callable[[Desk, list[int]], Iterator[tuple[int, Place]]]
"""Gives places of the records with these ids, each with the id."""


def _own(noun: type[Record], *fields: str) -> Reading:
    columns = [noun._meta.fields[field] for field in fields]
    query = ById(lambda ids: noun.select(noun.id, *columns).where(noun.id.in_(ids)))

    def read(desk: Desk, ids: list[int]) -> Iterator[tuple[int, Place]]:
        labels = [_(FIELD_NAMES[noun, field]) for field in fields]
        for record_id, *texts in desk.by_id(query, ids):
            for label, text in zip(labels, texts, strict=True):
                if text:
                    yield record_id, Place(label, text)

    return read


def _named(owner: Any, name: Any, label: tuple[type[Record], str]) -> Reading:
    """The names of other records that belong to it, in the order in which they came."""
    part = owner.model
    query = ById(
        lambda ids: part.select(owner, name).join(name.model).where(owner.in_(ids)).order_by(part.id)
    )

    def read(desk: Desk, ids: list[int]) -> Iterator[tuple[int, Place]]:
        name = _(FIELD_NAMES[label])
        for record_id, text in desk.by_id(query, ids):
            yield record_id, Place(name, text)

    return read


def _reached(owner: Any) -> Reading:
    point = ContactPoint
    query = ById(
        lambda ids: (
            point.select(owner, point.kind, point.value, point.normalised)
            .where(owner.in_(ids))
            .order_by(point.id)
        )
    )

    def read(desk: Desk, ids: list[int]) -> Iterator[tuple[int, Place]]:
        for record_id, kind, value, normalised in desk.by_id(query, ids):
            label = _(CONTACT_KIND_NAMES[ContactKind(kind)])
            yield record_id, Place(label, value)
            yield record_id, Place(label, normalised)

    return read


_AFFILIATIONS = ById(
    lambda ids: (
        Affiliation.select(
            Affiliation.person, Affiliation.position, Organisation.name, Organisation.short_name
        )
        .join(Organisation)
        .where(Affiliation.person.in_(ids))
        .order_by(Affiliation.id)
    )
)


def _affiliated(desk: Desk, ids: list[int]) -> Iterator[tuple[int, Place]]:
    """A position in an organisation that is not the one shown, such as an earlier one."""
    for record_id, *texts in desk.by_id(_AFFILIATIONS, ids):
        line = " · ".join(text for text in texts if text)
        yield record_id, Place(_(FIELD_NAMES[Affiliation, "organisation"]), line)


_OTHER_NAMES = ById(
    lambda ids: (
        OtherName.select(OtherName.organisation, OtherName.kind, OtherName.name)
        .where(OtherName.organisation.in_(ids))
        .order_by(OtherName.id)
    )
)


def _named_otherwise(desk: Desk, ids: list[int]) -> Iterator[tuple[int, Place]]:
    for record_id, kind, name in desk.by_id(_OTHER_NAMES, ids):
        yield record_id, Place(_(NAME_KIND_NAMES[NameKind(kind)]), name)


_PARTY = (PartnershipParty, "organisation")
_WITH_WHOM = (FollowUpPerson, "person")
PLACES: dict[Kind, tuple[Reading, ...]] = {
    Kind.PERSON: (
        _own(Person, "original_name", "sort_name", "given_name", "family_name", "city"),
        _affiliated,
        _reached(ContactPoint.person),
        _named(Tagging.person, Tag.name, (Tagging, "tag")),
        _own(Person, "notes"),
    ),
    Kind.ORGANISATION: (
        _named_otherwise,
        _own(Organisation, "short_name", "address", "city", "country", "website"),
        _reached(ContactPoint.organisation),
        _named(Tagging.organisation, Tag.name, (Tagging, "tag")),
        _own(Organisation, "notes"),
    ),
    Kind.MEETING: (
        _own(Meeting, "venue", "city"),
        _named(MeetingHost.meeting, Organisation.name, (MeetingHost, "organisation")),
        _named(Tagging.meeting, Tag.name, (Tagging, "tag")),
        _own(Meeting, "programme", "notes"),
    ),
    Kind.PARTNERSHIP: (
        _named(PartnershipParty.partnership, Organisation.name, _PARTY),
        _named(PartnershipParty.partnership, Organisation.short_name, _PARTY),
        _named(PartnershipContact.partnership, Person.display_name, (PartnershipContact, "person")),
        _named(Tagging.partnership, Tag.name, (Tagging, "tag")),
        _own(Partnership, "table_theme", "scope", "origin_note", "reason", "notes"),
    ),
    Kind.FOLLOW_UP: (
        _named(FollowUpPerson.follow_up, Person.display_name, _WITH_WHOM),
        _named(FollowUp.id, Organisation.name, (FollowUp, "organisation")),
        _named(FollowUp.id, Organisation.short_name, (FollowUp, "organisation")),
        _named(FollowUp.id, Partnership.title, (FollowUp, "partnership")),
        _own(FollowUp, "waiting_for", "outcome", "notes"),
    ),
    Kind.INTERACTION: (
        _named(InteractionPerson.interaction, Person.display_name, _WITH_WHOM),
        _named(Interaction.id, Organisation.name, (Interaction, "organisation")),
        _named(Interaction.id, Organisation.short_name, (Interaction, "organisation")),
        _own(Interaction, "text"),
    ),
}
"""What tells most first."""
