"""Organisations: added, changed, archived and found."""

from __future__ import annotations

from contactdesk.services.organisation_names import OrganisationNames
from contactdesk.services.tags import Tags
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk


class Organisations:
    def __init__(self, desk: Desk, tags: Tags) -> None:
        self._desk = desk
        self._tags = tags
        self.names = OrganisationNames(desk)

    def find(self, name: str) -> int | None:
        """By its name, short name or another name, whatever the case and accents."""
        return self.names.find(name)

    def find_or_make_within(self, change: OpenChange, name: str) -> int:
        """The one with this name, short name or other name; a new one where there is none."""
        return self.names.find_or_make_within(change, name)
