"""Days and months by name, as CLDR has them, so that a start need not load Babel; a test compares the two."""

from __future__ import annotations

from datetime import date

from contactdesk.core.i18n import Language

_DAYS = {
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    Language.PL: ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
}
_SHORT_DAYS = {
    Language.EN: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    Language.PL: ("pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."),
}
_MONTHS = {
    Language.EN: (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ),
    Language.PL: (
        "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
        "października", "listopada", "grudnia",
    ),
}  # fmt: skip
_SHORT_MONTHS = {
    Language.EN: ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
    Language.PL: (
        "sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru",
    ),
}  # fmt: skip


def day_and_month(day: date, language: Language) -> str:
    """``Thursday 29 October``"""
    return f"{_DAYS[language][day.weekday()]} {day.day} {_MONTHS[language][day.month - 1]}"


def brief_day_and_month(day: date, language: Language) -> str:
    """``Thu 29 Oct``"""
    return f"{_SHORT_DAYS[language][day.weekday()]} {brief_month(day, language)}"


def brief_month(day: date, language: Language) -> str:
    """``29 Oct``"""
    return f"{day.day} {_SHORT_MONTHS[language][day.month - 1]}"
