"""What a search means, for the window: its parts in words, what could not be read, what is to be marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from contactdesk.records.search import Kind
    from contactdesk.services.query.asked import Asked
    from contactdesk.services.services import Services


class QueryPart(NamedTuple):
    """A part of the search that stands from ``start`` to ``end``, in words."""

    shown: str
    start: int
    end: int


class QueryReading(NamedTuple):
    """``marked`` are folded words, ``fields`` the names of those that narrow it.

    ``has_words`` where something can match better than something else.
    """

    text: str = ""
    parts: tuple[QueryPart, ...] = ()
    notes: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    fields: frozenset[str] = frozenset()
    has_words: bool = False


def read_query(text: str, kind: Kind | None = None) -> Callable[[Services], QueryReading]:
    """To be asked on the worker: the language has to be loaded there, and a pasted text may be long."""

    def read(services: Services) -> QueryReading:
        from contactdesk.services.query.parsing import parse

        chips = services.query.chips(text)
        parts = (QueryPart(chip.shown, chip.start, chip.end) for chip in chips if chip.is_field)
        asked = parse(text)
        terms = [term for clause in asked.clauses for term in clause]
        return QueryReading(
            text,
            tuple(parts),
            tuple(services.query.notes(text, kind)),
            tuple(dict.fromkeys(_marked(asked))),
            frozenset(term.field.name for term in terms if term.field is not None),
            asked.has_words,
        )

    return read


def _marked(asked: Asked) -> Iterator[str]:
    """The words that somebody looks for, also behind a field; not what is not to be there."""
    for term in (term for clause in asked.clauses for term in clause if not term.negated):
        yield from term.words if term.field is None else getattr(term.value, "words", ())


def field_written(name: str) -> str:
    """The beginning of a field part, in the language that the window speaks."""
    from contactdesk.services.query.fields import field_called

    field = field_called(name)
    if field is None:
        return ""
    return f"{field.spoken}:"
