"""One record as text: a line for each field by the name people know, tables for what hangs on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeGuard

from contactdesk.cli.output import Output
from contactdesk.core.dates import format_moment
from contactdesk.core.i18n import N_, _
from contactdesk.records.meetings import ATTENDANCE_NAMES, REGISTRATION_NAMES, ROLE_NAMES
from contactdesk.records.search import KIND_NAMES
from contactdesk.services.field_names import CHOICE_NAMES, FIELD_NAMES

_BOOKKEEPING = {
    "id", "uuid", "version", "created_at", "updated_at", "starts_at", "ends_at", "zone", "normalised",
    "touched", "email_flagged",
}  # fmt: skip
_MORE_NAMES = {
    "affiliations": N_("Organisations"),
    "archived": N_("Archived"),
    "attended": N_("Attended"),
    "by_attendance": N_("Attendance"),
    "by_registration": N_("Registration"),
    "columns": N_("Columns"),
    "coming": N_("Coming"),
    "descending": N_("Descending"),
    "contact_points": N_("How to reach them"),
    "counts": N_("Counts"),
    "departments": N_("Departments"),
    "email": N_("E-mail"),
    "for": N_("Made for"),
    "here": N_("Came or coming"),
    "hosts": N_("Held by"),
    "login": N_("Login"),
    "logo": N_("Logo"),
    "meeting": N_("Meeting"),
    "meetings": N_("Meetings"),
    "needs": N_("Needs"),
    "of": N_("List of"),
    "on_behalf_of": N_("On behalf of"),
    "organisations": N_("Organisations"),
    "other_names": N_("Other names"),
    "participants": N_("Participants"),
    "people": N_("People"),
    "person": N_("Person"),
    "primary": N_("first choice"),
    "phone": N_("Phone"),
    "presented_organisation": N_("Organisation"),
    "presented_position": N_("Position"),
    "privacy_notice_en": N_("Privacy notice in English"),
    "privacy_notice_pl": N_("Privacy notice in Polish"),
    "public_institutions": N_("Public institutions"),
    "registration": N_("Registration"),
    "attendance": N_("Attendance"),
    "role_note": N_("Role as written"),
    "sectors": N_("Sectors"),
    "steps": N_("Steps"),
    "table_number": N_("Table"),
    "table_theme": N_("Theme of the table"),
    "tags": N_("Tags"),
    "total": N_("Total"),
    "uses": N_("Used"),
    "walk_in": N_("Walked in"),
    "when": N_("When"),
    "with_migration_experience": N_("With migration experience"),
}
_LABELS = {**{field: name for (_noun, field), name in FIELD_NAMES.items()}, **_MORE_NAMES}
_CHOICES: dict[str, str] = {
    **{
        str(one): name
        for names in (ATTENDANCE_NAMES, REGISTRATION_NAMES, ROLE_NAMES, KIND_NAMES)
        for one, name in names.items()
    }
}


def tell_record(record: Mapping[str, Any], output: Output) -> None:
    shown = {name: value for name, value in record.items() if _is_shown(name, value)}
    rows = [(_label(name), _text(value)) for name, value in shown.items() if not _hangs(value)]
    output.table([(_("Number"), record["id"]), *rows] if record.get("id") else rows)
    for name, value in shown.items():
        if _hangs(value):
            output.line("")
            output.line(_label(name))
            output.table([("", *row) for row in _rows(value)])


def _is_shown(name: str, value: object) -> bool:
    return (
        name not in _BOOKKEEPING and not name.endswith("_id") and value not in (None, "", (), [], {}, False)
    )


def _hangs(value: object) -> bool:
    """Whether it is a list of records or of counts, to be shown beneath."""
    return isinstance(value, Mapping) or (_is_list(value) and not all(isinstance(v, str) for v in value))


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _rows(value: Any) -> list[list[str]]:
    """Of a mapping its names and values; of a list one row each, with columns that anything stands in."""
    if isinstance(value, Mapping):
        return [[_label(name), _text(one)] for name, one in value.items() if one not in (0, None, "", {})]
    records = [dict(one._asdict()) if hasattr(one, "_asdict") else dict(one) for one in value]
    names = [name for name in records[0] if any(_is_shown(name, record[name]) for record in records)]
    number = [[str(record["id"])] if "id" in record else [] for record in records]
    return [
        [*first, *(_cell(name, record[name]) for name in names)]
        for first, record in zip(number, records, strict=True)
    ]


def _cell(name: str, value: object) -> str:
    """In a row that has no headings, what is so is said by its name."""
    if isinstance(value, bool):
        return _label(name) if value else ""
    return _text(value)


def _label(name: object) -> str:
    return _(_CHOICES[str(name)]) if isinstance(name, StrEnum) else _(_LABELS.get(str(name), str(name)))


def _text(value: object) -> str:
    if isinstance(value, StrEnum):
        return _(CHOICE_NAMES.get(type(value), {}).get(str(value)) or _CHOICES.get(str(value), str(value)))
    if isinstance(value, bool):
        return _("yes") if value else ""
    if isinstance(value, datetime):
        return format_moment(value)
    if isinstance(value, Mapping):
        return ", ".join(f"{_label(name)} {one}" for name, one in value.items() if one)
    if _is_list(value):
        return ", ".join(str(one) for one in value)
    return "" if value is None else str(value)
