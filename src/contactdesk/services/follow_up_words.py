"""What history and toasts say of follow-ups, one or many."""

from __future__ import annotations

from contactdesk.core.i18n import Phrase, phrase, phrases

_LONGEST = 60


def shortened(what: str) -> str:
    """As much of what is to be done as a sentence has room for."""
    return what if len(what) <= _LONGEST else f"{what[: _LONGEST - 1].rstrip()}…"


# No two of these may begin alike: the catalogue knows a sentence by its singular.
def done_words(n: int, what: str) -> Phrase:
    return phrases("Done: “{what}”", "{n} follow-ups done", n, what=shortened(what))


def carried_on_words(what: str, step: str) -> Phrase:
    """Of one that is done and what comes next."""
    return phrase("“{what}” done, and next: “{step}”", what=shortened(what), step=shortened(step))


def snoozed_words(n: int, what: str, day: str) -> Phrase:
    return phrases(
        "“{what}” put off until {day}", "{n} follow-ups put off until {day}", n, what=shortened(what), day=day
    )


def assigned_words(n: int, what: str, name: str) -> Phrase:
    if not name:
        return phrases(
            "“{what}” taken from everybody", "{n} follow-ups taken from everybody", n, what=shortened(what)
        )
    return phrases(
        "“{what}” given to {name}", "{n} follow-ups given to {name}", n, what=shortened(what), name=name
    )


def cancelled_words(n: int, what: str) -> Phrase:
    return phrases("“{what}” given up", "{n} follow-ups given up", n, what=shortened(what))


def reopened_words(n: int, what: str) -> Phrase:
    return phrases("“{what}” open again", "{n} follow-ups open again", n, what=shortened(what))


def waiting_words(n: int, what: str, for_whom: str) -> Phrase:
    if not for_whom:
        return phrases("“{what}” is waiting", "{n} follow-ups are waiting", n, what=shortened(what))
    return phrases(
        "“{what}” is waiting for {whom}",
        "{n} follow-ups are waiting for {whom}",
        n,
        what=shortened(what),
        whom=for_whom,
    )
