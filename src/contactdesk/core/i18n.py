"""Texts in Polish and English: one gettext catalogue for window, command line and paper."""

from __future__ import annotations

import gettext
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from contactdesk.core.resources import resource

DOMAIN = "contactdesk"
_NARROW_SPACE = "\u202f"


class Language(StrEnum):
    PL = "pl"
    EN = "en"


def language_of_system() -> Language:
    """Polish where the system's locale is Polish, English elsewhere."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return Language.PL if value.lower().startswith("pl") else Language.EN
    if os.name == "nt":
        import locale

        return (
            Language.PL if (locale.getlocale()[0] or "").lower().startswith(("pl", "polish")) else Language.EN
        )
    return Language.EN


# A mutable default, because threads begin with an empty context: the window's language must reach them all.
_default: list[Language] = [Language.EN]
_spoken: ContextVar[Language | None] = ContextVar("spoken", default=None)


def use(language: Language) -> None:
    """Speak this language from now on, in every thread."""
    _default[0] = language


def language() -> Language:
    return _spoken.get() or _default[0]


@contextmanager
def speaking(spoken: Language) -> Iterator[None]:
    """Within the block texts come in this language: a paper may differ from its window."""
    token = _spoken.set(spoken)
    try:
        yield
    finally:
        _spoken.reset(token)


@cache
def _catalogue(spoken: Language) -> gettext.NullTranslations:
    if spoken is Language.EN:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, resource("locale"), [spoken], fallback=True)


def _(message: str) -> str:
    return _catalogue(language()).gettext(message)


def n_(one: str, many: str, n: int) -> str:
    return _catalogue(language()).ngettext(one, many, n)


def p_(context: str, message: str) -> str:
    return _catalogue(language()).pgettext(context, message)


def grouped(number: int) -> str:
    """A number with narrow spaces between its thousands, as both languages write it."""
    return f"{number:,}".replace(",", _NARROW_SPACE)


def N_(message: str) -> str:
    """Marks a text for translation where it is declared; it is translated where it is shown."""
    return message


class Phrase(NamedTuple):
    """A sentence kept with its fields, so that history reads in whatever language is spoken later.

    A field may be a sentence itself, as of a step that was undone.
    """

    one: str
    many: str = ""
    n: int = 0
    fields: Mapping[str, object] = MappingProxyType({})

    def text(self) -> str:
        template = n_(self.one, self.many, self.n) if self.many else _(self.one)
        fields = {name: one.text() if isinstance(one, Phrase) else one for name, one in self.fields.items()}
        return template.format(n=grouped(self.n), **fields)

    def to_json(self) -> str:
        return json.dumps(self, ensure_ascii=False, default=dict)

    @classmethod
    def from_json(cls, stored: str) -> Phrase:
        return cls._read(*json.loads(stored))

    @classmethod
    def _read(cls, one: str, many: str, n: int, fields: Mapping[str, Any]) -> Phrase:
        """A list among the fields is a sentence: everything else in them is a word or a number."""
        read = {name: cls._read(*held) if isinstance(held, list) else held for name, held in fields.items()}
        return cls(one, many, n, read)


def phrase(message: str, **fields: object) -> Phrase:
    return Phrase(message, fields=fields)


def phrases(one: str, many: str, n: int, **fields: object) -> Phrase:
    """A sentence that counts: ``{n}`` is the number, and its plural follows the language."""
    return Phrase(one, many, n, fields)
