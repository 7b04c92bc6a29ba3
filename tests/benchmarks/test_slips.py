"""Misspelt names: beside scanning all names with rapidfuzz, and how many are found all the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random
from statistics import fmean

import pytest
from rapidfuzz import process
from rapidfuzz.distance import OSA

from contactdesk.core.text import latin, words
from contactdesk.records.people import Person
from contactdesk.services.search import Found
from contactdesk.services.services import Services
from tests.benchmarks.asked import misspelt, people_looked_for
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.timing import in_turn, ms

pytestmark = pytest.mark.benchmark
LOOKED_FOR, SCANNED, SHOWN = 300, 20, 50


def all_names(services: Services) -> list[str]:
    """As they are typed on a plain keyboard."""
    query = Person.select(Person.display_name).where(Person.archived_at.is_null())
    return [read(name) for (name,) in services.desk.rows(query)]


def read(name: str) -> str:
    return " ".join(words(latin(name)))


def slips(services: Services, names: list[str], count: int) -> list[tuple[str, str]]:
    """The right name and the misspelt one; a slip that makes the beginning of another name is none."""
    random = Random("slips")
    beginnings = {word[:n] for name in names for word in name.split() for n in range(2, len(word) + 1)}
    found = []
    for one in people_looked_for(services.desk, 2 * count, "slips"):
        right = read(one.name)
        wrong = misspelt(right, random)
        if len(max(right.split(), key=len)) > 4 and any(word not in beginnings for word in wrong.split()):
            found.append((right, wrong))
    return found[:count]


def is_there(right: str, found: list[Found]) -> bool:
    """Whoever bears the name: the first fifty need not hold everybody of one name."""
    return any(read(one.title) == right for one in found)


def test_a_misspelt_name_beside_scanning_all_names(
    large: Services, often: Callable[[int], int], results: Results
) -> None:
    names = all_names(large)
    asked = slips(large, names, often(LOOKED_FOR))
    scan = partial(process.extract, choices=names, scorer=OSA.distance, limit=SHOWN, score_cutoff=2)
    wrongs = [wrong for _right, wrong in asked[:SCANNED]]
    ours, floor = in_turn(
        [partial(large.search.find, wrong, (), SHOWN) for wrong in wrongs],
        [partial(scan, wrong) for wrong in wrongs],
    )
    ratio = fmean(ours) / fmean(floor)
    results.add(
        Measured("4", "misspelt name ÷ scanning", ratio, 0.01, ours=ms(fmean(ours)), floor=ms(fmean(floor)))
    )
    hits = sum(is_there(right, large.search.find(wrong, (), SHOWN)) for right, wrong in asked)
    share = hits / len(asked)
    results.add(
        Measured("4", "right name found", share * 100, 98, " %", f"{hits} of {len(asked)}", at_least=True)
    )
