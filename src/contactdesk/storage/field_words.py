"""What fields ask, as words of the index that nobody can type: they say who comes into question.

Each is a character for the field and one or two for the value, all of private use, which
``core.text.words`` drops. Few letters each, because an index of beginnings pays for every one. Texts are told
by a number made from them, so that two may share a word: what is found is verified by the exact condition.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Any
from zlib import crc32

from contactdesk.core.text import collation_key, fold
from contactdesk.storage.word_query import Term

_FIRST, _DIGITS = 0xF0000, 0xFFFE
"""A plane of private use, as the digits of a number."""
NOTES = "notes"


class FieldWord(StrEnum):
    """The fields that the index knows, by the character with which their words begin; never another one."""

    CITY = "\ue010"
    COUNTRY = "\ue011"
    SECTOR = "\ue012"
    TAG = "\ue013"
    ORGANISATION = "\ue014"
    MEETING = "\ue015"
    LANGUAGE = "\ue016"
    HAS = "\ue017"
    AMONG_PEOPLE = "\ue018"
    AMONG_ORGANISATIONS = "\ue019"

    @classmethod
    def is_one(cls, word: str) -> bool:
        """Whether a word of the index is told of a field, and was not typed."""
        return word[:1] in cls._value2member_map_


Tell = Callable[[Any], Iterable[str]]
"""The words under which an entry with this value of a column is found."""


@lru_cache(maxsize=20_000)
def word(field: FieldWord, value: int | str) -> str:
    number = value if isinstance(value, int) else crc32(value.encode(errors="surrogatepass")) % _DIGITS
    digits = ""
    while not digits or number:
        number, digit = divmod(number, _DIGITS)
        digits = chr(_FIRST + digit) + digits
    return f"{field}{digits}"


def any_of(field: FieldWord, values: Iterable[int | str]) -> Term:
    """The entry has one of these values."""
    return Term(tuple(dict.fromkeys(word(field, value) for value in values)), is_whole=True)


def some(field: FieldWord) -> Term:
    """The entry has any value at all."""
    return Term((str(field),))


STRETCH = 4
"""So many letters of a sort key say in which stretch of a list by name a record stands."""
_LETTERS, _BEFORE_LETTERS = 96, ord(" ")


@lru_cache(maxsize=20_000)
def stretch(field: FieldWord, key: str) -> str:
    """The word for the stretch of such a list in which a sort key stands: it alone has these letters."""
    number = 0
    for letter in key[:STRETCH].ljust(STRETCH):
        number = number * _LETTERS + ord(letter) - _BEFORE_LETTERS
    return word(field, number)


def place_key(text: str) -> str:
    """By what cities and countries are told apart: as lists sort them."""
    return collation_key(text) or text


def language_keys(text: str) -> list[str]:
    """``pl, en`` are two."""
    return [fold("".join(part.split())) for part in re.split("[,;/]", text) if part.strip()]


def _told(field: FieldWord, keys: Callable[[Any], Sequence[int | str]]) -> Tell:
    return lambda value: [word(field, key) for key in keys(value) or [""]] if value else ()


CITY = _told(FieldWord.CITY, lambda text: [place_key(text)])
COUNTRY = _told(FieldWord.COUNTRY, lambda text: [place_key(text)])
SECTOR = _told(FieldWord.SECTOR, lambda sector: [str(sector)])
TAG = _told(FieldWord.TAG, lambda tag_id: [tag_id])
ORGANISATION = _told(FieldWord.ORGANISATION, lambda organisation_id: [organisation_id])
MEETING = _told(FieldWord.MEETING, lambda meeting_id: [meeting_id])
LANGUAGES = _told(FieldWord.LANGUAGE, language_keys)
HAS = _told(FieldWord.HAS, lambda thing: [str(thing)])


def among(field: FieldWord) -> Tell:
    """Where it stands in a list by name, told of its sort key."""
    return lambda key: [stretch(field, key)]


def having(thing: str) -> Tell:
    """It is noted at all."""
    return lambda text: HAS(thing) if text else ()
