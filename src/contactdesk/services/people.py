"""People: added, changed, archived and found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from contactdesk.core.i18n import phrase
from contactdesk.records.people import Affiliation, ContactKind, ContactPoint, Person
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tagging
from contactdesk.services.affiliations import AffiliationChanges, new_row
from contactdesk.services.archiving import archive, restore
from contactdesk.services.contact_points import Owner, follow, new_rows
from contactdesk.services.field_errors import NameNeeded
from contactdesk.services.field_values import column_values
from contactdesk.services.organisations import Organisations
from contactdesk.services.person_card import PersonCard, read_card
from contactdesk.services.person_draft import OWN_FIELDS, PersonDraft, completed_name
from contactdesk.services.person_list import NamedPerson, PersonList, PersonRow
from contactdesk.services.references import person_meant
from contactdesk.services.results import ListQuery, Saved
from contactdesk.services.similar_people import SimilarPerson, similar_people
from contactdesk.services.tags import Tags
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk


class People:
    def __init__(self, desk: Desk, organisations: Organisations, tags: Tags) -> None:
        self._desk = desk
        self._organisations = organisations
        self._tags = tags
        self._list = PersonList(desk)
        self._affiliations = AffiliationChanges(desk, organisations.names)

    def page(self, query: ListQuery, offset: int, limit: int) -> list[PersonRow]:
        """Orders: name, organisation, city, last_met, last_contact."""
        return self._list.page(query, offset, limit)

    def count(self, query: ListQuery) -> int:
        return self._list.count(query)

    def position(self, query: ListQuery, person_id: int) -> int | None:
        """The row in which a person stands; None when they are not in the list."""
        return self._list.position(query, person_id)

    def row_beginning(self, query: ListQuery, letters: str) -> int | None:
        """The first row that begins with these letters, in Polish order; None where none does."""
        return self._list.row_beginning(query, letters)

    def card(self, person_id: int) -> PersonCard:
        """Raises Gone."""
        return read_card(self._desk, self._tags, person_id)

    def draft(self, person_id: int) -> PersonDraft:
        """What a form edits; it remembers what it showed. Raises Gone."""
        return self.card(person_id).draft()

    def similar(self, draft: PersonDraft, limit: int = 5) -> list[SimilarPerson]:
        """Who this may already be, the surest first."""
        return similar_people(self._desk, self._list, draft, limit)

    def meant(self, reference: str) -> int:
        """By number, name or beginnings of its words. Raises NoSuchPerson, AmbiguousPerson."""
        return person_meant(self._desk, reference)

    def names_beginning(self, text: str, limit: int = 8) -> list[NamedPerson]:
        return self._list.names_beginning(text, limit)

    def add(self, draft: PersonDraft, uuid: str | None = None) -> Saved:
        """A uuid that is there already makes this a retry. Raises NameNeeded and the errors of a field."""
        tidy = draft.tidied()
        with self._desk.change(phrase("{name} added", name=tidy.display_name)) as change:
            person_id = self._id_of(uuid) or self._add_tidied(change, [tidy], [uuid] if uuid else None)[0]
        assert change.changes is not None
        return Saved(person_id, change.changes)

    def add_within(self, change: OpenChange, draft: PersonDraft, uuid: str | None = None) -> int:
        return self.add_many_within(change, [draft], [uuid] if uuid else None)[0]

    def add_many_within(
        self, change: OpenChange, drafts: Sequence[PersonDraft], uuids: Sequence[str] | None = None
    ) -> list[int]:
        """Many at once, as an import brings them: their ids in the order of the drafts."""
        return self._add_tidied(change, [draft.tidied() for draft in drafts], uuids)

    def _add_tidied(
        self, change: OpenChange, tidy: Sequence[PersonDraft], uuids: Sequence[str] | None
    ) -> list[int]:
        rows = [draft.own_values() for draft in tidy]
        if uuids is not None:
            rows = [{**row, "uuid": uuid} for row, uuid in zip(rows, uuids, strict=True)]
        ids = change.add_many(Person, rows)
        placed = list(zip(ids, tidy, strict=True))
        change.add_many(Affiliation, list(chain(*(self._affiliation_rows(change, *p) for p in placed))))
        change.add_many(ContactPoint, list(chain(*(_contact_rows(*p) for p in placed))))
        change.add_many(Tagging, list(chain(*(self._tagging_rows(change, *p) for p in placed))))
        return ids

    def save(self, person_id: int, version: int, draft: PersonDraft) -> ChangeSet:
        """Save what was changed in the form since it was opened.

        What others changed meanwhile stays; the same field changed by both raises Conflict. Another
        organisation or position closes the old affiliation. Raises NameNeeded and the errors of a field.
        """
        tidy = draft.tidied()
        with self._desk.change(phrase("{name} changed", name=tidy.display_name)) as change:
            now = self.card(person_id)
            seen = draft.seen or replace(now.draft(), seen=None)
            was = seen.own_values()
            own = {name: value for name, value in tidy.own_values().items() if value != was[name]}
            change.edit(Person, person_id, version=version, **own)
            for kind, before, after in (
                (ContactKind.EMAIL, seen.emails, tidy.emails),
                (ContactKind.PHONE, seen.phones, tidy.phones),
            ):
                points = now.contact_points
                follow(change, Owner.PERSON, person_id, kind, now=points, seen=before, wanted=after)
            self._affiliations.follow_within(
                change, person_id, seen=seen.affiliations, wanted=tidy.affiliations
            )
            self._tags.follow_within(change, Kind.PERSON, person_id, seen=seen.tags, wanted=tidy.tags)
        assert change.changes is not None
        return change.changes

    def edit(self, person_id: int, version: int | None, **fields: Any) -> ChangeSet:
        """Change own fields in place. Raises UnknownField, NameNeeded, Conflict and the errors of a field."""
        values = column_values(Person, OWN_FIELDS, fields, {})
        was = self.card(person_id).draft().own_values()
        will = {**was, **values}
        values |= {name: value for name, value in completed_name(will, was).items() if value != was[name]}
        name = values.get("display_name", was["display_name"])
        if not name:
            raise NameNeeded("display_name")
        with self._desk.change(phrase("{name} changed", name=name)) as change:
            change.edit(Person, person_id, version=version, **values)
        assert change.changes is not None
        return change.changes

    def archive(self, person_ids: Sequence[int]) -> ChangeSet:
        """Out of lists and searches; nothing is lost. Raises Gone."""
        return archive(self._desk, Kind.PERSON, person_ids)

    def restore(self, person_ids: Sequence[int]) -> ChangeSet:
        """Back into lists and searches. Raises Gone."""
        return restore(self._desk, Kind.PERSON, person_ids)

    def _affiliation_rows(
        self, change: OpenChange, person_id: int, draft: PersonDraft
    ) -> list[dict[str, Any]]:
        first_open = next((a for a in draft.affiliations if a.is_open), None)
        return [
            new_row(
                person_id,
                self._organisations.find_or_make_within(change, one.organisation),
                one,
                primary=one is first_open,
            )
            for one in draft.affiliations
        ]

    def _tagging_rows(self, change: OpenChange, person_id: int, draft: PersonDraft) -> list[dict[str, Any]]:
        tag_ids = dict.fromkeys(self._tags.find_or_make_within(change, name) for name in draft.tags)
        return [{"tag": tag_id, Kind.PERSON.value: person_id} for tag_id in tag_ids]

    def _id_of(self, uuid: str | None) -> int | None:
        row = self._desk.row(Person.select(Person.id).where(Person.uuid == uuid)) if uuid else None
        return None if row is None else int(row[0])


def _contact_rows(person_id: int, draft: PersonDraft) -> list[dict[str, Any]]:
    return [
        *new_rows(Owner.PERSON, person_id, ContactKind.EMAIL, draft.emails),
        *new_rows(Owner.PERSON, person_id, ContactKind.PHONE, draft.phones),
    ]
