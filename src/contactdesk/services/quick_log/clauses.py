"""A line parted where one thing ends and the next begins: commas, full stops, dashes, numbered points."""

from __future__ import annotations

import re
from typing import NamedTuple

from contactdesk.services.quick_log.words import each

_SHORTENED = each(
    """
    tel rozm spotk ws spr nt dot p dr prof mgr mr mrs ms g godz szt dzw odp poł pol ul al os zł tys mies
    tyg r ds im itd np tzn m.in ok min st no vs approx śr sr pon wt czw pt sob nd inż hab abt reg ref red
    wew
    """
)
_PARTED = re.compile(
    r"(?P<comma>,(?!\d))|(?P<semicolon>;)|(?P<dash>\s[-–—]+\s|—)|(?P<colon>:(?!\d)(?=\s|$))|"
    r"(?P<point>(?:(?<=\s)|^)\(?\d\)\s)|(?P<line>\n+)|(?P<stop>[.!?]+(?=\s|$))"
)


class Clause(NamedTuple):
    """``after`` is what parts it from the one before: ``comma``, ``colon``, ``dash``, ``stop`` and so on."""

    start: int
    end: int
    after: str = ""


def clauses(line: str) -> list[Clause]:
    found: list[Clause] = []
    start, after = 0, ""
    for match in _PARTED.finditer(line):
        kind = match.lastgroup or ""
        if kind == "stop" and _goes_on(line, match):
            continue
        if line[start : match.start()].strip():
            found.append(Clause(start, match.start(), after))
        start, after = match.end(), kind
    if line[start:].strip():
        found.append(Clause(start, len(line), after))
    return found


def _goes_on(line: str, stop: re.Match[str]) -> bool:
    """Whether a full stop only shortens a word."""
    if stop.group() != ".":
        return False
    before = re.search(r"[\w.]+$", line[: stop.start()])
    word = before.group().lower() if before else ""
    following = line[stop.end() :].lstrip()[:1]
    if word in _SHORTENED or len(word) == 1:
        return True
    return bool(following) and following.islower() and len(word) < 5
