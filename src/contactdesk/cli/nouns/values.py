"""``FIELD=VALUE`` arguments put into the draft of a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_
from contactdesk.services.field_errors import UnknownField
from contactdesk.services.field_values import yes_or_no

Values = Mapping[str, Sequence[str]]
"""What was typed for each field; several values only where several were given."""


class NotAnAssignment(ContactDeskError):
    code = "not-an-assignment"
    message = N_("“{text}” should be written as NAME=VALUE.")


class GivenTwice(ContactDeskError):
    code = "given-twice"
    message = N_("“{field}” takes one value and was given several.")


def assignments(texts: Sequence[str]) -> dict[str, list[str]]:
    """Names are forgiving about dashes and capitals. Raises NotAnAssignment."""
    found: dict[str, list[str]] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise NotAnAssignment(text=text)
        found.setdefault(name.strip().replace("-", "_").lower(), []).append(value)
    return found


def single(field: str, values: Sequence[str]) -> str:
    """Raises GivenTwice."""
    if len(values) > 1:
        raise GivenTwice(field=field)
    return values[0]


def several(values: Sequence[str]) -> list[str]:
    """Several of one thing are given one by one or parted by semicolons."""
    return [part.strip() for value in values for part in value.split(";") if part.strip()]


def take(values: Values, names: Sequence[str], *, known: Sequence[str] | None = None) -> dict[str, str]:
    """The values of these fields, one each. Raises UnknownField where another field was given."""
    for name in values:
        if name not in names:
            raise UnknownField(name, fields=", ".join(known or names))
    return {name: single(name, typed) for name, typed in values.items()}


def fill(draft: Any, values: Values, *, called: Mapping[str, str], beside: Sequence[str] = ()) -> None:
    """Put values into a draft's fields. ``called`` are other words for them, ``beside`` fields elsewhere.

    Raises UnknownField, NotYesOrNo, GivenTwice.
    """
    known = [one.name for one in fields(draft) if one.name not in _NOT_TYPED]
    for name, typed in values.items():
        field = called.get(name, name)
        if field not in known:
            raise UnknownField(name, fields=", ".join([*known, *beside]))
        setattr(draft, field, _typed(getattr(draft, field), name, typed))


_NOT_TYPED = {"seen", "affiliations", "other_names", "parties"}


def _typed(now: object, field: str, values: Sequence[str]) -> object:
    if isinstance(now, list):
        return several(values)
    value = single(field, values)
    return yes_or_no(field, value) if isinstance(now, bool) else value
