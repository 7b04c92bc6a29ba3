"""What a list adds to somebody known: gaps are filled, nothing is overwritten, and what differs is told."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from contactdesk.core.text import fold
from contactdesk.exchange.tables import Field
from contactdesk.records.meetings import ParticipationRole, Registration
from contactdesk.services.listed_people import ListedPerson
from contactdesk.services.person_states import (
    TEXTS,
    AffiliationState,
    ParticipationState,
    PersonState,
    participation_of,
)

_FIELDS = {
    "original_name": Field.ORIGINAL_NAME,
    "form_of_address": Field.FORM_OF_ADDRESS,
    "languages": Field.LANGUAGES,
    "city": Field.CITY,
}


@dataclass
class Completion:
    """``left_out`` holds what the list says otherwise and what therefore is not taken over."""

    texts: dict[str, Any] = field(default_factory=dict)
    emails: dict[str, str] = field(default_factory=dict)
    phones: dict[str, str] = field(default_factory=dict)
    first_email: bool = False
    first_phone: bool = False
    new_affiliation: AffiliationState | None = None
    filled_affiliation: tuple[AffiliationState, dict[str, Any]] | None = None
    participation: dict[str, Any] = field(default_factory=dict)
    new_participation: ParticipationState | None = None
    left_out: dict[Field, str] = field(default_factory=dict)


def complete(state: PersonState, listed: ListedPerson, key: Hashable | None, *, joining: bool) -> Completion:
    """Compare one row with a person. The state stays as it is; ``absorb`` brings it up to date."""
    found = Completion()
    _complete_texts(state, listed, found)
    found.emails = {k: v for k, v in listed.emails.items() if k not in state.emails}
    found.phones = {k: v for k, v in listed.phones.items() if k not in state.phones}
    found.first_email, found.first_phone = not state.emails, not state.phones
    _complete_affiliation(state, listed, key, found)
    if joining and state.participation is None:
        found.new_participation = participation_of(listed, key)
        # What is presented at the meeting is kept there, even where the person's own card says otherwise.
        for presented in (Field.ORGANISATION, Field.UNIT, Field.POSITION):
            found.left_out.pop(presented, None)
    elif joining and state.participation is not None:
        _complete_participation(state.participation, listed, found)
    return found


def absorb(state: PersonState, found: Completion) -> None:
    """Bring the state to what it will be once the completion is saved."""
    state.texts.update(found.texts)
    state.emails.update(found.emails)
    state.phones.update(found.phones)
    if found.new_affiliation:
        state.affiliations.append(found.new_affiliation)
    if found.filled_affiliation:
        affiliation, values = found.filled_affiliation
        for name, value in values.items():
            setattr(affiliation, name, value)
    if found.new_participation:
        state.participation = found.new_participation
    for name, value in found.participation.items():
        setattr(state.participation, name, value)


def _complete_texts(state: PersonState, listed: ListedPerson, found: Completion) -> None:
    offered = {name: str(getattr(listed.person, name)) for name in TEXTS}
    name = listed.person.display_name
    if not offered["original_name"] and state.name.isascii() and not name.isascii():
        offered["original_name"] = name
    elif not _same_words(name, state.name) and not _same_words(name, state.texts["original_name"]):
        found.left_out[Field.NAME] = name
    if state.texts["given_name"] or state.texts["family_name"] or not _same_words(name, state.name):
        del offered["given_name"], offered["family_name"]
    notes = offered.pop("notes")
    if notes and notes not in state.texts["notes"]:
        found.texts["notes"] = "\n".join(part for part in (state.texts["notes"], notes) if part)
    for column, value in offered.items():
        if value and not state.texts[column]:
            found.texts[column] = value
        elif value and fold(value) != fold(state.texts[column]) and column in _FIELDS:
            found.left_out[_FIELDS[column]] = value


def _same_words(one: str, other: str) -> bool:
    return sorted(fold(one).split()) == sorted(fold(other).split())


def _complete_affiliation(
    state: PersonState, listed: ListedPerson, key: Hashable | None, found: Completion
) -> None:
    if key is None:
        known = {fold(one.position) for one in state.affiliations}
        if listed.position and fold(listed.position) not in known:
            found.left_out[Field.POSITION] = listed.position
        return
    if not state.affiliations:
        found.new_affiliation = AffiliationState(None, key, listed.organisation, listed.position, listed.unit)
        return
    same = next((one for one in state.affiliations if one.key == key), None)
    if same is None:
        found.left_out[Field.ORGANISATION] = listed.organisation
    filled: dict[str, Any] = {}
    for column, value, name in (
        ("position", listed.position, Field.POSITION),
        ("unit", listed.unit, Field.UNIT),
    ):
        now = getattr(same, column) if same else None
        if value and now == "":
            filled[column] = value
        elif value and (now is None or fold(now) != fold(value)):
            found.left_out[name] = value
    if same and filled:
        found.filled_affiliation = same, filled


def _complete_participation(now: ParticipationState, listed: ListedPerson, found: Completion) -> None:
    if listed.registration and listed.registration is not now.registration:
        if now.registration is Registration.INVITED:
            found.participation["registration"] = listed.registration
        else:
            found.left_out[Field.REGISTRATION] = listed.registration
    role, note = listed.role or ParticipationRole.PARTICIPANT, listed.role_note
    if (role, note) != (ParticipationRole.PARTICIPANT, "") and (role, note) != (now.role, now.role_note):
        if (now.role, now.role_note) == (ParticipationRole.PARTICIPANT, ""):
            found.participation |= {"role": role, "role_note": note}
        else:
            found.left_out[Field.ROLE] = note or role
    table, present = (listed.table_number, listed.table_theme), (now.table_number, now.table_theme)
    if table != (None, "") and table != present:
        if present == (None, ""):
            found.participation |= {"table_number": table[0], "table_theme": table[1]}
        elif table != (now.table_number, ""):
            found.left_out[Field.TABLE] = " ".join(str(part) for part in table if part)
