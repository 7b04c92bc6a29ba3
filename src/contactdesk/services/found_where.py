"""Where the words of a search were found when what is shown of a record does not have them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from contactdesk.core.i18n import _
from contactdesk.core.text import fold, search_lines
from contactdesk.records.search import Kind
from contactdesk.services.best_matches import Spellings
from contactdesk.services.found import Found
from contactdesk.services.found_places import PLACES, Place
from contactdesk.storage.desk import Desk

_AROUND = 40
"""Letters of a long text that are shown before the word found, and as many after it."""


class FoundWhere:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def told(self, found: Sequence[Found], spellings: Spellings) -> list[Found]:
        """The same rows, each with the place of what it does not show."""
        hidden: dict[Kind, dict[int, Spellings]] = defaultdict(dict)
        typed = [f" {words[0]}" for words in spellings]
        for one in found:
            # Most rows show the words as they were typed, and more but for their accents.
            plain = f" {one.title} {one.subtitle}".lower()
            if all(map(plain.__contains__, typed)) or all(map(fold(plain).__contains__, typed)):
                continue
            missing = _missing(f"{one.title}\n{one.subtitle}", spellings)
            if missing:
                hidden[one.kind][one.id] = missing
        if not hidden:
            return list(found)
        where = {
            (kind, record_id): told
            for kind, wanted in hidden.items()
            for record_id, told in self._best(kind, wanted).items()
        }
        return [one._replace(where=told) if (told := where.get((one.kind, one.id))) else one for one in found]

    def _best(self, kind: Kind, hidden: dict[int, Spellings]) -> dict[int, str]:
        """For each record the first of its places that have most of what is wanted; no more is read of it."""
        best: dict[int, tuple[int, Place]] = {}
        sought = dict(hidden)
        for read in PLACES[kind]:
            for record_id, place in read(self._desk, list(sought)):
                if record_id not in sought:
                    continue
                missing = len(_missing(place.text, hidden[record_id]))
                if missing < (best[record_id][0] if record_id in best else len(hidden[record_id])):
                    best[record_id] = missing, place
                if not missing:
                    sought.pop(record_id, None)
            if not sought:
                break
        return {record_id: _told(place, hidden[record_id]) for record_id, (_least, place) in best.items()}


def _missing(text: str, spellings: Spellings) -> Spellings:
    """What a text does not have."""
    plain = text.lower()
    if text.isascii() and not any(word in plain for words in spellings for word in words):
        return spellings
    lines = ""
    for part in text.splitlines():
        # Lines of words, each between spaces: most often the first says enough.
        lines += f" {' '.join(search_lines(part))}"
        spellings = [words for words in spellings if not any(f" {word}" in lines for word in words)]
        if not spellings:
            break
    return spellings


def _told(place: Place, wanted: Spellings) -> str:
    return _("{label}: {text}").format(label=place.label, text=_around(place.text, wanted))


def _around(text: str, wanted: Spellings) -> str:
    """A long text is cut around the first word found."""
    text = " ".join(text.split())
    if len(text) <= 2 * _AROUND:
        return text
    parts = text.split(" ")
    first = next((i for i, part in enumerate(parts) if len(_missing(part, wanted)) < len(wanted)), 0)
    begin, end = first, first + 1
    while begin and len(" ".join(parts[begin - 1 : first])) <= _AROUND:
        begin -= 1
    while end < len(parts) and len(" ".join(parts[first + 1 : end + 1])) <= _AROUND:
        end += 1
    cut = " ".join(parts[begin:end])[: 4 * _AROUND]
    return f"{'…' if begin else ''}{cut}{'…' if end < len(parts) else ''}"
