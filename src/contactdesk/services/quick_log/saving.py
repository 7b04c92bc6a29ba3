"""What was understood of a line, saved in one step: the interaction, and what is to be done next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, phrase
from contactdesk.records.follow_ups import FollowUpStatus
from contactdesk.records.interactions import InteractionKind
from contactdesk.records.search import Kind
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.follow_ups import FollowUps
from contactdesk.services.interaction_draft import InteractionDraft, shortened
from contactdesk.services.interactions import Interactions
from contactdesk.services.office import OurOffice
from contactdesk.services.quick_log.understanding import Reader
from contactdesk.services.quick_log.understood import Candidate, NextStep, Understood
from contactdesk.services.results import Saved
from contactdesk.storage.desk import Desk

if TYPE_CHECKING:
    from contactdesk.storage.change import OpenChange


class NothingToLog(ContactDeskError):
    code = "nothing-to-log"
    message = N_("Write in a line what happened.")


class NameUnclear(ContactDeskError):
    code = "name-unclear"
    message = N_("“{name}” can mean several: {names}. Write the whole name, or where they are from.")


class QuickLog:
    def __init__(
        self, desk: Desk, interactions: Interactions, follow_ups: FollowUps, office: OurOffice
    ) -> None:
        self._desk = desk
        self._reader = Reader(desk)
        self._interactions = interactions
        self._follow_ups = follow_ups
        self._office = office

    def understand(self, text: str, now: datetime | None = None) -> Understood:
        """Never raises for anything typed; ``now`` is the time on the wall of the office."""
        return self._reader.read(text, now)

    def save(self, understood: Understood, *, original: str) -> Saved:
        """One step; the line is kept whole, with whatever of it was not understood.

        Raises NothingToLog, and NameUnclear where a name can mean several.
        """
        if not original.strip():
            raise NothingToLog
        for name in understood.ambiguous:
            told = ", ".join(f"{one.name} ({one.detail})" for one in name.candidates)
            raise NameUnclear(name=name.text, names=told)
        draft = self.draft(understood, original)
        with self._desk.change(phrase("Logged: “{summary}”", summary=shortened(draft.summary))) as change:
            added = self._interactions.add_within(change, draft)
            for step in understood.steps:
                self._add_step(change, step, draft, understood.contacts)
        assert change.changes is not None
        return Saved(added, change.changes)

    def draft(self, understood: Understood, original: str) -> InteractionDraft:
        """The interaction as a form would have it."""
        me = self._office.me()
        organisations = _numbers(understood.contacts, Kind.ORGANISATION)
        return InteractionDraft(
            kind=understood.kind,
            direction=understood.direction,
            answered=understood.answered,
            at=_typed(understood),
            summary=understood.about or shortened(original),
            text=original,
            people=_numbers(understood.contacts, Kind.PERSON),
            organisation=organisations[0] if organisations else "",
            colleague=str(me.id) if me else "",
        )

    def _add_step(
        self, change: OpenChange, step: NextStep, about: InteractionDraft, contacts: Sequence[Candidate]
    ) -> None:
        assignee = str(step.colleague_id) if step.colleague_id else about.colleague
        self._follow_ups.add_within(
            change,
            FollowUpDraft(
                what=step.what,
                due=step.due.day.isoformat() if step.due else "",
                due_time=f"{step.due.time:%H:%M}" if step.due and step.due.time else "",
                people=about.people,
                organisation=about.organisation,
                assignee=assignee,
                status=FollowUpStatus.WAITING if step.waiting else FollowUpStatus.OPEN,
                waiting_for=_waited_for(step, contacts),
            ),
        )


def _waited_for(step: NextStep, contacts: Sequence[Candidate]) -> str:
    if not step.waiting:
        return ""
    return step.waiting_for.name if step.waiting_for else ", ".join(one.name for one in contacts)


def _numbers(contacts: Sequence[Candidate], kind: Kind) -> list[str]:
    return [str(one.id) for one in contacts if one.kind is kind]


def _typed(understood: Understood) -> str:
    if understood.at is None:
        return ""
    day: date = understood.at.day
    told: time | None = understood.at.time
    return f"{day.isoformat()} {told:%H:%M}" if told else day.isoformat()


def was_kept_as_note(understood: Understood) -> bool:
    """Whether nothing but the line itself is saved, since nobody could tell what it says."""
    return understood.kind is InteractionKind.NOTE and not understood.is_understood
