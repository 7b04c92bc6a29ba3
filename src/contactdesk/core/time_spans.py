"""How long ago or how soon in words, rounded to the largest unit that fits."""

from __future__ import annotations

from collections.abc import Callable

from contactdesk.core.i18n import n_

_HOUR = 3600
_DAY = 24 * _HOUR
_FITS = 0.85
"""Of a unit: 22 hours are a day, as Babel and CLDR count."""

Spell = Callable[[int], str]
_AGO: tuple[tuple[int, Spell], ...] = (
    (365 * _DAY, lambda n: n_("{n} year ago", "{n} years ago", n)),
    (30 * _DAY, lambda n: n_("{n} month ago", "{n} months ago", n)),
    (7 * _DAY, lambda n: n_("{n} week ago", "{n} weeks ago", n)),
    (_DAY, lambda n: n_("{n} day ago", "{n} days ago", n)),
    (_HOUR, lambda n: n_("{n} hour ago", "{n} hours ago", n)),
)
_AHEAD: tuple[tuple[int, Spell], ...] = (
    (365 * _DAY, lambda n: n_("in {n} year", "in {n} years", n)),
    (30 * _DAY, lambda n: n_("in {n} month", "in {n} months", n)),
    (7 * _DAY, lambda n: n_("in {n} week", "in {n} weeks", n)),
    (_DAY, lambda n: n_("in {n} day", "in {n} days", n)),
    (_HOUR, lambda n: n_("in {n} hour", "in {n} hours", n)),
    (60, lambda n: n_("in {n} minute", "in {n} minutes", n)),
)


def spell_ago(seconds: float) -> str:
    """``3 weeks ago``"""
    return _spell(_AGO, seconds)


def spell_ahead(seconds: float) -> str:
    """``in 3 weeks``"""
    return _spell(_AHEAD, seconds)


def _spell(units: tuple[tuple[int, Spell], ...], seconds: float) -> str:
    unit, spell = next(((u, s) for u, s in units if seconds / u >= _FITS), units[-1])
    number = max(1, round(seconds / unit))
    return spell(number).format(n=number)
