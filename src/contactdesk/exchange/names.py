"""The name of a person from the cells of a list: family and given name where the list tells them apart."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from contactdesk.core.text import fold
from contactdesk.exchange.samples import looks_like_organisation

_PARTED = re.compile("[;,]")
# Common first words of Vietnamese names, which begin with the family name.
_VIETNAMESE = {
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
    "duong", "ly", "dinh", "trinh", "luong", "mai",
}  # fmt: skip
_PARTICLES = {
    "der",
    "den",
    "ter",
    "van",
    "von",
    "de",
    "da",
    "dos",
    "del",
    "della",
    "di",
    "du",
    "la",
    "le",
    "al",
    "el",
    "bin",
}
_TITLE = re.compile(
    r"(?:(?:prof|dr|mgr|inż|hab|lic|mec|ks|mr|mrs|ms)\b\.?|pani\b|pan\b)[\s.]*(?=\S)", re.IGNORECASE
)
# Scripts whose names, written with spaces, put the given name first and the family name last.
_GIVEN_FIRST = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "ARABIC", "HEBREW", "DEVANAGARI",
                "BENGALI", "THAI")  # fmt: skip


@dataclass(frozen=True)
class PersonName:
    """``full`` as a person is called; ``family`` and ``given`` are empty where nobody can tell."""

    full: str
    family: str = ""
    given: str = ""
    title: str = ""


def name_of_cells(
    *, full: str = "", family: str = "", given: str = "", family_first: bool = False
) -> PersonName:
    """The name told by a row's cells; ``full`` is "" when the row names nobody.

    ``Żrebiec; Anna`` in the family cell beside an empty given cell is both names, so is
    ``Dąbrowska, Łucja`` in the cell for the full name. One name only is a full name without parts.
    """
    if full and not (family and given):
        return split_full_name(full, family_first=family_first)
    if family and not given and (halves := _halves(family)):
        family, given = halves
    if not (family and given):
        return PersonName(full or family or given, family=family if given else "", given="")
    return PersonName(full or f"{given} {family}", family=family, given=given)


def split_full_name(full: str, *, family_first: bool = False) -> PersonName:
    """Parts of a name written whole, only where they are safe to tell: two words, or a comma between."""
    title, full = _split_title(full.strip())
    if halves := _halves(full):
        family, given = halves
        return PersonName(f"{given} {family}", family, given, title)
    words = full.split()
    if not 2 <= len(words) <= 5 or looks_like_organisation(full):
        return PersonName(full, title=title)
    if family_first:
        family, given = words[0], " ".join(words[1:])
        return PersonName(f"{given} {family}", family, given, title)
    if fold(words[0]) in _VIETNAMESE and (len(words) > 2 or not full.isascii()):
        return PersonName(full, words[0], " ".join(words[1:]), title)
    if not all(_given_first(word) for word in words):
        return PersonName(full, title=title)
    start = len(words) - 1
    while start > 1 and fold(words[start - 1]).rstrip("-") in _PARTICLES:
        start -= 1
    return PersonName(full, " ".join(words[start:]), " ".join(words[:start]), title)


def reads_family_first(first: str, second: str) -> bool:
    """Whether ``first, second`` is a family and a given name rather than a name and its organisation."""
    return (
        len(first.split()) == 1
        and len(second.split()) <= 2
        and all(c.isalpha() or c in " -'’." for c in second)
        and second[:1].isupper()
        and not second.isupper()
        and not looks_like_organisation(second)
    )


def _halves(text: str) -> tuple[str, str] | None:
    """Family and given name parted by one comma or semicolon; never the parts of an organisation."""
    parts = [part.strip() for part in _PARTED.split(text) if part.strip()]
    if len(parts) != 2 or looks_like_organisation(text) or any(map(str.isdigit, text)):
        return None
    return parts[0], parts[1]


def _split_title(full: str) -> tuple[str, str]:
    title: list[str] = []
    while (match := _TITLE.match(full)) is not None:
        title.append(match[0].strip())
        full = full[match.end() :]
    return " ".join(title), full


def _given_first(word: str) -> bool:
    letter = next((c for c in word if c.isalpha()), "")
    return letter != "" and unicodedata.name(letter, "").startswith(_GIVEN_FIRST)
