"""What a list is narrowed to by what somebody typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from contactdesk.services.query.asking import Asking, Reading

if TYPE_CHECKING:
    from contactdesk.services.query.asked import Asked


@dataclass(frozen=True)
class Narrowed:
    """What a list is narrowed to: the text as it was typed, as it was understood, and as a condition."""

    search: str
    asked: Asked
    asking: Asking
    condition: Callable[[Reading], Any]

    @property
    def words(self) -> tuple[str, ...]:
        """All that was asked, where that is nothing but plain words."""
        return self.asked.plain_words if self.asked.is_plain else ()
