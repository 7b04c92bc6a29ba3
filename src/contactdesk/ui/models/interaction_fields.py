"""The fields of an interaction, in the order and under the headings of its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.interactions import DIRECTION_NAMES, INTERACTION_KIND_NAMES, Interaction
from contactdesk.services.field_names import FIELD_NAMES
from contactdesk.ui.models.field_spec import FieldKind, FieldSpec, SectionSpec

_CHOICES: dict[str, Mapping[Any, str]] = {"kind": INTERACTION_KIND_NAMES, "direction": DIRECTION_NAMES}


def _own(name: str, kind: FieldKind = FieldKind.LINE, width: int = 1, hint: str = "") -> FieldSpec:
    return FieldSpec(name, FIELD_NAMES[(Interaction, name)], kind, width, _CHOICES.get(name, {}), hint)


INTERACTION_SECTIONS = (
    SectionSpec(
        N_("What and how"),
        (
            (_own("summary"),),
            (
                _own("kind", FieldKind.CHOICE),
                _own("direction", FieldKind.CHOICE),
                _own("at", width=2, hint=N_("yesterday 15:00; empty for now")),
            ),
            (_own("text", FieldKind.AREA),),
        ),
    ),
    SectionSpec(
        N_("With whom"),
        (
            (FieldSpec("people", N_("People"), FieldKind.PEOPLE),),
            (_own("organisation", FieldKind.ORGANISATION), _own("partnership", FieldKind.PARTNERSHIP)),
            (_own("meeting", FieldKind.MEETING), _own("colleague", FieldKind.COLLEAGUE)),
        ),
    ),
)
