"""Partnerships: begun, changed, moved from stage to stage, archived and found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from contactdesk.core.i18n import phrase
from contactdesk.records.partnerships import Partnership, Stage
from contactdesk.records.search import Kind
from contactdesk.services.archiving import archive, restore
from contactdesk.services.field_errors import UnknownField
from contactdesk.services.field_values import one_line
from contactdesk.services.organisations import Organisations
from contactdesk.services.partnership_beginning import beginning_with, people_behind
from contactdesk.services.partnership_board import CARDS, EACH_STAGE, BoardCard, BoardColumn, PartnershipBoard
from contactdesk.services.partnership_card import PartnershipCard, draft_of, read_card
from contactdesk.services.partnership_counts import OpenCounting, OpenCounts
from contactdesk.services.partnership_draft import DRAFT_FIELDS, PartnershipDraft, partnership_columns
from contactdesk.services.partnership_follow_ups import PartnershipFollowUp, follow_ups_of
from contactdesk.services.partnership_links import PartnershipLinks, see_same_links
from contactdesk.services.partnership_list import PartnershipList, PartnershipRow
from contactdesk.services.partnership_names import NamedPartnership, partnerships_beginning
from contactdesk.services.partnership_parts import PartnershipParts
from contactdesk.services.partnership_stages import PartnershipStages, StageRow
from contactdesk.services.people import People
from contactdesk.services.references import record_meant
from contactdesk.services.results import ListQuery, Saved
from contactdesk.services.tags import Tags
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk


class Partnerships:
    def __init__(self, desk: Desk, organisations: Organisations, people: People, tags: Tags) -> None:
        self._desk = desk
        self._tags = tags
        self._list = PartnershipList(desk)
        self._links = PartnershipLinks(desk, organisations, people)
        self._parts = PartnershipParts(desk, self._links)
        self._stages = PartnershipStages(desk)
        self._board = PartnershipBoard(desk)
        self._counting = OpenCounting(desk)

    def page(self, query: ListQuery, offset: int, limit: int) -> list[PartnershipRow]:
        """Orders: name, stage, owner, next, since, last-contact."""
        return self._list.page(query, offset, limit)

    def count(self, query: ListQuery) -> int:
        return self._list.count(query)

    def position(self, query: ListQuery, partnership_id: int) -> int | None:
        """The row in which a partnership stands; None when it is not in the list."""
        return self._list.position(query, partnership_id)

    def row_beginning(self, query: ListQuery, letters: str) -> int | None:
        """The first row that begins with these letters, in Polish order; None where none does."""
        return self._list.row_beginning(query, letters)

    def board(
        self,
        columns: Sequence[tuple[Stage, ...]] = EACH_STAGE,
        *,
        counted: Sequence[tuple[Stage, ...]] = (),
        search: str = "",
        meeting_id: int = 0,
        limit: int = CARDS,
    ) -> tuple[BoardColumn, ...]:
        """The first cards of each column, which is made of these stages; those that began at a meeting.

        Columns that are only ``counted`` come after them, without cards.
        """
        return self._board.columns(
            columns, counted=counted, search=search, meeting_id=meeting_id, limit=limit
        )

    def more(
        self, stages: tuple[Stage, ...], offset: int, *, search: str = "", meeting_id: int = 0
    ) -> tuple[BoardCard, ...]:
        """The cards of one column that come after the first ``offset``."""
        return self._board.more(stages, offset, search=search, meeting_id=meeting_id)

    def counts(self) -> OpenCounts:
        return self._counting.counts()

    def names_beginning(self, text: str, limit: int = 8) -> list[NamedPartnership]:
        return partnerships_beginning(self._desk, text, limit)

    def meant(self, reference: str) -> int:
        """By number, title or words of it. Raises NoSuchRecord, AmbiguousRecord."""
        return record_meant(self._desk, Kind.PARTNERSHIP, reference)

    def card(self, partnership_id: int) -> PartnershipCard:
        """Raises Gone."""
        return read_card(self._desk, self._tags, partnership_id)

    def draft(self, partnership_id: int) -> PartnershipDraft:
        """What a form edits; it remembers what it showed. Raises Gone."""
        return draft_of(self._desk, self.card(partnership_id))

    def begin_with(self, person_ids: Sequence[int], meeting_id: int, title: str = "") -> PartnershipDraft:
        """What the form of one that begins among participants of a meeting is filled with."""
        return beginning_with(self._desk, person_ids, meeting_id, one_line(title))

    def people_behind(self, participation_ids: Sequence[int]) -> list[int]:
        """Whose participations these are, to begin something with them."""
        return people_behind(self._desk, participation_ids)

    def stages(self, partnership_id: int) -> tuple[StageRow, ...]:
        """Through what it has gone, the first first."""
        return self._stages.of(partnership_id)

    def follow_ups(self, partnership_id: int) -> tuple[PartnershipFollowUp, ...]:
        """The next first, what is done last."""
        return follow_ups_of(self._desk, partnership_id)

    def add(self, draft: PartnershipDraft, uuid: str | None = None) -> Saved:
        """The same uuid again adds nothing. Raises the FieldErrors of its draft, links and stages."""
        columns = partnership_columns(draft)
        tidy = draft.tidied()
        with self._desk.change(phrase("Partnership “{title}” added", title=columns["title"])) as change:
            own = {**columns, **self._links.columns_within(change, PartnershipDraft(), tidy)}
            partnership_id = change.add(Partnership, **own, **({"uuid": uuid} if uuid else {}))
            if change.touched:
                self._stages.log_within(
                    change, partnership_id, columns["stage"], on=tidy.since, field="since"
                )
                self._follow(change, partnership_id, PartnershipDraft(), tidy)
        assert change.changes is not None
        return Saved(partnership_id, change.changes)

    def save(self, partnership_id: int, version: int, draft: PartnershipDraft) -> ChangeSet:
        """Save what was changed in the form since it was opened; what others changed meanwhile stays.

        Raises Conflict, Gone and what ``add`` raises.
        """
        tidy = draft.tidied()
        columns = partnership_columns(draft)
        with self._desk.change(phrase("Partnership “{title}” changed", title=columns["title"])) as change:
            now = self.card(partnership_id)
            theirs = draft_of(self._desk, now)
            seen = draft.seen or theirs
            was = partnership_columns(seen)
            own = {name: value for name, value in columns.items() if value != was[name]}
            if now.version != version:
                see_same_links(seen, theirs, tidy)
            own |= self._links.columns_within(change, seen, tidy)
            change.edit(Partnership, partnership_id, version=version, **own)
            self._follow_stage(change, now, seen, tidy, columns["stage"])
            self._follow(change, partnership_id, seen, tidy)
        assert change.changes is not None
        return change.changes

    def edit(self, partnership_id: int, version: int | None = None, **fields: Any) -> ChangeSet:
        """Change some fields of the draft, typed as in the form. Raises UnknownField and what save raises."""
        for field in fields:
            if field not in DRAFT_FIELDS:
                raise UnknownField(field, fields=", ".join(DRAFT_FIELDS))
        card = self.card(partnership_id)
        draft = replace(draft_of(self._desk, card), **fields)
        return self.save(partnership_id, card.version if version is None else version, draft)

    def move(
        self,
        partnership_id: int,
        stage: Stage,
        *,
        version: int | None = None,
        on: str = "",
        reason: str = "",
        note: str = "",
    ) -> ChangeSet:
        """To another stage on a day, today where none is named; back too.

        Raises ReasonNeeded, NotADay, DayToCome, StageBeforeLast, Conflict, Gone.
        """
        return self._stages.move(partnership_id, stage, version=version, on=on, reason=reason, note=note)

    def correct_stage(self, stage_id: int, on: str) -> ChangeSet:
        """Another day for a stage. Raises NotADay, DayToCome, StageBeforeLast, StageAfterNext, Gone."""
        return self._stages.correct(stage_id, on)

    def archive(self, partnership_ids: Sequence[int]) -> ChangeSet:
        """Out of lists and searches; nothing is lost. Raises Gone."""
        return archive(self._desk, Kind.PARTNERSHIP, partnership_ids)

    def restore(self, partnership_ids: Sequence[int]) -> ChangeSet:
        """Back into lists and searches. Raises Gone."""
        return restore(self._desk, Kind.PARTNERSHIP, partnership_ids)

    def _follow(
        self, change: OpenChange, partnership_id: int, seen: PartnershipDraft, tidy: PartnershipDraft
    ) -> None:
        self._parts.follow_parties(change, partnership_id, seen, tidy)
        self._parts.follow_contacts(change, partnership_id, seen, tidy)
        self._parts.follow_next_action(change, partnership_id, seen, tidy)
        self._tags.follow_within(change, Kind.PARTNERSHIP, partnership_id, seen=seen.tags, wanted=tidy.tags)

    def _follow_stage(
        self,
        change: OpenChange,
        now: PartnershipCard,
        seen: PartnershipDraft,
        tidy: PartnershipDraft,
        stage: Stage,
    ) -> None:
        """A new stage is dated by what was written since; the same one may have another day."""
        on = tidy.since if tidy.since != seen.since else ""
        if stage is not now.stage and stage != seen.stage:
            self._stages.log_within(change, now.id, stage, on=on, field="since")
        elif on and now.stages:
            self._stages.correct_within(change, now.id, now.stages[-1].id, on=on, field="since")
