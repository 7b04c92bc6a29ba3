"""Every word under which something is found, kept in step; and which of them a misspelt one may mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from peewee import EXCLUDED, Database, Query, fn

from contactdesk.records.search import SearchWord
from contactdesk.storage.composed import ForEach, Select

_SHORTEST = 4
"""Of three letters, one changed makes another word rather than a slip."""
_LONGEST = 30
_LAST = "\U0010ffff"


def words_of(text: str) -> set[str]:
    """The words of an entry that can be misspelt: letters only."""
    return {word for word in text.split() if word.isalpha() and _SHORTEST - 1 <= len(word) <= _LONGEST}


def keep(database: Database, gained: Counter[str]) -> None:
    """How many entries more, or fewer, have each word now."""
    changed = {word: uses for word, uses in gained.items() if uses}
    if not changed:
        return
    _MORE.run(database, [(word, word[::-1], uses) for word, uses in changed.items()])
    _UNUSED.run(database, [(word, 0) for word, uses in changed.items() if uses < 0])


_MORE = ForEach(
    lambda: SearchWord.insert_many(
        [("", "", 0)], fields=[SearchWord.word, SearchWord.backwards, SearchWord.uses]
    ).on_conflict(
        conflict_target=[SearchWord.word], update={SearchWord.uses: SearchWord.uses + EXCLUDED.uses}
    )
)
_UNUSED = ForEach(lambda: SearchWord.delete().where((SearchWord.word == "") & (SearchWord.uses <= 0)))


def uses(database: Database, beginning: str) -> int:
    """How many entries have words that begin so, those counted twice that have two of them."""
    ((found,),) = _USES.rows(database, beginning, beginning + _LAST)
    return int(found or 0)


def similar(database: Database, word: str, limit: int) -> list[str]:
    """Words that are one slip away, the commonest first: a letter more, less, other, or two transposed.

    Where none is, words that begin so: the rest may still be typed. None for a word that somebody has.
    """
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha() or _KNOWN.rows(database, word):
        return []
    middle = len(word) // 2
    # One slip leaves the beginning as it is, or the end; a letter between may be transposed with either.
    begins, ends = word[:middle], word[middle + 1 :][::-1]
    alike = (len(word) - 1, len(word) + 1)
    near = dict(_BEGINNING.rows(database, begins, begins + _LAST, *alike))
    near.update(_ENDING.rows(database, ends, ends + _LAST, *alike))
    found = near and _a_slip_away(word, near)
    if not found:
        longer = dict(_BEGINNING.rows(database, begins, begins + _LAST, len(word) + 2, _LONGEST))
        found = longer and _a_slip_away(word, longer)
    return sorted(found, key=lambda other: (-found[other], other))[:limit]


def _of_length(column: Any) -> Query:
    query = SearchWord.select(SearchWord.word, SearchWord.uses)
    return query.where(column.between("", "") & fn.LENGTH(SearchWord.word).between(0, 0))


_BEGINNING = Select(lambda: _of_length(SearchWord.word))
_ENDING = Select(lambda: _of_length(SearchWord.backwards))
_KNOWN = Select(lambda: SearchWord.select(SearchWord.uses).where(SearchWord.word == ""))
_USES = Select(lambda: SearchWord.select(fn.SUM(SearchWord.uses)).where(SearchWord.word.between("", "")))


def _a_slip_away(word: str, uses: Mapping[str, int]) -> dict[str, int]:
    """Those of the words of which this one is another spelling, or another spelling of their beginning."""
    from rapidfuzz.distance import OSA

    lengths = range(len(word) - 1, len(word) + 2)
    return {
        other: used
        for other, used in uses.items()
        if any(
            OSA.distance(word, other[:n], score_cutoff=1) <= 1 for n in {min(n, len(other)) for n in lengths}
        )
    }


def counted(texts: Iterable[str]) -> Counter[str]:
    """How many of these entries have each word."""
    return Counter(word for text in texts for word in words_of(text))


def mistakes(database: Database, expected: Counter[str]) -> int:
    """How many words are counted wrong."""
    kept = dict(SearchWord.select(SearchWord.word, SearchWord.uses).tuples().execute(database))
    return sum(kept.get(word) != expected.get(word) for word in kept.keys() | expected.keys())
