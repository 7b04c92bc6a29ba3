"""What a column holds as far as its cells tell: addresses, phones, numbers, organisations, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from contactdesk.core.text import fold
from contactdesk.exchange.codes import registration_code, role_code
from contactdesk.exchange.tables import Field

_EMAIL = re.compile(r"(?<!\S)\S{1,64}?(?:@|\(at\)|\[at\])\S+\.\S+")
_PHONE = re.compile(r"(?:tel\.?|kom\.?|mob\.?)?[\s:]*\+?[\d\s().\-/]{7,25}", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"\b(?:fundacj|stowarzysz|urzad|ministerst|ambasad|konsulat|towarzystw|zwiaz|komisj|instytut|uniwersytet|szkol"
    r"|centrum|biuro|osrodek|organizac|rada\b|um\b|foundation|association|ministry|embassy|office|university|school"
    r"|institute|council|city hall|committee|centre|center|society|church|forum|library|sp\. z o|ngo\b|ltd\b)"
)
_TITLES = {
    "dr",
    "prof",
    "mgr",
    "mr",
    "mrs",
    "ms",
    "miss",
    "pan",
    "pani",
    "inz",
    "hab",
    "ks",
    "mx",
    "sir",
    "mec",
}
_LETTERS_ONLY = re.compile(r"[^\W\d_]+(?:[\s'’.\-][^\W\d_]*)*\.?")


def field_of_sample(cells: Sequence[str]) -> Field | None:
    """The field of a column whose heading says nothing, or None when its cells say nothing either."""
    for field, test, share in _TESTS:
        if cells and sum(map(test, cells)) >= share * len(cells):
            return field
    if len(cells) > 1 and cells[0].isdigit() and _counts_up(cells):
        return Field.ROW_NUMBER
    return None


def looks_like_organisation(text: str) -> bool:
    """Whether a text contains a word that organisations have in their names."""
    return _ORGANISATION.search(fold(text)) is not None


def looks_like_full_name(text: str) -> bool:
    """Two to four words of letters, each beginning as names do."""
    words = text.split()
    return (
        2 <= len(words) <= 4
        and len(text) <= 60
        and _LETTERS_ONLY.fullmatch(text) is not None
        and all(
            not word[0].islower() or word in {"van", "de", "von", "al", "bin", "da", "dos"} for word in words
        )
        and not looks_like_organisation(text)
    )


def mostly_full_names(cells: Sequence[str]) -> bool:
    return bool(cells) and sum(map(looks_like_full_name, cells)) >= 0.6 * len(cells)


def mostly_titles(cells: Sequence[str]) -> bool:
    """Whether cells hold forms of address, as in ``dr hab.``, rather than posts."""
    first_words = [fold(cell).replace(".", " ").split() for cell in cells]
    return sum(bool(words) and words[0] in _TITLES for words in first_words) >= 0.5 * len(cells)


def _is_phone(text: str) -> bool:
    return _PHONE.fullmatch(text) is not None and sum(map(str.isdigit, text)) >= 7


def _counts_up(cells: Sequence[str]) -> bool:
    numbers = [int(cell) for cell in cells if cell.isascii() and cell.isdigit() and len(cell) < 8]
    return len(numbers) >= 0.9 * len(cells) and all(b - a == 1 for a, b in pairwise(numbers))


_TESTS: tuple[tuple[Field, Callable[[str], bool], float], ...] = (
    (Field.EMAIL, lambda cell: _EMAIL.search(cell) is not None, 0.5),
    (Field.PHONE, _is_phone, 0.6),
    (Field.REGISTRATION, lambda cell: not cell.isdigit() and registration_code(cell) is not None, 0.8),
    (Field.ROLE, lambda cell: role_code(cell) is not None, 0.7),
    (Field.ORGANISATION, looks_like_organisation, 0.5),
    (Field.NAME, looks_like_full_name, 0.6),
)
