"""What was understood of a line, saved in one step: the interaction, and what is to be done next."""

from __future__ import annotations

from datetime import datetime

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, phrase
from contactdesk.records.follow_ups import FollowUpStatus
from contactdesk.records.search import Kind
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.follow_ups import FollowUps
from contactdesk.services.interaction_draft import InteractionDraft, shortened
from contactdesk.services.interactions import Interactions
from contactdesk.services.office import OurOffice
from contactdesk.services.quick_log.entry import Entry, StepEntry, entry_of, numbers
from contactdesk.services.quick_log.understanding import Reader
from contactdesk.services.quick_log.understood import Understood
from contactdesk.services.results import Saved
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk


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
        """As it was understood; raises what ``save_entry`` raises."""
        return self.save_entry(entry_of(understood, original))

    def save_entry(self, entry: Entry) -> Saved:
        """One step; the line is kept whole, with whatever of it was not understood.

        Raises NothingToLog, NameUnclear where a name can mean several, and the FieldErrors of what was
        corrected by hand.
        """
        if not entry.text.strip():
            raise NothingToLog
        for name in entry.ambiguous:
            told = ", ".join(f"{one.name} ({one.detail})" for one in name.candidates)
            raise NameUnclear(name=name.text, names=told)
        draft = self._draft(entry)
        with self._desk.change(phrase("Logged: “{summary}”", summary=shortened(draft.summary))) as change:
            added = self._interactions.add_within(change, draft)
            for step in entry.steps:
                if step.what.strip():
                    self._add_step(change, step, draft)
        assert change.changes is not None
        return Saved(added, change.changes)

    def _draft(self, entry: Entry) -> InteractionDraft:
        me = self._office.me()
        organisations = numbers(entry.contacts, Kind.ORGANISATION)
        return InteractionDraft(
            kind=entry.kind,
            direction=entry.direction,
            answered=entry.answered,
            at=entry.at,
            summary=entry.summary,
            text=entry.text,
            people=numbers(entry.contacts, Kind.PERSON),
            organisation=organisations[0] if organisations else "",
            colleague=str(me.id) if me else "",
            message_id=entry.message_id,
        )

    def _add_step(self, change: OpenChange, step: StepEntry, about: InteractionDraft) -> None:
        self._follow_ups.add_within(
            change,
            FollowUpDraft(
                what=step.what,
                due=step.due,
                people=about.people,
                organisation=about.organisation,
                assignee=str(step.colleague_id) if step.colleague_id else about.colleague,
                status=FollowUpStatus.WAITING if step.waiting else FollowUpStatus.OPEN,
                waiting_for=step.waiting_for,
            ),
        )
