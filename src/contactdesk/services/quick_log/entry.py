"""What is about to be logged, as it is shown and corrected: texts as people write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from contactdesk.core.text import fold
from contactdesk.records.interactions import Direction, InteractionKind
from contactdesk.records.priority import Priority
from contactdesk.records.search import Kind
from contactdesk.services.interaction_draft import shortened
from contactdesk.services.quick_log.mail_intake import MailTaken
from contactdesk.services.quick_log.newcomers import Newcomer, offered
from contactdesk.services.quick_log.understood import Candidate, LoggedOn, Meant, Moment, NextStep, Understood

_URGENT = frozenset({"urgent", "important", "asap", "pilne", "pilny", "wazne"})
"""Tags that say how soon rather than what about."""


@dataclass
class StepEntry:
    """``due`` is as people write it; an empty ``what`` is no step."""

    what: str
    due: str = ""
    waiting: bool = False
    waiting_for: str = ""
    colleague_id: int | None = None
    priority: Priority = Priority.NORMAL


@dataclass
class Entry:
    """``at`` is empty for now. ``is_understood`` is false for what is only kept as a note."""

    text: str
    kind: InteractionKind = InteractionKind.NOTE
    direction: Direction = Direction.NONE
    answered: bool = True
    mentioned: list[Meant] = field(default_factory=list)
    about: str = ""
    at: str = ""
    steps: list[StepEntry] = field(default_factory=list)
    tags: tuple[str, ...] = ()
    is_understood: bool = False
    message_id: str = ""
    partnership: LoggedOn | None = None
    partnerships: tuple[LoggedOn, ...] = ()
    """Those of whom it is with, to choose from."""
    newcomers: dict[int, Newcomer] = field(default_factory=dict)
    """Who is to be added to the desk, by their place among those mentioned."""
    put_on: set[str] = field(default_factory=set)
    """The tags that are to be put on those who are meant."""

    @property
    def contacts(self) -> list[Candidate]:
        return [one.chosen for one in self.mentioned if one.chosen is not None]

    @property
    def ambiguous(self) -> list[Meant]:
        return [one for one in self.mentioned if one.is_ambiguous]

    @property
    def summary(self) -> str:
        return self.about or shortened(self.text)

    def choose(self, index: int, candidate: Candidate) -> None:
        """Say who is meant by a name; for them is waited then where nobody else was named."""
        self.mentioned[index] = self.mentioned[index]._replace(chosen=candidate)
        for step in self.steps:
            if step.waiting and len(self.mentioned) == 1:
                step.waiting_for = candidate.name

    def add_newcomers(self) -> None:
        """Take all whom nobody on the desk bears the name of for new, as they are offered."""
        self.newcomers = {i: offered(one) for i, one in enumerate(self.mentioned) if one.is_unknown}

    def put_first(self, known: Candidate) -> None:
        """Say that it is with somebody, whom the line need not name; of namesakes that one is meant."""
        if known in self.contacts:
            return
        namesakes = [i for i, one in enumerate(self.mentioned) if known in one.candidates]
        if namesakes:
            self.choose(namesakes[0], known)
            return
        self.mentioned.insert(0, Meant(known.name, (known,), known))
        for step in self.steps:
            if step.waiting and not step.waiting_for:
                step.waiting_for = known.name

    def leave_out(self, index: int) -> None:
        """Nobody is meant after all; the name stays in the text."""
        self.mentioned[index] = Meant(self.mentioned[index].text)


def entry_of(understood: Understood, text: str) -> Entry:
    steps = [_step(step, understood.contacts) for step in understood.steps]
    urgent = [tag for tag in understood.tags if steps and fold(tag) in _URGENT]
    if urgent:
        steps = [replace(step, priority=Priority.HIGH) for step in steps]
    return Entry(
        text=text,
        kind=understood.kind,
        direction=understood.direction,
        answered=understood.answered,
        mentioned=list(understood.mentioned),
        about=understood.about,
        at=_typed(understood.at),
        steps=steps,
        tags=tuple(tag for tag in understood.tags if tag not in urgent),
        is_understood=understood.is_understood,
    )


def entry_of_mail(taken: MailTaken) -> Entry:
    draft = taken.draft
    known = [Meant(one.name, (one,), one) for one in taken.contacts]
    unknown = [Meant(one.name or one.email, email=one.email) for one in taken.unknown]
    return Entry(
        text=draft.text or draft.summary,
        kind=InteractionKind.EMAIL,
        direction=Direction(draft.direction),
        mentioned=[*known, *unknown],
        about=draft.summary,
        at=draft.at,
        is_understood=True,
        message_id=draft.message_id,
    )


def numbers(contacts: Sequence[Candidate], kind: Kind) -> list[str]:
    return [str(one.id) for one in contacts if one.kind is kind]


def _step(step: NextStep, contacts: Sequence[Candidate]) -> StepEntry:
    waiting_for = ""
    if step.waiting:
        waiting_for = step.waiting_for.name if step.waiting_for else ", ".join(one.name for one in contacts)
    return StepEntry(step.what, _typed(step.due), step.waiting, waiting_for, step.colleague_id)


def _typed(moment: Moment | None) -> str:
    if moment is None:
        return ""
    day = moment.day.isoformat()
    return f"{day} {moment.time:%H:%M}" if moment.time else day
