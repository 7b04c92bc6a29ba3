"""How something was said or written and who began, as the words of English and Polish tell it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from contactdesk.records.interactions import InteractionKind
from contactdesk.services.quick_log import ways_english, ways_polish
from contactdesk.services.quick_log.words import Words, any_phrase, rows, table

_FEW = 3


class Begun(StrEnum):
    """Who called, wrote or came, or what in the line tells it.

    By the subject: "Olena called" is theirs, "called Olena" is ours. By the preposition: a call to or from.
    """

    WE = "we"
    THEY = "they"
    NOBODY = "nobody"
    SUBJECT = "subject"
    PREPOSITION = "preposition"


class Way(NamedTuple):
    """``is_weak``: another word may say more precisely how ("sent" beside "letter").

    ``gives``: what is neither verb nor name is what was given or discussed.
    """

    pattern: re.Pattern[str]
    kind: InteractionKind
    begun: Begun
    is_weak: bool
    gives: bool
    reached: bool
    is_polish: bool


def _ways(text: str, *, is_polish: bool) -> list[Way]:
    """Each row is kind, who began, what else holds, and after the colon phrases parted by semicolons."""
    found = []
    for told, patterns in rows(text):
        kind, begun, *flags = told.split()
        found.append(
            Way(
                patterns,
                InteractionKind(kind),
                Begun(begun),
                is_weak="weak" in flags,
                gives="gives" in flags,
                reached="unreached" not in flags,
                is_polish=is_polish,
            )
        )
    return found


WAYS = (*_ways(ways_english.TABLE, is_polish=False), *_ways(ways_polish.TABLE, is_polish=True))
_ANY = Way(
    any_phrase("(?!)"),
    InteractionKind.CONVERSATION,
    Begun.NOBODY,
    is_weak=True,
    gives=True,
    reached=True,
    is_polish=False,
)
ANY_ENGLISH, ANY_POLISH = _ANY, _ANY._replace(is_polish=True)
"""By any verb that no table has: where nothing else tells how, it was a conversation."""
UNREACHED = any_phrase(*table(ways_english.UNREACHED), *table(ways_polish.UNREACHED))
"""A call that reached nobody."""
RANG_BACK = any_phrase(
    *table("(but )?(s?he|they) (rang|called|phoned)( me)?( back)? ; (ale )?oddzwoni~( do mnie)?")
)
"""Then they called: that call is what is logged."""


def is_way(words: Words) -> bool:
    """Whether it only names how, as in "Zoom: Łucja and Rose"."""
    if len(words) > _FEW:
        return False
    told = [(way, at) for way in WAYS for at in words.find_all(way.pattern) if at.stop == len(words)]
    return any(at.start == 0 or way.begun in (Begun.PREPOSITION, Begun.NOBODY) for way, at in told)
