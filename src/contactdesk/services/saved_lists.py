"""Saved lists: searches kept under a name, beside the lists that tags make by themselves."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from peewee import JOIN, fn

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _, phrase
from contactdesk.core.text import fold
from contactdesk.records.saved_lists import SavedList
from contactdesk.records.search import KIND_NAMES, Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.services.chosen import NOUN_OF, Chosen, Lists
from contactdesk.services.field_errors import FieldError, NameNeeded, UnknownField
from contactdesk.services.field_values import one_line
from contactdesk.services.results import ListQuery, Saved
from contactdesk.services.tags import TagRow
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone

_TEXTS: tuple[str, ...] = ("name", "search", "order")
_FIELDS = (*_TEXTS, "descending", "columns")


class NoSuchList(ContactDeskError):
    code = "no-such-list"
    message = N_("There is no saved list “{reference}”.")


class ListOfOtherKind(ContactDeskError):
    code = "list-of-other-kind"
    message = N_("The saved list “{name}” is one of another kind: {kind}.")


class ListNameTaken(FieldError):
    code = "list-name-taken"
    message = N_("There is a saved list “{name}” already.")


BEST_FIRST = "match"
"""The order of a list whose best matches stand first; where there are none to compare, by name."""


class SavedListRow(NamedTuple):
    """``columns`` are column keys; none: those that every list begins with."""

    id: int
    name: str
    kind: Kind
    search: str
    order: str
    descending: bool
    columns: tuple[str, ...]
    version: int

    @property
    def query(self) -> ListQuery:
        return ListQuery(self.search, self.order or "name", self.descending, self.order == BEST_FIRST)

    @property
    def chosen(self) -> Chosen:
        """Everything in it, for an act on many."""
        return Chosen(self.kind, query=self.query)


def sought(query: ListQuery) -> dict[str, Any]:
    """The fields of a saved list that keep what a list shows."""
    order = BEST_FIRST if query.best_first else query.order
    return {"search": query.search, "order": order, "descending": query.descending}


class SavedLists:
    def __init__(self, desk: Desk, lists: Lists) -> None:
        self._desk = desk
        self._lists = lists

    def all(self) -> list[SavedListRow]:
        """In the order in which they were put."""
        return self._rows(True)

    def card(self, list_id: int) -> SavedListRow:
        """Raises Gone."""
        for row in self._rows(SavedList.id == list_id):
            return row
        raise Gone(noun="saved list")

    def meant(self, reference: str, kind: Kind | None = None) -> SavedListRow:
        """By number or by name, however it is accented or capitalised. Raises NoSuchList, ListOfOtherKind."""
        said = fold(one_line(reference))
        for row in self.all():
            if said and said in {str(row.id), fold(row.name)}:
                if kind not in {None, row.kind}:
                    raise ListOfOtherKind(name=row.name, kind=_(KIND_NAMES[row.kind]))
                return row
        raise NoSuchList(reference=reference)

    def count(self, list_id: int) -> int:
        """How many records it holds now. Raises Gone."""
        return self.card(list_id).chosen.count(self._lists)

    def counts(self) -> dict[int, int]:
        """The same of every list, by id; a window asks for one after another instead."""
        return {row.id: row.chosen.count(self._lists) for row in self.all()}

    def tags_with_counts(self, kind: Kind) -> list[TagRow]:
        """The tags that records of a kind carry, with how many; in the order of the alphabet."""
        noun, owner = NOUN_OF[kind], getattr(Tagging, kind.value)
        archived = noun.select(noun.id).where(noun.archived_at.is_null(False))
        number = fn.COUNT(Tagging.id)
        # What is not to count is little. Sorting all taggings by the names of their tags would take 25 MB.
        others = Tagging.select(Tagging.tag, number.alias("number")).where(
            owner.is_null() | owner.in_(archived)
        )
        others = others.group_by(Tagging.tag).alias("others")
        every = fn.COALESCE(Tagging.select(number).where(Tagging.tag == Tag.id), 0)
        query = (
            Tag.select(Tag.id, Tag.name, every - fn.COALESCE(others.c.number, 0))
            .join(others, JOIN.LEFT_OUTER, on=(others.c.tag_id == Tag.id))
            .where(Tag.archived_at.is_null())
            .order_by(Tag.folded)
        )
        return [row for row in (TagRow(*row) for row in self._desk.rows(query)) if row.uses]

    def add(self, name: str, kind: Kind, query: ListQuery, columns: Sequence[str] = ()) -> Saved:
        """At the end. Raises NameNeeded, ListNameTaken."""
        name = one_line(name)
        with self._desk.change(phrase("List “{name}” saved", name=name)) as change:
            self._see_name(name)
            values = _stored({**sought(query), "columns": columns})
            last = self._desk.value(SavedList.select(fn.COALESCE(fn.MAX(SavedList.position), -1)))
            list_id = change.add(SavedList, name=name, kind=kind, position=last + 1, **values)
        assert change.changes is not None
        return Saved(list_id, change.changes)

    def edit(self, list_id: int, version: int | None = None, **fields: Any) -> ChangeSet:
        """Change ``name``, ``search``, ``order``, ``descending`` or ``columns``.

        Raises UnknownField, NameNeeded, ListNameTaken, Conflict, Gone.
        """
        for field in fields:
            if field not in _FIELDS:
                raise UnknownField(field, fields=", ".join(_FIELDS))
        values = _stored(fields)
        name = values.get("name", self.card(list_id).name)
        with self._desk.change(phrase("List “{name}” changed", name=name)) as change:
            self._see_name(name, list_id)
            change.edit(SavedList, list_id, version=version, **values)
        assert change.changes is not None
        return change.changes

    def remove(self, list_id: int) -> ChangeSet:
        """What it found stays as it is. Raises Gone."""
        with self._desk.change(phrase("List “{name}” removed", name=self.card(list_id).name)) as change:
            change.remove(SavedList, list_id)
        assert change.changes is not None
        return change.changes

    def move(self, list_id: int, place: int) -> ChangeSet:
        """To a place among the others, counted from 0. Raises Gone."""
        with self._desk.change(phrase("List “{name}” moved", name=self.card(list_id).name)) as change:
            others = [row.id for row in self.all() if row.id != list_id]
            in_order = [*others[: max(place, 0)], list_id, *others[max(place, 0) :]]
            change.edit_many(SavedList, {one: {"position": n} for n, one in enumerate(in_order)})
        assert change.changes is not None
        return change.changes

    def _rows(self, condition: Any) -> list[SavedListRow]:
        query = SavedList.select(
            SavedList.id,
            SavedList.name,
            SavedList.kind,
            SavedList.search,
            SavedList.order,
            SavedList.descending,
            SavedList.columns,
            SavedList.version,
        ).where(condition)
        rows = self._desk.rows(query.order_by(SavedList.position, SavedList.id))
        return [row._replace(columns=_columns(row.columns)) for row in (SavedListRow(*row) for row in rows)]

    def _see_name(self, name: str, own_id: int | None = None) -> None:
        if not name:
            raise NameNeeded("name")
        row = self._desk.row(SavedList.select(SavedList.id).where(SavedList.folded == fold(name)))
        if row is not None and row[0] != own_id:
            raise ListNameTaken("name", name=name)


def _stored(fields: dict[str, Any]) -> dict[str, Any]:
    """Values as the record keeps them: searches and names in one line."""
    texts = {name: one_line(fields[name]) for name in _TEXTS if name in fields}
    rest = {"columns": json.dumps(list(fields["columns"]))} if "columns" in fields else {}
    return {**fields, **texts, **rest}


def _columns(stored: object) -> tuple[str, ...]:
    """What others wrote there and is no array of texts counts as none."""
    try:
        read = json.loads(str(stored)) if stored else []
    except ValueError:
        return ()
    return tuple(map(str, read)) if isinstance(read, list) else ()
