"""Which partnership is spoken of: one of those of whom it is with, whose title the topic names."""

from __future__ import annotations

from collections.abc import Sequence

from contactdesk.core.text import fold, words
from contactdesk.records.partnerships import OPEN_STAGES, Partnership, PartnershipContact, PartnershipParty
from contactdesk.records.search import Kind
from contactdesk.services.quick_log.understood import Candidate, LoggedOn
from contactdesk.storage.desk import Desk

_MOST = 20
_SHORTEST = 4
"""Letters of a word that says anything: "the", "i", "do" say nothing."""
_ENDING = 3
"""Letters that may be another ending: "mentorów" is of "mentorzy"."""


def their_partnerships(desk: Desk, contacts: Sequence[Candidate]) -> tuple[LoggedOn, ...]:
    """The open ones that somebody speaks for or an organisation is a party of, by title."""
    people = [one.id for one in contacts if one.kind is Kind.PERSON]
    organisations = [one.id for one in contacts if one.kind is Kind.ORGANISATION]
    if not people and not organisations:
        return ()
    speaks = PartnershipContact.select(PartnershipContact.partnership).where(
        PartnershipContact.person.in_(people) & PartnershipContact.archived_at.is_null()
    )
    party = PartnershipParty.select(PartnershipParty.partnership).where(
        PartnershipParty.organisation.in_(organisations) & PartnershipParty.archived_at.is_null()
    )
    query = (
        Partnership.select(Partnership.id, Partnership.title)
        .where(Partnership.id.in_(speaks) | Partnership.id.in_(party))
        .where(Partnership.stage.in_(OPEN_STAGES) & Partnership.archived_at.is_null())
        .order_by(Partnership.sort_key, Partnership.id)
        .limit(_MOST)
    )
    return tuple(LoggedOn(Kind.PARTNERSHIP, one, title) for one, title in desk.rows(query))


def spoken_of(topic: str, partnerships: Sequence[LoggedOn]) -> LoggedOn | None:
    """The only one that the topic names; None where none or several are meant."""
    named = all_spoken_of(topic, partnerships)
    return named[0] if len(named) == 1 else None


def all_spoken_of(topic: str, partnerships: Sequence[LoggedOn]) -> list[LoggedOn]:
    """Those that the topic names, in part or with more."""
    return [one for one in partnerships if _names(_telling(topic), _telling(one.name))]


def _names(topic: Sequence[str], title: Sequence[str]) -> bool:
    if not topic or not title:
        return False
    fewer, more = sorted((topic, title), key=len)
    return all(any(_alike(one, other) for other in more) for one in fewer)


def _telling(text: str) -> list[str]:
    return [word for word in words(fold(text)) if len(word) >= _SHORTEST]


def _alike(one: str, other: str) -> bool:
    """Whether two words differ by no more than their endings."""
    same = max(_SHORTEST, min(len(one), len(other)) - _ENDING)
    return one[:same] == other[:same] and abs(len(one) - len(other)) <= _ENDING
