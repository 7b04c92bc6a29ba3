"""One row of a table read as a person, or the reason why it is nobody. Knows no desk."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from contactdesk.core.i18n import N_, _
from contactdesk.exchange.codes import registration_code, role_code
from contactdesk.exchange.contact_cells import is_nothing, split_addresses, split_languages, split_phones
from contactdesk.exchange.names import name_of_cells
from contactdesk.exchange.row_kinds import NOT_A_PERSON_REASONS, not_a_person
from contactdesk.exchange.tables import FIELD_NAMES, Field
from contactdesk.records.meetings import ParticipationRole, Registration
from contactdesk.records.organisations import SECTOR_NAMES, Sector
from contactdesk.services.contact_values import normalise_email, normalise_phone
from contactdesk.services.field_errors import UnknownChoice
from contactdesk.services.field_values import choice, one_line
from contactdesk.services.listed_people import ListedPerson
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.person_states import comparable_email, comparable_phone
from contactdesk.services.table_cell import read_table_cell

NO_PERSON_NAMED = N_("no person named")
# Chinese, Japanese, Korean and Thai names are often written without a space between their parts.
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class RowFlag(StrEnum):
    """What deserves a look although the row is taken."""

    EMAIL_WRONG = "email-wrong"
    PHONE_WRONG = "phone-wrong"
    SEVERAL_EMAILS = "several-emails"
    FORMULA = "formula"
    ONE_NAME = "one-name"
    ROLE_UNKNOWN = "role-unknown"
    NOT_UNDERSTOOD = "not-understood"
    SHARED_EMAIL = "shared-email"
    NAMESAKE = "namesake"
    LEFT_OUT = "left-out"
    TAKING_PART = "taking-part"


@dataclass
class ReadRow:
    """``person`` is None for a row that is not taken, and ``reason`` says why."""

    person: ListedPerson | None = None
    reason: str = ""
    flags: list[RowFlag] = field(default_factory=list)
    left_out: dict[Field, str] = field(default_factory=dict)


def read_row(row: int, cells: Sequence[str], fields: Sequence[Field], headings: Sequence[str]) -> ReadRow:
    said = [(one, cell) for one, cell in zip(fields, cells, strict=False) if one is not Field.ROW_NUMBER]
    kept = [heading for one, heading in zip(fields, headings, strict=False) if one is not Field.ROW_NUMBER]
    nobody = not_a_person([cell for _field, cell in said], kept)
    if nobody is not None:
        return ReadRow(reason=_(NOT_A_PERSON_REASONS[nobody]))
    cell: dict[Field, list[str]] = defaultdict(list)
    for one, text in said:
        if text.strip():
            cell[one].append(text)
    draft = _name(cell)
    if draft is None:
        return ReadRow(reason=_(NO_PERSON_NAMED))
    person = ListedPerson(row, draft)
    found = ReadRow(person)
    _read_contacts(found, person, cell)
    _read_office(found, person, cell)
    _read_meeting(found, person, cell)
    _read_notes(person, cell)
    kept_texts = (
        draft.family_name,
        draft.given_name,
        draft.display_name,
        person.organisation,
        person.position,
    )
    if any(text.startswith(("=", "@")) for text in (*kept_texts, draft.city, draft.notes)):
        found.flags.append(RowFlag.FORMULA)
    if not draft.family_name and " " not in draft.display_name and not _UNSPACED.search(draft.display_name):
        found.flags.append(RowFlag.ONE_NAME)
    return found


def _name(cell: dict[Field, list[str]]) -> PersonDraft | None:
    family_first = Field.FAMILY_THEN_GIVEN in cell
    name = name_of_cells(
        full=_text(cell, Field.FAMILY_THEN_GIVEN if family_first else Field.NAME),
        family=_text(cell, Field.FAMILY_NAME),
        given=_text(cell, Field.GIVEN_NAME),
        family_first=family_first,
    )
    original = _text(cell, Field.ORIGINAL_NAME)
    full = name.full or original
    if not any(char.isalpha() for char in full):
        return None
    return PersonDraft(
        display_name=full,
        given_name=name.given,
        family_name=name.family,
        original_name=original if original != full else "",
        form_of_address=_text(cell, Field.FORM_OF_ADDRESS) or name.title,
        city=_text(cell, Field.CITY),
        languages=", ".join(one for text in cell[Field.LANGUAGES] for one in split_languages(text)),
        notes="\n".join(cell[Field.NOTES]),
    )


def _text(cell: dict[Field, list[str]], wanted: Field) -> str:
    """A cell on one line; dashes and words for "nothing" are nothing."""
    text = one_line(" ".join(cell.get(wanted, ())))
    return "" if is_nothing(text) else text


def _read_contacts(found: ReadRow, person: ListedPerson, cell: dict[Field, list[str]]) -> None:
    emails = [one for text in cell[Field.EMAIL] for one in split_addresses(text)]
    phones = [one for text in cell[Field.PHONE] for one in split_phones(text)]
    for one in emails:
        person.emails.setdefault(comparable_email(one), one)
    for one in phones:
        person.phones.setdefault(comparable_phone(one), one)
    person.person.emails, person.person.phones = list(person.emails.values()), list(person.phones.values())
    if any(not normalise_email(one) for one in emails):
        found.flags.append(RowFlag.EMAIL_WRONG)
    if any(not normalise_phone(one) for one in phones):
        found.flags.append(RowFlag.PHONE_WRONG)
    if len(person.emails) > 1:
        found.flags.append(RowFlag.SEVERAL_EMAILS)


def _read_office(found: ReadRow, person: ListedPerson, cell: dict[Field, list[str]]) -> None:
    person.organisation = _text(cell, Field.ORGANISATION)
    person.unit = _text(cell, Field.UNIT)
    person.position = _text(cell, Field.POSITION)
    person.country = _text(cell, Field.COUNTRY)
    sector = _text(cell, Field.SECTOR)
    if sector:
        try:
            person.sector = choice("sector", sector, Sector, SECTOR_NAMES)
        except UnknownChoice:
            found.left_out[Field.SECTOR] = sector


def _read_meeting(found: ReadRow, person: ListedPerson, cell: dict[Field, list[str]]) -> None:
    role = one_line(" ".join(cell[Field.ROLE]))
    if role:
        code = role_code(role)
        person.role = ParticipationRole(code) if code else ParticipationRole.PARTICIPANT
        person.role_note = "" if code else role
        if not code and not is_nothing(role):
            found.flags.append(RowFlag.ROLE_UNKNOWN)
    registration = one_line(" ".join(cell[Field.REGISTRATION]))
    if registration:
        code = registration_code(registration)
        person.registration = Registration(code) if code else None
        if not code:
            found.left_out[Field.REGISTRATION] = registration
    person.table_number, person.table_theme = read_table_cell(" ".join(cell[Field.TABLE]))


def _read_notes(person: ListedPerson, cell: dict[Field, list[str]]) -> None:
    """What belongs to an organisation that the row does not name is kept as a note."""
    if person.organisation:
        return
    homeless = ((Field.POSITION, person.position), (Field.UNIT, person.unit), (Field.COUNTRY, person.country))
    lines = [f"{_(FIELD_NAMES[one])}: {text}" for one, text in homeless if text]
    person.person.notes = "\n".join([*cell[Field.NOTES], *lines])
