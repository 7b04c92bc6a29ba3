"""Ten thousand things that nobody should type into a search line, and somebody will."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.benchmarks.invented_names import invented_names
from tests.benchmarks.invented_texts import texts

_SYNTAX = (
    '"', "'", '""', "*", "**", "(", ")", "((", "))", "-", "--", "+", "^", ":", "::", "OR", "AND", "NOT", "or",
    "NEAR(a b)", "NEAR/2", "{names}:", "names:", "rowid:1", "%", "_", "%%", "\\", "\\%", "[a-z]*", ";", "--;",
    "' OR 1=1 --", '"; DROP TABLE person; --', "$1", "?", "%s", ":a", "@x", "&", "|", "!", "<->", "<2>",
    "a:*B", "city:", ":city", "city:city:", "nofield:x", "tag:", "-tag:", 'city:"', "met:-",
    "date:2026-13-45", "year:abc", "date:..", "date:99999999999", "year:-1", "has:", "has:nothing",
    "-OR", "OR OR", "role:role", "attended:?", "date:0000", "year:999999999999999999999",
    "updated:<99999999999d", "-has:-", "city:*",
)  # fmt: skip
_ODD = (
    "\0", "\x01", "\t", "\n", "\r\n", "\x7f", "\u200b", "\u200e", "\u200f", "\u202a", "\u202e",
    "\u2066", "\u2069", "\ufeff", "\u0301", "\u0301" * 40, "\ud7ff", "\U0001f469\u200d\U0001f680",
    "\U0010ffff", "ﷺ", "ſ", "İ", "ß", "\ud800", "\udfff", "ǆ", "Ⅷ", "①", "½", "𝔄", "｡", "　", "가", "각",
    "か", "ゞ", "‟", "”", "„", "«", "’", "ё", "ئ", "ـ", "क्ष",
)  # fmt: skip
_FIELDS = (
    "city",
    "sector",
    "tag",
    "org",
    "met",
    "role",
    "attended",
    "language",
    "has",
    "miasto",
    "date",
    "year",
)


def hostile_queries(count: int, seed: str = "hostile") -> list[str]:
    """Names, places and syntax torn apart and put together, and letters of no language."""
    random = Random(seed)
    names = [name.display for name in invented_names(random, 400)]
    makers: tuple[Callable[[], str], ...] = (
        lambda: _torn(random, random.choice(names)),
        lambda: " ".join(random.choices(_SYNTAX, k=random.randrange(1, 8))),
        lambda: " ".join(random.choices([*_SYNTAX, *names, *texts("cities")], k=random.randrange(1, 6))),
        lambda: "".join(random.choices([*_SYNTAX, *_ODD, "a", "ko", " "], k=random.randrange(1, 20))),
        lambda: "".join(chr(_letter(random)) for _ in range(random.randrange(1, 30))),
        lambda: f"{random.choice(_FIELDS)}:{random.choice([*names, *_SYNTAX, *_ODD, *texts('tags')])}",
        lambda: f"-{random.choice(_FIELDS)}:{random.choice('abcż')} {random.choice(names)}",
        lambda: " OR ".join(name[: random.randrange(1, 5)] for name in random.choices(names, k=3)),
        lambda: " ".join(word[:1] for word in random.choices(names, k=random.randrange(1, 9))),
        lambda: _very_long(random, names),
    )
    # Very long ones are few, as they would be.
    weights = [1.0] * (len(makers) - 1) + [0.03]
    return [make() for make in random.choices(makers, weights=weights, k=count)]


def _torn(random: Random, name: str) -> str:
    letters = list(name)
    for _ in range(random.randrange(1, 4)):
        letters.insert(random.randrange(len(letters) + 1), random.choice([*_ODD, *'"*-():']))
    return "".join(letters)


def _letter(random: Random) -> int:
    """Halves of pairs among them, which a broken clipboard gives."""
    return random.choice((random.randrange(0x3000), random.randrange(0x110000)))


def _very_long(random: Random, names: list[str]) -> str:
    piece = random.choice([*_SYNTAX, *_ODD, *names, "a", "( ", '"a ', "tag:x ", "-a ", "a OR "])
    return (piece * 10_000)[:10_000]
