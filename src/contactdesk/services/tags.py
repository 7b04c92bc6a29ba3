"""Tags: topics and labels, put on people, organisations, meetings and partnerships, and taken off again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from peewee import fn

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, Phrase, phrase, phrases
from contactdesk.core.text import fold
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.services.field_errors import NameNeeded, TagNameTaken
from contactdesk.services.field_values import each_once, one_line
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.composed import ById, Select
from contactdesk.storage.desk import Desk

TAGGED = frozenset(kind for kind in Kind if kind.column in Tagging._meta.fields)


class CannotCarryTags(ContactDeskError):
    code = "cannot-carry-tags"
    message = N_("Tags are for people, organisations, meetings and partnerships.")


class TagRow(NamedTuple):
    id: int
    name: str
    uses: int


class Tags:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> list[TagRow]:
        """Every tag with how often it is used, in the order of the alphabet."""
        # One after another, each in the index: grouped, all taggings would be sorted, and that in memory.
        uses = Tagging.select(fn.COUNT(Tagging.id)).where(Tagging.tag == Tag.id)
        query = Tag.select(Tag.id, Tag.name, uses).where(Tag.archived_at.is_null()).order_by(Tag.folded)
        return [TagRow(*row) for row in self._desk.rows(query)]

    def names(self) -> list[str]:
        return [tag.name for tag in self.all()]

    def of(self, kind: Kind, record_id: int) -> list[str]:
        """The names of the tags on one record."""
        return [name for _folded, name, _id in self._desk.by_id(_ON[kind], [record_id])]

    def put_on(self, kind: Kind, record_ids: Sequence[int], name: str) -> ChangeSet:
        """One tag on many records; those that carry it already stay as they are."""
        with self._desk.change(put_on_words(len(record_ids), name)) as change:
            change.words = put_on_words(self.put_on_within(change, kind, record_ids, name), name)
        assert change.changes is not None
        return change.changes

    def put_on_within(self, change: OpenChange, kind: Kind, record_ids: Collection[int], name: str) -> int:
        """How many did not carry it. Raises NameNeeded, CannotCarryTags."""
        if kind not in TAGGED:
            raise CannotCarryTags
        if not one_line(name):
            raise NameNeeded("name")
        tag_id = self._id_of(name)
        there = set() if tag_id is None else self._carrying(kind, tag_id).keys()
        bare = [record_id for record_id in dict.fromkeys(record_ids) if record_id not in there]
        if bare:
            tag_id = tag_id if tag_id is not None else change.add(Tag, name=one_line(name))
            change.add_many(Tagging, [{"tag": tag_id, kind.value: record_id} for record_id in bare])
        return len(bare)

    def take_off(self, kind: Kind, record_ids: Sequence[int], name: str) -> ChangeSet:
        with self._desk.change(taken_off_words(len(record_ids), name)) as change:
            change.words = taken_off_words(self.take_off_within(change, kind, record_ids, name), name)
        assert change.changes is not None
        return change.changes

    def take_off_within(self, change: OpenChange, kind: Kind, record_ids: Collection[int], name: str) -> int:
        """How many carried it. Raises CannotCarryTags."""
        if kind not in TAGGED:
            raise CannotCarryTags
        tag_id = self._id_of(name)
        carrying = {} if tag_id is None else self._carrying(kind, tag_id)
        taken = [carrying[record_id] for record_id in dict.fromkeys(record_ids) if record_id in carrying]
        change.remove_many(Tagging, taken)
        return len(taken)

    def rename(self, tag_id: int, name: str) -> ChangeSet:
        """Raises NameNeeded, and TagNameTaken where another tag has that name."""
        name = one_line(name)
        if not name:
            raise NameNeeded("name")
        with self._desk.change(phrase("Tag renamed to “{tag}”", tag=name)) as change:
            other = self._id_of(name)
            if other is not None and other != tag_id:
                raise TagNameTaken("name", tag=name)
            change.edit(Tag, tag_id, name=name)
        assert change.changes is not None
        return change.changes

    def find_or_make_within(self, change: OpenChange, name: str) -> int:
        """The id of the tag with this name, however it is accented or capitalised."""
        known = self._id_of(name)
        return known if known is not None else change.add(Tag, name=one_line(name))

    def follow_within(
        self, change: OpenChange, kind: Kind, record_id: int, *, seen: Sequence[str], wanted: Sequence[str]
    ) -> None:
        """Take over what was changed between ``seen`` and ``wanted`` on one record."""
        was, will = {fold(one_line(n)): n for n in seen}, {fold(n): n for n in each_once(wanted)}
        if was.keys() == will.keys():
            return
        carried = self._taggings(kind, record_id)
        for folded in will.keys() - was.keys() - carried.keys():
            tag_id = self.find_or_make_within(change, will[folded])
            change.add(Tagging, tag=tag_id, **{kind.value: record_id})
        for folded in (was.keys() - will.keys()) & carried.keys():
            change.remove(Tagging, carried[folded])

    def _taggings(self, kind: Kind, record_id: int) -> dict[str, int]:
        return {folded: tagging for folded, _name, tagging in self._desk.by_id(_ON[kind], [record_id])}

    def _carrying(self, kind: Kind, tag_id: int) -> dict[int, int]:
        """The id of the tagging of each record that carries a tag."""
        owner = getattr(Tagging, kind.value)
        query = Tagging.select(owner, Tagging.id).where((Tagging.tag == tag_id) & owner.is_null(False))
        return dict(self._desk.rows(query))

    def _id_of(self, name: str) -> int | None:
        rows = self._desk.having(_NAMED, fold(one_line(name)))
        return int(rows[0][0]) if rows else None


def _on(kind: Kind) -> ById:
    query = Tagging.select(Tag.folded, Tag.name, Tagging.id).join(Tag, on=(Tagging.tag == Tag.id))
    return ById(lambda ids: query.where(getattr(Tagging, kind.value).in_(ids)).order_by(Tag.folded))


_ON = {kind: _on(kind) for kind in TAGGED}
_NAMED = Select(lambda: Tag.select(Tag.id).where(Tag.folded == ""))


def put_on_words(n: int, tag: str) -> Phrase:
    return phrases("{n} tagged “{tag}”", "{n} tagged “{tag}”", n, tag=one_line(tag))


def taken_off_words(n: int, tag: str) -> Phrase:
    return phrases("Tag “{tag}” taken off {n}", "Tag “{tag}” taken off {n}", n, tag=one_line(tag))
