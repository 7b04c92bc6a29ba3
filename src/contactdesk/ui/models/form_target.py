"""What a form is about, and what was typed in it and not saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from contactdesk.ui.models.form_noun import FormNoun
from contactdesk.ui.models.kept_draft import Drafts, keep, kept
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.workbench import Destination, Workbench


@dataclass(frozen=True)
class FormTarget:
    """A new record while ``record_id`` is 0. ``drafts`` are the settings' own.

    ``begun`` is where one was sent to for a new record that begins with something: its draft is its own.
    """

    noun: FormNoun
    record_id: int
    drafts: Drafts
    begun: Destination | None = None

    @property
    def key(self) -> str:
        if self.begun is not None:
            return f"{self.noun.new_place} {self.begun.detail} {self.begun.record_id} {self.begun.text}"
        return f"{self.noun.record_place} {self.record_id}" if self.record_id else self.noun.new_place

    def kept(self) -> dict[str, Any]:
        return kept(self.drafts, self.key)

    def keep(self, changed: Mapping[str, Any]) -> None:
        keep(self.drafts, self.key, changed)

    def forget(self) -> None:
        self.drafts.pop(self.key, None)

    def go(self, workbench: Workbench) -> None:
        """Show the form of it."""
        if self.begun is not None:
            workbench.wanted.emit(self.begun)
        elif self.record_id:
            workbench.go(self.noun.record_place, self.record_id, detail="edit")
        else:
            workbench.go(self.noun.new_place)

    def leave(self, workbench: Workbench) -> None:
        """Go back to where the form was opened from."""
        back = workbench.actions[ActionId.BACK]
        if back.isEnabled():
            back.trigger()
        else:
            workbench.go(self.noun.place)
