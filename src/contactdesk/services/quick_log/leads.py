"""The words that a clause begins with and that say who is to do what follows; a clause may only remark."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from contactdesk.services.quick_log import polish_verbs, verbs
from contactdesk.services.quick_log.polish_verbs import Whose
from contactdesk.services.quick_log.words import Words, each

_EXPLICIT = re.compile(r"(?:'ll|will|to|shall|should|must)$|promis|obiec|zadekl|zobow")
_MUST = each("ma maja powinna powinien powinni")
_JOINING = each("and i oraz then also potem a that ze nastepnie")
_FURTHEST = 4
TOLD = re.compile(r"(?:will|to|ma|powinna|powinien|should|must|shall)(?!\S)")


class Lead(NamedTuple):
    """What a clause begins with that says who is to do it; ``first`` is the word after."""

    first: int
    whose: Whose | None = None
    certain: bool = False
    colleague_id: int | None = None


def lead_of(words: Words, colleagues: Mapping[str, int]) -> Lead | None:
    """None for a clause that only remarks."""
    if not words.words:
        return None
    named = colleagues.get(words.words[0].plain)
    if named is not None and len(words) > 1:
        told = words.begins_with(TOLD, 1)
        return Lead(told.stop if told else 1, Whose.OURS, certain=True, colleague_id=named)
    if asked := words.begins_with(verbs.ASKED_OF_US):
        return Lead(asked.stop, Whose.OURS, certain=True)
    if waited := words.begins_with(verbs.WAITED_FOR):
        return Lead(waited.stop, Whose.THEIRS, certain=True)
    ours = words.begins_with(verbs.OURS_TO_DO)
    if ours is None and words.begins_with(verbs.REMARK):
        return None
    if theirs := words.begins_with(verbs.THEIRS_TO_DO):
        return _theirs(words, theirs)
    if ours is not None:
        return _ours(words, ours, colleagues)
    return _by_name(words) or Lead(0)


def _theirs(words: Words, lead: range) -> Lead | None:
    told = [word.plain for word in words.words[: lead.stop]]
    if told[-1] in _MUST:
        following = words.words[lead.stop : lead.stop + 2]
        if not any(map(polish_verbs.is_infinitive, following)):
            return None
        return Lead(lead.stop, Whose.THEIRS, certain=True)
    return Lead(lead.stop, Whose.THEIRS, certain=bool(_EXPLICIT.search(" ".join(told))))


def _ours(words: Words, lead: range, colleagues: Mapping[str, int]) -> Lead | None:
    first = lead.stop
    while (more := words.begins_with(verbs.OURS_TO_DO, first)) is not None:
        first = more.stop
    joined = " ".join(word.plain for word in words.words[:first])
    if joined in _JOINING:
        rest = lead_of(Words(words.words[first:]), colleagues)
        return rest and rest._replace(first=rest.first + first)
    return Lead(first, Whose.OURS, certain=joined not in ("i", "we", "ja", "my"))


def _by_name(words: Words) -> Lead | None:
    """“Halina will send” and “Halina to send” are theirs."""
    if len(words) > 2 and words.words[0].is_capitalised:
        for first in (1, 2):
            told = words.begins_with(TOLD, first)
            if told is not None and _goes_on(words, told):
                return Lead(told.stop, Whose.THEIRS, certain=True)
    asked = words.begins_with(verbs.ASKED_OF_US, 1)
    if asked is None and any(word.is_capitalised for word in words.words[:2]):
        # "Thao i Kasia proszą o projektor".
        further = words.find(verbs.ASKED_OF_US, 2)
        asked = further if further is not None and further.start <= _FURTHEST else None
    if asked is not None and asked.stop < len(words) and not words.words[0].plain.isdigit():
        return Lead(asked.stop, Whose.OURS, certain=True)
    return None


def _goes_on(words: Words, told: range) -> bool:
    """“Halina to send” says who is to do it, “draft to her” does not."""
    if told.stop >= len(words):
        return False
    return words.words[told.start].plain != "to" or words.words[told.stop].plain in verbs.IMPERATIVES
