"""The fields of a noun as data: forms and detail panes are both made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from contactdesk.core.i18n import _


class FieldKind(StrEnum):
    """What a field is edited with."""

    LINE = "line"
    AREA = "area"
    CHECK = "check"
    CHOICE = "choice"
    DATE = "date"
    ORGANISATION = "organisation"
    ORGANISATIONS = "organisations"
    TAGS = "tags"
    EMAILS = "emails"
    PHONES = "phones"
    AFFILIATIONS = "affiliations"
    OTHER_NAMES = "other-names"
    PARTIES = "parties"
    PEOPLE = "people"
    PERSON = "person"
    COLLEAGUE = "colleague"
    MEETING = "meeting"
    PARTNERSHIP = "partnership"
    DUE = "due"
    REMIND = "remind"
    PLAN_STEPS = "plan-steps"


@dataclass(frozen=True)
class FieldSpec:
    """``name`` is the draft's, ``label`` and ``hint`` are msgids; ``width`` is its share of its row."""

    name: str
    label: str
    kind: FieldKind = FieldKind.LINE
    width: int = 1
    choices: Mapping[Any, str] = field(default_factory=dict)
    hint: str = ""

    def shown(self, value: object) -> str:
        """A value in words, for instance in a conflict."""
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        return _(self.choices[value]) if value in self.choices else str(value)


@dataclass(frozen=True)
class SectionSpec:
    """Fields under one heading, as they stand beside each other in a wide form."""

    title: str
    rows: tuple[tuple[FieldSpec, ...], ...]
