"""Understanding a line: who, how, when, about what, and what is to be done next."""

from __future__ import annotations

import re
from datetime import datetime

from contactdesk.core.dates import local, utc_now
from contactdesk.core.text import fold
from contactdesk.records.office import Colleague
from contactdesk.services.quick_log import polish_verbs, verbs
from contactdesk.services.quick_log.clauses import Clause, clauses, joined
from contactdesk.services.quick_log.following import Following, meant_by, next_steps
from contactdesk.services.quick_log.heads import Head, Heads
from contactdesk.services.quick_log.places import Mention
from contactdesk.services.quick_log.steps import Step, Steps, with_deadline
from contactdesk.services.quick_log.understood import Understood
from contactdesk.services.quick_log.ways import UNREACHED, WAYS, is_way
from contactdesk.services.quick_log.words import Words, any_phrase, each, words_of
from contactdesk.storage.desk import Desk

LONGEST = 10_000
"""Characters that are read; what is longer is kept all the same."""
_TAG = re.compile(r"(?<!\S)#(\w[\w-]*)")
_ONLY_NOTE = re.compile(r"\s*(?:note|notes|idea|memo|notatka|notka|pomysl|uwaga|fyi)\s*:", re.IGNORECASE)
_NOTE_ON = re.compile(
    r"\s*(?:note|notatka|notka|uwaga)\s+(?:on|about|re|o|nt\.?|dot\.?)\s+([^:]+):", re.IGNORECASE
)
_FEW = 5
_PRONOUN = any_phrase("(?:s?he|they|him|her|them|ona|on|oni|niej|niego|nim|nia|nich|jej|jemu|mu|go|ja|ich)")
_BY_WAY = any_phrase("(?:by|via|per) (?:e?-?mail|sms|text|phone|whatsapp|signal|post)")
_THEN = each("then also next potem nastepnie")
_JOINING = each("i a we and my ja") | _THEN
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
        query = Colleague.select(Colleague.name, Colleague.id).where(Colleague.archived_at.is_null())
        rows = desk.rows(query)
        self._colleagues = {fold(name).split()[0]: i for name, i in rows if name.strip()}
        self._steps = Steps(line, now, self._colleagues)
        self._following = Following(line, self._heads, self._steps, self._colleagues.keys())

    def understood(self) -> Understood:
        if note := self._note():
            return note
        parts = joined(self._line, clauses(self._line))
        if len(parts) > 1 and parts[1].after == "colon" and self._is_marker(parts[0]):
            parts = parts[1:]
        if not parts:
            return Understood()
        names_how = len(parts) > 1 and parts[1].after in ("colon", "dash") and self._is_way(parts[0])
        if names_how:
            parts = [Clause(parts[0].start, parts[1].end), *parts[2:]]
        elif self._is_to_do(parts[0]):
            return self._only_steps(parts)
        for i, part in enumerate(parts[:_FEW]):
            if i and self._is_to_do(part):
                break
            head = self._heads.of(part.start, part.end)
            if head is not None and i:
                head = self._begun_by(parts[:i], part, head)
            if head is not None:
                return self._following.of(head, parts[i + 1 :])
        return self._only_steps(parts)

    def _begun_by(self, parts: list[Clause], told: Clause, head: Head) -> Head | None:
        """A day, a name or a remark may stand before all else: "yesterday: met Rose", "Rose - call"."""
        for part in reversed(parts):
            mentions, only = self._heads.names_in(part.start, part.end)
            when = self._heads.when(part.start, part.end)
            topic = "" if head.about else self._heads.topic_of(part.start, part.end)
            if topic:
                head = head._replace(about=topic)
            elif only:
                head = head._replace(mentions=(*mentions, *head.mentions))
            elif when and not mentions and len(self._words(part)) < _FEW:
                head = head._replace(at=head.at or when)
            elif not head.mentions and mentions and self._words(told).find(_PRONOUN):
                head = head._replace(mentions=tuple(mentions[:1]))
            elif not head.mentions or self._steps.of(part.start, part.end):
                return None
        return head

    def _note(self) -> Understood | None:
        """What is called a note is not interpreted."""
        folded = fold(self._line) if len(fold(self._line)) == len(self._line) else self._line.lower()
        if on := _NOTE_ON.match(folded):
            mentions, _only = self._heads.names_in(on.start(1), on.end(1))
            return Understood(
                mentioned=meant_by(mentions, self._colleagues.keys()), is_understood=bool(mentions)
            )
        return Understood(is_understood=True) if _ONLY_NOTE.match(folded) else None

    def _is_way(self, part: Clause) -> bool:
        """Whether it only names how ("Zoom: …", "joint call: …"), and nobody."""
        return is_way(self._words(part)) and not self._heads.names_in(part.start, part.end)[0]

    def _is_marker(self, part: Clause) -> bool:
        words = self._words(part).words
        return len(words) < 3 and any(word.plain in _MARKERS for word in words)

    def _is_to_do(self, part: Clause) -> bool:
        """Whether it begins with what is to be done: an imperative, or an infinitive before all else."""
        words = self._words(part)
        if not words.words:
            return False
        first, following = words.words[0], words.words[1] if len(words) > 1 else None
        if words.begins_with(verbs.OURS_TO_DO) and first.plain not in _JOINING:
            return True
        if first.plain in _THEN and following is not None:
            first, following = following, words.words[2] if len(words) > 2 else None
        if verbs.is_thing_from(words) and words.find(_BY_WAY) is not None:
            return False
        if verbs.is_imperative(first, following) or self._steps.is_of_colleague(words):
            return True
        infinitive = next(
            (
                i
                for i, word in enumerate(words.words)
                if polish_verbs.is_infinitive(word) and not (i and word.is_capitalised)
            ),
            None,
        )
        if infinitive is None or words.find(UNREACHED) is not None:
            return False
        before = words.words[:infinitive]
        if any(polish_verbs.is_past_of_ours(one) or polish_verbs.is_past_of_theirs(one) for one in before):
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
                steps = with_deadline(steps, of_it)
                mentions += self._heads.named_to(part.start, part.end, after=self._verbs(part))
        if not steps or not (self._is_to_do(parts[0]) or any(step.due for step in steps)):
            return Understood()
        if not mentions and not self._steps.of(parts[0].start, parts[0].end):
            # "Rose na urlopie, zadzwonić we wtorek".
            mentions = self._heads.names_in(parts[0].start, parts[0].end)[0][:1]
        meant = meant_by(mentions, self._colleagues.keys())
        return Understood(mentioned=meant, steps=next_steps(steps, meant), is_understood=True)

    def _verbs(self, part: Clause) -> list[int]:
        return [
            word.start
            for word in self._words(part).words
            if word.plain in verbs.IMPERATIVES or polish_verbs.is_infinitive(word)
        ]
