"""Organisations: added, changed, archived and found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from contactdesk.core.i18n import phrase
from contactdesk.core.text import fold
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.people import ContactKind, ContactPoint
from contactdesk.records.search import Kind
from contactdesk.services.archiving import archive, restore
from contactdesk.services.contact_points import Owner, follow, new_rows
from contactdesk.services.organisation_card import OrganisationCard, OtherNameCard, read_card
from contactdesk.services.organisation_draft import OrganisationDraft, OtherNameDraft, own_columns
from contactdesk.services.organisation_list import NamedOrganisation, OrganisationList, OrganisationRow
from contactdesk.services.organisation_names import OrganisationNames
from contactdesk.services.organisation_parents import see_no_circle
from contactdesk.services.references import organisation_meant
from contactdesk.services.results import ListQuery, Saved
from contactdesk.services.tags import Tags
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict


class Organisations:
    def __init__(self, desk: Desk, tags: Tags) -> None:
        self._desk = desk
        self._tags = tags
        self._list = OrganisationList(desk)
        self.names = OrganisationNames(desk)

    def page(self, query: ListQuery, offset: int, limit: int) -> list[OrganisationRow]:
        """Orders: name, sector, city, people, parent."""
        return self._list.page(query, offset, limit)

    def count(self, query: ListQuery) -> int:
        return self._list.count(query)

    def position(self, query: ListQuery, organisation_id: int) -> int | None:
        """The row in which an organisation stands; None when it is not in the list."""
        return self._list.position(query, organisation_id)

    def row_beginning(self, query: ListQuery, letters: str) -> int | None:
        """The first row that begins with these letters, in Polish order; None where none does."""
        return self._list.row_beginning(query, letters)

    def card(self, organisation_id: int) -> OrganisationCard:
        """Raises Gone."""
        return read_card(self._desk, self._tags, organisation_id)

    def draft(self, organisation_id: int) -> OrganisationDraft:
        """What a form edits; it remembers what it showed. Raises Gone."""
        return self.card(organisation_id).draft()

    def names_beginning(self, text: str, limit: int = 8) -> list[NamedOrganisation]:
        return self._list.names_beginning(text, limit)

    def meant(self, reference: str) -> int:
        """By number, name, any other name or beginnings of their words.

        Raises NoSuchOrganisation, AmbiguousOrganisation.
        """
        named = self.names.find(reference)
        return named if named is not None else organisation_meant(self._desk, reference)

    def find(self, name: str) -> int | None:
        """The one whose name, short name or other name is this, whatever the case and accents."""
        return self.names.find(name)

    def find_or_make_within(self, change: OpenChange, name: str) -> int:
        """The one with this name, short name or other name; a new one where there is none."""
        return self.names.find_or_make_within(change, name)

    def add(self, draft: OrganisationDraft, uuid: str | None = None) -> Saved:
        """A uuid that is there already makes this a retry. Raises NameNeeded and the errors of a field."""
        tidy = draft.tidied()
        with self._desk.change(phrase("{name} added", name=tidy.name)) as change:
            organisation_id = self._id_of(uuid) or self.add_within(change, draft, uuid)
        assert change.changes is not None
        return Saved(organisation_id, change.changes)

    def add_within(self, change: OpenChange, draft: OrganisationDraft, uuid: str | None = None) -> int:
        tidy = draft.tidied()
        values = {**tidy.own_values(), **({"uuid": uuid} if uuid else {})}
        organisation_id = change.add(Organisation, **values)
        self.names.remember_within(change, tidy.name, organisation_id)
        self._set_parent(change, organisation_id, tidy.parent)
        self._follow_names(change, organisation_id, (), [], tidy.other_names)
        for kind, typed in ((ContactKind.EMAIL, tidy.emails), (ContactKind.PHONE, tidy.phones)):
            change.add_many(ContactPoint, new_rows(Owner.ORGANISATION, organisation_id, kind, typed))
        self._tags.follow_within(change, Kind.ORGANISATION, organisation_id, seen=[], wanted=tidy.tags)
        return organisation_id

    def save(self, organisation_id: int, version: int, draft: OrganisationDraft) -> ChangeSet:
        """Save what was changed in the form since it was opened; what others changed meanwhile stays.

        Raises Conflict, CircularParent, NameNeeded and the errors of a field.
        """
        tidy = draft.tidied()
        with self._desk.change(phrase("{name} changed", name=tidy.name)) as change:
            now = self.card(organisation_id)
            seen = draft.seen or now.draft()
            was = seen.own_values()
            own = {name: value for name, value in tidy.own_values().items() if value != was[name]}
            change.edit(Organisation, organisation_id, version=version, **own)
            if tidy.parent != seen.parent:
                _see_same_parent(now, version, seen.parent, tidy.parent)
                self._set_parent(change, organisation_id, tidy.parent)
            self._follow_names(change, organisation_id, now.other_names, seen.other_names, tidy.other_names)
            self._follow_rest(change, now, seen, tidy)
        assert change.changes is not None
        return change.changes

    def _follow_rest(
        self, change: OpenChange, now: OrganisationCard, seen: OrganisationDraft, tidy: OrganisationDraft
    ) -> None:
        for kind, before, after in (
            (ContactKind.EMAIL, seen.emails, tidy.emails),
            (ContactKind.PHONE, seen.phones, tidy.phones),
        ):
            points = now.contact_points
            follow(change, Owner.ORGANISATION, now.id, kind, now=points, seen=before, wanted=after)
        self._tags.follow_within(change, Kind.ORGANISATION, now.id, seen=seen.tags, wanted=tidy.tags)

    def edit(self, organisation_id: int, version: int | None, **fields: Any) -> ChangeSet:
        """Change own fields, or ``parent`` by its name, in place.

        Raises UnknownField, UnknownChoice, NameNeeded, CircularParent, Conflict.
        """
        parent = fields.pop("parent", None)
        values = own_columns(fields)
        name = values.get("name") or self.card(organisation_id).name
        with self._desk.change(phrase("{name} changed", name=name)) as change:
            change.edit(Organisation, organisation_id, version=version, **values)
            if parent is not None:
                self._set_parent(change, organisation_id, parent)
        assert change.changes is not None
        return change.changes

    def archive(self, organisation_ids: Sequence[int]) -> ChangeSet:
        """Out of lists and searches; nothing is lost. Raises Gone."""
        return archive(self._desk, Kind.ORGANISATION, organisation_ids)

    def restore(self, organisation_ids: Sequence[int]) -> ChangeSet:
        """Back into lists and searches. Raises Gone."""
        return restore(self._desk, Kind.ORGANISATION, organisation_ids)

    def _set_parent(self, change: OpenChange, organisation_id: int, parent: str) -> None:
        parent_id = self.find_or_make_within(change, parent) if parent.strip() else None
        see_no_circle(self._desk, organisation_id, parent_id, parent)
        change.edit(Organisation, organisation_id, parent=parent_id)

    @staticmethod
    def _follow_names(
        change: OpenChange,
        organisation_id: int,
        now: Sequence[OtherNameCard],
        seen: Sequence[OtherNameDraft],
        wanted: Sequence[OtherNameDraft],
    ) -> None:
        """Take over what was changed between ``seen`` and ``wanted``; what others added since stays."""
        there = {fold(other.name): other for other in now}
        for kind, name in wanted:
            known = there.get(fold(name))
            if known is None and (kind, name) not in seen:
                change.add(OtherName, organisation=organisation_id, kind=kind, name=name)
            elif known is not None and (kind, name) not in seen:
                change.edit(OtherName, known.id, kind=kind, name=name)
        kept = {fold(name) for _kind, name in wanted}
        for _kind, name in seen:
            if fold(name) not in kept and fold(name) in there:
                change.remove(OtherName, there[fold(name)].id)

    def _id_of(self, uuid: str | None) -> int | None:
        if not uuid:
            return None
        row = self._desk.row(Organisation.select(Organisation.id).where(Organisation.uuid == uuid))
        return None if row is None else int(row[0])


def _see_same_parent(now: OrganisationCard, version: int, seen: str, wanted: str) -> None:
    """Raises Conflict where somebody else has put it elsewhere since; by name, as the form shows it."""
    theirs = now.draft().parent
    if now.version != version and theirs not in {seen, wanted}:
        raise Conflict(changed="parent", theirs={"parent": theirs})
