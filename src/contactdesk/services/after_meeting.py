"""The inbox of a meeting: everyone met there who has neither a follow-up nor a reason for having none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from peewee import Query

from contactdesk.core.i18n import N_, phrases
from contactdesk.core.parts import in_parts
from contactdesk.records.follow_ups import OPEN, FollowUp, FollowUpPerson, FollowUpStatus, NoAction
from contactdesk.records.interactions import CONTACT, Interaction, InteractionPerson
from contactdesk.records.meetings import Meeting
from contactdesk.records.people import Person
from contactdesk.services.field_errors import FieldError
from contactdesk.services.field_values import one_line
from contactdesk.services.follow_up_draft import FollowUpDraft, follow_up_columns
from contactdesk.services.met_people import Met, met_people
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone

_AT_ONCE = 400


class BecauseNeeded(FieldError):
    code = "because-needed"
    message = N_("Write why nothing is to be done.")


class Settled(NamedTuple):
    """Somebody who needs no follow-up, and why."""

    person_id: int
    name: str
    reason: str


class Inbox(NamedTuple):
    """``people`` wait for somebody to decide; ``done`` is how many of those met do not."""

    people: tuple[Met, ...]
    settled: tuple[Settled, ...]
    done: int


class AfterMeeting:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def inbox(self, meeting_id: int) -> Inbox:
        """Who came and was not cared for since, in the order of names. Raises Gone.

        A follow-up that is open or was done since cares for them, and any contact but a note or a call that
        reached nobody.
        """
        row = self._desk.row(Meeting.select(Meeting.starts_at).where(Meeting.id == meeting_id))
        if row is None:
            raise Gone(noun="meeting")
        met = met_people(self._desk, meeting_id)
        settled = self._settled(meeting_id, {one.person_id for one in met})
        ids = [one.person_id for one in met]
        cared_for = {one.person_id for one in settled}
        cared_for |= self._among(ids, lambda part: _followed(part, meeting_id, row[0]))
        cared_for |= self._among(ids, lambda part: _spoken_to(part, row[0]))
        waiting = tuple(one for one in met if one.person_id not in cared_for)
        return Inbox(waiting, settled, len(met) - len(waiting))

    def no_action(self, meeting_id: int, person_ids: Sequence[int], because: str) -> ChangeSet:
        """These need no follow-up, and why; said again the reason is another one. Raises BecauseNeeded."""
        reason, ids = one_line(because), list(dict.fromkeys(person_ids))
        if not reason:
            raise BecauseNeeded("because")
        words = phrases(
            "No action for {name}: {reason}",
            "No action for {n} people: {reason}",
            len(ids),
            name=self._name(ids),
            reason=reason,
        )
        with self._desk.change(words) as change:
            there = self._no_actions(meeting_id, ids)
            change.edit_many(NoAction, {one: {"reason": reason} for one in there.values()})
            rows = [{"meeting": meeting_id, "person": i, "reason": reason} for i in ids if i not in there]
            change.add_many(NoAction, rows)
        assert change.changes is not None
        return change.changes

    def action_after_all(self, meeting_id: int, person_ids: Sequence[int]) -> ChangeSet:
        """Back into the inbox."""
        there = self._no_actions(meeting_id, person_ids)
        words = phrases(
            "{name} back in the inbox",
            "{n} people back in the inbox",
            len(there),
            name=self._name(list(there)),
        )
        with self._desk.change(words) as change:
            change.remove_many(NoAction, list(there.values()))
        assert change.changes is not None
        return change.changes

    def plan_follow_ups(
        self, meeting_id: int, person_ids: Sequence[int], what: str, due: str, assignee: int | None = None
    ) -> ChangeSet:
        """The same for each of these people, a follow-up of their own, as one step.

        Raises WhatNeeded, NotADay.
        """
        columns = follow_up_columns(FollowUpDraft(what=what, due=due))
        ids = list(dict.fromkeys(person_ids))
        words = phrases(
            "Follow-up “{what}” for {name} added",
            "Follow-ups “{what}” for {n} people added",
            len(ids),
            what=columns["what"],
            name=self._name(ids),
        )
        with self._desk.change(words) as change:
            own = {**columns, "meeting": meeting_id, "assignee": assignee}
            made = change.add_many(FollowUp, [own] * len(ids))
            links = [{"follow_up": one, "person": who} for one, who in zip(made, ids, strict=True)]
            change.add_many(FollowUpPerson, links)
        assert change.changes is not None
        return change.changes

    def _among(self, ids: Sequence[int], ask: Callable[[list[int]], Query]) -> set[int]:
        return {row[0] for part in in_parts(ids, _AT_ONCE) for row in self._desk.rows(ask(part))}

    def _settled(self, meeting_id: int, met: set[int]) -> tuple[Settled, ...]:
        query = (
            NoAction.select(Person.id, Person.display_name, NoAction.reason)
            .join(Person, on=(NoAction.person == Person.id))
            .where(NoAction.meeting == meeting_id)
            .order_by(Person.sort_key, Person.id)
        )
        return tuple(Settled(*row) for row in self._desk.rows(query) if row[0] in met)

    def _no_actions(self, meeting_id: int, person_ids: Sequence[int]) -> dict[int, int]:
        """What was said of these people, by person."""
        query = NoAction.select(NoAction.person, NoAction.id).where(NoAction.meeting == meeting_id)
        wanted = set(person_ids)
        return {person: one for person, one in self._desk.rows(query) if person in wanted}

    def _name(self, ids: Sequence[int]) -> str:
        row = self._desk.row(Person.select(Person.display_name).where(Person.id.in_(ids[:1])))
        return str(row[0]) if row else ""


def _followed(ids: list[int], meeting_id: int, since: datetime | None) -> Query:
    of_it: Any = FollowUp.meeting == meeting_id
    if since is not None:
        of_it |= FollowUp.done_at >= since
    done = (FollowUp.status == FollowUpStatus.DONE) & of_it
    return (
        FollowUpPerson.select(FollowUpPerson.person)
        .join(FollowUp, on=(FollowUpPerson.follow_up == FollowUp.id))
        .where(FollowUpPerson.person.in_(ids) & FollowUp.archived_at.is_null() & (OPEN | done))
        .distinct()
    )


def _spoken_to(ids: list[int], since: datetime | None) -> Query:
    condition: Any = InteractionPerson.person.in_(ids) & CONTACT
    if since is not None:
        condition &= Interaction.at >= since
    return (
        InteractionPerson.select(InteractionPerson.person)
        .join(Interaction, on=(InteractionPerson.interaction == Interaction.id))
        .where(condition)
        .distinct()
    )
