"""Whom a line names and the desk does not have: offered, and added only if that is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from contactdesk.core.text import fold
from contactdesk.records.search import Kind
from contactdesk.services.quick_log.understood import Meant
from contactdesk.services.quick_log.words import each

_ORGANISED = re.compile(
    r"(?:fundacj|stowarzyszeni|towarzystw|zwiaz|urzad|urzed|ministerstw|ambasad|konsulat|szkol|przedszkol|"
    r"uniwersytet|politechnik|instytut|osrod|centrum|klub|kol[oe]$|radi|komisj|biur|gmin|starostw|kuratori|"
    r"spoldzieln|parafi|szpital|przychodni|muze|bibliotek|foundation|association|society|union|ministry|"
    r"office|embassy|consulate|school|university|institute|centre|center|club|council|agency|bank|church|ltd|inc)"
)
# The commonest cases in which a name stands behind a verb or "z", and the nominative's ending.
_CASES = (
    ("skiego", "ski"), ("ckiego", "cki"), ("skiemu", "ski"), ("ckiemu", "cki"), ("skim", "ski"),
    ("ckim", "cki"), ("skiej", "ska"), ("ckiej", "cka"), ("ą", "a"), ("ii", "ia"), ("iem", ""),
    ("em", ""), ("owi", ""),
)  # fmt: skip
_GENERIC = {
    "fundacji": "Fundacja", "fundację": "Fundacja", "fundacją": "Fundacja",
    "stowarzyszenia": "Stowarzyszenie", "stowarzyszeniu": "Stowarzyszenie",
    "stowarzyszeniem": "Stowarzyszenie", "towarzystwa": "Towarzystwo",
    "urzędu": "Urząd", "urzędem": "Urząd", "urzędzie": "Urząd", "szkoły": "Szkoła", "szkołą": "Szkoła",
    "szkole": "Szkoła", "ośrodka": "Ośrodek", "ośrodkiem": "Ośrodek", "klubu": "Klub", "klubem": "Klub",
    "biura": "Biuro", "biurem": "Biuro", "ministerstwa": "Ministerstwo", "ministerstwem": "Ministerstwo",
    "ambasady": "Ambasada", "ambasadą": "Ambasada", "związku": "Związek", "związkiem": "Związek",
    "instytutu": "Instytut", "instytutem": "Instytut",
}  # fmt: skip
_ENGLISH = each("salem harlem kim graham abraham")


@dataclass
class Newcomer:
    """``name`` and ``organisation`` as they are to be entered; to be corrected before."""

    kind: Kind
    name: str
    organisation: str = ""
    email: str = ""


def offered(unknown: Meant) -> Newcomer:
    """Who a name that nobody bears may be; Polish cases are turned back where their endings tell."""
    words = unknown.text.split()
    if any(_ORGANISED.match(fold(word)) for word in words) or unknown.text.isupper():
        return Newcomer(Kind.ORGANISATION, _named(words))
    if unknown.email:
        return Newcomer(Kind.PERSON, unknown.text, email=unknown.email)
    return Newcomer(Kind.PERSON, " ".join(_nominative(words)), _named(unknown.of.split()))


def _named(words: list[str]) -> str:
    """An organisation: only the word for its kind is inflected."""
    return " ".join([*(_GENERIC.get(word.lower(), word) for word in words[:1]), *words[1:]])


def _nominative(words: list[str]) -> list[str]:
    """``Zenonem Krukiem`` is Zenon Kruk, ``Anną Nowicką`` Anna Nowicka; "-em" only where both end so."""
    both = len(words) > 1 and all(word.endswith("em") for word in words)
    return [word if word.lower() in _ENGLISH else _turned_back(word, both=both) for word in words]


def _turned_back(word: str, *, both: bool) -> str:
    for ending, nominative in _CASES:
        if word.endswith(ending) and (both or ending not in ("iem", "em", "owi")):
            stem = word.removesuffix(ending)
            return stem + nominative if len(stem) > 1 else word
    return word
