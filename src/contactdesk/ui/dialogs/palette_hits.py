"""What the palette can offer for a few typed words: records, actions, and something new of that name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from contactdesk.core.i18n import _
from contactdesk.core.text import fold, words
from contactdesk.records.search import Kind
from contactdesk.services.search import Found
from contactdesk.ui.shell.actions import ActionId, Actions
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.query.language import Completion

_ICONS = {
    Kind.PERSON: Icon.PERSON,
    Kind.ORGANISATION: Icon.ORGANISATION,
    Kind.MEETING: Icon.MEETING,
    Kind.PARTNERSHIP: Icon.PARTNERSHIP,
    Kind.FOLLOW_UP: Icon.FOLLOW_UP,
    Kind.INTERACTION: Icon.MESSAGE,
}
_NOT_HERE = frozenset({ActionId.SEARCH_EVERYTHING, ActionId.NEXT_PANE, ActionId.FIND})
"""Pointless from inside the palette."""


@dataclass(frozen=True)
class Hit:
    """One line; ``run`` does what Enter means, after the palette has closed.

    ``where`` is the text in which it was found, where title and subtitle do not show that. A hit that
    ``completes`` stays in the palette: Enter writes it into the line.
    """

    icon: Icon
    title: str
    run: Callable[[], object]
    subtitle: str = ""
    trailing: str = ""
    tone: Tone = Tone.MUTED
    where: str = ""
    completes: bool = False


def record_hits(found: Sequence[Found], bench: Workbench) -> list[Hit]:
    return [
        Hit(
            _ICONS[one.kind],
            one.title,
            lambda one=one: bench.go(one.kind.value, one.id),  # type: ignore[misc]  # bound now
            one.subtitle,
            where=one.where,
        )
        for one in found
    ]


def completing_hits(offers: Sequence[Completion], typed: str, write: Callable[[str], object]) -> list[Hit]:
    """Ways to go on with a field that is being written; ``write`` is given the whole search then."""
    hits = []
    for offer in offers:
        whole = typed[: offer.start] + offer.insert + typed[offer.end :]
        if ":" in offer.insert.rstrip(":") or ":" in typed[: offer.start].rpartition(" ")[2]:
            run = partial(write, whole)
            hits.append(Hit(Icon.FILTER, whole, run, trailing=offer.hint, tone=Tone.ACCENT, completes=True))
    return hits


def action_hits(typed: str, actions: Actions) -> list[Hit]:
    """Actions that can be done now and have every typed word as the beginning of one of theirs."""
    wanted = words(fold(typed))
    hits = []
    for spec, action in actions.specs():
        own = words(fold(action.text()))
        if spec.id in _NOT_HERE or not action.isEnabled():
            continue
        if all(any(word.startswith(part) for word in own) for part in wanted):
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            hits.append(Hit(spec.icon, action.text(), action.trigger, trailing=keys))
    return hits


def new_hits(typed: str, bench: Workbench) -> Iterator[Hit]:
    """Something new that is called what was typed."""
    name = " ".join(typed.split())
    offers = (
        (ActionId.NEW_PERSON, "new-person", Icon.ADD_PERSON, _("New person “{name}”")),
        (ActionId.NEW_ORGANISATION, "new-organisation", Icon.ORGANISATION, _("New organisation “{name}”")),
        (ActionId.NEW_MEETING, "new-meeting", Icon.MEETING, _("New meeting “{name}”")),
    )
    for which, place, mark, text in offers:
        if name and bench.actions[which].isEnabled():
            title = text.format(name=name)
            yield Hit(mark, title, lambda place=place: bench.go(place, text=name), tone=Tone.ACCENT)  # type: ignore[misc]  # bound now
