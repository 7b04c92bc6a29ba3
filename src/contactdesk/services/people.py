"""People: added, changed, archived and found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from contactdesk.core.i18n import phrase
from contactdesk.records.people import Affiliation, ContactKind, ContactPoint, Person
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tagging
from contactdesk.services.affiliations import new_row
from contactdesk.services.contact_points import Owner, new_rows
from contactdesk.services.organisations import Organisations
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import Saved
from contactdesk.services.tags import Tags
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk


class People:
    def __init__(self, desk: Desk, organisations: Organisations, tags: Tags) -> None:
        self._desk = desk
        self._organisations = organisations
        self._tags = tags

    def add(self, draft: PersonDraft, uuid: str | None = None) -> Saved:
        """A uuid that is there already makes this a retry. Raises NameNeeded and the errors of a field."""
        tidy = draft.tidied()
        with self._desk.change(phrase("{name} added", name=tidy.display_name)) as change:
            person_id = self._id_of(uuid) or self.add_within(change, draft, uuid)
        assert change.changes is not None
        return Saved(person_id, change.changes)

    def add_within(self, change: OpenChange, draft: PersonDraft, uuid: str | None = None) -> int:
        return self.add_many_within(change, [draft], [uuid] if uuid else None)[0]

    def add_many_within(
        self, change: OpenChange, drafts: Sequence[PersonDraft], uuids: Sequence[str] | None = None
    ) -> list[int]:
        """Many at once, as an import brings them: their ids in the order of the drafts."""
        tidy = [draft.tidied() for draft in drafts]
        rows = [draft.own_values() for draft in tidy]
        if uuids is not None:
            rows = [{**row, "uuid": uuid} for row, uuid in zip(rows, uuids, strict=True)]
        ids = change.add_many(Person, rows)
        placed = list(zip(ids, tidy, strict=True))
        change.add_many(Affiliation, list(chain(*(self._affiliation_rows(change, *p) for p in placed))))
        change.add_many(ContactPoint, list(chain(*(_contact_rows(*p) for p in placed))))
        change.add_many(Tagging, list(chain(*(self._tagging_rows(change, *p) for p in placed))))
        return ids

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
