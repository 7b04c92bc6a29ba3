"""Tags: topics and labels on people, organisations, meetings and partnerships."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from contactdesk.core.text import fold
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.record import Record, belongs_to, text


class Tag(Record):
    name = text()
    folded = text(unique=True)

    @classmethod
    def derive(cls, row: Mapping[str, Any]) -> dict[str, Any]:
        return {"folded": fold(row["name"])}


class Tagging(Record):
    """A tag on one person, organisation, meeting or partnership."""

    tag = belongs_to(Tag, "taggings")
    person = belongs_to(Person, "taggings", null=True)
    organisation = belongs_to(Organisation, "taggings", null=True)
    meeting = belongs_to(Meeting, "taggings", null=True)
    partnership = belongs_to(Partnership, "taggings", null=True)
