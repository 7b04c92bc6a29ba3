"""The part of a line that says what was done: how, by whom, with whom, about what and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from contactdesk.core.said_days import Said
from contactdesk.records.interactions import Direction, InteractionKind
from contactdesk.services.quick_log import days
from contactdesk.services.quick_log.desk_names import DeskNames
from contactdesk.services.quick_log.directions import direction_of
from contactdesk.services.quick_log.given import given
from contactdesk.services.quick_log.mentions import Mentions
from contactdesk.services.quick_log.name_words import TITLES, is_like_a_name
from contactdesk.services.quick_log.places import Mention
from contactdesk.services.quick_log.regions import Hit, Region, is_verb, region_of, sex_told
from contactdesk.services.quick_log.slips import mended
from contactdesk.services.quick_log.topics import goes_on_at, topic_at, topic_end, trimmed
from contactdesk.services.quick_log.understood import Meant, Moment
from contactdesk.services.quick_log.ways import ANY_ENGLISH, ANY_POLISH, UNREACHED
from contactdesk.services.quick_log.words import Word, Words, each, words_of
from contactdesk.storage.desk import Desk

_POLISH = each("do od z ze w ws u dla o p pani pan na")
_JOINING = each("and n i oraz the w/ with & + a z ze")
_WITHOUT_DIRECTION = frozenset({InteractionKind.CONVERSATION, InteractionKind.NOTE})


class Head(NamedTuple):
    """``rest`` is where the clause goes on to what is to be done, if it does."""

    kind: InteractionKind
    direction: Direction
    answered: bool
    mentions: tuple[Mention, ...]
    about: str
    at: Moment | None
    rest: tuple[int, int] | None


class Heads:
    """Reads clauses of one line."""

    def __init__(self, desk: Desk, line: str, now: datetime) -> None:
        self._desk = desk
        self._line = line
        self._now = now

    def of(self, start: int, end: int) -> Head | None:
        """None where the clause does not say that anything was done."""
        text = self._line[start:end]
        told = days.done_on(text, start, self._now)
        every = mended(words_of(text, start))
        words = Words([word for word in every if not days.is_within(word.start, told)])
        unreached = words.find(UNREACHED)
        rest = None
        if unreached is not None and unreached.start > 0 and unreached.stop < len(words):
            rest = (words.words[unreached.stop].start, end)
            words = Words(words.words[: unreached.stop])
        if unreached is None and (on := goes_on_at(words)) is not None:
            rest = (words.words[on].start, end)
            words = Words(words.words[:on])
        topic = topic_at(words)
        told_of, about = self._topic_first(words, topic)
        if told_of is not None:
            words, topic = told_of, None
        region = region_of(Words(words.words[: topic[0]] if topic else words.words), unreached)
        if not region.hits and region.unreached is None:
            return None
        if told_of is not None:
            return self._head(region, about, told[-1] if told else None, rest)
        about, over, rest = self._about(words, topic, unreached, end, told, rest)
        before = [one for one in told if one.start < (words.words[topic[0]].start if topic else end)]
        if rest is not None:
            before = [one for one in before if one.start < rest[0]]
        return self._head(region, about, over or (before[-1] if before else None), rest)

    def _topic_first(self, words: Words, topic: tuple[int, int] | None) -> tuple[Words | None, str]:
        """The words behind a topic that the clause begins with: "ws. dotacji dzwoniła ambasada"."""
        if topic is None or topic[0]:
            return None, ""
        told = [
            hit.words.start
            for hit in region_of(words, None).hits
            if hit.words.start > topic[1] and is_verb(hit, words)
        ]
        if not told:
            return None, ""
        about = self._line[words.words[topic[1]].start : words.words[told[0]].start]
        return Words(words.words[told[0] :]), trimmed(about)

    def names_in(self, start: int, end: int) -> tuple[list[Mention], bool]:
        """Who is named in a clause, and whether there is nothing else in it but "and" and days."""
        words = self._plain_words(start, end)
        mentions = self._mentions(words, []).of(words, (), verbs=(), sex=None)
        if not mentions and is_like_a_name(words):
            text = self._line[words[0].start : words[-1].end]
            return [Mention(range(len(words)), Meant(text))], True
        named = {i for one in mentions for i in one.words}
        only = all(
            i in named or word.plain in _JOINING | TITLES or self._is_bracketed(word)
            for i, word in enumerate(words)
        )
        return mentions, bool(mentions) and only

    def _is_bracketed(self, word: Word) -> bool:
        before = self._line[: word.start]
        return before.rfind("(") > before.rfind(")") and ")" in self._line[word.end :]

    def named_to(self, start: int, end: int, *, after: Sequence[int]) -> list[Mention]:
        """Who is named in what is to be done; ``after`` are places of verbs that names follow."""
        words = self._plain_words(start, end)
        opening = [i for i, word in enumerate(words) if word.start in after]
        return self._mentions(words, []).of(words, opening, verbs=opening, sex=None)

    def topic_of(self, start: int, end: int) -> str:
        """Of a clause that begins with a word that leads to one."""
        words = Words(words_of(self._line[start:end], start))
        topic = topic_at(words)
        return trimmed(self._line[words.words[topic[1] - 1].end : end]) if topic and topic[0] == 0 else ""

    def when(self, start: int, end: int) -> Moment | None:
        told = days.done_on(self._line[start:end], start, self._now)
        return days.moment(told[-1], self._line) if told else None

    def _plain_words(self, start: int, end: int) -> list[Word]:
        text = self._line[start:end]
        told = days.due_on(text, start, self._now)
        words = Words([word for word in words_of(text, start) if not days.is_within(word.start, told)])
        topic = topic_at(words)
        return list(words.words[: topic[0]] if topic else words.words)

    def _about(
        self,
        words: Words,
        topic: tuple[int, int] | None,
        unreached: range | None,
        end: int,
        told: list[Said],
        rest: tuple[int, int] | None,
    ) -> tuple[str, Said | None, tuple[int, int] | None]:
        """The topic, a day of the past that stands behind it, and what follows in the same clause."""
        if topic is None:
            return "", None, rest
        start = words.words[topic[1] - 1].end
        stop = topic_end(words, topic[1])
        last = words.words[stop].start if stop < len(words) else (rest[0] if rest else end)
        if stop < len(words):
            rest = (last, end)
        if unreached is not None and unreached.start > topic[1]:
            last = words.words[unreached.start].start
        for one in told:
            after = self._line[one.end : last].strip(" .!?")
            if one.start > start and not after and days.is_surely_past(self._line[one.start : one.end]):
                return trimmed(self._line[start : one.start]), one, rest
        return trimmed(self._line[start:last]), None, rest

    def _head(self, region: Region, about: str, at: Said | None, rest: tuple[int, int] | None) -> Head | None:
        strong = [hit for hit in region.hits if not hit.way.is_weak]
        # That somebody came or was on the phone is told by a word of its own, beside "talk" or "meeting".
        came = [hit for hit in strong if hit.way.kind in (InteractionKind.VISIT, InteractionKind.CALL)]
        met = bool(strong) and strong[0].way.kind is InteractionKind.CONVERSATION
        chosen = next(iter([*(came if met else ()), *strong, *region.hits]), None)
        kind = chosen.way.kind if chosen else InteractionKind.CALL
        passed = {i for hit in region.hits for i in hit.words} | set(region.unreached or ())
        verbs = {hit.words.stop - 1 for hit in region.hits if hit.way not in (ANY_ENGLISH, ANY_POLISH)}
        mentions = self._mentions(region.words, region.hits).of(
            region.words, passed, verbs=verbs, sex=sex_told(region)
        )
        if not mentions and region.hits and all(hit.way in (ANY_ENGLISH, ANY_POLISH) for hit in region.hits):
            return None
        answered = kind is not InteractionKind.CALL or (
            region.unreached is None and all(hit.way.reached for hit in region.hits)
        )
        direction = Direction.NONE
        if kind not in _WITHOUT_DIRECTION:
            direction = direction_of(region, mentions, chosen)
            if not answered and direction is Direction.NONE:
                direction = Direction.OUT
        about = about or given(region, mentions, self._line)
        return Head(
            kind,
            direction,
            answered,
            tuple(mentions),
            about,
            days.moment(at, self._line) if at else None,
            rest,
        )

    def _mentions(self, words: Sequence[Word], hits: Sequence[Hit]) -> Mentions:
        """Names are inflected where anything in the clause is Polish, or nothing tells the language."""
        polish = any(hit.way.is_polish for hit in hits) or any(word.plain in _POLISH for word in words)
        return Mentions(self._desk, DeskNames(self._desk, inflected=polish or not hits), self._line)
