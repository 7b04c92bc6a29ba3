"""Values as people type them, made into what a field holds; each refusal names its field."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from peewee import BooleanField, IntegerField, TextField

from contactdesk.core.dates import NoSuchDate, PartialDate
from contactdesk.core.i18n import Language, _, speaking
from contactdesk.core.text import fold
from contactdesk.records.record import EnumField, Record
from contactdesk.services.field_errors import (
    NotANumber,
    NotAPartialDate,
    NotYesOrNo,
    NumberTooLarge,
    UnknownChoice,
    UnknownField,
)

Choice = TypeVar("Choice", bound=StrEnum)
_YES = {"yes", "y", "true", "1", "tak", "t"}
_NO = {"no", "n", "false", "0", "nie", ""}
# Not the unassigned ones: they may be letters of a script younger than this Python.
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"}
_LARGEST = 999_999_999
"""A server keeps little more in a whole number."""
_LONG_TEXTS = {"notes", "address", "privacy_notice_pl", "privacy_notice_en"}


def one_line(typed: str) -> str:
    """Without line breaks, doubled spaces or letters taken apart from their accents.

    Marks of direction and the like alone are nothing: nobody could see such a name.
    """
    line = unicodedata.normalize("NFC", " ".join(_storable(typed).split()))
    return line if any(unicodedata.category(c) not in _UNSEEN for c in line) else ""


def many_lines(typed: str) -> str:
    lines = (line.rstrip() for line in _storable(typed.strip()).splitlines())
    return unicodedata.normalize("NFC", "\n".join(lines).strip())


def _storable(typed: str) -> str:
    """Without control characters and halves of characters, which a server refuses."""
    if typed.isprintable():
        return typed
    return "".join(c for c in typed if c in "\t\n\r" or unicodedata.category(c) not in {"Cc", "Cs"})


def each_once(typed: Collection[str]) -> list[str]:
    """Tidied, without blanks, each once in the order given."""
    return [text for text in dict.fromkeys(map(one_line, typed)) if text]


def partial_date(field: str, typed: str) -> str:
    """``2024``, ``2024-05`` or a day in any spelling; empty where nothing is known.

    Raises NotAPartialDate.
    """
    if not typed.strip():
        return ""
    try:
        return PartialDate.parse(typed).text
    except NoSuchDate as error:
        raise NotAPartialDate(field, value=typed.strip()) from error


def choice(field: str, typed: str, choices: type[Choice], names: Mapping[Choice, str]) -> Choice:
    """One of an enumeration by its word or by its name in either language. Raises UnknownChoice."""
    if isinstance(typed, choices):
        return typed
    wanted = fold(one_line(typed))
    for one in choices:
        if wanted in {fold(one), *_names_of(names.get(one, ""))}:
            return one
    raise UnknownChoice(field, value=typed, choices=", ".join(choices))


def _names_of(name: str) -> set[str]:
    folded = set()
    for language in Language:
        with speaking(language):
            folded.add(fold(_(name)) if name else "")
    return folded - {""}


def yes_or_no(field: str, typed: bool | str) -> bool:
    """Raises NotYesOrNo."""
    if isinstance(typed, bool):
        return typed
    said = fold(typed.strip())
    if said in _YES | _NO:
        return said in _YES
    raise NotYesOrNo(field, value=typed)


def whole_number(field: str, typed: int | str | None) -> int | None:
    """None for an empty text. Raises NotANumber, NumberTooLarge."""
    if typed is None or isinstance(typed, int):
        number = typed
    else:
        try:
            number = int(typed) if typed.strip() else None
        except ValueError as error:
            raise NotANumber(field, value=typed) from error
    if number is not None and abs(number) > _LARGEST:
        raise NumberTooLarge(field, value=typed)
    return number


def column_values(
    noun: type[Record],
    allowed: Collection[str],
    typed: Mapping[str, Any],
    names: Mapping[str, Mapping[Any, str]],
) -> dict[str, Any]:
    """Values for a noun's own columns, from what was typed or chosen.

    ``names`` holds the names of the choices of each enumerated column.
    Raises UnknownField and what the above raise.
    """
    values: dict[str, Any] = {}
    for field, value in typed.items():
        if field not in allowed:
            raise UnknownField(field, fields=", ".join(allowed))
        column = noun._meta.fields[field]
        if isinstance(column, EnumField):
            value = choice(field, str(value), column.choice, names.get(field, {}))
        elif isinstance(column, BooleanField):
            value = yes_or_no(field, value)
        elif isinstance(column, IntegerField):
            value = whole_number(field, value)
        elif isinstance(column, TextField):
            value = many_lines(value) if field in _LONG_TEXTS else one_line(value)
        values[field] = value
    return values
