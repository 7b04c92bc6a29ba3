"""Finding an organisation by what people call it, and making the one that is not there."""

from __future__ import annotations

from weakref import ref

from contactdesk.core.text import collation_key, fold, words
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.field_errors import NameNeeded
from contactdesk.services.field_values import one_line
from contactdesk.storage.change import OpenChange
from contactdesk.storage.composed import Select
from contactdesk.storage.desk import Desk


class OrganisationNames:
    """A name counts whatever its case and accents; nothing that is merely alike is taken for it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._change: ref[OpenChange] | None = None
        self._found: dict[str, int] = {}

    def find(self, name: str) -> int | None:
        """By its name, else its short name, else one of its other names; archived ones are not found."""
        folded = fold(one_line(name))
        spelt_alike = self._spelt_alike(name, folded)
        if spelt_alike is not None:
            return spelt_alike
        candidates = self._candidates(folded)
        for place in range(3):
            for organisation_id, *names in candidates:
                if names[place] and fold(one_line(names[place])) == folded:
                    return int(organisation_id)
        return None

    def find_or_make_within(self, change: OpenChange, name: str) -> int:
        """What is made within a change is found by its next call too, before the index knows it."""
        name = one_line(name)
        if not name:
            raise NameNeeded("organisation")
        found = self._found_within(change)
        folded = fold(name)
        if folded not in found:
            known = self.find(name)
            found[folded] = change.add(Organisation, name=name) if known is None else known
        return found[folded]

    def remember_within(self, change: OpenChange, name: str, organisation_id: int) -> None:
        """One made otherwise in this change is found by its name from now on."""
        self._found_within(change).setdefault(fold(one_line(name)), organisation_id)

    def _found_within(self, change: OpenChange) -> dict[str, int]:
        if self._change is None or self._change() is not change:
            self._change, self._found = ref(change), {}
        return self._found

    def _spelt_alike(self, name: str, folded: str) -> int | None:
        """By the key of its name: words that many have would be looked up one by one."""
        rows = self._desk.having(_SORTED_ALIKE, collation_key(one_line(name)))
        return next((row[0] for row in rows if fold(one_line(row[1])) == folded), None)

    def _candidates(self, folded: str) -> list[tuple[int, str, str, str]]:
        """Organisations with these words in a name, one after another; one row for each other name."""
        looked_for = words(folded)
        if not looked_for:
            return self._written_exactly(folded)
        # The index keeps to the kind by itself: told once more, SQLite would read all organisations.
        found = self._desk.matching_phrase(looked_for, names_only=True, kind=Kind.ORGANISATION)
        query = (
            Organisation.select(Organisation.id, Organisation.name, Organisation.short_name, OtherName.name)
            .left_outer_join(OtherName, on=(OtherName.organisation == Organisation.id))
            .where(Organisation.id.in_(SearchEntry.select(SearchEntry.record_id).where(found)))
            .order_by(Organisation.id)
        )
        return [(row[0], row[1], row[2], row[3]) for row in self._desk.rows(query)]

    def _written_exactly(self, folded: str) -> list[tuple[int, str, str, str]]:
        """A name of signs only has no words to be found by."""
        query = (
            Organisation.select(Organisation.id, Organisation.name, Organisation.short_name)
            .where((Organisation.name == folded) & Organisation.archived_at.is_null())
            .order_by(Organisation.id)
        )
        return [(row[0], row[1], row[2], "") for row in self._desk.rows(query)]


_SORTED_ALIKE = Select(
    lambda: (
        Organisation.select(Organisation.id, Organisation.name)
        .where((Organisation.sort_key == "") & Organisation.archived_at.is_null())
        .order_by(Organisation.id)
    )
)
