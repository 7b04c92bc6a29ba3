"""From a text to what it asks for. Pure, never refuses: what cannot be read is searched as plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from contactdesk.core.dates import today_there
from contactdesk.core.i18n import Phrase, phrase, phrases
from contactdesk.core.text import fold, words
from contactdesk.services.query import grammar
from contactdesk.services.query.asked import Asked, Clause, Term
from contactdesk.services.query.grammar import Piece
from contactdesk.services.query.unreadable import Unreadable

MOST_WORDS = 60


def parse(text: str, today: date | None = None) -> Asked:
    """``today`` is what ``<7d`` counts from."""
    notes: list[Phrase] = []
    found: list[Clause] = []
    left = MOST_WORDS
    for pieces in grammar.clauses(text):
        clause = []
        for term in (_term(piece, notes, today) for piece in pieces):
            if len(term.words) > left:
                notes.append(_too_many())
                term = replace(term, words=term.words[:left])
            if term.words:
                clause.append(term)
            left -= len(term.words)
        if clause:
            found.append(tuple(clause))
    return Asked(tuple(found), _each_once(notes))


def _too_many() -> Phrase:
    return phrases("Only the first word is searched.", "Only the first {n} words are searched.", MOST_WORDS)


def plainly(text: str) -> Asked:
    """All of it as plain words, as for the beginning of a name."""
    found = tuple(words(fold(text)))[:MOST_WORDS]
    return Asked(((Term(0, len(text), found),),) if found else ())


def _each_once(notes: list[Phrase]) -> tuple[Phrase, ...]:
    return tuple(note for number, note in enumerate(notes) if note not in notes[:number])


def _term(piece: Piece, notes: list[Phrase], today: date | None) -> Term:
    if not piece.closed:
        notes.append(phrase("A quotation mark stands alone: what follows it is searched as plain words."))
    if piece.field:
        return _of_field(piece, notes, today)
    term = _plain(piece)
    return replace(term, exact=piece.quoted and piece.closed)


def _plain(piece: Piece) -> Term:
    read = f"{piece.field} {piece.value}" if piece.field else piece.value
    return Term(piece.start, piece.end, tuple(words(fold(read))), negated=piece.negated)


def _of_field(piece: Piece, notes: list[Phrase], today: date | None) -> Term:
    # Plain words, which most people type, are to come without what only fields need.
    from contactdesk.services.query.fields import field_called

    term = _plain(piece)
    field = field_called(piece.field)
    if field is None:
        notes.append(phrase("There is no field “{field}”: it is searched as plain words.", field=piece.field))
        return term
    if not piece.value.strip():
        notes.append(phrase("“{field}:” says nothing yet: it is searched as plain words.", field=piece.field))
        return term
    try:
        value = field.values.read(piece.value, piece.quoted, today or today_there())
    except Unreadable as error:
        notes.append(error.note)
        return term
    return replace(term, field=field, value=value)
