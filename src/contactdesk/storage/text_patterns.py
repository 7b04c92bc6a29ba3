"""Patterns in the texts of search entries. Both are folded, so that an engine need fold nothing again."""

from __future__ import annotations

from typing import Any

from peewee import SQL, NodeList, Value


def like(text: Any, pattern: str) -> Any:
    """``%`` stands for anything. Words have no characters that mean something in a pattern."""
    # peewee's own operator makes PostgreSQL fold each text, which takes ten times as long.
    return NodeList((text, SQL("LIKE"), Value(pattern)), parens=True)
