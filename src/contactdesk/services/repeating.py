"""How often something comes back: as people write it, as an RRULE is stored, and its next day."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from contactdesk.core.calendar_words import WEEKDAY, any_of, number_of, plain
from contactdesk.core.i18n import N_, _, n_
from contactdesk.services.field_errors import FieldError

_DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ONCE = {
    "daily": "DAILY", "codziennie": "DAILY", "every day": "DAILY", "co dzien": "DAILY",
    "weekly": "WEEKLY", "co tydzien": "WEEKLY", "every week": "WEEKLY", "tygodniowo": "WEEKLY",
    "monthly": "MONTHLY", "co miesiac": "MONTHLY", "every month": "MONTHLY", "miesiecznie": "MONTHLY",
    "quarterly": "MONTHLY;INTERVAL=3", "co kwartal": "MONTHLY;INTERVAL=3",
    "every quarter": "MONTHLY;INTERVAL=3", "kwartalnie": "MONTHLY;INTERVAL=3",
    "yearly": "YEARLY", "co rok": "YEARLY", "every year": "YEARLY", "rocznie": "YEARLY",
}  # fmt: skip
_UNITS = {
    "DAILY": "days? dni dzien",
    "WEEKLY": "weeks? tygodni tygodnie tydzien tyg.?",
    "MONTHLY": "months? miesiace miesiecy miesiac",
    "YEARLY": "years? lata lat rok",
}
_OTHER = r"other|second|2nd|drugi"
_EVERY = re.compile(
    rf"(?:every|co)\s+(?P<n>\d{{1,3}}|{_OTHER}|[a-z]+)\s+(?:"
    + "|".join(f"(?P<{freq}>{'|'.join(words.split())})" for freq, words in _UNITS.items())
    + ")"
)
_ON_WEEKDAY = re.compile(
    rf"(?:every|on|co|w|we|w\s+kazd[aey]|w\s+kazda)?\s*(?P<weekday>{any_of(WEEKDAY)}|poniedzialki|wtorki|srody|"
    r"czwartki|piatki|soboty|niedziele|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)"
)
_SHORTEST_MONTH = 28
_LONGEST = 999


class NotARepetition(FieldError):
    code = "not-a-repetition"
    message = N_("“{value}” is not understood: write “every 60 days”, “every 2 weeks” or “monthly”.")


def read_repeats(typed: str, due: date | None) -> str:
    """The value of an RRULE; "" for an empty text. Raises NotARepetition.

    Where a month has no such day it is its last: the 31st comes back on 28 February.
    """
    said = " ".join(plain(typed).split()).strip(" .")
    if not said:
        return ""
    rule = _rule(said)
    if rule is None:
        raise NotARepetition("repeats", value=typed.strip())
    if rule.startswith("FREQ=MONTHLY") and due is not None and due.day > _SHORTEST_MONTH:
        days = ",".join(str(day) for day in range(_SHORTEST_MONTH, due.day + 1))
        rule += f";BYMONTHDAY={days};BYSETPOS=-1"
    return rule


def _rule(said: str) -> str | None:
    if said in _ONCE:
        return f"FREQ={_ONCE[said]}"
    if match := _EVERY.fullmatch(said):
        number = 2 if re.fullmatch(_OTHER, match["n"]) else _number(match["n"])
        freq = next(name for name in _UNITS if match[name])
        if number is not None and 1 <= number <= _LONGEST:
            return f"FREQ={freq}" + (f";INTERVAL={number}" if number > 1 else "")
    elif match := _ON_WEEKDAY.fullmatch(said):
        day = next(number for word, number in WEEKDAY.items() if _is_weekday(match["weekday"], word))
        return f"FREQ=WEEKLY;BYDAY={_DAY_CODES[day]}"
    return None


def _number(said: str) -> int | None:
    number = number_of(said)
    return number if said.isdigit() or number > 1 else None


def _is_weekday(said: str, word: str) -> bool:
    """Of ``mondays`` and ``piątki`` too, by their first letters."""
    return said.rstrip(".") == word or (len(word) > 5 and said[:4] == word[:4])


def repeats_shown(rule: str) -> str:
    """``every 60 days``, ``co 2 tygodnie``: in the active language, and read back by ``read_repeats``."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    n, freq = int(parts.get("INTERVAL", "1")), parts.get("FREQ", "")
    day = parts.get("BYDAY")
    if day in _DAY_CODES and n == 1:
        return _(_EVERY_WEEKDAY[_DAY_CODES.index(day)])
    if freq == "DAILY":
        return n_("every day", "every {n} days", n).format(n=n)
    if freq == "WEEKLY":
        return n_("every week", "every {n} weeks", n).format(n=n)
    if freq == "MONTHLY":
        return n_("every month", "every {n} months", n).format(n=n)
    return n_("every year", "every {n} years", n).format(n=n) if freq == "YEARLY" else ""


_EVERY_WEEKDAY = (
    N_("every Monday"),
    N_("every Tuesday"),
    N_("every Wednesday"),
    N_("every Thursday"),
    N_("every Friday"),
    N_("every Saturday"),
    N_("every Sunday"),
)


def next_day(rule: str, due: date | None, done_on: date) -> date:
    """After the day it was done: so many days are counted from that one, weeks and months from the rule."""
    from dateutil.rrule import rrulestr

    begins = done_on if due is None or rule.startswith("FREQ=DAILY") else due
    found = rrulestr(rule, dtstart=datetime.combine(begins, time()), cache=False).after(
        datetime.combine(done_on, time())
    )
    return found.date() if found is not None else done_on
