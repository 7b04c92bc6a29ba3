"""``OPTION=VALUE`` and ``FIELD=VALUE`` arguments, read into a dictionary."""

from __future__ import annotations

from collections.abc import Sequence

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_


class NotAnAssignment(ContactDeskError):
    code = "not-an-assignment"
    message = N_("“{text}” should be written as NAME=VALUE.")


class UnknownOption(ContactDeskError):
    code = "unknown-option"
    message = N_("There is no option “{name}”; there are: {known}.")


def assignments(texts: Sequence[str]) -> dict[str, str]:
    """Names are forgiving about dashes. Raises NotAnAssignment."""
    found: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise NotAnAssignment(text=text)
        found[name.strip().replace("-", "_").lower()] = value
    return found
