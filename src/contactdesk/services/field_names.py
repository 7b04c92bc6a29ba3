"""What each field is called where people read it: in history, conflicts and forms."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from contactdesk.core.i18n import N_
from contactdesk.records.meetings import (
    ATTENDANCE_NAMES,
    HOST_ROLE_NAMES,
    MEETING_MODE_NAMES,
    MEETING_STATUS_NAMES,
    REGISTRATION_NAMES,
    ROLE_NAMES,
    Attendance,
    HostRole,
    Meeting,
    MeetingHost,
    MeetingMode,
    MeetingStatus,
    Participation,
    ParticipationRole,
    Registration,
)
from contactdesk.records.office import Colleague, Office
from contactdesk.records.organisations import (
    NAME_KIND_NAMES,
    ORGANISATION_STATUS_NAMES,
    SECTOR_NAMES,
    NameKind,
    Organisation,
    OrganisationStatus,
    OtherName,
    Sector,
)
from contactdesk.records.people import (
    AFFILIATION_ROLE_NAMES,
    CONTACT_KIND_NAMES,
    Affiliation,
    AffiliationRole,
    ContactKind,
    ContactPoint,
    Person,
)
from contactdesk.records.record import Record
from contactdesk.records.saved_lists import SavedList
from contactdesk.records.tags import Tagging
from contactdesk.services.partnership_field_names import (
    CHOICES_AROUND_PARTNERSHIPS,
    NAMES_AROUND_PARTNERSHIPS,
)

_NAMES: dict[type[Record], dict[str, str]] = {
    **NAMES_AROUND_PARTNERSHIPS,
    Person: {
        "display_name": N_("Name"),
        "given_name": N_("Given name"),
        "family_name": N_("Family name"),
        "original_name": N_("Name in original script"),
        "sort_name": N_("Sorted as"),
        "form_of_address": N_("Form of address"),
        "languages": N_("Languages"),
        "interpreter_needed": N_("Interpreter needed"),
        "city": N_("City"),
        "notes": N_("Notes"),
        "do_not_contact": N_("Do not contact"),
        "archived_at": N_("Archived"),
    },
    Affiliation: {
        "organisation": N_("Organisation"),
        "position": N_("Position"),
        "unit": N_("Unit"),
        "role": N_("Role"),
        "since": N_("Since"),
        "until": N_("Until"),
    },
    ContactPoint: {"value": N_("How to reach them")},
    Tagging: {"tag": N_("Tag")},
    Organisation: {
        "name": N_("Name of the organisation"),
        "short_name": N_("Short name"),
        "sector": N_("Sector"),
        "parent": N_("Part of"),
        "address": N_("Address"),
        "city": N_("City"),
        "country": N_("Country"),
        "website": N_("Website"),
        "status": N_("Status"),
        "merged_into": N_("Merged into"),
        "rhythm_days": N_("In touch every (days)"),
        "notes": N_("Notes"),
        "archived_at": N_("Archived"),
    },
    OtherName: {"name": N_("Other name"), "kind": N_("Kind of name")},
    Meeting: {
        "title": N_("Title"),
        "programme": N_("Programme"),
        "starts_at": N_("Start"),
        "ends_at": N_("End"),
        "time_zone": N_("Time zone"),
        "venue": N_("Venue"),
        "city": N_("City"),
        "mode": N_("Mode"),
        "status": N_("Status"),
        "capacity": N_("Capacity"),
        "notes": N_("Notes"),
        "archived_at": N_("Archived"),
    },
    MeetingHost: {"organisation": N_("Held by"), "role": N_("Role")},
    # What people say of their migration experience is shown as a total only, so it has no name here.
    Participation: {
        "presented_organisation": N_("Organisation"),
        "presented_position": N_("Position"),
        "role": N_("Role"),
        "registration": N_("Registration"),
        "attendance": N_("Attendance"),
        "table_number": N_("Table"),
        "table_theme": N_("Theme of the table"),
        "on_behalf_of": N_("On behalf of"),
        "needs": N_("Needs"),
        "archived_at": N_("Archived"),
    },
    Office: {
        "name": N_("Name of the office"),
        "address": N_("Address"),
        "city": N_("City"),
        "email": N_("E-mail"),
        "phone": N_("Phone"),
        "website": N_("Website"),
        "privacy_notice_pl": N_("Privacy notice in Polish"),
        "privacy_notice_en": N_("Privacy notice in English"),
        "logo": N_("Logo"),
    },
    SavedList: {
        "name": N_("Name"),
        "search": N_("Search"),
        "order": N_("Order"),
        "columns": N_("Columns"),
    },
    Colleague: {"name": N_("Name"), "email": N_("E-mail"), "login": N_("Name on this computer")},
}
FIELD_NAMES: dict[tuple[type[Record], str], str] = {
    (noun, field): name for noun, names in _NAMES.items() for field, name in names.items()
}
CHOICE_NAMES: dict[type[StrEnum], Mapping[str, str]] = {
    **CHOICES_AROUND_PARTNERSHIPS,
    Attendance: {str(value): name for value, name in ATTENDANCE_NAMES.items()},
    AffiliationRole: {str(role): name for role, name in AFFILIATION_ROLE_NAMES.items()},
    ContactKind: {str(kind): name for kind, name in CONTACT_KIND_NAMES.items()},
    HostRole: {str(role): name for role, name in HOST_ROLE_NAMES.items()},
    MeetingMode: {str(mode): name for mode, name in MEETING_MODE_NAMES.items()},
    MeetingStatus: {str(status): name for status, name in MEETING_STATUS_NAMES.items()},
    NameKind: {str(kind): name for kind, name in NAME_KIND_NAMES.items()},
    ParticipationRole: {str(role): name for role, name in ROLE_NAMES.items()},
    Registration: {str(value): name for value, name in REGISTRATION_NAMES.items()},
    OrganisationStatus: {str(status): name for status, name in ORGANISATION_STATUS_NAMES.items()},
    Sector: {str(sector): name for sector, name in SECTOR_NAMES.items()},
}
