"""What follows the part of a line that says what was done: more names, the topic, what is to be done next."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from contactdesk.core.text import fold
from contactdesk.records.interactions import Direction, InteractionKind
from contactdesk.services.quick_log import verbs
from contactdesk.services.quick_log.clauses import Clause
from contactdesk.services.quick_log.declension import nominatives
from contactdesk.services.quick_log.heads import Head, Heads
from contactdesk.services.quick_log.places import Mention
from contactdesk.services.quick_log.steps import Step, Steps, with_deadline
from contactdesk.services.quick_log.topics import topic_at, trimmed
from contactdesk.services.quick_log.understood import Meant, NextStep, Understood
from contactdesk.services.quick_log.ways import RANG_BACK, UNREACHED
from contactdesk.services.quick_log.words import Words, words_of

_BRIEF = 3


class Following:
    """Of one line; ``colleagues`` are the folded given names of those of the office."""

    def __init__(self, line: str, heads: Heads, steps: Steps, colleagues: AbstractSet[str]) -> None:
        self._line = line
        self._heads = heads
        self._steps = steps
        self._colleagues = colleagues

    def of(self, head: Head, parts: list[Clause]) -> Understood:
        kind, direction, answered, about, at = head.kind, head.direction, head.answered, head.about, head.at
        mentions, steps = list(head.mentions), self._steps.of(*head.rest) if head.rest else []
        is_call = kind is InteractionKind.CALL
        by_them = direction is Direction.IN
        listing, topic_from = True, None
        for part in parts:
            words = self._words(part)
            if listing and part.after == "comma" and not steps and not self._ends_with(part, about):
                more, only = self._heads.names_in(part.start, part.end)
                if only:
                    mentions += more
                    at = at or self._heads.when(part.start, part.end)
                    about = self._heads.topic_of(self._topic_start(part), part.end) or about
                    continue
            first, listing = listing, False
            if is_call and words.begins_with(RANG_BACK):
                direction, answered = Direction.IN, True
                at = self._heads.when(part.start, part.end)
                about = about or self._heads.topic_of(self._topic_start(part), part.end)
                continue
            if is_call and (unreached := words.begins_with(UNREACHED)) is not None:
                answered = False
                rest = words.words[unreached.stop :]
                steps += self._steps.of(rest[0].start, part.end) if rest else []
                continue
            if not about and (topic := self._heads.topic_of(part.start, part.end)):
                about = topic
                continue
            is_told = part.after == "colon" and first and not about and not self._says_who(part, kind)
            of_it = [] if is_told else self._steps.of(part.start, part.end, by_them=by_them)
            if not of_it and first and not about and self._tells_topic(part):
                about, topic_from = trimmed(self._line[part.start : part.end]), part.start
            elif not of_it and topic_from is not None and part.after == "comma" and self._is_brief(part):
                about = trimmed(self._line[topic_from : part.end])
            else:
                topic_from = None
            steps = with_deadline(steps, of_it)
        meant = meant_by(mentions, self._colleagues)
        return Understood(
            kind, direction, answered, meant, about, at, next_steps(steps, meant), is_understood=True
        )

    def _ends_with(self, part: Clause, about: str) -> bool:
        """Whether what stands before is the topic: then a comma parts topics, not names."""
        return bool(about) and self._line[: part.start].rstrip(" ,").endswith(about)

    def _tells_topic(self, part: Clause) -> bool:
        words = self._words(part)
        is_remark = part.after == "dash" and words.begins_with(verbs.BY_SUBJECT) is not None
        return part.after in ("colon", "dash") and not is_remark

    def _is_brief(self, part: Clause) -> bool:
        """Whether it may go on with what a list of topics began: "annex, budget, staffing"."""
        words = self._words(part)
        return len(words) < _BRIEF and not words.begins_with(verbs.REMARK)

    def _says_who(self, part: Clause, kind: InteractionKind) -> bool:
        """What was said in a conversation may be a promise; a message is told as it was written."""
        words = self._words(part)
        spoken = kind in (InteractionKind.CALL, InteractionKind.CONVERSATION)
        leads = (verbs.THEIRS_TO_DO, verbs.OURS_TO_DO, verbs.ASKED_OF_US)
        return spoken and any(words.begins_with(lead) is not None for lead in leads)

    def _topic_start(self, part: Clause) -> int:
        words = self._words(part)
        topic = topic_at(words)
        return words.words[topic[0]].start if topic else part.end

    def _words(self, part: Clause) -> Words:
        return Words(words_of(self._line[part.start : part.end], part.start))


def meant_by(mentions: list[Mention], colleagues: AbstractSet[str]) -> tuple[Meant, ...]:
    """Each once, in their order; those of the office itself are never "with whom"."""
    kept: dict[object, Meant] = {}
    for one in mentions:
        meant = one.meant
        first = meant.text.split(" ")[0]
        if meant.is_unknown and not colleagues.isdisjoint(nominatives(first, inflected=True)):
            continue
        kept.setdefault(meant.chosen[:2] if meant.chosen else fold(meant.text), meant)
    return tuple(kept.values())


def next_steps(steps: list[Step], meant: tuple[Meant, ...]) -> tuple[NextStep, ...]:
    one = meant[0].chosen if len(meant) == 1 else None
    return tuple(
        NextStep(step.what, step.due, step.waiting, one if step.waiting else None, step.colleague_id)
        for step in steps
        if step.what
    )
