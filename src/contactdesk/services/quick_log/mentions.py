"""Finding in a part of a line who was called, written to or met."""

from __future__ import annotations

import re
from collections.abc import Collection

from contactdesk.services.quick_log.desk_names import DeskNames, Found
from contactdesk.services.quick_log.likeliest import likeliest, may_begin, only_men
from contactdesk.services.quick_log.name_words import (
    LEADS_TO_NAME,
    MAN,
    NO_NAMES,
    ONLY_PLACE,
    TITLES,
    WOMAN,
    is_subject,
)
from contactdesk.services.quick_log.places import Mention, settled
from contactdesk.services.quick_log.shortened_names import beginning, is_shortened
from contactdesk.services.quick_log.understood import Meant
from contactdesk.services.quick_log.words import Word
from contactdesk.storage.desk import Desk

_MOST_WORDS = 7
_ACRONYM = 3  # So short a word in capitals is rather a thing: a CV.
_DONE = re.compile(r"\w{3,}(?:lam|lem|lismy|lysmy|lo)|(?:got|had|sent|left|wrote|spoke|saw)")
_ENDING = re.compile(r"u|em|ie|a|om|owi|ach|y|i|s")


class Mentions:
    """Reads the words of one part of a line; ``line`` is the whole, whose letters are shown."""

    def __init__(self, desk: Desk, names: DeskNames, line: str) -> None:
        self._desk = desk
        self._names = names
        self._line = line

    def of(
        self, words: list[Word], passed: Collection[int], *, verbs: Collection[int], sex: bool | None
    ) -> list[Mention]:
        """In their order. ``passed`` are words of other meaning, ``verbs`` those after which names stand.

        ``sex`` is of the one who did it, where the verb's ending tells: true for a woman.
        """
        self._names.prepare(word.text for i, word in enumerate(words) if i not in passed)
        found: list[Mention] = []
        i = 0
        while i < len(words):
            mention = None if i in passed else self._at(words, i, passed, verbs, found, sex)
            if mention is None:
                i += 1
            else:
                found.append(mention)
                i = mention.words.stop
        return settled(found, words, self._names, self._line)

    def _at(
        self,
        words: list[Word],
        i: int,
        passed: Collection[int],
        verbs: Collection[int],
        before: list[Mention],
        sex: bool | None,
    ) -> Mention | None:
        word = words[i]
        woman, titled = self._title(words, i)
        if word.plain in TITLES or word.text[:1].isdigit():
            return None
        if word.plain in NO_NAMES and not self._begins_a_name(words, i, passed):
            return None
        slot = titled or i == 0 or i - 1 in verbs or i - 1 in passed or words[i - 1].plain in LEADS_TO_NAME
        follows = bool(before) and before[-1].words.stop == i
        if not (slot or word.is_capitalised or follows):
            return None
        subject = sex if i + 1 in verbs or i + 2 in verbs or i - 1 in verbs else None
        last, entries = self._longest(words, i, passed)
        run = self._capitals(words, i, passed)
        slipped = False
        if not entries and (slot or follows) and word.text[:1].isalpha():
            last, entries, slipped = i, self._names.respelt(word.text), True
        typed = [one.text for one in words[i : last + 1]]
        entries = only_men(self._desk, entries, typed, woman if woman is not None else subject)
        entries = likeliest(entries, lone=last == i)
        if i == last == 0 and self._goes_on_otherwise(words, passed) and not any(map(may_begin, entries)):
            entries = []
        if entries and last + 1 not in passed and self._goes_on_shortened(words, last + 1):
            entries, last = beginning(entries, words[last + 1].plain), last + 1
        elif run > last and not (entries and self._is_another(words, last + 1)):
            slipped = True
            entries = self._names.having_nearly([one.text for one in words[i : run + 1]])
            last = run
        if entries and not (slipped and len(entries) > 1):
            return self._known(words, range(i, last + 1), entries)
        return self._unknown(words, i, run, titled, slot, verbs, passed)

    def _begins_a_name(self, words: list[Word], i: int, passed: Collection[int]) -> bool:
        """Whether a word that is no name by itself begins one: "Nasza Przystań"."""
        if not words[i].is_capitalised or i + 1 >= len(words) or not words[i + 1].is_capitalised:
            return False
        return i + 1 not in passed and bool(self._names.having([one.text for one in words[i : i + 2]]))

    def _known(self, words: list[Word], at: range, entries: list[Found]) -> Mention:
        candidates = self._names.candidates(entries)
        meant = Meant(self._typed(words, at), candidates, candidates[0] if len(candidates) == 1 else None)
        end = at.stop
        # "MBM-u": an ending with a hyphen is part of the name.
        if (
            end < len(words)
            and words[end].start == words[end - 1].end + 1
            and _ENDING.fullmatch(words[end].plain)
        ):
            end += 1
        return Mention(range(at.start, end), meant)

    def _unknown(
        self,
        words: list[Word],
        i: int,
        run: int,
        titled: bool,
        slot: bool,
        verbs: Collection[int],
        passed: Collection[int],
    ) -> Mention | None:
        """What is written like a name where names stand, and nobody bears it."""
        at = range(i, run + 1)
        if words[i].text.isupper() and at == range(i, i + 1) and 1 < len(words[i].text) <= _ACRONYM:
            return None
        if not words[i].is_capitalised or not (titled or slot) or _DONE.fullmatch(words[i].plain):
            return None
        leads = words[i - 1].plain if i else ""
        if not titled and (leads in ONLY_PLACE or leads == "for"):
            return None
        if i == 0 and not titled and not is_subject(words, run, verbs):
            return None
        if i and i - 1 in passed and i - 1 not in verbs and leads not in LEADS_TO_NAME and not titled:
            return None
        return Mention(at, Meant(self._typed(words, at)))

    def _title(self, words: list[Word], i: int) -> tuple[bool | None, bool]:
        woman, titled = None, False
        for word in words[max(0, i - 2) : i][::-1]:
            if word.plain not in TITLES:
                break
            if word.plain != "the":
                titled = True
            woman = True if word.plain in WOMAN else False if word.plain in MAN else woman
        return woman, titled

    def _longest(self, words: list[Word], i: int, passed: Collection[int]) -> tuple[int, list[Found]]:
        """The most words from this one on that are all in one name."""
        entries = self._names.having([words[i].text])
        best, reach = (i, entries), i
        for j in range(i + 1, min(i + _MOST_WORDS, len(words))):
            if j in passed or not entries or not self._names.is_known(words[j].text):
                break
            if not self._beside(words, j):
                break
            longer = self._names.having([word.text for word in words[i : j + 1]])
            if not longer:
                break
            reach = j
            if words[j].plain not in NO_NAMES:
                best = (reach, longer)
        return best

    def _goes_on_shortened(self, words: list[Word], j: int) -> bool:
        if j >= len(words) or not self._beside(words, j):
            return False
        known = len(words[j].text) > 1 and self._names.is_known(words[j].text)
        return is_shortened(words[j], self._line) and not known

    def _goes_on_otherwise(self, words: list[Word], passed: Collection[int]) -> bool:
        return len(words) > 1 and 1 not in passed and words[1].plain not in LEADS_TO_NAME

    def _beside(self, words: list[Word], j: int) -> bool:
        """Nothing but spaces, hyphens and quotation marks stands between."""
        return not self._line[words[j - 1].end : words[j].start].strip(" -–'\"„”“")

    def _capitals(self, words: list[Word], i: int, passed: Collection[int]) -> int:
        j = i
        while (
            j + 1 < len(words)
            and j + 1 not in passed
            and words[j].is_capitalised
            and words[j + 1].is_capitalised
            and words[j + 1].plain not in NO_NAMES | TITLES
            and (words[j].text.isupper() or not words[j + 1].text.isupper())
            and self._beside(words, j + 1)
        ):
            j += 1
        return j

    def _is_another(self, words: list[Word], first: int) -> bool:
        """Whether the capitals that go on are a name of their own ("Nowak MBM")."""
        return bool(self._names.having([words[first].text]))

    def _typed(self, words: list[Word], at: range) -> str:
        text = self._line[words[at.start].start : words[at.stop - 1].end]
        return re.sub(r"['’]s?$", "", text)
