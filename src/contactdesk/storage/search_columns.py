"""A record's own columns under which it is found, and what fields ask of them."""

from __future__ import annotations

from typing import Any, NamedTuple

from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.interactions import Interaction
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import ContactKind, Person
from contactdesk.records.search import Kind
from contactdesk.storage import field_words
from contactdesk.storage.field_words import NOTES, FieldWord, Tell, among, having


class Columns(NamedTuple):
    """A record's own: what is part of its name, what else it is found by, and what fields ask of it."""

    names: list[Any]
    rest: list[Any]
    fields: list[tuple[Any, Tell]]


COLUMNS: dict[Kind, Columns] = {
    Kind.PERSON: Columns(
        [Person.display_name, Person.sort_name, Person.original_name, Person.given_name, Person.family_name],
        [Person.city, Person.notes],
        [
            (Person.city, field_words.CITY),
            (Person.languages, field_words.LANGUAGES),
            (Person.notes, having(NOTES)),
            (Person.sort_key, among(FieldWord.AMONG_PEOPLE)),
        ],
    ),
    Kind.ORGANISATION: Columns(
        [Organisation.name, Organisation.short_name],
        [
            Organisation.city,
            Organisation.address,
            Organisation.country,
            Organisation.website,
            Organisation.notes,
        ],
        [
            (Organisation.id, field_words.ORGANISATION),
            (Organisation.city, field_words.CITY),
            (Organisation.country, field_words.COUNTRY),
            (Organisation.sector, field_words.SECTOR),
            (Organisation.website, having(ContactKind.WEB)),
            (Organisation.notes, having(NOTES)),
            (Organisation.sort_key, among(FieldWord.AMONG_ORGANISATIONS)),
        ],
    ),
    Kind.MEETING: Columns(
        [Meeting.title],
        [Meeting.venue, Meeting.city, Meeting.programme, Meeting.notes],
        [(Meeting.city, field_words.CITY), (Meeting.notes, having(NOTES))],
    ),
    Kind.PARTNERSHIP: Columns(
        [Partnership.title],
        [
            Partnership.scope,
            Partnership.table_theme,
            Partnership.origin_note,
            Partnership.reason,
            Partnership.notes,
        ],
        [(Partnership.meeting, field_words.MEETING), (Partnership.notes, having(NOTES))],
    ),
    Kind.FOLLOW_UP: Columns(
        [FollowUp.what],
        [FollowUp.waiting_for, FollowUp.outcome, FollowUp.notes],
        [
            (FollowUp.organisation, field_words.ORGANISATION),
            (FollowUp.meeting, field_words.MEETING),
            (FollowUp.notes, having(NOTES)),
        ],
    ),
    Kind.INTERACTION: Columns(
        [Interaction.summary],
        [Interaction.text],
        [
            (Interaction.organisation, field_words.ORGANISATION),
            (Interaction.meeting, field_words.MEETING),
            (Interaction.text, having(NOTES)),
        ],
    ),
}
