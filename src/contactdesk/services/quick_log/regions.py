"""The words of a clause before its topic, with what they tell of how something was said or written."""

from __future__ import annotations

from typing import NamedTuple

from contactdesk.core.text import fold
from contactdesk.services.quick_log.ways import WAYS, Begun, Way
from contactdesk.services.quick_log.words import Word, Words


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
    return Region(list(words.words), hits, found)


def sex_told(region: Region) -> bool | None:
    """Of the one who did it, as a Polish verb of the past tells: "dzwoniła", "dzwonił"."""
    for hit in region.hits:
        if hit.way.is_polish and hit.way.begun is Begun.THEY and not hit.way.is_weak:
            last = fold(region.words[hit.words.start].text)
            return True if last.endswith("la") else False if last.endswith("l") else None
    return None
