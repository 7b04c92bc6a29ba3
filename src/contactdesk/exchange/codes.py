"""Words in a list for registration and role, Polish and English, to the codes that records keep."""

from __future__ import annotations

import re
from functools import cache

from contactdesk.core.text import fold

# Values of records.meetings.Registration; exchange knows no database, so they are plain text here.
_REGISTRATIONS = {
    "confirmed": (
        "tak|t|yes|y|potwierdzone|potwierdzony|potwierdzona|potwierdzam|potwierdzil|potwierdzila"
        "|confirmed|accepted|ok|bedzie|obecny|obecna|true|prawda|1|x|v|✓|✔|☑|+|coming|attending|si|oui|ja"
        "|zgloszony|zgloszona|registered|udzial potwierdzony|zapisany|zapisana|да|так"
    ),
    "declined": (
        "nie|n|no|odmowa|odmowil|odmowila|declined|decline|rejected|nie bedzie|not coming|false|falsz|0|✗"
        "|✘|☐|refused|nie przyjdzie|nie moze|regrets|nein|non|нет|ні"
    ),
    "tentative": (
        "?|??|moze|byc moze|maybe|tentative|niepewne|niepewny|niepewna|do potwierdzenia|nie wiem|tbc"
        "|possibly|wstepnie|oczekuje|pending|unsure|nie wiadomo|prawdopodobnie|w trakcie"
    ),
    "waitlisted": (
        "lista rezerwowa|rezerwa|rezerwowy|rezerwowa|na liscie rezerwowej|lista oczekujacych|waitlisted"
        "|waitlist|waiting list|waiting|on the waiting list|wait list|reserve"
    ),
    "cancelled": (
        "odwolane|odwolal|odwolala|anulowane|anulowano|rezygnacja|zrezygnowal|zrezygnowala|cancelled"
        "|canceled|wycofany|wycofana|withdrawn|withdrew"
    ),
    "substituted": (
        "zastepstwo|zastapiony|zastapiona|zastapi go inna osoba|substituted|replaced|substitute|w zastepstwie"
    ),
    "invited": (
        "zaproszony|zaproszona|zaproszenie|zaproszenie wyslane|wyslano zaproszenie|invited"
        "|invitation sent|brak odpowiedzi|no answer|no reply|bez odpowiedzi"
    ),
}
# Values of records.meetings.ParticipationRole.
_ROLES = {
    "organiser": (
        "organizator|organizatorka|wspolorganizator|wspolorganizatorka|organiser|organizer"
        "|co organiser|co organizer"
    ),
    "host": "gospodarz|gospodyni|host|hostess",
    "chair": (
        "przewodniczacy|przewodniczaca|prowadzacy|prowadzaca|prowadzacy panel|prowadzaca panel|chair"
        "|chairman|chairwoman|chairperson|panel chair|prowadzacy panelu|prowadzaca panelu"
    ),
    "moderator": "moderator|moderatorka|moderator panelu|moderatorka panelu|panel moderator",
    "panellist": (
        "panelista|panelistka|panellist|panelist|uczestnik panelu|uczestniczka panelu|ekspert|ekspertka"
        "|expert"
    ),
    "speaker": (
        "prelegent|prelegentka|mowca|mowczyni|speaker|referent|referentka|wykladowca|wykladowczyni"
        "|presenter|lecturer|keynote speaker|wystepujacy|wystepujaca"
    ),
    "facilitator": (
        "facylitator|facylitatorka|facilitator|trener|trenerka|gospodarz stolika|gospodyni stolika"
        "|table host|moderator stolika|moderatorka stolika|prowadzacy stolik|prowadzaca stolik|trainer"
    ),
    "rapporteur": (
        "sprawozdawca|sprawozdawczyni|protokolant|protokolantka|rapporteur|note taker|minute taker"
    ),
    "interpreter": "tlumacz|tlumaczka|tlumacz ustny|interpreter|translator",
    "observer": "obserwator|obserwatorka|observer",
    "guest": ("gosc|gosc specjalny|gosc honorowy|guest|guest of honour|special guest|zaproszony gosc"),
    "participant": ("uczestnik|uczestniczka|participant|attendee|delegat|delegatka|delegate"),
}
_LONGEST_ENDING = 4
_PUNCTUATION = re.compile(r"[\s.,;:!/_()\-]+")


def registration_code(text: str) -> str | None:
    """``tak`` → ``confirmed``; None for a word that says nothing about coming, and for a blank cell."""
    return _lookup(_registrations(), text)


def role_code(text: str) -> str | None:
    """``panelistka`` → ``panellist``; None for a word that is no role, which is then kept as text.

    ``organizator/ka`` and ``uczestnik/uczestniczka`` are one word in both genders.
    """
    found = _lookup(_roles(), text)
    if found or text.count("/") != 1:
        return found
    first, second = (part.strip() for part in text.split("/"))
    code = _lookup(_roles(), first)
    return code if len(second) <= _LONGEST_ENDING or _lookup(_roles(), second) == code else None


def known_codes() -> tuple[set[str], set[str]]:
    """All codes for registration and for role, to be compared with what records keep."""
    return set(_REGISTRATIONS), set(_ROLES)


def _lookup(codes: dict[str, str], text: str) -> str | None:
    if len(text) > 60:
        return None
    folded = fold(text).strip()
    return codes.get(folded) or codes.get(_PUNCTUATION.sub(" ", folded).strip())


@cache
def _registrations() -> dict[str, str]:
    return {word: code for code, words in _REGISTRATIONS.items() for word in words.split("|")}


@cache
def _roles() -> dict[str, str]:
    return {word: code for code, words in _ROLES.items() for word in words.split("|")}
