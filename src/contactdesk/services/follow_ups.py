"""Follow-ups: what is to be done, by when and by whom; done, put off, repeated and found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from contactdesk.core.i18n import phrase
from contactdesk.records.follow_ups import STILL_OPEN, FollowUp, FollowUpStatus
from contactdesk.records.search import Kind
from contactdesk.services.archiving import archive, restore
from contactdesk.services.field_errors import UnknownField
from contactdesk.services.follow_up_card import FollowUpCard, beginning_about, draft_of, read_card
from contactdesk.services.follow_up_draft import DRAFT_FIELDS, FollowUpDraft, follow_up_columns
from contactdesk.services.follow_up_groups import Group
from contactdesk.services.follow_up_links import FollowUpLinks, see_same_links
from contactdesk.services.follow_up_list import FollowUpList
from contactdesk.services.follow_up_names import follow_up_meant
from contactdesk.services.follow_up_rows import FollowUpRow
from contactdesk.services.follow_up_steps import FollowUpSteps
from contactdesk.services.follow_up_words import shortened
from contactdesk.services.next_action import is_last_action
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.reminding import Reminder, due_reminders, moved_along
from contactdesk.services.results import ListQuery, Saved
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk


class FollowUps:
    def __init__(self, desk: Desk, people: People, organisations: Organisations) -> None:
        self._desk = desk
        self._list = FollowUpList(desk)
        self._links = FollowUpLinks(desk, organisations, people)
        self._steps = FollowUpSteps(desk, self._links)

    def page(
        self, query: ListQuery, offset: int, limit: int, group: Group | None = None
    ) -> list[FollowUpRow]:
        """Orders: due, what; those that are open first, then those without a day, then what is done."""
        return self._list.page(query, offset, limit, group)

    def count(self, query: ListQuery, group: Group | None = None) -> int:
        return self._list.count(query, group)

    def groups(self, query: ListQuery) -> dict[Group, int]:
        """How many a search finds in each group."""
        return self._list.groups(query)

    def ids(self, query: ListQuery, group: Group | None = None) -> list[int]:
        """Of all that a search finds in a group."""
        return self._list.ids(query, group)

    def position(self, query: ListQuery, follow_up_id: int, group: Group | None = None) -> int | None:
        """The row in which a follow-up stands; None when it is not in the list."""
        return self._list.position(query, follow_up_id, group)

    def row_beginning(self, query: ListQuery, letters: str, group: Group | None = None) -> int | None:
        """The first row whose first words begin with these letters, in Polish order; None where none does."""
        return self._list.row_beginning(query, letters, group)

    def card(self, follow_up_id: int) -> FollowUpCard:
        """Raises Gone."""
        return read_card(self._desk, follow_up_id)

    def is_last_action(self, follow_up_id: int) -> bool:
        """Whether a partnership that is going on would be left without a next action once it is done."""
        return is_last_action(self._desk, follow_up_id)

    def draft(self, follow_up_id: int) -> FollowUpDraft:
        """What a form edits; it remembers what it showed. Raises Gone."""
        return draft_of(self._desk, self.card(follow_up_id))

    def begin(self, kind: str = "", record_id: int = 0) -> FollowUpDraft:
        """The draft of a new one about a person, an organisation, a meeting or a partnership; it is mine."""
        return beginning_about(self._desk, kind, record_id)

    def meant(self, reference: str) -> int:
        """By number or by words, open ones first. Raises NoSuchFollowUp, AmbiguousFollowUp."""
        return follow_up_meant(self._desk, reference)

    def add(self, draft: FollowUpDraft, uuid: str | None = None) -> Saved:
        """The same uuid again adds nothing. Raises the FieldErrors of its draft and links."""
        what = follow_up_columns(draft)["what"]
        with self._desk.change(phrase("Follow-up “{what}” added", what=shortened(what))) as change:
            follow_up_id = self._steps.add_within(change, draft, **({"uuid": uuid} if uuid else {}))
        assert change.changes is not None
        return Saved(follow_up_id, change.changes)

    def add_within(self, change: OpenChange, draft: FollowUpDraft, **beside: Any) -> int:
        """As part of another step; ``beside`` are columns that no draft has (run, step, offset)."""
        return self._steps.add_within(change, draft, **beside)

    def save(self, follow_up_id: int, version: int, draft: FollowUpDraft) -> ChangeSet:
        """Save what was changed in the form since it was opened; what others changed meanwhile stays.

        A day written by hand is fixed: no plan moves it. Raises Conflict, Gone and what ``add`` raises.
        """
        tidy = draft.tidied()
        columns = follow_up_columns(tidy)
        with self._desk.change(
            phrase("Follow-up “{what}” changed", what=shortened(columns["what"]))
        ) as change:
            card = self.card(follow_up_id)
            theirs = draft_of(self._desk, card)
            seen = draft.seen or theirs
            was = follow_up_columns(seen)
            own = {name: value for name, value in columns.items() if value != was[name]}
            if tidy.remind == seen.remind:
                own.pop("remind_at", None)
                if "due" in own and card.remind_at is not None:
                    own["remind_at"] = moved_along(card.remind_at, was["due"], columns["due"])
            if "due" in own:
                own |= {"offset": "", "snoozed_until": ""}
            if card.version != version:
                see_same_links(seen, theirs, tidy)
            own |= self._links.columns_within(change, seen, tidy)
            self._save_within(change, card, version, own)
            self._links.follow_people_within(change, follow_up_id, seen, tidy)
        assert change.changes is not None
        return change.changes

    def _save_within(self, change: OpenChange, card: FollowUpCard, version: int, own: dict[str, Any]) -> None:
        """Done in its form it is done as anywhere, and may come back."""
        status = own.get("status", card.status)
        if status is FollowUpStatus.DONE and card.status in STILL_OPEN:
            rest = {name: value for name, value in own.items() if name not in {"status", "outcome"}}
            change.edit(FollowUp, card.id, version=version, **rest)
            self._steps.finish_within(
                change, self.card(card.id), version=None, outcome=own.get("outcome", card.outcome)
            )
            return
        if status in STILL_OPEN:
            own["done_at"] = None
        change.edit(FollowUp, card.id, version=version, **own)

    def edit(self, follow_up_id: int, version: int | None = None, **fields: Any) -> ChangeSet:
        """Change some fields of the draft, typed as in the form. Raises UnknownField and what save raises."""
        for field in fields:
            if field not in DRAFT_FIELDS:
                raise UnknownField(field, fields=", ".join(DRAFT_FIELDS))
        card = self.card(follow_up_id)
        draft = replace(draft_of(self._desk, card), **fields)
        return self.save(follow_up_id, card.version if version is None else version, draft)

    def done(
        self,
        follow_up_id: int,
        *,
        version: int | None = None,
        outcome: str = "",
        following: FollowUpDraft | None = None,
    ) -> ChangeSet:
        """One step: what came of it, the next step, and itself again where it repeats.

        The next step is about the same people and belongs to the same, where it does not say otherwise.
        Raises Conflict, Gone and the FieldErrors of the next step.
        """
        return self._steps.done(follow_up_id, version=version, outcome=outcome, following=following)

    def done_many(self, follow_up_ids: Sequence[int]) -> ChangeSet:
        return self._steps.done_many(follow_up_ids)

    def snooze(self, follow_up_ids: Sequence[int], until: str) -> ChangeSet:
        """Out of sight until a day; it stays due when it was promised. Raises NotADay, SnoozedIntoPast."""
        return self._steps.snooze(follow_up_ids, until)

    def assign(self, follow_up_ids: Sequence[int], colleague: str) -> ChangeSet:
        """To a colleague by name or number, to ``me``, or to nobody. Raises NoSuchColleague, OwnerLeft."""
        return self._steps.assign(follow_up_ids, colleague)

    def cancel(self, follow_up_ids: Sequence[int], reason: str = "") -> ChangeSet:
        return self._steps.cancel(follow_up_ids, reason)

    def reopen(self, follow_up_ids: Sequence[int]) -> ChangeSet:
        return self._steps.reopen(follow_up_ids)

    def wait(self, follow_up_ids: Sequence[int], for_whom: str) -> ChangeSet:
        """Somebody else is to do something first: out of the groups of days until their own day comes."""
        return self._steps.wait(follow_up_ids, for_whom)

    def due_reminders(self, after: datetime, now: datetime) -> list[Reminder]:
        """What is to be reminded of since a moment, both in UTC."""
        return due_reminders(self._desk, after, now)

    def archive(self, follow_up_ids: Sequence[int]) -> ChangeSet:
        """Out of lists and searches; nothing is lost. Raises Gone."""
        return archive(self._desk, Kind.FOLLOW_UP, follow_up_ids)

    def restore(self, follow_up_ids: Sequence[int]) -> ChangeSet:
        """Back into lists and searches. Raises Gone."""
        return restore(self._desk, Kind.FOLLOW_UP, follow_up_ids)
