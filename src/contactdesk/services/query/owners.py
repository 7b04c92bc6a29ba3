"""Colleagues meant by a field's value: by the words of their names, ``me``, or nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from contactdesk.core.i18n import Language, language
from contactdesk.core.text import fold, words
from contactdesk.records.office import Colleague
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.field import NOTHING, Suggestion
from contactdesk.services.query.named import refers
from contactdesk.services.query.values import Wording, read_wording
from contactdesk.storage.desk import Desk

ME_WORDS = ("me", "ja")
NOBODY_WORDS = ("none", "nikt")
_MOST = 8
_ME, _NOBODY = frozenset(map(fold, ME_WORDS)), frozenset(map(fold, NOBODY_WORDS))


@dataclass(frozen=True)
class Owner:
    """``is_me`` is whoever is logged in here; whoever is nobody has no ``name`` either."""

    name: Wording | None = None
    is_me: bool = False


def read_owner(typed: str, quoted: bool, today: date) -> Owner:
    """Raises Unreadable."""
    said = fold(typed).strip()
    if not quoted and said in _ME:
        return Owner(is_me=True)
    if not quoted and said in _NOBODY:
        return Owner()
    return Owner(read_wording(typed, quoted, today))


def owned_by(asking: Asking, reference: Any, owner: Owner) -> Any:
    """A condition on what refers to a colleague; also on one who has left."""
    if owner.is_me:
        mine = Colleague.select(Colleague.id).where(Colleague.login == asking.desk.author)
        return refers(reference, mine) if asking.desk.author else NOTHING
    if owner.name is None:
        return reference.is_null()
    known = asking.desk.rows(Colleague.select(Colleague.id, Colleague.name))
    meant = [colleague for colleague, name in known if owner.name.is_all_of(name)]
    return refers(reference, meant or [colleague for colleague, name in known if owner.name.fits(name)])


def suggest_owners(desk: Desk, typed: str) -> list[Suggestion]:
    """Oneself, and the colleagues who are here."""
    here = Colleague.select(Colleague.name).where(Colleague.archived_at.is_null()).order_by(Colleague.id)
    me = ME_WORDS[language() is Language.PL]
    wanted = Wording(tuple(words(fold(typed))))
    offered = [me, *(name for (name,) in desk.rows(here))]
    return [Suggestion(one, one) for one in offered if wanted.fits(one)][:_MOST]
