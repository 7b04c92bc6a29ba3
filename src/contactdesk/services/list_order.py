"""In which order a list stands: by one column of its listing, those who have nothing there last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from peewee import Case, EnclosedNodeList, Field


@dataclass(frozen=True, eq=False)
class Order:
    """``nothing`` is what the column holds where there is nothing to sort by; None when that cannot be.

    Within the same value stands ``name``, then the id. Letters typed into a list look in ``typed``.
    """

    column: Any
    name: Any
    id: Any
    typed: Any
    nothing: str | int | None = None

    @property
    def is_by_name(self) -> bool:
        return self.column is self.name

    @property
    def keys(self) -> tuple[Any, ...]:
        return tuple(dict.fromkeys((self.column, self.name, self.id)))

    def segments(self) -> Sequence[Any]:
        """Conditions that part the list into what stands one after the other, in either direction."""
        if self.nothing is None:
            return (None,)
        return self.column > self.nothing, self.column == self.nothing

    def terms(self, *, descending: bool) -> list[Any]:
        """In one direction throughout, so that an index serves."""
        return [key.desc() if descending else key.asc() for key in self.keys]

    def all_terms(self, *, descending: bool) -> list[Any]:
        """The order over all segments at once, for rows that are sorted without an index."""
        terms = self.terms(descending=descending)
        if self.nothing is None:
            return terms
        return [Case(None, [(self.column == self.nothing, 1)], 0), *terms]

    def before(self, values: Sequence[Any], *, descending: bool) -> Any:
        """The condition to stand before the row with these keys, within its segment."""
        keys, there = EnclosedNodeList(self.keys), EnclosedNodeList(list(values))
        return keys > there if descending else keys < there


def orders(listing: Any, **columns: str | int | None) -> dict[str, Order]:
    """Orders by name, each over the column ``<name>_key`` or ``<name>``, with what "nothing" is there."""
    found = {}
    for name, nothing in columns.items():
        field: Field = getattr(listing, f"{name}_key", None) or getattr(listing, name)
        is_text = field.name.endswith("_key")
        typed = field if is_text else listing.name_key
        found[name] = Order(field, listing.name_key, listing.id, typed, nothing)
    return found
