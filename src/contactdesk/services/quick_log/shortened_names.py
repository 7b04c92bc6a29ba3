"""Names that are cut short: ``Anna W.``, ``lukasz zolt.``."""

from __future__ import annotations

from collections.abc import Sequence

from contactdesk.services.quick_log.clauses import SHORTENED
from contactdesk.services.quick_log.desk_names import Found
from contactdesk.services.quick_log.name_words import LEADS_TO_NAME, NO_NAMES, TITLES
from contactdesk.services.quick_log.words import Word

_LONGEST = 4


def is_shortened(word: Word, line: str) -> bool:
    """Whether a word behind a name may be the beginning of the rest of it."""
    if word.plain in TITLES:
        return False
    stopped = line[word.end : word.end + 1] == "."
    if len(word.text) == 1:
        by_itself = stopped or word.plain not in LEADS_TO_NAME
        return word.text.isalpha() and word.is_capitalised and by_itself
    goes_on = bool(line[word.end + 1 :].strip())
    return stopped and goes_on and len(word.text) <= _LONGEST and word.plain not in NO_NAMES | SHORTENED


def beginning(entries: Sequence[Found], shortened: str) -> list[Found]:
    """Those of whose names another word begins so; all, where it is of none."""
    return [
        one
        for one in entries
        if any(word.startswith(shortened) for word in one.names.split() if word not in one.under)
    ] or list(entries)
