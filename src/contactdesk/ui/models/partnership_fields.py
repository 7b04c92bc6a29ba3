"""The fields of a partnership, in the order and under the headings of its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.partnerships import AGREEMENT_NAMES, STAGE_NAMES, Partnership
from contactdesk.services.field_names import FIELD_NAMES
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec, SectionSpec

_CHOICES: dict[str, Mapping[Any, str]] = {"stage": STAGE_NAMES, "agreement": AGREEMENT_NAMES}


def _own(name: str, kind: FieldKind = FieldKind.LINE, width: int = 1, hint: str = "") -> FieldSpec:
    return FieldSpec(name, FIELD_NAMES[(Partnership, name)], kind, width, _CHOICES.get(name, {}), hint)


PARTNERSHIP_SECTIONS = (
    SectionSpec(
        N_("What and between whom"),
        (
            (_own("title"),),
            (FieldSpec("parties", N_("Parties"), FieldKind.PARTIES),),
            (FieldSpec("contacts", N_("Contacts"), FieldKind.PEOPLE),),
            (_own("scope", FieldKind.AREA),),
        ),
    ),
    SectionSpec(
        N_("Where it stands"),
        (
            (
                _own("stage", FieldKind.CHOICE, 2),
                FieldSpec("since", N_("Since"), FieldKind.DATE, 2, hint=N_("Empty is today")),
                _own("owner", FieldKind.COLLEAGUE, 2),
            ),
            (
                FieldSpec("next_action", N_("Next action"), width=4),
                FieldSpec("next_due", N_("By when"), FieldKind.DATE, 2),
            ),
            (_own("reason", hint=N_("Why it was declined or has ended")),),
        ),
    ),
    SectionSpec(
        N_("Where it began"),
        (
            (
                _own("meeting", FieldKind.MEETING, 3),
                FieldSpec("table", N_("Table"), width=2, hint=N_("Number and theme")),
            ),
            (_own("introduced_by", FieldKind.PERSON), _own("origin_note")),
        ),
    ),
    SectionSpec(
        N_("Agreement"),
        (
            (_own("agreement", FieldKind.CHOICE), _own("signed_on", FieldKind.DATE)),
            (
                _own("valid_from", FieldKind.DATE),
                _own("valid_until", FieldKind.DATE),
                _own("rhythm_days", hint=N_("In touch every so many days")),
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
