"""What a list without rows says: that nothing was found, or what belongs here."""

from __future__ import annotations

from collections.abc import Callable

from contactdesk.core.i18n import _
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.widgets.empty_state import EmptyState


def empty_list(
    noun: Noun, new: Callable[[], object], stop_searching: Callable[[], object] | None
) -> EmptyState:
    """``stop_searching`` is None where nothing was searched for, so that there is nothing at all."""
    if stop_searching is not None:
        sentence = _("Nothing found.")
        return EmptyState(Icon.SEARCH, sentence, button=_("Show all"), on_button=stop_searching)
    return EmptyState(noun.icon, _(noun.empty_text), button=_(noun.new_text), on_button=new)
