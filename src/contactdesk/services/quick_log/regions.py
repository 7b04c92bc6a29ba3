"""The words of a clause before its topic, with what they tell of how something was said or written."""

from __future__ import annotations

import re
from typing import NamedTuple

from contactdesk.core.text import fold
from contactdesk.services.quick_log.polish_verbs import is_past_of_ours, is_past_of_theirs
from contactdesk.services.quick_log.ways import ANY_ENGLISH, ANY_POLISH, WAYS, Begun, Way
from contactdesk.services.quick_log.words import Word, Words, each

_BEFORE_NAMES = each("z ze za od do dla to from with for")
_OF_A_VERB = re.compile(r"(?!(?:need|us|relat|inde|hundr|wick|nak|schedul|limit|requir)ed$)\w{2,}[^e\W]ed")


class Hit(NamedTuple):
    words: range
    way: Way


class Region(NamedTuple):
    """The words before the topic, days left out, with what they tell."""

    words: list[Word]
    hits: list[Hit]
    unreached: range | None


def region_of(words: Words, unreached: range | None) -> Region:
    """``unreached`` are the words that say that nobody answered."""
    every = [Hit(at, way) for way in WAYS for at in words.find_all(way.pattern)]
    hits: list[Hit] = []
    for hit in sorted(every, key=lambda hit: (hit.words.start, -hit.words.stop)):
        if not hits or hit.words.start >= hits[-1].words.stop:
            hits.append(hit)
    found = unreached if unreached is not None and unreached.start < len(words) else None
    if found is not None:
        hits = [hit for hit in hits if hit.words.start not in found or not hit.way.is_weak]
    by_verb = any(hit.way.begun in (Begun.WE, Begun.THEY, Begun.SUBJECT) for hit in hits)
    if found is None and not by_verb:
        taken = {i for hit in hits for i in hit.words}
        hits += [hit for hit in _told_by_any_verb(words) if not taken.intersection(hit.words)]
    return Region(_without_polish_with(words, hits), hits, found)


def _told_by_any_verb(words: Words) -> list[Hit]:
    """A verb of ours that no table has still says that something happened: "potwierdziłam", "confirmed"."""
    for i, word in enumerate(words.words):
        before = words.words[i - 1].plain if i else ""
        if _OF_A_VERB.fullmatch(word.plain) and before not in _BEFORE_NAMES:
            return [Hit(range(i, i + 1), ANY_ENGLISH)]
        if (is_past_of_ours(word) and before not in _BEFORE_NAMES) or is_past_of_theirs(word):
            return [Hit(range(i, i + 1), ANY_POLISH)]
    return []


def _without_polish_with(words: Words, hits: list[Hit]) -> list[Word]:
    """In English “w” is short for “with”."""
    if not hits or any(hit.way.is_polish for hit in hits):
        return list(words.words)
    return [word._replace(plain="with") if word.plain == "w" else word for word in words.words]


def sex_told(region: Region) -> bool | None:
    """Of the one who did it, as a Polish verb of the past tells: "dzwoniła", "dzwonił"."""
    for hit in region.hits:
        if hit.way.is_polish and hit.way.begun is Begun.THEY and not hit.way.is_weak:
            last = fold(region.words[hit.words.start].text)
            return True if last.endswith("la") else False if last.endswith("l") else None
    return None


def is_verb(hit: Hit, words: Words) -> bool:
    """Whether it says by a verb that something was done, not by a noun."""
    if hit.way.begun in (Begun.WE, Begun.THEY, Begun.SUBJECT):
        return True
    first = words.words[hit.words.start]
    return is_past_of_ours(first) or is_past_of_theirs(first)
