"""The fields of an organisation, in the order and under the headings of its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.organisations import ORGANISATION_STATUS_NAMES, SECTOR_NAMES, Organisation
from contactdesk.records.people import CONTACT_KIND_NAMES, ContactKind
from contactdesk.services.field_names import FIELD_NAMES
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec, SectionSpec

_CHOICES: dict[str, Mapping[Any, str]] = {"sector": SECTOR_NAMES, "status": ORGANISATION_STATUS_NAMES}


def _own(name: str, kind: FieldKind = FieldKind.LINE, width: int = 1) -> FieldSpec:
    return FieldSpec(name, FIELD_NAMES[(Organisation, name)], kind, width, _CHOICES.get(name, {}))


ORGANISATION_SECTIONS = (
    SectionSpec(
        N_("Names"),
        (
            (_own("name", width=3), _own("short_name")),
            (FieldSpec("other_names", N_("Other names"), FieldKind.OTHER_NAMES),),
        ),
    ),
    SectionSpec(
        N_("What it is"),
        (
            (_own("sector", FieldKind.CHOICE), _own("parent", FieldKind.ORGANISATION)),
            (_own("website"), _own("status", FieldKind.CHOICE)),
        ),
    ),
    SectionSpec(
        N_("Where it is and how to reach it"),
        (
            (_own("address", width=2), _own("city"), _own("country")),
            (
                FieldSpec("emails", CONTACT_KIND_NAMES[ContactKind.EMAIL], FieldKind.EMAILS),
                FieldSpec("phones", CONTACT_KIND_NAMES[ContactKind.PHONE], FieldKind.PHONES),
            ),
        ),
    ),
    SectionSpec(
        N_("Good to know"),
        (
            (FieldSpec("tags", N_("Tags"), FieldKind.TAGS),),
            (_own("notes", FieldKind.AREA),),
        ),
    ),
)
