"""What each record is found by: its own columns, those of other records, and what fields ask of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from peewee import Case, Database

from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.meetings import MeetingHost, Participation
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.storage import field_words
from contactdesk.storage.composed import ById
from contactdesk.storage.field_words import Tell
from contactdesk.storage.open_affiliations import open_on
from contactdesk.storage.search_columns import COLUMNS
from contactdesk.storage.whose_words import NOUN_OF

NAMES, REST = "names", "rest"


class Source(NamedTuple):
    """Rows of an owner's id, so many texts that are names or the rest, and a value for each teller."""

    where: str
    rows: Callable[[Database, Sequence[int]], list[tuple[Any, ...]]]
    texts: int
    tellers: list[Tell]


def _own(kind: Kind) -> Source:
    noun, (names, rest, fields) = NOUN_OF[kind], COLUMNS[kind]
    query = noun.select(noun.id, *names, *rest, *(column for column, _tell in fields))
    there = ById(lambda ids: query.where(noun.id.in_(ids) & noun.archived_at.is_null()))
    return Source(REST, there.rows, len(names) + len(rest), [tell for _column, tell in fields])


def _of(
    owner: Any,
    *texts: Any,
    where: str = REST,
    name: type[Record] | None = None,
    fields: Sequence[tuple[Any, Tell]] = (),
    only: Any = None,
) -> Source:
    """Of the records that belong to an owner, always in the same order; with what they name."""
    part = owner.model
    query = part.select(owner, *texts, *(column for column, _tell in fields))
    if name is not None:
        query = query.join(name)
    if only is not None:
        query = query.where(only)
    theirs = ById(lambda ids: query.where(owner.in_(ids)).order_by(part.id))
    return Source(where, theirs.rows, len(texts), [tell for _column, tell in fields])


def _tagged(owner: Any) -> Source:
    return _of(owner, Tag.name, name=Tag, fields=[(Tagging.tag, field_words.TAG)])


def _reached(owner: Any) -> Source:
    values = (ContactPoint.value, ContactPoint.normalised)
    return _of(owner, *values, fields=[(ContactPoint.kind, field_words.HAS)])


_ORGANISATION = (Organisation.name, Organisation.short_name)
_AFFILIATION = (Affiliation.position, Affiliation.unit, *_ORGANISATION)
_OF_THEIR_ORGANISATION = (
    (Affiliation.organisation, field_words.ORGANISATION),
    (Organisation.city, field_words.CITY),
    (Organisation.country, field_words.COUNTRY),
    (Organisation.sector, field_words.SECTOR),
)


@lru_cache(maxsize=1)
def _affiliations(today: str) -> ById:
    is_open = open_on(today) & Affiliation.archived_at.is_null()
    now = [Case(None, [(is_open, column)]) for column, _tell in _OF_THEIR_ORGANISATION]
    query = Affiliation.select(Affiliation.person, *_AFFILIATION, *now).join(Organisation)
    return ById(lambda ids: query.where(Affiliation.person.in_(ids)).order_by(Affiliation.id))


def _standing_for() -> Source:
    """People are found by earlier organisations, too; fields ask of those for which they stand now."""

    def rows(database: Database, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        return _affiliations(date.today().isoformat()).rows(database, ids)

    return Source(REST, rows, len(_AFFILIATION), [tell for _column, tell in _OF_THEIR_ORGANISATION])


def _taking_part(owner: Any) -> Source:
    there = Participation.archived_at.is_null()
    return _of(owner, fields=[(Participation.meeting, field_words.MEETING)], only=there)


OWN = {kind: _own(kind) for kind in Kind}
BESIDE: dict[Kind, list[Source]] = {
    Kind.PERSON: [
        _tagged(Tagging.person),
        _reached(ContactPoint.person),
        _standing_for(),
        _taking_part(Participation.person),
    ],
    Kind.ORGANISATION: [
        _tagged(Tagging.organisation),
        _reached(ContactPoint.organisation),
        _of(OtherName.organisation, OtherName.name, where=NAMES),
        _taking_part(Participation.organisation),
    ],
    Kind.MEETING: [
        _tagged(Tagging.meeting),
        _of(
            MeetingHost.meeting,
            Organisation.name,
            name=Organisation,
            fields=[(MeetingHost.organisation, field_words.ORGANISATION)],
            only=MeetingHost.archived_at.is_null(),
        ),
    ],
    Kind.PARTNERSHIP: [
        _tagged(Tagging.partnership),
        _of(
            PartnershipParty.partnership,
            *_ORGANISATION,
            name=Organisation,
            fields=[(PartnershipParty.organisation, field_words.ORGANISATION)],
        ),
        _of(PartnershipContact.partnership, Person.display_name, name=Person),
    ],
    Kind.FOLLOW_UP: [
        _of(FollowUpPerson.follow_up, Person.display_name, name=Person),
        _of(FollowUp.id, *_ORGANISATION, name=Organisation),
        _of(FollowUp.id, Partnership.title, name=Partnership),
    ],
    Kind.INTERACTION: [
        _of(InteractionPerson.interaction, Person.display_name, name=Person),
        _of(Interaction.id, *_ORGANISATION, name=Organisation),
    ],
}
"""What else they are found by: words of other records, as names or as the rest, and for fields."""
