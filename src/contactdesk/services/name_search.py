"""Narrowing a list to the records that a text asks for, in the language of ``services.query``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from contactdesk.core.text import fold, words
from contactdesk.records.record import Record
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.narrowed import Narrowed
from contactdesk.storage.desk import Desk

if TYPE_CHECKING:
    from contactdesk.services.query.asked import Asked
    from contactdesk.services.query.asking import Asking


def listed(desk: Desk, noun: type[Record], kind: Kind, search: str, *, names_only: bool = False) -> Any:
    """A condition: not archived, and as asked, a slip forgiven where little is found.

    With ``names_only``, under every word of what is a name.
    """
    if not search.strip():
        return noun.archived_at.is_null()
    # A window begins with lists in which nobody looks for anything yet.
    from contactdesk.services.query.asking import Asking
    from contactdesk.services.query.condition import condition
    from contactdesk.services.query.parsing import parse, plainly

    if names_only:
        return condition(desk, kind, plainly(search), names_only=True)
    asked = parse(search)
    if asked.is_empty:  # signs alone, as in the long lists
        return noun.archived_at.is_null()
    return _as_meant(Asking(desk), noun, kind, asked)


def narrowed(desk: Desk, noun: type[Record], kind: Kind, search: str) -> Narrowed | None:
    """The same for a long list; None where nothing is asked."""
    if not search.strip():
        return None
    from contactdesk.services.query.asking import Asking
    from contactdesk.services.query.parsing import parse

    asked, asking = parse(search), Asking(desk)
    if asked.is_empty:
        return None
    return Narrowed(search, asked, asking, lambda reading: _as_meant(asking.by(reading), noun, kind, asked))


def _as_meant(asking: Asking, noun: type[Record], kind: Kind, asked: Asked) -> Any:
    from contactdesk.services.best_matches import BestMatches
    from contactdesk.services.query.condition import answering

    desk, found = asking.desk, answering(asking, kind, asked)
    meant = BestMatches(desk).meant(asked, kind)
    if meant:
        near = SearchEntry.select(SearchEntry.record_id).where(desk.matching_respelt(meant, kind))
        found |= noun.archived_at.is_null() & noun.id.in_(near)
    return found


def nothing_to_look_for(search: str) -> bool:
    return not words(fold(search))
