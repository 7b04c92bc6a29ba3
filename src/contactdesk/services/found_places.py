"""The texts under which a record is found besides what its row shows, and what people call them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from contactdesk.core.i18n import _
from contactdesk.records.meetings import Meeting, MeetingHost
from contactdesk.records.organisations import NAME_KIND_NAMES, NameKind, Organisation, OtherName
from contactdesk.records.people import CONTACT_KIND_NAMES, Affiliation, ContactKind, ContactPoint, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.services.field_names import FIELD_NAMES
from contactdesk.storage.desk import Desk


class Place(NamedTuple):
    """A text of a record that is not shown in its row, and what it is called there."""

    label: str
    text: str


Places = dict[int, list[Place]]


def _own(desk: Desk, noun: type[Record], ids: list[int], *fields: str) -> Iterator[tuple[int, Place]]:
    columns = [noun._meta.fields[field] for field in fields]
    for record_id, *texts in desk.rows(noun.select(noun.id, *columns).where(noun.id.in_(ids))):
        for field, text in zip(fields, texts, strict=True):
            if text:
                yield record_id, Place(_(FIELD_NAMES[noun, field]), text)


def _reached(desk: Desk, kind: Kind, ids: list[int]) -> Iterator[tuple[int, Place]]:
    owner = getattr(ContactPoint, kind.value)
    query = ContactPoint.select(owner, ContactPoint.kind, ContactPoint.value, ContactPoint.normalised)
    for record_id, point, value, normalised in desk.rows(
        query.where(owner.in_(ids)).order_by(ContactPoint.id)
    ):
        label = _(CONTACT_KIND_NAMES[ContactKind(point)])
        yield record_id, Place(label, value)
        yield record_id, Place(label, normalised)


def _tagged(desk: Desk, kind: Kind, ids: list[int]) -> Iterator[tuple[int, Place]]:
    owner = getattr(Tagging, kind.value)
    query = Tagging.select(owner, Tag.name).join(Tag).where(owner.in_(ids)).order_by(Tagging.id)
    for record_id, name in desk.rows(query):
        yield record_id, Place(_(FIELD_NAMES[Tagging, "tag"]), name)


def _affiliated(desk: Desk, ids: list[int]) -> Iterator[tuple[int, Place]]:
    """A position in an organisation that is not the one shown, such as an earlier one."""
    query = (
        Affiliation.select(
            Affiliation.person, Affiliation.position, Organisation.name, Organisation.short_name
        )
        .join(Organisation)
        .where(Affiliation.person.in_(ids))
        .order_by(Affiliation.id)
    )
    for record_id, *texts in desk.rows(query):
        line = " · ".join(text for text in texts if text)
        yield record_id, Place(_(FIELD_NAMES[Affiliation, "organisation"]), line)


def _named_otherwise(desk: Desk, ids: list[int]) -> Iterator[tuple[int, Place]]:
    query = OtherName.select(OtherName.organisation, OtherName.kind, OtherName.name)
    for record_id, kind, name in desk.rows(
        query.where(OtherName.organisation.in_(ids)).order_by(OtherName.id)
    ):
        yield record_id, Place(_(NAME_KIND_NAMES[NameKind(kind)]), name)


def _held(desk: Desk, ids: list[int]) -> Iterator[tuple[int, Place]]:
    query = MeetingHost.select(MeetingHost.meeting, Organisation.name).join(Organisation)
    for record_id, name in desk.rows(query.where(MeetingHost.meeting.in_(ids)).order_by(MeetingHost.id)):
        yield record_id, Place(_(FIELD_NAMES[MeetingHost, "organisation"]), name)


def _gathered(*several: Iterator[tuple[int, Place]]) -> Places:
    places: Places = defaultdict(list)
    for one in several:
        for record_id, place in one:
            places[record_id].append(place)
    return places


PLACES: dict[Kind, Callable[[Desk, list[int]], Places]] = {
    Kind.PERSON: lambda desk, ids: _gathered(
        _own(desk, Person, ids, "original_name", "sort_name", "given_name", "family_name", "city"),
        _affiliated(desk, ids),
        _reached(desk, Kind.PERSON, ids),
        _tagged(desk, Kind.PERSON, ids),
        _own(desk, Person, ids, "notes"),
    ),
    Kind.ORGANISATION: lambda desk, ids: _gathered(
        _named_otherwise(desk, ids),
        _own(desk, Organisation, ids, "short_name", "address", "city", "country", "website"),
        _reached(desk, Kind.ORGANISATION, ids),
        _tagged(desk, Kind.ORGANISATION, ids),
        _own(desk, Organisation, ids, "notes"),
    ),
    Kind.MEETING: lambda desk, ids: _gathered(
        _own(desk, Meeting, ids, "venue", "city"),
        _held(desk, ids),
        _tagged(desk, Kind.MEETING, ids),
        _own(desk, Meeting, ids, "programme", "notes"),
    ),
}
