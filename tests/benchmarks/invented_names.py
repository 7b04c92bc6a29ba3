"""Names that nobody bears, in many scripts, some very common: parts of ``names.toml`` put together."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, product
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from contactdesk.core.text import latin

_FLATNESS = 3
"""How many of the first are about equally common; beyond, the nth name is borne by one in n."""
_TRANSLITERATED = 0.4
"""So many of the names in other scripts are kept in Latin letters, with the original beside them."""


class InventedName(NamedTuple):
    display: str
    given: str
    family: str
    original: str
    languages: str


@dataclass(frozen=True)
class Drawing:
    """Values drawn at random, the first ones much more often than the last."""

    values: Sequence[str]
    weights: Sequence[float]

    @classmethod
    def of(cls, values: Sequence[str]) -> Drawing:
        return cls(values, list(accumulate(1 / (place + _FLATNESS) for place in range(len(values)))))

    def draw(self, random: Random, count: int) -> list[str]:
        return random.choices(self.values, cum_weights=self.weights, k=count)


@dataclass(frozen=True)
class Script:
    languages: str
    given: Drawing
    family: Drawing
    joint: str
    family_first: bool

    def name(self, given: str, family: str, *, in_latin: bool) -> InventedName:
        parts = (family, given) if self.family_first else (given, family)
        written = self.joint.join(parts)
        if not in_latin or not is_foreign(written):
            return InventedName(written, given, family, "", self.languages)
        given, family = _in_latin(given), _in_latin(family)
        return InventedName(f"{given} {family}", given, family, written, self.languages)


def invented_names(random: Random, count: int) -> Iterator[InventedName]:
    """So many names, the same for the same state of ``random``."""
    scripts, weights = _scripts()
    drawn = random.choices(range(len(scripts)), weights=weights, k=count)
    givens = [iter(script.given.draw(random, drawn.count(i))) for i, script in enumerate(scripts)]
    families = [iter(script.family.draw(random, drawn.count(i))) for i, script in enumerate(scripts)]
    for i in drawn:
        in_latin = random.random() < _TRANSLITERATED
        yield scripts[i].name(next(givens[i]), next(families[i]), in_latin=in_latin)


@cache
def _scripts() -> tuple[list[Script], list[int]]:
    written = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))["script"]
    return [_script(one) for one in written], [one["weight"] for one in written]


def _script(written: dict[str, Any]) -> Script:
    slots = [_parts(written[slot]) for slot in ("starts", "middles", "ends")]
    families = ["".join(parts) for parts in product(*slots)]
    # So that the commonest do not all begin alike.
    Random(written["languages"]).shuffle(families)
    return Script(
        written["languages"],
        Drawing.of(written["given"].split()),
        Drawing.of(families),
        written.get("joint", " "),
        written.get("family_first", False),
    )


def _parts(written: str | list[str]) -> list[str]:
    """Parts that are empty or begin with a space stand in a list."""
    return written.split() if isinstance(written, str) else written


def is_foreign(text: str) -> bool:
    """Latin letters with accents stay as they are: people write their own names so."""
    return max(text) > "\u1fff" or any("\u0370" <= char <= "\u1cff" for char in text)


@cache
def _in_latin(text: str) -> str:
    return " ".join(word.capitalize() for word in latin(text).split())
