"""When a step of a plan is due, as people write it: ``1 day``, ``5 working days after 2``, ``-3 days``."""

from __future__ import annotations

import re
from typing import NamedTuple

from contactdesk.core.calendar_words import NUMBER, any_of, number_of, plain
from contactdesk.core.i18n import N_, _, n_
from contactdesk.services.field_errors import FieldError
from contactdesk.services.working_days import Hop

MOST_DAYS = 3660
_WORKING = r"(?:working|work|business|robocz(?:y|e|ych|ego))"
_WHEN = re.compile(
    rf"(?P<sign>[+-]?)\s*(?P<n>\d{{1,4}}|{any_of(NUMBER)})\s*"
    rf"(?:(?P<w>{_WORKING}\s+days?|(?:dni|dzien|dnia)\s+{_WORKING}|wd|dr)"
    r"|(?P<weeks>weeks?|tydzien|tygodni(?:e|u|a)?)|(?P<d>days?|dni|dzien|dnia|d))"
    r"(?:\s+(?P<before>before|earlier|przed|wczesniej))?(?:\s+(?:after|po)\s+(?:step\s+|kroku\s+)?(?P<step>\d{1,3}))?"
)
_AT_ONCE = {"", "0", "on the day", "same day", "that day", "w dniu", "tego dnia", "tego samego dnia"}
_AFTER_STEP = re.compile(r"(?P<rest>.*?)\s*(?:after|po)\s+(?:step\s+|kroku\s+)?(?P<step>\d{1,3})")


class NotAStepTime(FieldError):
    code = "not-a-step-time"
    message = N_("“{value}” is not understood: write “1 day”, “5 working days after 2” or “3 days before”.")


class When(NamedTuple):
    """``after`` is the number of the step that it is counted from, 0 for the day of the plan itself."""

    hop: Hop
    after: int = 0


def read_when(typed: str, *, field: str = "steps") -> When:
    """Raises NotAStepTime."""
    said = " ".join(plain(typed).split())
    if said in _AT_ONCE:
        return When(Hop(0))
    match = _WHEN.fullmatch(said)
    if match is None:
        alone = _AFTER_STEP.fullmatch(said)
        if alone is None or alone["rest"] not in _AT_ONCE:
            raise NotAStepTime(field, value=typed.strip())
        return When(Hop(0), int(alone["step"]))
    days = number_of(match["n"]) * (7 if match["weeks"] else 1)
    if days > MOST_DAYS:
        raise NotAStepTime(field, value=typed.strip())
    back = (match["sign"] == "-") != bool(match["before"])
    return When(Hop(-days if back else days, bool(match["w"])), int(match["step"] or 0))


def when_shown(when: When) -> str:
    """As a form shows it, and reads it back."""
    days, working = abs(when.hop.days), when.hop.working
    if working:
        words = n_("{n} working day", "{n} working days", days).format(n=days)
    elif days:
        words = n_("{n} day", "{n} days", days).format(n=days)
    else:
        words = _("on the day")
    if when.hop.days < 0:
        words = _("{days} before").format(days=words)
    return _("{days} after {step}").format(days=words, step=when.after) if when.after else words
