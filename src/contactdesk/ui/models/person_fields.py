"""The fields of a person, in the order and under the headings of their form."""

from __future__ import annotations

from contactdesk.core.i18n import N_
from contactdesk.records.people import CONTACT_KIND_NAMES, ContactKind, Person
from contactdesk.services.field_names import FIELD_NAMES
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec, SectionSpec


def _own(name: str, kind: FieldKind = FieldKind.LINE, width: int = 1) -> FieldSpec:
    return FieldSpec(name, FIELD_NAMES[(Person, name)], kind, width)


PERSON_SECTIONS = (
    SectionSpec(
        N_("Name"),
        (
            (_own("display_name"), _own("original_name")),
            (
                _own("given_name", width=3),
                _own("family_name", width=3),
                _own("form_of_address", width=2),
            ),
        ),
    ),
    SectionSpec(
        N_("Where they work"),
        ((FieldSpec("affiliations", N_("Organisations"), FieldKind.AFFILIATIONS),),),
    ),
    SectionSpec(
        N_("How to reach them"),
        (
            (
                FieldSpec("emails", CONTACT_KIND_NAMES[ContactKind.EMAIL], FieldKind.EMAILS),
                FieldSpec("phones", CONTACT_KIND_NAMES[ContactKind.PHONE], FieldKind.PHONES),
            ),
            (_own("city"), _own("languages")),
        ),
    ),
    SectionSpec(
        N_("Good to know"),
        (
            (
                FieldSpec("tags", N_("Tags"), FieldKind.TAGS, width=5),
                _own("interpreter_needed", FieldKind.CHECK, width=2),
                _own("do_not_contact", FieldKind.CHECK, width=2),
            ),
            (_own("notes", FieldKind.AREA),),
        ),
    ),
)
AFFILIATION_FIELDS = frozenset({"organisation", "position", "unit", "role", "since", "until"})
"""What an error in one of the affiliations may be about."""
