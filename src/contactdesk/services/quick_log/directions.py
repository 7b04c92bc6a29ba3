"""Whether we called, wrote and came, or they."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contactdesk.records.interactions import Direction, InteractionKind
from contactdesk.records.search import Kind
from contactdesk.services.quick_log.places import Mention
from contactdesk.services.quick_log.polish_verbs import is_past_of_ours
from contactdesk.services.quick_log.regions import Hit, Region
from contactdesk.services.quick_log.ways import Begun
from contactdesk.services.quick_log.words import each

_WRITTEN_BY = {Begun.WE: Direction.OUT, Begun.THEY: Direction.IN, Begun.NOBODY: Direction.NONE}
_TO_AND_FRO = re.compile(r"(?:e?sms|korespond|whatsapp|signal|czat|rozmawia)")
_ASKED = re.compile(r"prosil[aiy]?")
_RECEIVED = re.compile(r"(?:do|o)sta|odebra|otrzyma|przeczyta|odczyta|wymieni")
_TO = each("to do dla for")
_FROM = each("from od in")
_AT = each("at w we u na in")
_BY = each("by via")
_OUR_PRONOUNS = each("i we")
_THEIR_PRONOUNS = each("she he they someone somebody people person osoby osoba ktos")


def direction_of(region: Region, mentions: Sequence[Mention], chosen: Hit | None) -> Direction:
    hits = [chosen, *(hit for hit in region.hits if hit is not chosen)] if chosen else []
    for hit in hits:
        begun = hit.way.begun
        if begun is Begun.SUBJECT:
            begun = _by_subject(region, mentions, hit)
        elif begun is Begun.PREPOSITION:
            begun = _by_preposition(region, mentions, hit)
        if begun is Begun.WE:
            return Direction.OUT
        if begun is Begun.THEY:
            return Direction.IN
    if chosen is None or chosen.way.kind not in (InteractionKind.EMAIL, InteractionKind.LETTER):
        return Direction.NONE
    return _WRITTEN_BY[_writer(region, mentions)]


def _writer(region: Region, mentions: Sequence[Mention]) -> Begun:
    """Who wrote, where any other verb tells it: "invited Suharti by sms", "Marek potwierdził mailem"."""
    plain = [word.plain for word in region.words]
    if any(is_past_of_ours(word) and not _TO_AND_FRO.match(word.plain) for word in region.words):
        return Begun.NOBODY if any(map(_RECEIVED.match, plain)) else Begun.WE
    if any(map(_ASKED.fullmatch, plain)):
        return Begun.THEY
    for hit in region.hits:
        verb = region.words[hit.words.start]
        if hit.way.begun is Begun.NOBODY and verb.plain.endswith("ed"):
            return _by_subject(region, mentions, hit)
        if hit.way.begun is Begun.NOBODY and verb.text.lower().endswith(("ła", "ł", "ły", "li")):
            return Begun.THEY
    return Begun.NOBODY


def _by_subject(region: Region, mentions: Sequence[Mention], hit: Hit) -> Begun:
    before = {word.plain for word in region.words[: hit.words.start]}
    if before & _OUR_PRONOUNS:
        return Begun.WE
    theirs = before & _THEIR_PRONOUNS or any(one.words.stop <= hit.words.start for one in mentions)
    return Begun.THEY if theirs else Begun.WE


def _by_preposition(region: Region, mentions: Sequence[Mention], hit: Hit) -> Begun:
    """To whom or from whom; “z ambasady” is from there, “z Markiem” with him."""
    after = [word.plain for word in region.words[hit.words.stop :]]
    if hit.way.kind is InteractionKind.VISIT:
        first = next((word for word in after if word in _TO | _FROM | _AT | {"z", "ze", "by"}), "")
        return Begun.THEY if first in ("from", "by", "od", "z", "ze") else Begun.WE
    before = [word.plain for word in region.words[: hit.words.start]]
    if before and before[-1] in _BY:
        # "Asked by mail for …": only from whom tells it, or who did it.
        return Begun.THEY if _FROM.intersection(before[:-1]) else Begun.NOBODY
    for word in [*after, *before]:
        if word in _TO:
            return Begun.WE
        if word in _FROM:
            return Begun.THEY
        if word in ("with", "w/"):
            return Begun.NOBODY
    if "z" not in after and "ze" not in after:
        return Begun.NOBODY
    if hit.way.kind is not InteractionKind.CALL:
        said = any(one.way.begun in (Begun.WE, Begun.THEY) for one in region.hits)
        return Begun.NOBODY if said else Begun.THEY
    return Begun.THEY if _is_from_there(region, mentions) else Begun.NOBODY


def _is_from_there(region: Region, mentions: Sequence[Mention]) -> bool:
    first = next(
        (
            one
            for one in mentions
            if one.words.start and region.words[one.words.start - 1].plain in ("z", "ze")
        ),
        None,
    )
    if first is None or not first.meant.candidates:
        return False
    instrumental = region.words[first.words.start].text.endswith(("ą", "em"))
    return first.meant.candidates[0].kind is Kind.ORGANISATION and not instrumental
