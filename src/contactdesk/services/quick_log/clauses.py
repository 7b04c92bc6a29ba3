"""A line parted where one thing ends and the next begins: commas, full stops, dashes, numbered points."""

from __future__ import annotations

import re
from typing import NamedTuple

from contactdesk.services.quick_log.topics import leads_to_topic
from contactdesk.services.quick_log.words import Words, each, words_of

SHORTENED = each(
    """
    tel rozm spotk ws spr nt dot p dr prof mgr mr mrs ms g godz szt dzw odp poł pol ul al os zł tys mies
    tyg r ds im itd np tzn m.in ok min st no vs approx śr sr pon wt czw pt sob nd inż hab abt reg ref red
    wew re
    """
)
"""Words that people cut short and end with a full stop."""
_BEFORE_NO_NAME = each("pon wt śr sr czw pt sob nd zł szt os tys mies")
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


def joined(line: str, parts: list[Clause]) -> list[Clause]:
    """A colon behind "re" or "temat" parts nothing."""
    found: list[Clause] = []
    for part in parts:
        before = found[-1] if found and part.after == "colon" else None
        if before is not None and leads_to_topic(Words(words_of(line[before.start : before.end]))):
            found[-1] = before._replace(end=part.end)
        else:
            found.append(part)
    return found


def _goes_on(line: str, stop: re.Match[str]) -> bool:
    """Whether a full stop only shortens a word."""
    if stop.group() != ".":
        return False
    before = re.search(r"[\w.]+$", line[: stop.start()])
    word = before.group().lower() if before else ""
    following = line[stop.end() :].lstrip()[:1]
    if word in _BEFORE_NO_NAME and following.isupper():
        return False
    if word in SHORTENED or len(word) == 1:
        return True
    return bool(following) and following.islower() and len(word) < 5
