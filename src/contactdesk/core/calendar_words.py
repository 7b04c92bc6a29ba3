"""What people call days, months and numbers, in Polish and English, without accents and in small letters."""

from __future__ import annotations

PLAIN = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ’", "acelnoszzacelnoszz'")

_WEEKDAYS = (
    "mon monday pon pn poniedzialek poniedzialku poniedzialkiem",
    "tue tues tuesday wt wto wtorek wtorku wtorkiem",
    "wed weds wednesday sr sro sroda srode srody sroda",
    "thu thur thurs thursday czw czwartek czwartku czwartkiem",
    "fri friday pt pia piatek piatku piatkiem",
    "sat saturday sob sobota sobote soboty",
    "sun sunday nd ndz niedz niedziela niedziele niedzieli",
)
# Without "sie" for August: without its accent it is the commonest of Polish words.
_MONTHS = (
    "january jan styczen stycznia styczniu sty",
    "february feb luty lutego lutym lut",
    "march mar marzec marca marcu",
    "april apr kwiecien kwietnia kwietniu kwi",
    "may maj maja maju",
    "june jun czerwiec czerwca czerwcu cze",
    "july jul lipiec lipca lipcu lip",
    "august aug sierpien sierpnia sierpniu sier",
    "september sept sep wrzesien wrzesnia wrzesniu wrz",
    "october oct pazdziernik pazdziernika pazdzierniku paz",
    "november nov listopad listopada listopadzie lis",
    "december dec grudzien grudnia grudniu gru",
)
_NUMBERS = (
    "a an one jeden jedna",
    "two dwa dwie",
    "three trzy",
    "four cztery",
    "five piec",
    "six szesc",
    "seven siedem",
    "eight osiem",
    "nine dziewiec",
    "ten dziesiec",
    "eleven jedenascie",
    "twelve dwanascie",
)
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii"


def _numbered(names: tuple[str, ...], first: int) -> dict[str, int]:
    return {word: number for number, words in enumerate(names, first) for word in words.split()}


WEEKDAY = _numbered(_WEEKDAYS, 0)
MONTH = _numbered(_MONTHS, 1)
ROMAN_MONTH = _numbered(tuple(_ROMAN.split()), 1)
NUMBER = _numbered(_NUMBERS, 1)


def any_of(words: dict[str, int]) -> str:
    """A pattern that is any of them, the longest first; those cut short may end in a full stop."""
    in_order = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(f"{word}\\.?" if len(word) < 5 else word for word in in_order) + ")"


def plain(text: str) -> str:
    """Small letters without Polish accents, each in its place, so that a find can be shown in the text."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low.translate(PLAIN)


def number_of(word: str) -> int:
    """Of ``3`` and ``trzy``; a word that is not there stands for one ("za tydzień")."""
    return int(word) if word.isdigit() else NUMBER.get(word, 1)
