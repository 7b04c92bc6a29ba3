"""What a clause says is to be done, by whom and by when; nothing where it only remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from contactdesk.core.said_days import Said
from contactdesk.services.quick_log import days, polish_verbs, verbs
from contactdesk.services.quick_log.leads import TOLD, Lead, lead_of
from contactdesk.services.quick_log.polish_verbs import Whose
from contactdesk.services.quick_log.topics import trimmed
from contactdesk.services.quick_log.understood import Moment
from contactdesk.services.quick_log.words import Word, Words, each, words_of

_AND = re.compile(r"\s(?:and|i|oraz|&|\+)\s+")
_HAPPENED = re.compile(
    r"(?!need|feed|przed|poprzed)\w{2,}[^e\W]ed|(?:ca|wo|could|will|would|is|are|was|were|do|does|did)n't"
)
"""Words behind a subject by which a clause tells what is, and not what is to be done."""
_DEADLINE = each("termin deadline due")
_BARE_WILL = re.compile(r"(?:and )?(?:will|shall)(?!\S)")
_TO_THEM = re.compile(r"(?<!\S)(?:her|him|them|back|call|email|try)(?!\S)")
_OF_ANOTHER = re.compile(r"(?!(?:do|dla|ze|na|przy|we|the|me)$)\w{2,}(?:[iey]|cza|sza|dza)")
"""A Polish verb of the third person, before the one who is to do it."""
_NEAR = 4
_FIRST = 2


class Step(NamedTuple):
    """``waiting``: they are to do it; ``colleague_id``: one of us who is named."""

    what: str
    due: Moment | None
    waiting: bool = False
    colleague_id: int | None = None


def with_deadline(steps: list[Step], more: list[Step]) -> list[Step]:
    """A clause that only says by when ("termin pt", "deadline 1.12") is of the step before, or a remark."""
    told = [one for one in more if one.what.lower() in _DEADLINE and one.due and not one.waiting]
    if not told:
        return [*steps, *more]
    if steps and steps[-1].due is None:
        return [*steps[:-1], steps[-1]._replace(due=told[0].due)]
    return steps


class Steps:
    """Of one line; ``colleagues`` are those of the office by their folded given names."""

    def __init__(self, line: str, now: datetime, colleagues: Mapping[str, int]) -> None:
        self._line = line
        self._now = now
        self._colleagues = colleagues

    def of(self, start: int, end: int, *, by_them: bool = False) -> list[Step]:
        """``by_them`` where the one who did what the line tells is not us: "dropped in, will bring …"."""
        parts = self._parted(start, end)
        return [step for first, last in parts if (step := self._one(first, last, by_them)) is not None]

    def is_of_colleague(self, words: Words) -> bool:
        """Whether it begins with one of us who is to do it: "Iga to call", "Iga zadzwoni"."""
        if len(words) < 2 or words.words[0].plain not in self._colleagues:
            return False
        return (
            words.begins_with(TOLD, 1) is not None or polish_verbs.polish_future(words.words[1]) is not None
        )

    def _parted(self, start: int, end: int) -> list[tuple[int, int]]:
        """Two steps joined by "and", each with its day; "copy them and give back tomorrow" is one."""
        for match in _AND.finditer(self._line, start, end):
            sides = (start, match.start()), (match.end(), end)
            if all(days.due_on(self._line[first:last], first, self._now) for first, last in sides):
                return [sides[0], *self._parted(*sides[1])]
        return [(start, end)]

    def _one(self, start: int, end: int, by_them: bool) -> Step | None:
        text = self._line[start:end]
        found = days.due_on(text, start, self._now)
        due = found[-1] if found else None
        every = words_of(text, start)
        words = Words([w for w in every if due is None or not due.start <= w.start < due.end])
        lead = lead_of(words, self._colleagues)
        if lead is not None and by_them and words.begins_with(_BARE_WILL) and not words.find(_TO_THEM):
            lead = lead._replace(whose=Whose.THEIRS)
        lead = lead and self._by_one_of_us(words, lead)
        if lead is None or not self._is_to_do(words, lead, dated=due is not None):
            return None
        left = words.words[lead.first :]
        if not left:
            return None
        whose = lead.whose or self._whose(left)
        waiting = whose is Whose.THEIRS and lead.colleague_id is None
        what = self._text(left, end, due)
        return Step(what, days.moment(due, self._line) if due else None, waiting, lead.colleague_id)

    def _text(self, left: tuple[Word, ...], end: int, due: Said | None) -> str:
        """Without the day, and without what says within it only that it is to be done, or by whom."""
        words, start = Words(left), left[0].start
        without = [(due.start, due.end)] if due is not None and due.end > start else []
        if (must := words.find(verbs.MUST_WITHIN, 1)) is not None:
            without.append((left[must.start].start, left[must.stop - 1].end))
        if len(left) > 1 and (named := self._done_by(words)) is not None:
            without.append((left[named].start, left[named].end))
        kept = []
        for first, last in sorted(without):
            kept.append(self._line[start : max(start, first)])
            start = last
        return trimmed(" ".join(trimmed(one) for one in [*kept, self._line[start:end]]))

    def _done_by(self, words: Words) -> int | None:
        """Where one of us stands behind the verb: "protokół robi Iga"."""
        for i, word in enumerate(words.words[1:], 1):
            verb = words.words[i - 1]
            if word.plain in self._colleagues and word.is_capitalised and _OF_ANOTHER.fullmatch(verb.plain):
                return None if verb.plain in verbs.IMPERATIVES else i
        return None

    def _by_one_of_us(self, words: Words, lead: Lead) -> Lead:
        named = None if lead.colleague_id else self._done_by(words)
        if named is None:
            return lead
        colleague = self._colleagues[words.words[named].plain]
        return lead._replace(whose=Whose.OURS, certain=True, colleague_id=colleague)

    def _is_to_do(self, words: Words, lead: Lead, *, dated: bool) -> bool:
        left = words.words[lead.first :]
        if not left:
            return False
        if lead.certain:
            return True
        if lead.whose is Whose.THEIRS:
            return dated
        plain = Words(left)
        remarked = plain.find(verbs.ONLY_REMARKED)
        if remarked is not None or any(map(polish_verbs.is_past_of_ours, left)):
            return False
        following = left[1] if len(left) > 1 else None
        asked = verbs.is_imperative(left[0], following)
        if not asked and any(_HAPPENED.fullmatch(word.plain) for word in left[1:_NEAR]):
            return False
        says = asked or any(map(polish_verbs.is_infinitive, left))
        return says or dated or any(map(polish_verbs.polish_future, left[:_NEAR]))

    def _whose(self, left: tuple[Word, ...]) -> Whose | None:
        """Of a verb, where the clause does not say whose it is."""
        if verbs.is_third_person(left[0], left[1] if len(left) > 1 else None):
            return Whose.THEIRS
        for i, word in enumerate(left):
            if polish_verbs.is_infinitive(word):
                return Whose.OURS
            if whose := polish_verbs.polish_future(word):
                return whose
            if i < _FIRST and polish_verbs.may_be_theirs(word):
                return Whose.THEIRS
        return None
