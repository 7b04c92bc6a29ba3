"""An organisation as a form, an import or a command holds one before it is saved."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from contactdesk.core.text import fold
from contactdesk.records.organisations import (
    NAME_KIND_NAMES,
    ORGANISATION_STATUS_NAMES,
    SECTOR_NAMES,
    NameKind,
    Organisation,
    OrganisationStatus,
    Sector,
)
from contactdesk.services.field_errors import NameNeeded
from contactdesk.services.field_values import choice, column_values, each_once, one_line

OWN_FIELDS = (
    "name",
    "short_name",
    "sector",
    "address",
    "city",
    "country",
    "website",
    "status",
    "notes",
)
_CHOICES: dict[str, dict[Any, str]] = {"sector": SECTOR_NAMES, "status": ORGANISATION_STATUS_NAMES}
OtherNameDraft = tuple[NameKind, str]


def own_columns(typed: dict[str, Any]) -> dict[str, Any]:
    """Raises UnknownField, UnknownChoice, NameNeeded."""
    values = column_values(Organisation, OWN_FIELDS, typed, _CHOICES)
    if not values.get("name", "?"):
        raise NameNeeded("name")
    return values


@dataclass
class OrganisationDraft:
    """``parent`` is a name, found or made; ``seen`` is what the form showed at first."""

    name: str = ""
    short_name: str = ""
    sector: str = Sector.OTHER
    address: str = ""
    city: str = ""
    country: str = ""
    website: str = ""
    status: str = OrganisationStatus.ACTIVE
    notes: str = ""
    parent: str = ""
    other_names: list[OtherNameDraft] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    seen: OrganisationDraft | None = field(default=None, repr=False, compare=False)

    def remembering(self) -> OrganisationDraft:
        """Itself, remembering what it says now."""
        return replace(self, seen=deepcopy(self))

    def own_values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in OWN_FIELDS}

    def tidied(self) -> OrganisationDraft:
        """A copy ready to be saved. Raises NameNeeded, UnknownChoice."""
        names = ((kind, one_line(name)) for kind, name in self.other_names)
        by_name = {
            fold(name): (choice("other_names", kind, NameKind, NAME_KIND_NAMES), name)
            for kind, name in names
            if name
        }
        return replace(
            self,
            **own_columns(self.own_values()),
            parent=one_line(self.parent),
            other_names=list(by_name.values()),
            emails=each_once(self.emails),
            phones=each_once(self.phones),
            tags=each_once(self.tags),
        )
