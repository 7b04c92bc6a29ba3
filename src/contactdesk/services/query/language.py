"""The query language for whoever shows it: completion while typing, chips that say it in words, notes."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from contactdesk.core.i18n import _
from contactdesk.core.text import fold
from contactdesk.records.search import Kind
from contactdesk.services.query.asked import Clause, Term
from contactdesk.services.query.field import Field
from contactdesk.services.query.fields import FIELDS, field_called
from contactdesk.services.query.grammar import Piece, piece_at, written
from contactdesk.services.query.notes import notes
from contactdesk.services.query.parsing import parse
from contactdesk.services.query.values import Choices
from contactdesk.storage.desk import Desk

_ENOUGH = 2
"""Letters after which names of fields are offered."""
_MOST_SAID = 3


class Completion(NamedTuple):
    """``insert`` goes in the place of what stands from ``start`` to ``end``."""

    text_shown: str
    insert: str
    start: int
    end: int
    hint: str = ""


class ChipKind(StrEnum):
    WORDS = "words"
    EXACT = "exact"
    FIELD = "field"


class Chip(NamedTuple):
    """A clause in words; without what stands from ``start`` to ``end``, the rest asks as before."""

    shown: str
    start: int
    end: int
    kind: ChipKind

    @property
    def is_field(self) -> bool:
        return self.kind is ChipKind.FIELD


class QueryLanguage:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def complete(self, text: str, cursor: int, kind: Kind | None = None) -> list[Completion]:
        """What may stand where the cursor is: names of fields, and after a colon values from the desk."""
        piece = piece_at(text, cursor)
        if piece is None:
            return []
        field = field_called(piece.field) if piece.field and cursor >= piece.value_start else None
        if field is not None:
            return self._values(field, piece, text[piece.value_start : cursor])
        return [] if piece.field or piece.quoted else _names(piece, text[piece.value_start : cursor], kind)

    def _values(self, field: Field, piece: Piece, typed: str) -> list[Completion]:
        if field.values.suggest is None:
            return []
        offered = [
            Completion(one.shown, written(one.value), piece.value_start, piece.end, one.hint)
            for one in field.values.suggest(self._desk, typed)
        ]
        # What is written in full needs no completion.
        return [] if [one.insert for one in offered] == [typed] else offered

    def chips(self, text: str) -> list[Chip]:
        """Each clause as people read it, in the order of the text."""
        return [
            Chip(_said(text, clause), clause[0].start, clause[-1].end, _kind(clause))
            for clause in parse(text).clauses
        ]

    def notes(self, text: str, kind: Kind | None = None) -> list[str]:
        return notes(parse(text), kind)


def _names(piece: Piece, typed: str, kind: Kind | None) -> list[Completion]:
    """Fields whose name begins so, in the language spoken or else in the other one."""
    said = fold(typed)
    if len(said) < _ENOUGH:
        return []
    found: dict[str, Field] = {}
    for field in FIELDS:
        names = dict.fromkeys((field.spoken, field.name, field.polish))
        name = next((name for name in names if fold(name).startswith(said)), None)
        if name and (kind is None or kind in field.kinds):
            found[name] = field
    return [
        Completion(f"{name}:", f"{name}:", piece.value_start, piece.end, _(field.meaning))
        for name, field in found.items()
    ]


def _kind(clause: Clause) -> ChipKind:
    if any(term.field for term in clause):
        return ChipKind.FIELD
    return ChipKind.EXACT if any(term.exact for term in clause) else ChipKind.WORDS


def _said(text: str, clause: Clause) -> str:
    return _(" or ").join(_term(text, term) for term in clause)


def _term(text: str, term: Term) -> str:
    piece = piece_at(text, term.end)
    assert piece is not None
    typed = piece.value.strip()
    if term.field is None:
        said = f"“{typed}”" if term.exact else text[term.start + term.negated : term.end]
    else:
        said = f"{_(term.field.label)}: {_value(term.field, term.value, typed)}"
    return _("not {what}").format(what=said) if term.negated else said


def _value(field: Field, value: object, typed: str) -> str:
    """Choices by their names; an unfinished word that may mean many stays as it was typed."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if not isinstance(value, Choices) or field.values.names is None or len(value.of) > _MOST_SAID:
        return typed
    names = [_(names[one]) for names in field.values.names.values() for one in names if one in value.of]
    return _(" or ").join(names)
