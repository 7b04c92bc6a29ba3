"""What becomes of follow-ups: done with what came of it and what comes next, put off, waiting, given up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from contactdesk.core.dates import today_there, utc_now
from contactdesk.core.i18n import N_
from contactdesk.core.parts import in_parts
from contactdesk.records.follow_ups import STILL_OPEN, FollowUp, FollowUpPerson, FollowUpStatus
from contactdesk.records.office import Colleague
from contactdesk.services.field_errors import FieldError
from contactdesk.services.field_values import one_line
from contactdesk.services.follow_up_card import FollowUpCard, draft_of, people_of, read_card
from contactdesk.services.follow_up_draft import FollowUpDraft, follow_up_columns, read_due
from contactdesk.services.follow_up_links import FollowUpLinks
from contactdesk.services.follow_up_words import (
    assigned_words,
    cancelled_words,
    carried_on_words,
    done_words,
    reopened_words,
    snoozed_words,
    waiting_words,
)
from contactdesk.services.reminding import moved_along
from contactdesk.services.repeating import next_day
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone

_AT_ONCE = 400


class SnoozedIntoPast(FieldError):
    code = "snoozed-into-past"
    message = N_("Put it off until a day to come; “{value}” is not one.")


class FollowUpSteps:
    def __init__(self, desk: Desk, links: FollowUpLinks) -> None:
        self._desk = desk
        self._links = links

    def add_within(self, change: OpenChange, draft: FollowUpDraft, **beside: Any) -> int:
        """Raises the FieldErrors of a draft and of its links."""
        tidy = draft.tidied()
        columns = follow_up_columns(tidy)
        columns |= self._links.columns_within(change, FollowUpDraft(), tidy)
        columns["done_at"] = None if columns["status"] in STILL_OPEN else utc_now()
        return self.insert_within(change, {**columns, **beside}, tidy)

    def insert_within(self, change: OpenChange, columns: dict[str, Any], draft: FollowUpDraft) -> int:
        before = len(change.touched)
        follow_up_id = change.add(FollowUp, **columns)
        if len(change.touched) > before:
            self._links.follow_people_within(change, follow_up_id, FollowUpDraft(), draft)
        return follow_up_id

    def done(
        self,
        follow_up_id: int,
        *,
        version: int | None,
        outcome: str,
        following: FollowUpDraft | None,
    ) -> ChangeSet:
        card = read_card(self._desk, follow_up_id)
        step = one_line(following.what) if following is not None else ""
        words = carried_on_words(card.what, step) if step else done_words(1, card.what)
        with self._desk.change(words) as change:
            self.finish_within(change, card, version=version, outcome=one_line(outcome) or card.outcome)
            if following is not None and step:
                self._follow_with(change, card, following)
        assert change.changes is not None
        return change.changes

    def done_many(self, follow_up_ids: Sequence[int]) -> ChangeSet:
        """What is done already stays as it is; only what comes back is looked at one by one."""
        ids = list(dict.fromkeys(follow_up_ids))
        columns = FollowUp.select(FollowUp.id, FollowUp.what, FollowUp.is_open, FollowUp.repeats)
        rows = [
            row
            for part in in_parts(ids, _AT_ONCE)
            for row in self._desk.rows(columns.where(FollowUp.id.in_(part)))
        ]
        if len(rows) < len(ids):
            raise Gone(noun="follow-up")
        done = {"status": FollowUpStatus.DONE, "done_at": utc_now()}
        with self._desk.change(done_words(len(rows), rows[0][1] if rows else "")) as change:
            change.edit_many(FollowUp, {row[0]: done for row in rows if row[2]})
            for row in rows:
                if row[2] and row[3]:
                    self._repeat(change, read_card(self._desk, row[0]))
        assert change.changes is not None
        return change.changes

    def finish_within(
        self, change: OpenChange, card: FollowUpCard, *, version: int | None, outcome: str
    ) -> None:
        """What is done already only gains what came of it, and does not come back another time."""
        was_open = card.status in STILL_OPEN
        own: dict[str, Any] = {"outcome": outcome, "status": FollowUpStatus.DONE}
        change.edit(FollowUp, card.id, version=version, **own, **({"done_at": utc_now()} if was_open else {}))
        if was_open and card.repeats:
            self._repeat(change, card)

    def snooze(self, follow_up_ids: Sequence[int], until: str) -> ChangeSet:
        due = read_due(until, field_name="until")
        if due.date is None or due.date <= today_there():
            raise SnoozedIntoPast("until", value=until.strip())
        return self._set(
            follow_up_ids,
            lambda what: snoozed_words(len(follow_up_ids), what, due.day),
            {"snoozed_until": due.day},
        )

    def assign(self, follow_up_ids: Sequence[int], colleague: str) -> ChangeSet:
        colleague_id = self._links.colleague(one_line(colleague))
        row = self._desk.row(Colleague.select(Colleague.name).where(Colleague.id == colleague_id))
        name = str(row[0]) if row else ""
        return self._set(
            follow_up_ids,
            lambda what: assigned_words(len(follow_up_ids), what, name),
            {"assignee": colleague_id},
        )

    def cancel(self, follow_up_ids: Sequence[int], reason: str) -> ChangeSet:
        why = {"outcome": one_line(reason)} if reason.strip() else {}
        return self._set(
            follow_up_ids,
            lambda what: cancelled_words(len(follow_up_ids), what),
            {"status": FollowUpStatus.CANCELLED, "done_at": utc_now(), **why},
        )

    def reopen(self, follow_up_ids: Sequence[int]) -> ChangeSet:
        return self._set(
            follow_up_ids,
            lambda what: reopened_words(len(follow_up_ids), what),
            {"status": FollowUpStatus.OPEN, "done_at": None},
        )

    def wait(self, follow_up_ids: Sequence[int], for_whom: str) -> ChangeSet:
        whom = one_line(for_whom)
        return self._set(
            follow_up_ids,
            lambda what: waiting_words(len(follow_up_ids), what, whom),
            {"status": FollowUpStatus.WAITING, "waiting_for": whom, "done_at": None},
        )

    def _set(self, follow_up_ids: Sequence[int], words: Any, values: dict[str, Any]) -> ChangeSet:
        row = self._desk.row(FollowUp.select(FollowUp.what).where(FollowUp.id.in_(follow_up_ids[:1])))
        if row is None:
            raise Gone(noun="follow-up")
        with self._desk.change(words(row[0])) as change:
            change.edit_many(FollowUp, dict.fromkeys(follow_up_ids, values))
        assert change.changes is not None
        return change.changes

    def _follow_with(self, change: OpenChange, card: FollowUpCard, following: FollowUpDraft) -> None:
        """What the next step does not say itself it has from the one that was done."""
        was = draft_of(self._desk, card)
        blank = {
            name: getattr(was, name)
            for name in ("organisation", "partnership", "meeting", "assignee")
            if not getattr(following, name)
        }
        tidy = replace(following, **blank, people=following.people or was.people).tidied()
        columns = follow_up_columns(tidy)
        changed = self._links.columns_within(change, was, tidy)
        self.insert_within(change, {**columns, **_links_of(card), **changed, "follows": card.id}, tidy)

    def _repeat(self, change: OpenChange, card: FollowUpCard) -> None:
        """The same again on its next day; reminded of as long before as this time."""
        due = date.fromisoformat(card.due) if card.due else None
        day = next_day(card.repeats, due, today_there()).isoformat()
        reminded = moved_along(card.remind_at, card.due, day)
        again: dict[str, Any] = {
            name: getattr(card, name) for name in ("what", "notes", "due_time", "priority", "repeats")
        }
        again |= {"due": day, "remind_at": reminded, "follows": card.id, **_links_of(card)}
        follow_up_id = change.add(FollowUp, **again)
        for person in people_of(self._desk, card.id):
            change.add(FollowUpPerson, follow_up=follow_up_id, person=person.person_id)


def _links_of(card: FollowUpCard) -> dict[str, Any]:
    """What the next one has from this; not a colleague who left."""
    return {
        "organisation": card.organisation_id,
        "partnership": card.partnership_id,
        "meeting": card.meeting_id,
        "assignee": None if card.assignee_left else card.assignee_id,
    }
