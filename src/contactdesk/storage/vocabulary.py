"""Every word under which something is found, kept in step; and which of them a misspelt one may mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from peewee import EXCLUDED, Database, Expression, fn

from contactdesk.core.parts import in_parts
from contactdesk.records.search import SearchWord
from contactdesk.storage.composed import ForEach

_SHORTEST = 4
"""Of three letters, one changed makes another word rather than a slip."""
_LONGEST = 30
_AT_ONCE = 2_000
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
    for part in in_parts((word for word, uses in changed.items() if uses < 0), _AT_ONCE):
        SearchWord.delete().where(SearchWord.word.in_(part) & (SearchWord.uses <= 0)).execute(database)


_MORE = ForEach(
    lambda: SearchWord.insert_many(
        [("", "", 0)], fields=[SearchWord.word, SearchWord.backwards, SearchWord.uses]
    ).on_conflict(
        conflict_target=[SearchWord.word], update={SearchWord.uses: SearchWord.uses + EXCLUDED.uses}
    )
)


def uses(database: Database, beginning: str) -> int:
    """How many entries have words that begin so, those counted twice that have two of them."""
    query = SearchWord.select(fn.SUM(SearchWord.uses)).where(_begins(SearchWord.word, beginning))
    return int(query.scalar(database) or 0)


def similar(database: Database, word: str, limit: int) -> list[str]:
    """Words that are one slip away, the commonest first: a letter more, less, other, or two transposed.

    Where none is, words that begin so: the rest may still be typed.
    """
    candidates = list(_near(database, word)) if _SHORTEST <= len(word) <= _LONGEST else []
    if not candidates:
        return []
    from rapidfuzz.distance import OSA

    uses: dict[str, int] = {}
    begun: dict[str, int] = {}
    for candidate, used in candidates:
        if abs(len(candidate) - len(word)) <= 1 and OSA.distance(word, candidate, score_cutoff=1) <= 1:
            uses[candidate] = used
        elif any(
            OSA.distance(word, candidate[: len(word) + more], score_cutoff=1) <= 1 for more in (-1, 0, 1)
        ):
            begun[candidate] = used
    found = uses or begun
    return sorted(found, key=lambda near: (-found[near], near))[:limit]


def _near(database: Database, word: str) -> Iterator[tuple[str, int]]:
    """One slip leaves the beginning of a word as it is, or its end; a letter between may be transposed."""
    middle = len(word) // 2
    begins = _begins(SearchWord.word, word[:middle])
    ends = _begins(SearchWord.backwards, word[middle + 1 :][::-1])
    length = fn.LENGTH(SearchWord.word)
    alike = length.between(len(word) - 1, len(word) + 1)
    query = SearchWord.select(SearchWord.word, SearchWord.uses)
    for condition in (begins & (length >= len(word) - 1), ends & alike):
        yield from database.execute(query.where(condition).tuples())


def _begins(column: object, beginning: str) -> Expression:
    return column.between(beginning, beginning + _LAST)  # type: ignore[attr-defined, no-any-return]


def counted(texts: Iterable[str]) -> Counter[str]:
    """How many of these entries have each word."""
    return Counter(word for text in texts for word in words_of(text))


def mistakes(database: Database, expected: Counter[str]) -> int:
    """How many words are counted wrong."""
    kept = dict(SearchWord.select(SearchWord.word, SearchWord.uses).tuples().execute(database))
    return sum(kept.get(word) != expected.get(word) for word in kept.keys() | expected.keys())
