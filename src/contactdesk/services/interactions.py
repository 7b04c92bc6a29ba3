"""Interactions: calls, e-mails, letters, visits and conversations with people outside, and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from contactdesk.core.i18n import phrase
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.archiving import archive, restore
from contactdesk.services.field_errors import UnknownField
from contactdesk.services.interaction_card import InteractionCard, draft_of, people_of, read_card
from contactdesk.services.interaction_draft import (
    DRAFT_FIELDS,
    LINKS,
    InteractionDraft,
    interaction_columns,
    shortened,
)
from contactdesk.services.interaction_list import InteractionList, InteractionRow
from contactdesk.services.organisations import Organisations
from contactdesk.services.partnership_links import PartnershipLinks, labels
from contactdesk.services.people import People
from contactdesk.services.presented import presented_by
from contactdesk.services.references import record_meant
from contactdesk.services.results import ListQuery, Saved
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict


class Interactions:
    def __init__(self, desk: Desk, people: People, organisations: Organisations) -> None:
        self._desk = desk
        self._list = InteractionList(desk)
        self._links = PartnershipLinks(desk, organisations, people)

    def page(self, query: ListQuery, offset: int, limit: int) -> list[InteractionRow]:
        """The latest first."""
        return self._list.page(query, offset, limit)

    def count(self, query: ListQuery) -> int:
        return self._list.count(query)

    def position(self, query: ListQuery, interaction_id: int) -> int | None:
        """The row in which one stands; None when it is not in the list."""
        return self._list.position(query, interaction_id)

    def row_beginning(self, query: ListQuery, letters: str) -> int | None:
        """They stand in the order of their days: nothing is jumped to by its first letters."""
        return None

    def card(self, interaction_id: int) -> InteractionCard:
        """Raises Gone."""
        return read_card(self._desk, interaction_id)

    def draft(self, interaction_id: int) -> InteractionDraft:
        """What a form edits; it remembers what it showed. Raises Gone."""
        return draft_of(self._desk, self.card(interaction_id))

    def meant(self, reference: str) -> int:
        """The interaction with this number or summary. Raises what finding a record raises."""
        return record_meant(self._desk, Kind.INTERACTION, reference)

    def known_mail(self, message_id: str) -> int | None:
        """The interaction that a mail was taken in as; None where it was not."""
        if not message_id:
            return None
        query = Interaction.select(Interaction.id).where(
            (Interaction.message_id == message_id) & Interaction.archived_at.is_null()
        )
        row = self._desk.row(query)
        return int(row[0]) if row else None

    def add(self, draft: InteractionDraft, uuid: str | None = None) -> Saved:
        """Raises the FieldErrors of a draft and of what it points to."""
        summary = interaction_columns(draft)["summary"]
        with self._desk.change(phrase("Logged: “{summary}”", summary=shortened(summary))) as change:
            added = self.add_within(change, draft, **({"uuid": uuid} if uuid else {}))
        assert change.changes is not None
        return Saved(added, change.changes)

    def add_within(self, change: OpenChange, draft: InteractionDraft, **beside: Any) -> int:
        """As part of another step."""
        tidy = draft.tidied()
        columns = interaction_columns(tidy) | self._linked(change, InteractionDraft(), tidy) | beside
        before = len(change.touched)
        added = change.add(Interaction, **columns)
        if len(change.touched) > before:
            self._follow_people(change, added, InteractionDraft(), tidy)
        return added

    def save(self, interaction_id: int, version: int, draft: InteractionDraft) -> ChangeSet:
        """Save what was changed in the form since it was opened; what others changed meanwhile stays.

        Raises Conflict, Gone and what ``add`` raises.
        """
        tidy = draft.tidied()
        columns = interaction_columns(tidy)
        said = phrase("Interaction “{summary}” changed", summary=shortened(columns["summary"]))
        with self._desk.change(said) as change:
            card = self.card(interaction_id)
            theirs = draft_of(self._desk, card)
            seen = draft.seen or theirs
            was = interaction_columns(seen)
            own = {name: value for name, value in columns.items() if value != was[name]}
            if tidy.at == seen.at:
                own.pop("at", None)
            if card.version != version:
                _see_same_links(seen, theirs, tidy)
            own |= self._linked(change, seen, tidy)
            change.edit(Interaction, interaction_id, version=version, **own)
            self._follow_people(change, interaction_id, seen, tidy)
        assert change.changes is not None
        return change.changes

    def edit(self, interaction_id: int, version: int | None = None, **fields: Any) -> ChangeSet:
        """Change some fields of the draft, typed as in the form. Raises UnknownField and what save raises."""
        for field in fields:
            if field not in DRAFT_FIELDS:
                raise UnknownField(field, fields=", ".join(DRAFT_FIELDS))
        card = self.card(interaction_id)
        draft = replace(draft_of(self._desk, card), **fields)
        return self.save(interaction_id, card.version if version is None else version, draft)

    def archive(self, interaction_ids: Sequence[int]) -> ChangeSet:
        """Out of lists and searches; nothing is lost. Raises Gone."""
        return archive(self._desk, Kind.INTERACTION, interaction_ids)

    def restore(self, interaction_ids: Sequence[int]) -> ChangeSet:
        """Back into lists and searches. Raises Gone."""
        return restore(self._desk, Kind.INTERACTION, interaction_ids)

    def _linked(self, change: OpenChange, seen: InteractionDraft, wanted: InteractionDraft) -> dict[str, Any]:
        """Columns for what it points to, where that was changed."""
        own: dict[str, Any] = {}
        if wanted.organisation != seen.organisation:
            name = wanted.organisation
            own["organisation"] = self._links.organisation_within(change, name) if name else None
        if wanted.partnership != seen.partnership:
            title = wanted.partnership
            own["partnership"] = record_meant(self._desk, Kind.PARTNERSHIP, title) if title else None
        if wanted.meeting != seen.meeting:
            own["meeting"] = self._links.meeting(wanted.meeting)
        if wanted.colleague != seen.colleague:
            own["colleague"] = self._links.colleague("colleague", wanted.colleague)
        return own

    def _follow_people(
        self, change: OpenChange, interaction_id: int, seen: InteractionDraft, wanted: InteractionDraft
    ) -> None:
        """Take over what was changed between the two; each as standing for whom they stand for now."""
        now = [person.person_id for person in people_of(self._desk, interaction_id)]
        there = {name: person_id for person_id, name in labels(self._desk, Person, now).items()}
        for name in seen.people:
            if name in there and name not in wanted.people:
                of_them = InteractionPerson.person == there[name]
                query = InteractionPerson.select(InteractionPerson.id)
                (row,) = self._desk.rows(
                    query.where((InteractionPerson.interaction == interaction_id) & of_them)
                )
                change.remove(InteractionPerson, row[0])
        new = [name for name in wanted.people if name not in there and name not in seen.people]
        ids = dict.fromkeys(self._links.person_within(change, "people", name) for name in new)
        stands_for = presented_by(self._desk, list(ids))
        for person_id in ids:
            if person_id not in now:
                organisation = stands_for[person_id].organisation_id if person_id in stands_for else None
                change.add(
                    InteractionPerson, interaction=interaction_id, person=person_id, organisation=organisation
                )


def _see_same_links(seen: InteractionDraft, theirs: InteractionDraft, wanted: InteractionDraft) -> None:
    """Raises Conflict where somebody else has written another name since; by name, as the form shows it."""
    for name in LINKS:
        was, will, now = (getattr(draft, name) for draft in (seen, wanted, theirs))
        if will != was and now not in {was, will}:
            raise Conflict(changed=name, theirs={name: now})
