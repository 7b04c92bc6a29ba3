"""The kinds of values that several fields have: one of some choices, or a text of the desk."""

from __future__ import annotations

from typing import Any

from contactdesk.services.query import suggestions
from contactdesk.services.query.field import Values
from contactdesk.services.query.values import Names, choice, read_wording


def texts_of(column: Any) -> Values:
    return Values(read_wording, suggestions.texts(column))


def one_choice(names: Names) -> Values:
    return Values(choice(names), suggestions.choices(names), names)
