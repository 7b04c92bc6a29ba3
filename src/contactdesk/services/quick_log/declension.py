"""The words that a name typed in some case may be in the nominative: ``Łucji`` is Łucja, ``Marcem`` Marzec.

All forms are folded. More are given than there are names; which of them anybody bears, the desk knows.
"""

from __future__ import annotations

import re
from functools import lru_cache

from contactdesk.core.text import fold, latin

# An ending that a form has, and what may stand in its place in the nominative.
_ENDINGS = {
    "owi": ("", "o"), "iowi": ("",), "em": ("", "o", "e"), "iem": ("", "o", "ie", "io"),
    "a": ("", "o"), "ia": ("", "ie", "io"), "u": ("", "o"), "iu": ("", "ie", "io"),
    "ie": ("", "a", "o"), "e": ("", "a"), "rze": ("r", "ra"), "dze": ("ga",), "dzie": ("d", "da"),
    "cie": ("t", "ta"), "ce": ("ka", "ca"), "sze": ("cha",), "y": ("a", ""), "i": ("a", "", "ia"),
    "ej": ("a",), "iej": ("a",), "iego": ("i",), "iemu": ("i",), "im": ("i",), "ego": ("y", "e"),
    "emu": ("y", "e"), "ym": ("y",), "o": ("a",),
}  # fmt: skip
_BY_LENGTH = sorted(_ENDINGS.items(), key=lambda ending: -len(ending[0]))
_SHORTEST_STEM = 2
_TWO_CONSONANTS = re.compile(r"(?P<first>.*[^aeiouy])(?P<last>[^aeiouy])")
_WITH_NASAL = re.compile(r"(?P<before>.*)e(?P<last>d|g|b)")
# How names of other scripts are read in Latin letters, for those who write them as Polish does.
_POLISH_SPELLING = (("szcz", "shch"), ("sz", "sh"), ("cz", "ch"), ("w", "v"))
_POSSESSIVE = re.compile(r"['’]s?$")
# Family names whose bearer's sex a case tells: a woman's does not inflect where it ends in a consonant.
_OF_A_MAN = re.compile(r"(?:a|owi|em|iem|iowi|ia|u|iego|iemu|im|ym|emu)$")


@lru_cache(maxsize=2_000)
def nominatives(form: str, *, inflected: bool) -> tuple[str, ...]:
    """The form itself first, in all spellings; without ``inflected`` no case but the English possessive."""
    said = fold(_POSSESSIVE.sub("", form))
    bases = [said, *_nominatives(said)] if inflected else [said]
    if not said.isascii():
        read = latin(form).replace(" ", "")
        bases += [read, *(_nominatives(read) if inflected else ())]
    every = [spelt for base in bases for spelt in _spellings(base)]
    return tuple(dict.fromkeys(one for one in every if one))


def is_of_a_man(form: str, nominative: str) -> bool:
    """Whether only a man's name has this form: it is inflected, and ends in a consonant by itself."""
    said = fold(form)
    return said != nominative and nominative[-1:] not in "aeiouy" and bool(_OF_A_MAN.search(said))


def _nominatives(form: str) -> list[str]:
    found: list[str] = []
    for ending, replaced_by in _BY_LENGTH:
        stem = form.removesuffix(ending)
        if stem == form or len(stem) < _SHORTEST_STEM:
            continue
        for nominative in replaced_by:
            found.append(stem + nominative)
            if not nominative:
                found += _alternated(stem)
    return found


def _alternated(stem: str) -> list[str]:
    """Mark- is Marek and Marc- Marzec; urzęd- is urząd."""
    found = []
    if parted := _TWO_CONSONANTS.fullmatch(stem):
        found.append(f"{parted['first']}e{parted['last']}")
        if parted["first"].endswith("r"):
            found.append(f"{parted['first']}ze{parted['last']}")
    if parted := _WITH_NASAL.fullmatch(stem):
        found.append(f"{parted['before']}a{parted['last']}")
    return found


def _spellings(word: str) -> list[str]:
    read = word
    for polish, other in _POLISH_SPELLING:
        read = read.replace(polish, other)
    return [word, read, read.replace("y", "i")]
