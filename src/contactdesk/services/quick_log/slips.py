"""Slips of the fingers in the words that tell how something was said: ``caled``, ``zadzowniłam``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from contactdesk.services.quick_log.polish_verbs import is_infinitive, polish_future
from contactdesk.services.quick_log.ways import WAYS
from contactdesk.services.quick_log.words import Word, each

_MEANT = sorted(
    each(
        """
    called emailed mailed messaged texted visited meeting talked discussed phoned replied answered
    forwarded zadzwonilam zadzwonilem dzwonilam dzwonilem oddzwonilam oddzwonilem wyslalam wyslalem
    przeslalam przeslalem podeslalam podeslalem napisalam napisalem odpisalam odpisalem rozmawialam
    rozmawialem spotkanie spotkalam spotkalem rozmowa telefon dzwonila dzwonil zadzwonila zadzwonil
    napisala napisal
    """
    )
)
_AS_THEY_ARE = each("phone phones zdzwonilam zdzwonilem visit mobile")
_LETTERS = {word: Counter(word) for word in _MEANT}


def _is_a_verb_to_come(word: Word) -> bool:
    return is_infinitive(word) or polish_future(word) is not None


def mended(words: Sequence[Word]) -> list[Word]:
    """A letter too few, too many or transposed is forgiven; another letter makes another word."""
    return [word if _is_a_verb_to_come(word) else word._replace(plain=_mended(word.plain)) for word in words]


def _mended(word: str) -> str:
    if len(word) < 5 or word in _AS_THEY_ARE or any(way.pattern.fullmatch(word) for way in WAYS):
        return word
    near = [meant for meant in _MEANT if word[0] == meant[0] and abs(len(word) - len(meant)) <= 1]
    letters = Counter(word) if near else None
    for meant in near:
        if len(word) == len(meant) and letters != _LETTERS[meant]:
            continue
        from rapidfuzz.distance import OSA

        if OSA.distance(word, meant, score_cutoff=1) <= 1:
            return meant
    return word
