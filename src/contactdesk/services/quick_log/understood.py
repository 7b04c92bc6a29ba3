"""What is understood of a line, to be shown and corrected before it is saved."""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from contactdesk.records.interactions import Direction, InteractionKind
from contactdesk.records.search import Kind


class Candidate(NamedTuple):
    """A person or organisation of the desk; ``detail`` tells namesakes apart."""

    kind: Kind
    id: int
    name: str
    detail: str = ""


class Meant(NamedTuple):
    """A name as typed: ``chosen`` where only one can be meant, several candidates or none otherwise.

    ``of`` is the organisation that somebody unknown is said to be from, ``email`` the address of a mail.
    """

    text: str
    candidates: tuple[Candidate, ...] = ()
    chosen: Candidate | None = None
    of: str = ""
    email: str = ""

    @property
    def is_ambiguous(self) -> bool:
        return self.chosen is None and bool(self.candidates)

    @property
    def is_unknown(self) -> bool:
        return not self.candidates


class LoggedOn(NamedTuple):
    """The person, organisation or partnership on whose page something is logged."""

    kind: Kind
    id: int
    name: str


class Moment(NamedTuple):
    """A day on the wall, and a time where one was told."""

    day: date
    time: time | None = None


class NextStep(NamedTuple):
    """``waiting``: they are to do it; for whom we wait, where that is one. Or the colleague who is to."""

    what: str
    due: Moment | None = None
    waiting: bool = False
    waiting_for: Candidate | None = None
    colleague_id: int | None = None


class Understood(NamedTuple):
    """``at`` is None for now. A line that nobody understands is a note with nothing else."""

    kind: InteractionKind = InteractionKind.NOTE
    direction: Direction = Direction.NONE
    answered: bool = True
    mentioned: tuple[Meant, ...] = ()
    about: str = ""
    at: Moment | None = None
    steps: tuple[NextStep, ...] = ()
    tags: tuple[str, ...] = ()
    is_understood: bool = False

    @property
    def contacts(self) -> tuple[Candidate, ...]:
        return tuple(one.chosen for one in self.mentioned if one.chosen is not None)

    @property
    def ambiguous(self) -> tuple[Meant, ...]:
        return tuple(one for one in self.mentioned if one.is_ambiguous)

    @property
    def unknown(self) -> tuple[Meant, ...]:
        return tuple(one for one in self.mentioned if one.is_unknown)

    @property
    def is_sure(self) -> bool:
        """Whether it can be saved as it is, with nothing to choose first."""
        return not self.ambiguous
