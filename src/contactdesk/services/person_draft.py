"""A person as a form, an import or a command holds one before it is saved."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.field_errors import NameNeeded
from contactdesk.services.field_values import each_once, many_lines, one_line

OWN_FIELDS = (
    "display_name",
    "given_name",
    "family_name",
    "original_name",
    "sort_name",
    "form_of_address",
    "languages",
    "interpreter_needed",
    "city",
    "notes",
    "do_not_contact",
)
_NAME_PARTS = ("display_name", "given_name", "family_name")


@dataclass
class PersonDraft:
    """``seen`` is what the form showed at first, so that saving touches only what was changed in it."""

    display_name: str = ""
    given_name: str = ""
    family_name: str = ""
    original_name: str = ""
    sort_name: str = ""
    form_of_address: str = ""
    languages: str = ""
    interpreter_needed: bool = False
    city: str = ""
    notes: str = ""
    do_not_contact: bool = False
    affiliations: list[AffiliationDraft] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    seen: PersonDraft | None = field(default=None, repr=False, compare=False)

    def remembering(self) -> PersonDraft:
        """Itself, remembering what it says now."""
        return replace(self, seen=deepcopy(self))

    def own_values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in OWN_FIELDS}

    def tidied(self) -> PersonDraft:
        """A copy ready to be saved. Raises NameNeeded and the errors of a field."""
        lines: dict[str, Any] = {
            n: one_line(getattr(self, n)) for n in OWN_FIELDS if isinstance(getattr(self, n), str)
        }
        tidy = replace(
            self,
            **lines,
            affiliations=[a for a in (one.tidied() for one in self.affiliations) if a.organisation],
            emails=each_once(self.emails),
            phones=each_once(self.phones),
            tags=each_once(self.tags),
        )
        tidy.notes = many_lines(self.notes)
        names = completed_name(tidy.own_values(), self.seen.own_values() if self.seen else None)
        if not names["display_name"]:
            raise NameNeeded("display_name")
        return replace(tidy, **names)


def completed_name(values: dict[str, Any], seen: dict[str, Any] | None = None) -> dict[str, Any]:
    """Display, given and family name where one follows from the others; people with one name keep one.

    ``seen`` is what they were: a display name changed alone takes its parts along, and the other way round.
    """
    display, given, family = (values[name] for name in _NAME_PARTS)
    if seen is not None:
        was, was_given, was_family = (seen[name] for name in _NAME_PARTS)
        parts_alone = (given, family) != (was_given, was_family)
        follows = was == f"{was_given} {was_family}".strip()
        if display == was and display:
            together = f"{given} {family}".strip() if follows and parts_alone else ""
            return dict(zip(_NAME_PARTS, (together or display, given, family), strict=True))
        if follows and not parts_alone:
            given = family = ""
    if given or family:
        together = display or f"{given} {family}".strip()
        return dict(zip(_NAME_PARTS, (together, given, family), strict=True))
    from contactdesk.exchange.names import split_full_name

    parts = split_full_name(display)
    read = map(one_line, (parts.full, parts.given, parts.family))
    names = dict(zip(_NAME_PARTS, read, strict=True))
    if parts.title:
        names["form_of_address"] = values["form_of_address"] or parts.title
    return names
