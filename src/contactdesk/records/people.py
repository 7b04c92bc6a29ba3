"""People, how to reach them, and the organisations they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from peewee import BooleanField, DateTimeField

from contactdesk.core.i18n import N_
from contactdesk.core.text import collation_key
from contactdesk.records.organisations import Organisation
from contactdesk.records.record import EnumField, Record, belongs_to, text


class Person(Record):
    """Only the display name is required: some people have one name."""

    display_name = text()
    given_name = text()
    family_name = text()
    original_name = text()
    sort_name = text()
    form_of_address = text()
    languages = text()
    interpreter_needed = BooleanField(default=False)
    city = text()
    notes = text()
    do_not_contact = BooleanField(default=False)
    sort_key = text(index=True)

    @classmethod
    def derive(cls, row: Mapping[str, Any]) -> dict[str, Any]:
        """Family name first, as lists are looked through; people with one name stand under it."""
        family_first = f"{row['family_name']} {row['given_name']}" if row["family_name"] else ""
        return {"sort_key": collation_key(row["sort_name"] or family_first or row["display_name"])}


class AffiliationRole(StrEnum):
    EMPLOYEE = "employee"
    BOARD = "board"
    VOLUNTEER = "volunteer"
    REPRESENTATIVE = "representative"
    MEMBER = "member"


AFFILIATION_ROLE_NAMES = {
    AffiliationRole.EMPLOYEE: N_("Employee"),
    AffiliationRole.BOARD: N_("Board member"),
    AffiliationRole.VOLUNTEER: N_("Volunteer"),
    AffiliationRole.REPRESENTATIVE: N_("Representative"),
    AffiliationRole.MEMBER: N_("Member"),
}


class Affiliation(Record):
    """A person in an organisation. Never overwritten: a new job closes the old one (``until``)."""

    person = belongs_to(Person, "affiliations")
    organisation = belongs_to(Organisation, "affiliations")
    position = text()
    unit = text()
    role = EnumField(AffiliationRole, default=AffiliationRole.REPRESENTATIVE)
    since = text()
    until = text()
    primary = BooleanField(default=False)


class ContactKind(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    WEB = "web"
    OTHER = "other"


CONTACT_KIND_NAMES = {
    ContactKind.EMAIL: N_("E-mail"),
    ContactKind.PHONE: N_("Phone"),
    ContactKind.WEB: N_("Website"),
    ContactKind.OTHER: N_("Other"),
}


class ContactPoint(Record):
    """An address of a person, an organisation or an affiliation: as typed, and normalised where it can be.

    ``normalised`` is empty while the value is not right (``a.b(at)example.org``): kept, and flagged.
    """

    person = belongs_to(Person, "contact_points", null=True)
    organisation = belongs_to(Organisation, "contact_points", null=True)
    affiliation = belongs_to(Affiliation, "contact_points", null=True)
    kind = EnumField(ContactKind)
    value = text()
    normalised = text(index=True)
    primary = BooleanField(default=False)
    invalid_since = DateTimeField(null=True)
