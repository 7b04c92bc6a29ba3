"""Text folded for searching and sorting, in one place, the same for every engine, screen and paper."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

# Semitic scripts leave short vowels out; the long ones are read here the way names are written in Latin.
# anyascii keeps only the consonant skeleton ("'mynh" for أمينة), under which nobody would look.
_SEMITIC = str.maketrans(
    {
        "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ى": "a", "ة": "a", "ء": "", "ع": "a", "ئ": "i",
        "ؤ": "u", "ح": "h", "خ": "kh", "ش": "sh", "ث": "th", "ذ": "dh", "غ": "gh", "ظ": "z", "ض": "d",
        "ط": "t", "ص": "s", "ق": "q", "چ": "ch", "پ": "p", "ژ": "zh", "گ": "g", "ک": "k", "ی": "ي",
        "א": "a", "ע": "a", "ש": "sh", "צ": "ts", "ץ": "ts", "ח": "ch", "כ": "k", "ך": "k",
    }
)  # fmt: skip
_ARABIC_OR_HEBREW = re.compile("[\u0590-\u06ff]")
LONGEST_WORD = 60
"""Longer words are found by their beginning; an engine would refuse to index them whole."""
_WORD = re.compile(f"([a-z0-9]{{1,{LONGEST_WORD}}})[a-z0-9]*")
_VOWELS = "aeiou"
# NFKD leaves these letters whole.
_STUBBORN = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ħ": "h", "ı": "i", "ŧ": "t", "ð": "d", "þ": "th",
                           "æ": "ae", "œ": "oe", "ŋ": "n", "ə": "e"})  # fmt: skip
_POLISH = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
_PLACE = {letter: chr(ord("0") + i) if i < 10 else chr(ord("A") + i - 10) for i, letter in enumerate(_POLISH)}


class _Folding(dict[int, str]):
    """A table for ``str.translate`` that learns each character once: four times faster than normalising."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code).casefold()).casefold().translate(_STUBBORN)
        kept = "".join(c for c in plain if not _is_accent(c))
        self[code] = unicodedata.normalize("NFC", kept)
        return self[code]


def _is_accent(char: str) -> bool:
    """Accents and vowel points go; the vowel signs of Indic scripts are letters and stay (class below 10)."""
    combining = unicodedata.combining(char)
    return 10 <= combining <= 36 or combining >= 200 or unicodedata.category(char) == "Cf"


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Case and accents taken away in every script: ``Łódź`` becomes ``lodz``."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


@lru_cache(maxsize=20_000)
def latin(text: str) -> str:
    """The folded reading in Latin letters: ``Шевченко`` becomes ``shevchenko``, ``أمينة`` ``amina``."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFC", text)
    if _ARABIC_OR_HEBREW.search(text):
        text = " ".join(_read_semitic(word) for word in text.split())
    return fold(anyascii(_separate_han(text)))


def _read_semitic(word: str) -> str:
    """Long vowels between consonants are vowels (``ي`` i, ``و`` u), elsewhere consonants (y, w)."""
    if not _ARABIC_OR_HEBREW.search(word):
        return word
    letters = [c for c in word if not unicodedata.category(c).startswith("M")]
    if letters[:2] == ["ا", "ل"] and len(letters) > 3:
        letters = ["a", "l", " ", *letters[2:]]
    read: list[str] = []
    for i, raw in enumerate(letters):
        c = raw.translate(_SEMITIC)
        if c in {"ي", "و", "י", "ו"}:
            after_vowel = i == 0 or (read and read[-1][-1:] in f"{_VOWELS} ")
            front = c in {"ي", "י"}
            c = ("y" if front else "w") if after_vowel else ("i" if front else "u")
        read.append(c)
    return "".join(read)


def _separate_han(text: str) -> str:
    """anyascii writes Chinese as ``WangFang``; a space between lets each syllable be a word of its own."""
    return "".join(f" {c} " if "\u4e00" <= c <= "\u9fff" else c for c in text)


@lru_cache(maxsize=20_000)
def search_lines(text: str) -> tuple[str, ...]:
    """The words under which a text is found, in their order: folded, and again in Latin letters.

    A third line holds what is found apart and as one word: ``wang``, ``fang`` and ``wangfang``.
    """
    folded = " ".join(words(fold(text)))
    if text.isascii():
        return (folded,) if folded else ()
    read: list[str] = []
    joined: list[str] = []
    for part in text.split():
        syllables = words(latin(part))
        read += syllables
        if len(syllables) > 1 and not part.isascii():
            joined.append("".join(syllables)[:LONGEST_WORD])
    return tuple(line for line in dict.fromkeys([folded, " ".join(read), " ".join(joined)]) if line)


def words(folded: str) -> list[str]:
    """Letters and digits with the marks that belong to them; everything else parts words."""
    if folded.isascii():
        return _WORD.findall(folded)
    spaced = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in folded)
    return [word[:LONGEST_WORD] for word in spaced.split()]


@lru_cache(maxsize=20_000)
def collation_key(text: str) -> str:
    """A key in ASCII whose binary order is Polish order, in SQL as in Python.

    Other scripts stand where their Latin reading belongs, so that a reader of Latin finds them; accents
    that Polish does not know decide only between words otherwise alike.
    """
    lowered = unicodedata.normalize("NFC", text.casefold())
    key = []
    for char in lowered:
        if char in _PLACE:
            key.append(_PLACE[char])
        elif char.isdigit() and char.isascii():
            key.append(chr(ord("#") + int(char)))
        else:
            key.extend(_PLACE.get(c, "!") for c in _reading(char))
    squeezed = re.sub("!+", "!", "".join(key)).strip("!")
    return squeezed[:120]


@lru_cache(maxsize=20_000)
def _reading(char: str) -> str:
    if unicodedata.category(char).startswith("M"):
        return ""
    return latin(char) if char.isalpha() else " "


def initials(name: str) -> str:
    """One or two letters for an avatar: of the first and the last word."""
    parts = [w for w in name.split() if w[:1].isalpha()]
    if not parts:
        return "?"
    chosen = parts[:1] if len(parts) == 1 else [parts[0], parts[-1]]
    return "".join(_first_letter(part) for part in chosen)


def _first_letter(word: str) -> str:
    # The Arabic article is no part of a name's letter: الصباح stands under ص.
    word = word.removeprefix("ال") if len(word) > 3 else word
    if word[:1].isascii() or len(word) == 1:
        return word[:1].upper()
    # A letter keeps the marks that follow it, or a syllable of an Indic script would break.
    end = 1
    while end < len(word) and unicodedata.category(word[end]).startswith("M"):
        end += 1
    return word[:end].upper()
