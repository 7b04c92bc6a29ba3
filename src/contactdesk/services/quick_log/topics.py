"""The words that lead to what a conversation or letter was about."""

from __future__ import annotations

import re

from contactdesk.services.quick_log.words import Words, any_phrase

_LEADS = any_phrase(
    "(?:s?he |they )?ask(?:s|ed|ing) about", "about", "re", "abt", "regarding", "concerning", "ref", "reg",
    "ws", "w sprawie", "w spr", "w kwestii",
    "nt", "na temat", "(?:chodzi|chodzilo) o", "odnosnie(?: do)?", "dot", "dotyczac[aey]",
    "pyta(?:l|la|li|ly|ja)? o", "z pytaniem o", "w temacie", "temat(?:em)?",
    "topic", "subject", "w zwiazku z", r"o(?! \d+(?: \d\d)?$)",
)  # fmt: skip
_CUT_AFTER = any_phrase(
    "(?:and )?(?:i|we|s?he|they)(?:'ll| will) .*",
    "(?:and )?(?:will|need to|must) .*",
    "i (?:musze|mam|trzeba) .*",
)


_ON = any_phrase(
    r"on(?= (?:the|his|her|their|our)(?! (?:\w+ )?"
    r"(?:phone|mobile|line|corridor|street|way|stairs|bus|train|road|spot|day|\d\S*|networking)) )"
)


def topic_at(words: Words) -> tuple[int, int] | None:
    """The first word that leads to the topic, and the first of the topic itself."""
    for found in words.find_all(_LEADS):
        last = words.words[found.stop - 1]
        # "Ó" is part of an Irish name, "o" is about.
        if last.plain != "o" or last.text == "o":
            return (found.start, found.stop) if found.stop < len(words) else None
    on = words.find(_ON)
    return (on.start, on.start + 1) if on is not None and on.start > 1 else None


def leads_to_topic(words: Words) -> bool:
    """Whether it ends with such a word, so that what follows a colon is the topic ("re: mentors")."""
    return any(found.stop == len(words) for found in words.find_all(_LEADS))


def topic_end(words: Words, first: int) -> int:
    """Where the same clause goes on to what is to be done."""
    found = words.find(_CUT_AFTER, first)
    return found.start if found is not None and found.start > first else len(words)


_ANOTHER_SUBJECT = any_phrase(
    r"(?:that |and |but |so )?(?:s?he|they)(?:'s|'re|'ll) \S.*",
    r"(?:that |and |but |so )?(?:s?he|they) (?:can|could|will|would|has|have|needs?|wants?|is|are) \S.*",
    r"(?:that |and |but |so )?(?:s?he|they) (?:asked for|promise[ds]|agreed|sends?|brings?|comes?|calls) .*",
    r"(?:and )?(?:wants?|needs?|would like|ask(?:s|ed)? for|chc[ea]|chcieli|potrzebuj[ea]) \S.*",
    r"prosi(?:l|la|li|ly)? o \S.*",
    r"(?:ze|bo|ale|wiec|ktora|ktory|ktorzy|ktore) \S+ .*",
)


def goes_on_at(words: Words) -> int | None:
    """Where, without a comma, somebody else is the subject: "called Amina she wants the lease"."""
    found = words.find(_ANOTHER_SUBJECT, 1)
    return found.start if found is not None else None


_OUTER = re.compile(r"^[\s,;:.\-–—]+|[\s,;:\-–—]+$|(?<=\w{3})\.+$")


def trimmed(text: str) -> str:
    """Without outer punctuation and doubled spaces; "50 szt." keeps its full stop where the line goes on."""
    return " ".join(_OUTER.sub("", text).split())
