"""Where somebody is from, told with the name: it tells namesakes apart, and is no contact of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from contactdesk.records.search import Kind
from contactdesk.services.quick_log.desk_names import DeskNames
from contactdesk.services.quick_log.understood import Candidate, Meant
from contactdesk.services.quick_log.words import Word, each

_FROM = each("from at of z ze u w we do in")


class Mention(NamedTuple):
    """Which words name somebody, and who that may be."""

    words: range
    meant: Meant


def settled(found: Sequence[Mention], words: Sequence[Word], names: DeskNames, line: str) -> list[Mention]:
    """Where somebody is from tells namesakes apart, and is no contact of its own beside somebody known."""
    kept: list[Mention] = []
    for one in found:
        before = kept[-1] if kept else None
        leads = words[one.words.start - 1].plain if one.words.start else ""
        the = leads == "the" and one.words.start > 1
        leads = words[one.words.start - 2].plain if the else leads
        bracketed = "(" in line[words[one.words.start - 1].end : words[one.words.start].start]
        gap = one.words.start - (before.words.stop if before else 0)
        if (
            before is None
            or not _is_person(before)
            or not ((bracketed and not gap) or (gap <= 1 + the and leads in _FROM))
        ):
            kept.append(one)
            continue
        places = [c for c in one.meant.candidates if c.kind is Kind.ORGANISATION]
        if not (places or one.meant.is_unknown):
            kept.append(one)
        elif before.meant.is_unknown:
            where = one.meant.chosen.name if one.meant.chosen else one.meant.text
            kept[-1] = before._replace(meant=before.meant._replace(of=where))
            kept.append(one)
        else:
            meant = before.meant
            if meant.is_ambiguous:
                of_it = names.of_organisation(meant.candidates, [c.id for c in places])
                meant = _narrowed(meant, of_it)
            kept[-1] = Mention(range(before.words.start, one.words.stop), meant)
    return kept


def _narrowed(meant: Meant, candidates: tuple[Candidate, ...]) -> Meant:
    if not candidates:
        return meant
    return meant._replace(candidates=candidates, chosen=candidates[0] if len(candidates) == 1 else None)


def _is_person(mention: Mention) -> bool:
    return not mention.meant.candidates or mention.meant.candidates[0].kind is Kind.PERSON
