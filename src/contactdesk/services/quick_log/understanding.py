"""Understanding a line: who, how, when, about what, and what is to be done next."""

from __future__ import annotations

import re
from datetime import datetime

from contactdesk.core.dates import local, utc_now
from contactdesk.core.text import fold
from contactdesk.records.interactions import Direction, InteractionKind
from contactdesk.records.office import Colleague
from contactdesk.services.quick_log import verbs
from contactdesk.services.quick_log.clauses import Clause, clauses
from contactdesk.services.quick_log.heads import Head, Heads
from contactdesk.services.quick_log.places import Mention
from contactdesk.services.quick_log.steps import Step, Steps
from contactdesk.services.quick_log.topics import topic_at, trimmed
from contactdesk.services.quick_log.understood import Meant, NextStep, Understood
from contactdesk.services.quick_log.ways import RANG_BACK, UNREACHED, WAYS
from contactdesk.services.quick_log.words import Words, each, words_of
from contactdesk.storage.desk import Desk

LONGEST = 10_000
"""Characters that are read; what is longer is kept all the same."""
_TAG = re.compile(r"(?<!\S)#(\w[\w-]*)")
_ONLY_NOTE = re.compile(r"\s*(?:note|notes|idea|memo|notatka|notka|pomysl|uwaga|fyi)\s*:", re.IGNORECASE)
_NOTE_ON = re.compile(
    r"\s*(?:note|notatka|notka|uwaga)\s+(?:on|about|re|o|nt\.?|dot\.?)\s+([^:]+):", re.IGNORECASE
)
_FEW = 5
_MARKERS = each("backlog zalegle todo zrobienia late done zrobione log")


class Reader:
    """Reads lines for one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, text: str, now: datetime | None = None) -> Understood:
        """``now`` is the time on the wall of the office."""
        whole = text[:LONGEST]
        tags = tuple(dict.fromkeys(_TAG.findall(whole)))
        line = _TAG.sub(lambda match: " " * len(match.group()), whole)
        return _Line(self._desk, line, now or local(utc_now())).understood()._replace(tags=tags)


class _Line:
    def __init__(self, desk: Desk, line: str, now: datetime) -> None:
        self._desk = desk
        self._line = line
        self._heads = Heads(desk, line, now)
        self._steps = Steps(line, now, self._colleagues())

    def _colleagues(self) -> dict[str, int]:
        query = Colleague.select(Colleague.name, Colleague.id).where(Colleague.archived_at.is_null())
        return {fold(name).split()[0]: i for name, i in self._desk.rows(query) if name.strip()}

    def understood(self) -> Understood:
        if note := self._note():
            return note
        parts = clauses(self._line)
        if len(parts) > 1 and parts[1].after == "colon" and self._is_marker(parts[0]):
            parts = parts[1:]
        if not parts:
            return Understood()
        if self._is_to_do(parts[0]):
            return self._only_steps(parts)
        head = self._heads.of(parts[0].start, parts[0].end)
        if head is not None:
            return self._with_head(head, parts[1:])
        if len(parts) > 1 and parts[1].after in ("colon", "dash", "comma"):
            head = self._begun_by(parts[0], self._heads.of(parts[1].start, parts[1].end))
            if head is not None:
                return self._with_head(head, parts[2:])
        return self._only_steps(parts)

    def _begun_by(self, part: Clause, head: Head | None) -> Head | None:
        """A day or a name may stand before all else: "yesterday: met Rose", "Rose - call about keys"."""
        if head is None:
            return None
        mentions, only = self._heads.names_in(part.start, part.end)
        if only:
            return head._replace(mentions=(*mentions, *head.mentions))
        when = self._heads.when(part.start, part.end)
        return head._replace(at=when) if when and not mentions and len(self._words(part)) < _FEW else None

    def _note(self) -> Understood | None:
        """What is called a note is not interpreted."""
        folded = fold(self._line) if len(fold(self._line)) == len(self._line) else self._line.lower()
        if on := _NOTE_ON.match(folded):
            mentions, _only = self._heads.names_in(on.start(1), on.end(1))
            return Understood(mentioned=_meant(mentions), is_understood=bool(mentions))
        return Understood(is_understood=True) if _ONLY_NOTE.match(folded) else None

    def _is_marker(self, part: Clause) -> bool:
        words = self._words(part).words
        return len(words) < 3 and any(word.plain in _MARKERS for word in words)

    def _is_to_do(self, part: Clause) -> bool:
        """Whether it begins with what is to be done: an imperative, or an infinitive before all else."""
        words = self._words(part)
        if not words.words:
            return False
        first, following = words.words[0], words.words[1] if len(words) > 1 else None
        if words.begins_with(verbs.OURS_TO_DO) and first.plain not in ("i", "a", "we", "and", "my", "ja"):
            return True
        if verbs.is_imperative(first, following) or self._steps.is_of_colleague(words):
            return True
        infinitive = next((i for i, word in enumerate(words.words) if verbs.is_infinitive(word)), None)
        if infinitive is None or words.find(UNREACHED) is not None:
            return False
        hits = [found.start for way in WAYS if (found := words.find(way.pattern)) is not None]
        return all(infinitive < start for start in hits)

    def _words(self, part: Clause) -> Words:
        return Words(words_of(self._line[part.start : part.end], part.start))

    def _only_steps(self, parts: list[Clause]) -> Understood:
        steps: list[Step] = []
        mentions: list[Mention] = []
        for part in parts:
            of_it = self._steps.of(part.start, part.end)
            if of_it:
                steps += of_it
                mentions += self._heads.named_to(part.start, part.end, after=self._verbs(part))
        if not steps or not (self._is_to_do(parts[0]) or any(step.due for step in steps)):
            return Understood()
        meant = _meant(mentions)
        return Understood(mentioned=meant, steps=_next_steps(steps, meant), is_understood=True)

    def _verbs(self, part: Clause) -> list[int]:
        return [
            word.start
            for word in self._words(part).words
            if word.plain in verbs.IMPERATIVES or verbs.is_infinitive(word)
        ]

    def _with_head(self, head: Head, parts: list[Clause]) -> Understood:
        kind, direction, answered, about, at = head.kind, head.direction, head.answered, head.about, head.at
        mentions, steps = list(head.mentions), self._steps.of(*head.rest) if head.rest else []
        is_call = kind is InteractionKind.CALL
        listing = True
        for i, part in enumerate(parts):
            words = self._words(part)
            if listing and part.after == "comma" and not about and not steps:
                more, only = self._heads.names_in(part.start, part.end)
                if only:
                    mentions += more
                    at = at or self._heads.when(part.start, part.end)
                    about = self._heads.topic_of(self._topic_start(part), part.end)
                    continue
            listing = False
            if is_call and words.begins_with(RANG_BACK):
                direction, answered = Direction.IN, True
                at = self._heads.when(part.start, part.end)
                continue
            if is_call and (unreached := words.begins_with(UNREACHED)) is not None:
                answered = answered and direction is Direction.IN and False
                rest = words.words[unreached.stop :]
                steps += self._steps.of(rest[0].start, part.end) if rest else []
                continue
            if not about and (topic := self._heads.topic_of(part.start, part.end)):
                about = topic
                continue
            is_told = part.after == "colon" and i == 0 and not about and not self._says_who(part, kind)
            of_it = [] if is_told else self._steps.of(part.start, part.end)
            if not of_it and i == 0 and not about and part.after in ("colon", "dash"):
                about = trimmed(self._line[part.start : part.end])
            steps += of_it
        meant = _meant(mentions)
        return Understood(
            kind, direction, answered, meant, about, at, _next_steps(steps, meant), is_understood=True
        )

    def _says_who(self, part: Clause, kind: InteractionKind) -> bool:
        """What was said in a conversation may be a promise; a message is told as it was written."""
        words = self._words(part)
        spoken = kind in (InteractionKind.CALL, InteractionKind.CONVERSATION)
        leads = (verbs.THEIRS_TO_DO, verbs.OURS_TO_DO)
        return spoken and any(words.begins_with(lead) is not None for lead in leads)

    def _topic_start(self, part: Clause) -> int:
        words = self._words(part)
        topic = topic_at(words)
        return words.words[topic[0]].start if topic else part.end


def _meant(mentions: list[Mention]) -> tuple[Meant, ...]:
    """Each once, in their order."""
    kept: dict[object, Meant] = {}
    for one in mentions:
        meant = one.meant
        kept.setdefault(meant.chosen[:2] if meant.chosen else fold(meant.text), meant)
    return tuple(kept.values())


def _next_steps(steps: list[Step], meant: tuple[Meant, ...]) -> tuple[NextStep, ...]:
    one = meant[0].chosen if len(meant) == 1 else None
    return tuple(
        NextStep(step.what, step.due, step.waiting, one if step.waiting else None, step.colleague_id)
        for step in steps
        if step.what
    )
