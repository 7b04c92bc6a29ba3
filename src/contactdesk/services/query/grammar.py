"""The grammar: what a text typed into a search box is made of. It knows no field and no desk.

::

    query  = clause*                               every clause must hold
    clause = term ("OR" term)*                     OR, or LUB, in capitals; it binds closer, as in mail
    term   = ["-"] [name ":"] (quoted | word)      "-" only before a term, a field only before its value

Every text is a query: what does not fit is a word, and an OR without something on either side is one too.
The language has no brackets, so it is regular, and ``re`` is all the parser it needs. playhouse's
``fts_parser`` was looked at first: it knows no values of fields, speaks to SQLite only and answers nothing
to a query that only excludes. lark needs 50–100 ms to load, which a key press does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

QUOTES = '"“”„«»'
_QUERY = re.compile(
    rf"""
    (?P<minus> (?<!\S) - (?=[^\s-]) )?
    (?: (?P<field> [^\W\d_] [\w-]*+ ) : )?
    (?: [{QUOTES}] (?P<quoted> [^{QUOTES}]* ) (?P<closed> [{QUOTES}] )?
      | (?P<word> [^\s{QUOTES}]+ )
      | (?(field) | (?!) )
    )
    """,
    re.VERBOSE,
)
_OR = {"OR", "LUB"}
MOST_TERMS = 100
"""Nobody asks for more; a page pasted into a search box must not hold up an engine."""


class Piece(NamedTuple):
    """One term as it stands between ``start`` and ``end``; ``closed`` is False for an open quotation."""

    start: int
    end: int
    negated: bool
    field: str
    value_start: int
    value: str
    quoted: bool
    closed: bool


def clauses(text: str) -> Iterator[list[Piece]]:
    """The clauses in order, each with the terms of which one must hold; later ones than MOST_TERMS go."""
    pieces = [_piece(match) for match in islice(_QUERY.finditer(text), MOST_TERMS)]
    clause: list[Piece] = []
    joining = False
    for number, piece in enumerate(pieces):
        if clause and not joining and _is_or(piece) and number + 1 < len(pieces):
            joining = True
            continue
        if clause and not joining:
            yield clause
            clause = []
        clause.append(piece)
        joining = False
    if clause:
        yield clause


def _piece(match: re.Match[str]) -> Piece:
    quoted = match["quoted"] is not None
    value = match["quoted"] if quoted else match["word"] or ""
    return Piece(
        start=match.start(),
        end=match.end(),
        negated=match["minus"] is not None,
        field=match["field"] or "",
        value_start=match.end("field") + 1 if match["field"] else match.start() + bool(match["minus"]),
        value=value,
        quoted=quoted,
        closed=not quoted or match["closed"] is not None,
    )


def _is_or(piece: Piece) -> bool:
    return piece.value in _OR and not (piece.field or piece.quoted or piece.negated)


def written(value: str) -> str:
    """A value so that it is read as one: with quotation marks where it has spaces or begins like a sign."""
    plain = value and not set(value) & {*QUOTES, ":"} and not any(map(str.isspace, value))
    if plain and not value.startswith("-") and value not in _OR:
        return value
    return f'"{value.translate(_NO_QUOTES)}"'


_NO_QUOTES = str.maketrans(dict.fromkeys(QUOTES, " "))


def piece_at(text: str, cursor: int) -> Piece | None:
    """The term in which the cursor stands, or at whose end."""
    for match in islice(_QUERY.finditer(text), MOST_TERMS):
        if match.start() < cursor <= match.end():
            return _piece(match)
    return None
