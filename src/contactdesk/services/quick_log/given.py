"""What was sent or discussed: what is neither verb nor name nor the way it went."""

from __future__ import annotations

from collections.abc import Sequence

from contactdesk.services.quick_log.places import Mention
from contactdesk.services.quick_log.regions import Hit, Region
from contactdesk.services.quick_log.topics import trimmed
from contactdesk.services.quick_log.ways import Begun
from contactdesk.services.quick_log.words import each

_WHERE = each("at in during after before podczas przy")
_ARTICLES = each("the a an our my")
_CHANNEL = each("on na by via przez")
_NO_OBJECT = each(
    "to do for on na by via the a an z ze with w/ and i we just already juz dzis also back out off my our it "
    "them "
    "us me nam mi sie he she they ona oni him her jej mu im go ja raz razy times x"
)
_LEADING = each(
    "to do for z ze od dla with w/ and i oraz at the mr mrs ms dr p pan pana panu panem pani panią prof"
)


def given(region: Region, mentions: Sequence[Mention], line: str) -> str:
    """What was sent or discussed: what is neither verb nor name nor the way it went."""
    if not any(hit.way.gives for hit in region.hits) or any(_is_thing(region, hit) for hit in region.hits):
        return ""
    taken = {i for hit in region.hits for i in hit.words} | {i for one in mentions for i in one.words}
    for one in mentions:
        i = one.words.start - 1
        while i >= 0 and region.words[i].plain in _LEADING:
            taken.add(i)
            i -= 1
    runs: list[list[int]] = []
    for i in range(len(region.words)):
        if i in taken:
            continue
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    for run in runs:
        told = [i for i in run if region.words[i].plain not in _NO_OBJECT]
        if told and region.words[run[0]].plain not in _WHERE:
            article = told[0] > run[0] and region.words[told[0] - 1].plain in _ARTICLES
            first = told[0] - 1 if article else told[0]
            start, end = region.words[first].start, region.words[told[-1]].end
            return trimmed(line[start:end])
    return ""


def _is_thing(region: Region, hit: Hit) -> bool:
    """Whether a letter or message is itself what was sent, not only the way by which it went."""
    if hit.way.begun is not Begun.PREPOSITION:
        return False
    first = region.words[hit.words.start]
    by = region.words[hit.words.start - 1].plain if hit.words.start else ""
    return by not in _CHANNEL and not first.plain.endswith("em") and first.plain != "poczta"
