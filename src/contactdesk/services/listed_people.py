"""People as a list names them, one a row, and what each row turns out to be."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from contactdesk.core.i18n import N_
from contactdesk.records.meetings import ParticipationRole, Registration
from contactdesk.records.organisations import Sector
from contactdesk.services.person_draft import PersonDraft


class RowFate(StrEnum):
    """KNOWN is somebody of the desk, TWICE somebody of an earlier row of the same list."""

    NEW = "new"
    KNOWN = "known"
    TWICE = "twice"
    NOT_TAKEN = "not-taken"


ROW_FATE_NAMES = {
    RowFate.NEW: N_("new"),
    RowFate.KNOWN: N_("known"),
    RowFate.TWICE: N_("twice"),
    RowFate.NOT_TAKEN: N_("not taken"),
}


@dataclass
class ListedPerson:
    """``row`` counts from 1 below the headings. None and "" mean that the list says nothing."""

    row: int
    person: PersonDraft
    organisation: str = ""
    unit: str = ""
    position: str = ""
    sector: Sector | None = None
    country: str = ""
    role: ParticipationRole | None = None
    role_note: str = ""
    registration: Registration | None = None
    table_number: int | None = None
    table_theme: str = ""
    emails: dict[str, str] = field(default_factory=dict)
    """As typed, by what is compared: the normalised form, or the folded text where it is wrong."""
    phones: dict[str, str] = field(default_factory=dict)
