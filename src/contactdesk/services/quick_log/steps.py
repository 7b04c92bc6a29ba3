"""What a clause says is to be done, by whom and by when; nothing where it only remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from contactdesk.core.said_days import Said
from contactdesk.services.quick_log import days, verbs
from contactdesk.services.quick_log.topics import trimmed
from contactdesk.services.quick_log.understood import Moment
from contactdesk.services.quick_log.verbs import Whose
from contactdesk.services.quick_log.words import Word, Words, each, words_of

_AND = re.compile(r"\s(?:and|i|oraz|&|\+)\s+")
_EXPLICIT = re.compile(r"(?:'ll|will|to|shall|should|must)$")
_MUST = each("ma maja obiecal obiecala obiecali powinna powinien powinni")
_NEAR = 4


class Step(NamedTuple):
    """``waiting``: they are to do it; ``colleague_id``: one of us who is named."""

    what: str
    due: Moment | None
    waiting: bool = False
    colleague_id: int | None = None


class _Lead(NamedTuple):
    """What a clause begins with that says who is to do it; ``first`` is the word after."""

    first: int
    whose: Whose | None = None
    certain: bool = False
    colleague_id: int | None = None


class Steps:
    """Of one line; ``colleagues`` are those of the office by their folded given names."""

    def __init__(self, line: str, now: datetime, colleagues: Mapping[str, int]) -> None:
        self._line = line
        self._now = now
        self._colleagues = colleagues

    def of(self, start: int, end: int) -> list[Step]:
        parts = self._parted(start, end)
        return [step for first, last in parts if (step := self._one(first, last)) is not None]

    def is_of_colleague(self, words: Words) -> bool:
        """Whether it begins with one of us who is to do it: "Iga to call", "Iga zadzwoni"."""
        if len(words) < 2 or words.words[0].plain not in self._colleagues:
            return False
        return words.begins_with(_TOLD, 1) is not None or verbs.polish_future(words.words[1]) is not None

    def _parted(self, start: int, end: int) -> list[tuple[int, int]]:
        """Two steps joined by "and", each with its day; "copy them and give back tomorrow" is one."""
        for match in _AND.finditer(self._line, start, end):
            sides = (start, match.start()), (match.end(), end)
            if all(days.due_on(self._line[first:last], first, self._now) for first, last in sides):
                return [sides[0], *self._parted(*sides[1])]
        return [(start, end)]

    def _one(self, start: int, end: int) -> Step | None:
        text = self._line[start:end]
        found = days.due_on(text, start, self._now)
        due = found[-1] if found else None
        every = words_of(text, start)
        words = Words([w for w in every if due is None or not due.start <= w.start < due.end])
        lead = self._lead(words)
        if lead is None or not self._is_to_do(words, lead, dated=due is not None):
            return None
        left = words.words[lead.first :]
        if not left:
            return None
        whose = lead.whose or self._whose(left)
        waiting = whose is Whose.THEIRS and lead.colleague_id is None
        what = self._text(left[0].start, end, due)
        return Step(what, days.moment(due, self._line) if due else None, waiting, lead.colleague_id)

    def _text(self, start: int, end: int, due: Said | None) -> str:
        if due is None or due.end <= start:
            return trimmed(self._line[start:end])
        before, after = self._line[start : max(start, due.start)], self._line[due.end : end]
        return trimmed(f"{trimmed(before)} {trimmed(after)}")

    def _lead(self, words: Words) -> _Lead | None:
        """None for a clause that only remarks."""
        if not words.words:
            return None
        named = self._colleagues.get(words.words[0].plain)
        if named is not None and len(words) > 1:
            told = words.begins_with(_TOLD, 1)
            return _Lead(told.stop if told else 1, Whose.OURS, certain=True, colleague_id=named)
        if asked := words.begins_with(verbs.ASKED_OF_US):
            return _Lead(asked.stop, Whose.OURS, certain=True)
        if waited := words.begins_with(verbs.WAITED_FOR):
            return _Lead(waited.stop, Whose.THEIRS, certain=True)
        ours = words.begins_with(verbs.OURS_TO_DO)
        if ours is None and words.begins_with(verbs.REMARK):
            return None
        if theirs := words.begins_with(verbs.THEIRS_TO_DO):
            return self._theirs(words, theirs)
        if ours is not None:
            return self._ours(words, ours)
        return self._by_name(words) or _Lead(0)

    def _theirs(self, words: Words, lead: range) -> _Lead | None:
        last = words.words[lead.stop - 1].plain
        if last in _MUST:
            following = words.words[lead.stop : lead.stop + 2]
            if not any(map(verbs.is_infinitive, following)):
                return None
            return _Lead(lead.stop, Whose.THEIRS, certain=True)
        return _Lead(lead.stop, Whose.THEIRS, certain=bool(_EXPLICIT.search(last)))

    def _ours(self, words: Words, lead: range) -> _Lead | None:
        first = lead.stop
        while (more := words.begins_with(verbs.OURS_TO_DO, first)) is not None:
            first = more.stop
        joined = " ".join(word.plain for word in words.words[:first])
        if joined in ("and", "i", "oraz", "then", "also", "potem", "a", "that", "ze"):
            rest = self._lead(Words(words.words[first:]))
            return rest and rest._replace(first=rest.first + first)
        return _Lead(first, Whose.OURS, certain=joined not in ("i", "we", "ja", "my"))

    def _by_name(self, words: Words) -> _Lead | None:
        """“Halina will send” and “Halina to send” are theirs."""
        if len(words) > 2 and words.words[0].is_capitalised:
            for first in (1, 2):
                told = words.begins_with(_TOLD, first)
                if told is not None and told.stop < len(words):
                    return _Lead(told.stop, Whose.THEIRS, certain=True)
        asked = words.begins_with(verbs.ASKED_OF_US, 1)
        if asked is not None and asked.stop < len(words) and not words.words[0].plain.isdigit():
            return _Lead(asked.stop, Whose.OURS, certain=True)
        return None

    def _is_to_do(self, words: Words, lead: _Lead, *, dated: bool) -> bool:
        left = words.words[lead.first :]
        if not left:
            return False
        if lead.certain:
            return True
        if lead.whose is Whose.THEIRS:
            return dated
        plain = Words(left)
        remarked = plain.find(verbs.ONLY_REMARKED)
        if remarked is not None or plain.find(verbs.PAST_OF_OURS) is not None:
            return False
        following = left[1] if len(left) > 1 else None
        says = verbs.is_imperative(left[0], following) or any(map(verbs.is_infinitive, left))
        return says or dated or any(map(verbs.polish_future, left[:_NEAR]))

    def _whose(self, left: tuple[Word, ...]) -> Whose | None:
        """Of a verb, where the clause does not say whose it is."""
        for word in left:
            if verbs.is_infinitive(word):
                return Whose.OURS
            if whose := verbs.polish_future(word):
                return whose
        return None


_TOLD = re.compile(r"(?:will|to|ma|powinna|powinien|should|must|shall)(?!\S)")
