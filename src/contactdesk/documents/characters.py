"""What of a text is set at all, and which characters are never seen."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import bidirectional, category

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Explicit embeddings, overrides and isolates reorder what follows: on paper they could only disguise a name.
_STEERING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x2070)])
_BREAKS = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]+")
_PLAIN = re.compile(r"[ -~\xa0-\xac\xae-\u02ff]*")
_UNSEEN = re.compile(
    "[\xad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2060-\u2065\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """The text as one line: line breaks become spaces, control characters go, lone surrogates are marked."""
    if _PLAIN.fullmatch(text):
        return text.strip()
    text = _BREAKS.sub(" ", text).translate(_STEERING)
    kept = (REPLACEMENT if category(char) == "Cs" else char for char in text if category(char) != "Cc")
    return "".join(kept).strip()


def is_plain(text: str) -> bool:
    """Latin letters, digits and common signs: one face, left to right, a character a glyph."""
    return _PLAIN.fullmatch(text) is not None


def is_unseen(char: str) -> bool:
    """Joiners, marks of direction, variation selectors: they steer shaping and have no shape of their own."""
    return _UNSEEN.match(char) is not None


def is_mark(char: str) -> bool:
    """A sign set on the character before it, and therefore in the same face if that can be."""
    return category(char)[0] == "M"


def is_neutral(char: str) -> bool:
    """Spaces, digits and signs, which belong to every script."""
    return category(char)[0] in "ZPNS" and bidirectional(char) not in ("L", "R", "AL")
