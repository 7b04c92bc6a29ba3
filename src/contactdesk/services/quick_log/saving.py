"""What was understood of a line, saved in one step: the interaction, and what is to be done next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, phrase
from contactdesk.records.follow_ups import FollowUpStatus
from contactdesk.records.interactions import InteractionKind
from contactdesk.records.search import Kind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.follow_ups import FollowUps
from contactdesk.services.interaction_draft import InteractionDraft, shortened
from contactdesk.services.interactions import Interactions
from contactdesk.services.office import OurOffice
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.quick_log.desk_names import DeskNames, Found
from contactdesk.services.quick_log.entry import Entry, StepEntry, entry_of, numbers
from contactdesk.services.quick_log.newcomers import Newcomer
from contactdesk.services.quick_log.their_partnerships import spoken_of, their_partnerships
from contactdesk.services.quick_log.understanding import Reader
from contactdesk.services.quick_log.understood import LoggedOn, Understood
from contactdesk.services.results import Saved
from contactdesk.services.tags import Tags
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk


class NothingToLog(ContactDeskError):
    code = "nothing-to-log"
    message = N_("Write in a line what happened.")


class NameUnclear(ContactDeskError):
    code = "name-unclear"
    message = N_("“{name}” can mean several: {names}. Write the whole name, or where they are from.")


def _person(one: Newcomer) -> PersonDraft:
    where = [AffiliationDraft(one.organisation)] if one.organisation.strip() else []
    return PersonDraft(one.name, affiliations=where, emails=[one.email] if one.email else [])


class QuickLog:
    def __init__(
        self,
        desk: Desk,
        interactions: Interactions,
        follow_ups: FollowUps,
        office: OurOffice,
        people: People,
        organisations: Organisations,
        tags: Tags,
    ) -> None:
        self._desk = desk
        self._reader = Reader(desk)
        self._interactions = interactions
        self._follow_ups = follow_ups
        self._office = office
        self._people = people
        self._organisations = organisations
        self._tags = tags

    def understand(self, text: str, now: datetime | None = None) -> Understood:
        """Never raises for anything typed; ``now`` is the time on the wall of the office."""
        return self._reader.read(text, now)

    def entry(self, text: str, on: LoggedOn | None = None, now: datetime | None = None) -> Entry:
        """What was understood, to be corrected; ``on`` says with whom or about which partnership it is."""
        entry = entry_of(self.understand(text, now), text)
        if on is not None:
            self._put_on_page(entry, on)
        if entry.partnership is None:
            entry.partnerships = their_partnerships(self._desk, entry.contacts)
            entry.partnership = spoken_of(entry.about, entry.partnerships)
        return entry

    def partnership_of(self, understood: Understood) -> LoggedOn | None:
        """The one of theirs that the topic names."""
        return spoken_of(understood.about, their_partnerships(self._desk, understood.contacts))

    def _put_on_page(self, entry: Entry, on: LoggedOn) -> None:
        if not entry.is_understood:
            # Somebody was spoken to, however that is put.
            entry.kind, entry.is_understood = InteractionKind.CONVERSATION, True
        if on.kind is Kind.PARTNERSHIP:
            entry.partnership = on
        else:
            known = Found(on.kind, on.id, "", ())
            for one in DeskNames(self._desk, inflected=False).candidates([known]):
                entry.put_first(one)

    def save(
        self, understood: Understood, *, original: str, newcomers: bool = False, tags: bool = False
    ) -> Saved:
        """As it was understood, with those who are not on the desk and its tags only where that is asked for.

        Raises what ``save_entry`` raises.
        """
        entry = entry_of(understood, original)
        entry.partnership = self.partnership_of(understood)
        if newcomers:
            entry.add_newcomers()
        if tags:
            entry.put_on = set(entry.tags)
        return self.save_entry(entry)

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
        with self._desk.change(phrase("Logged: “{summary}”", summary=shortened(entry.summary))) as change:
            added_people, added_organisations = self._add_newcomers(change, entry)
            people = [*numbers(entry.contacts, Kind.PERSON), *added_people]
            organisations = [*numbers(entry.contacts, Kind.ORGANISATION), *added_organisations]
            draft = self._draft(entry, people, organisations)
            for tag in sorted(entry.put_on):
                self._put_on(change, tag, people, organisations)
            added = self._interactions.add_within(change, draft)
            for step in entry.steps:
                if step.what.strip():
                    self._add_step(change, step, draft)
        assert change.changes is not None
        return Saved(added, change.changes)

    def _add_newcomers(self, change: OpenChange, entry: Entry) -> tuple[list[str], list[str]]:
        """Organisations before the people who are from there."""
        new = [one for _i, one in sorted(entry.newcomers.items()) if one.name.strip()]
        organisations = [
            str(self._organisations.find_or_make_within(change, one.name))
            for one in new
            if one.kind is Kind.ORGANISATION
        ]
        people = [
            str(self._people.add_within(change, _person(one))) for one in new if one.kind is Kind.PERSON
        ]
        return people, organisations

    def _put_on(
        self, change: OpenChange, tag: str, people: Sequence[str], organisations: Sequence[str]
    ) -> None:
        for kind, ids in ((Kind.PERSON, people), (Kind.ORGANISATION, organisations)):
            if ids:
                self._tags.put_on_within(change, kind, [int(one) for one in ids], tag)

    def _draft(self, entry: Entry, people: list[str], organisations: list[str]) -> InteractionDraft:
        me = self._office.me()
        return InteractionDraft(
            kind=entry.kind,
            direction=entry.direction,
            answered=entry.answered,
            at=entry.at,
            summary=entry.summary,
            text=entry.text,
            people=people,
            organisation=organisations[0] if organisations else "",
            colleague=str(me.id) if me else "",
            partnership=str(entry.partnership.id) if entry.partnership else "",
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
                partnership=about.partnership,
                assignee=str(step.colleague_id) if step.colleague_id else about.colleague,
                status=FollowUpStatus.WAITING if step.waiting else FollowUpStatus.OPEN,
                waiting_for=step.waiting_for,
                priority=step.priority,
            ),
        )
