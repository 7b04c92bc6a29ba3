"""The words that lead to what a conversation or letter was about."""

from __future__ import annotations

import re

from contactdesk.services.quick_log.words import Words, any_phrase

_LEADS = any_phrase(
    "(?:s?he |they )?ask(?:s|ed|ing) about", "about", "re", "abt", "regarding", "concerning", "ref", "reg",
    "ws", "w sprawie", "w spr", "w kwestii",
    "nt", "na temat", "(?:chodzi|chodzilo) o", "odnosnie(?: do)?", "dot", "dotyczac[aey]",
    "pyta(?:l|la|li|ly|ja)? o", "z pytaniem o", "w temacie", "w zwiazku z", "o",
)  # fmt: skip
_CUT_AFTER = any_phrase(
    "(?:and )?(?:i|we|s?he|they)(?:'ll| will) .*",
    "(?:and )?(?:will|need to|must) .*",
    "i (?:musze|mam|trzeba) .*",
)


def topic_at(words: Words) -> tuple[int, int] | None:
    """The first word that leads to the topic, and the first of the topic itself."""
    for found in words.find_all(_LEADS):
        last = words.words[found.stop - 1]
        # "Ó" is part of an Irish name, "o" is about.
        if last.plain != "o" or last.text == "o":
            return (found.start, found.stop) if found.stop < len(words) else None
    return None


def topic_end(words: Words, first: int) -> int:
    """Where the same clause goes on to what is to be done."""
    found = words.find(_CUT_AFTER, first)
    return found.start if found is not None and found.start > first else len(words)


_OUTER = re.compile(r"^[\s,;:.\-–—]+|[\s,;:\-–—]+$|(?<=\w{3})\.+$")


def trimmed(text: str) -> str:
    """Without outer punctuation and doubled spaces; "50 szt." keeps its full stop where the line goes on."""
    return " ".join(_OUTER.sub("", text).split())
