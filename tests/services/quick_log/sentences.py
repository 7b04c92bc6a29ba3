"""The quick log's sentences with what is to be understood of them, read from ``sentences_*.toml``."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent


class NextStep(NamedTuple):
    """``who`` is a key of the cast: whom we wait for, or the colleague who is to do it."""

    what: str
    due: date | datetime | None = None
    waiting: bool = False
    who: str = ""


class Sentence(NamedTuple):
    """``when`` is None for now; ``candidates`` are those whom the ambiguous names may mean."""

    said: str
    kind: str
    direction: str = ""
    contacts: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    about: str = ""
    when: date | datetime | None = None
    answered: bool = True
    next: tuple[NextStep, ...] = ()
    tags: tuple[str, ...] = ()


def sentences(name: str) -> list[Sentence]:
    """``en``, ``pl``, ``unseen``, ``learnt`` or ``kept``. A field that no sentence has is a TypeError."""
    written = tomllib.loads((HERE / f"sentences_{name}.toml").read_text(encoding="utf-8"))
    return [_sentence(one) for one in written["sentence"]]


def _sentence(written: dict[str, Any]) -> Sentence:
    read: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in written.items()
    }
    contacts = read.pop("with", ())
    steps = tuple(NextStep(**step) for step in read.pop("next", ()))
    return Sentence(**read, contacts=contacts, next=steps)
