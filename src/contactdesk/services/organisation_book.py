"""The organisations that a list names, found all at once and made in one go."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any, NamedTuple

from contactdesk.core.text import fold
from contactdesk.records.organisations import Organisation, OtherName, Sector
from contactdesk.services.field_values import one_line
from contactdesk.services.organisations import Organisations
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk

_FEW = 40
"""So many are looked up one by one in the search index; for more, all names are read once."""


class WrittenAbout(NamedTuple):
    """What a list says of an organisation beside its name."""

    sector: Sector | None = None
    country: str = ""


class OrganisationBook:
    """A key is the id of a known organisation, or the folded name of one that would have to be made."""

    def __init__(self, desk: Desk, organisations: Organisations) -> None:
        self._desk = desk
        self._organisations = organisations
        self._ids: dict[str, int] = {}

    def load(self, names: Iterable[str]) -> None:
        wanted = {fold(one_line(name)): name for name in names if name.strip()}
        if len(wanted) > _FEW:
            self._load_all()
            return
        for folded, name in wanted.items():
            known = self._organisations.find(name)
            if known is not None:
                self._ids[folded] = known

    def key(self, name: str) -> Hashable | None:
        folded = fold(one_line(name))
        return self._ids.get(folded, folded) if folded else None

    def with_made_within(
        self, change: OpenChange, named: dict[str, str], about: dict[str, WrittenAbout]
    ) -> OrganisationBook:
        """A book that knows those of ``named`` (name by key) too, made now; this one stays as it is."""
        coming = {key: name for key, name in named.items() if key not in self._ids}
        rows = [{"name": one_line(name), **_columns(about.get(key))} for key, name in coming.items()]
        book = OrganisationBook(self._desk, self._organisations)
        made = zip(coming, change.add_many(Organisation, rows), strict=True)
        book._ids = {**self._ids, **dict(made)}
        return book

    def id_of(self, key: Hashable | None) -> int | None:
        """None for an organisation that was only written down as somebody presented themselves."""
        if key is None or isinstance(key, int):
            return key
        return self._ids.get(str(key))

    def _load_all(self) -> None:
        """A name outranks a short name, that one another name; the older record the younger."""
        query = Organisation.select(Organisation.id, Organisation.name, Organisation.short_name)
        own = self._desk.rows(query.where(Organisation.archived_at.is_null()).order_by(Organisation.id))
        other = self._desk.rows(
            OtherName.select(OtherName.organisation, OtherName.name)
            .join(Organisation)
            .where(Organisation.archived_at.is_null())
            .order_by(Organisation.id)
        )
        named = [(row[0], row[1]) for row in own] + [(row[0], row[2]) for row in own] + other
        for organisation_id, name in named:
            if name:
                self._ids.setdefault(fold(one_line(name)), organisation_id)


def _columns(about: WrittenAbout | None) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    if about and about.sector:
        columns["sector"] = about.sector
    if about and about.country:
        columns["country"] = about.country
    return columns
