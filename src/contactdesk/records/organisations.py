"""Organisations and the other names they are known by."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from peewee import IntegerField

from contactdesk.core.i18n import N_
from contactdesk.core.text import collation_key
from contactdesk.records.record import EnumField, Record, belongs_to, text


class Sector(StrEnum):
    NGO = "ngo"
    DIASPORA = "diaspora"
    INFORMAL = "informal"
    MINISTRY = "ministry"
    LOCAL_AUTHORITY = "local-authority"
    INTERNATIONAL = "international"
    EMBASSY = "embassy"
    UNIVERSITY = "university"
    SCHOOL = "school"
    MEDIA = "media"
    BUSINESS = "business"
    OTHER = "other"


SECTOR_NAMES = {
    Sector.NGO: N_("NGO"),
    Sector.DIASPORA: N_("Diaspora association"),
    Sector.INFORMAL: N_("Informal group"),
    Sector.MINISTRY: N_("Ministry or central office"),
    Sector.LOCAL_AUTHORITY: N_("Local authority"),
    Sector.INTERNATIONAL: N_("International organisation"),
    Sector.EMBASSY: N_("Embassy or consulate"),
    Sector.UNIVERSITY: N_("University"),
    Sector.SCHOOL: N_("School"),
    Sector.MEDIA: N_("Media"),
    Sector.BUSINESS: N_("Business"),
    Sector.OTHER: N_("Other"),
}

CIVIC_SECTORS = frozenset({Sector.NGO, Sector.DIASPORA, Sector.INFORMAL})
PUBLIC_SECTORS = frozenset({Sector.MINISTRY, Sector.LOCAL_AUTHORITY, Sector.EMBASSY, Sector.INTERNATIONAL})


class OrganisationStatus(StrEnum):
    ACTIVE = "active"
    DISSOLVED = "dissolved"
    MERGED = "merged"


ORGANISATION_STATUS_NAMES = {
    OrganisationStatus.ACTIVE: N_("Active"),
    OrganisationStatus.DISSOLVED: N_("Dissolved"),
    OrganisationStatus.MERGED: N_("Merged into another"),
}


class Organisation(Record):
    name = text()
    short_name = text()
    sector = EnumField(Sector, default=Sector.OTHER, index=True)
    parent = belongs_to("self", "departments", null=True)
    address = text()
    city = text()
    country = text()
    website = text()
    status = EnumField(OrganisationStatus, default=OrganisationStatus.ACTIVE)
    merged_into = belongs_to("self", "merged", null=True)
    notes = text()
    rhythm_days = IntegerField(null=True)
    """Every how many days somebody wants to be in touch with it."""
    sort_key = text(index=True)

    @classmethod
    def derive(cls, row: Mapping[str, Any]) -> dict[str, Any]:
        return {"sort_key": collation_key(row["name"])}


class NameKind(StrEnum):
    FORMER = "former"
    TRANSLATED = "translated"
    ACRONYM = "acronym"
    SPELLING = "spelling"


NAME_KIND_NAMES = {
    NameKind.FORMER: N_("Former name"),
    NameKind.TRANSLATED: N_("Name in another language"),
    NameKind.ACRONYM: N_("Acronym"),
    NameKind.SPELLING: N_("Other spelling"),
}


class OtherName(Record):
    organisation = belongs_to(Organisation, "other_names")
    name = text()
    kind = EnumField(NameKind, default=NameKind.SPELLING)
