"""A person as far as a list can add to them: somebody of the desk, or of an earlier row."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from contactdesk.core.text import fold
from contactdesk.records.meetings import ParticipationRole, Registration
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.contact_values import normalise_email, normalise_phone
from contactdesk.services.listed_people import ListedPerson
from contactdesk.services.person_draft import PersonDraft

TEXTS = ("given_name", "family_name", "original_name", "form_of_address", "languages", "city", "notes")
"""Columns of a person that a list fills where they are empty."""


@dataclass
class AffiliationState:
    """``id`` is None while it is not saved; ``key`` is the organisation's id, or its folded name."""

    id: int | None
    key: Hashable
    organisation: str
    position: str
    unit: str


@dataclass
class ParticipationState:
    """``id`` is None for somebody who is not on the meeting's list yet."""

    id: int | None = None
    role: ParticipationRole = ParticipationRole.PARTICIPANT
    role_note: str = ""
    registration: Registration = Registration.INVITED
    table_number: int | None = None
    table_theme: str = ""
    key: Hashable | None = None
    organisation: str = ""
    unit: str = ""
    position: str = ""


@dataclass
class PersonState:
    """``person_id`` is None for somebody who is new with this list; ``row`` is the first that names them."""

    name: str
    person_id: int | None = None
    row: int | None = None
    texts: dict[str, str] = field(default_factory=lambda: dict.fromkeys(TEXTS, ""))
    emails: dict[str, str] = field(default_factory=dict)
    phones: dict[str, str] = field(default_factory=dict)
    affiliations: list[AffiliationState] = field(default_factory=list)
    participation: ParticipationState | None = None

    def draft(self) -> PersonDraft:
        """To be added; the affiliations come beside it, with organisations found already."""
        return PersonDraft(
            display_name=self.name,
            emails=list(self.emails.values()),
            phones=list(self.phones.values()),
            **self.texts,  # type: ignore[arg-type]  # TEXTS are fields of text
        )


def state_of(listed: ListedPerson, key: Hashable | None, *, joining: bool) -> PersonState:
    """A new person as a row brings them."""
    state = PersonState(listed.person.display_name, row=listed.row)
    state.texts = {name: getattr(listed.person, name) for name in TEXTS}
    state.emails, state.phones = dict(listed.emails), dict(listed.phones)
    if key is not None:
        state.affiliations.append(
            AffiliationState(None, key, listed.organisation, listed.position, listed.unit)
        )
    if joining:
        state.participation = participation_of(listed, key)
    return state


def participation_of(listed: ListedPerson, key: Hashable | None) -> ParticipationState:
    return ParticipationState(
        None,
        listed.role or ParticipationRole.PARTICIPANT,
        listed.role_note,
        listed.registration or Registration.INVITED,
        listed.table_number,
        listed.table_theme,
        key,
        listed.organisation,
        listed.unit,
        listed.position,
    )


def affiliation_draft(state: AffiliationState) -> AffiliationDraft:
    return AffiliationDraft(state.organisation, state.position, state.unit)


def comparable_email(typed: str) -> str:
    return normalise_email(typed) or fold(typed)


def comparable_phone(typed: str) -> str:
    return normalise_phone(typed) or "".join(filter(str.isalnum, fold(typed)))
