"""Under which words each record is found, gathered from all its tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from peewee import Database

from contactdesk.core.text import search_lines
from contactdesk.records.search import Kind
from contactdesk.storage import shown_line
from contactdesk.storage.field_words import FieldWord
from contactdesk.storage.search_columns import COLUMNS
from contactdesk.storage.search_sources import BESIDE, NAMES, OWN, REST
from contactdesk.storage.whose_words import NOUN_OF

_LONGEST = 200_000
"""Characters of one entry: PostgreSQL refuses a megabyte of words, and a long note must be saved."""


def in_order_of_saving(database: Database) -> Iterator[tuple[Kind, int]]:
    """All that can be found, what was saved last at the end."""
    saved: list[tuple[str, Kind, int]] = []
    for kind, noun in NOUN_OF.items():
        query = noun.select(noun.id, noun.updated_at).where(noun.archived_at.is_null()).tuples()
        saved += [(str(updated_at), kind, record_id) for record_id, updated_at in database.execute(query)]
    saved.sort()
    return ((kind, record_id) for _, kind, record_id in saved)


def texts(database: Database, kind: Kind, ids: Sequence[int]) -> Iterator[tuple[int, str, str, str, str]]:
    """For each record that is there and not archived: id, what is shown of it, words of its names, of
    everything, of fields."""
    shown = shown_line.lines(database, kind, ids)
    beside: dict[tuple[str, int], list[str]] = defaultdict(list)
    told: dict[int, list[str]] = defaultdict(list)
    for source in BESIDE[kind]:
        where, size, tellers = source.where, source.texts, source.tellers
        for record_id, *values in source.rows(database, ids):
            beside[where, record_id] += values[:size]
            for tell, value in zip(tellers, values[size:], strict=True):
                told[record_id] += tell(value)
    own, names = OWN[kind], len(COLUMNS[kind].names)
    tellers, size = own.tellers, own.texts
    for record_id, *values in own.rows(database, ids):
        name_lines = _lines([*values[:names], *beside[NAMES, record_id]])
        # Notes come last: of a long one, the end is left out.
        rest = _lines([*beside[REST, record_id], *values[names:size]])
        its_own = [word for tell, value in zip(tellers, values[size:], strict=True) for word in tell(value)]
        fields = _field_words(its_own, told[record_id])
        everything = _entry_text([*name_lines, *rest])
        yield record_id, shown[record_id], _entry_text(name_lines), everything, fields


def _field_words(its_own: Sequence[str], of_others: Iterable[str]) -> str:
    """Who has a city of their own is not looked for in that of an organisation."""
    if any(word.startswith(FieldWord.CITY) for word in its_own):
        of_others = (word for word in of_others if not word.startswith(FieldWord.CITY))
    return "".join(f"{word} " for word in sorted({*its_own, *of_others}))


def _lines(values: Iterable[str]) -> list[str]:
    return [line for value in dict.fromkeys(values) if value for line in search_lines(value)]


def _entry_text(lines: Iterable[str]) -> str:
    """Each word between two spaces and the end of each line a word of its own, so that a phrase is a part."""
    text = " "
    for line in lines:
        if f" {line} " not in text:
            text += f"{line} \n "
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " "
