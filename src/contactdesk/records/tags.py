"""Tags: topics and labels on people, organisations and meetings."""

from __future__ import annotations

from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.record import Record, belongs_to, text


class Tag(Record):
    name = text()
    folded = text(unique=True)


class Tagging(Record):
    """A tag on one person, organisation or meeting."""

    tag = belongs_to(Tag, "taggings")
    person = belongs_to(Person, "taggings", null=True)
    organisation = belongs_to(Organisation, "taggings", null=True)
    meeting = belongs_to(Meeting, "taggings", null=True)
