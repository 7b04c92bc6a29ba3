"""What a form must know of the noun that it writes; a noun that has a list and a pane knows it too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from contactdesk.ui.models.field_spec import SectionSpec
from contactdesk.ui.models.record_view import RecordView

if TYPE_CHECKING:
    from contactdesk.services.results import Saved
    from contactdesk.services.services import Services
    from contactdesk.storage.change import ChangeSet


class FormService(Protocol):
    """The verbs of a form."""

    def add(self, draft: Any, uuid: str | None = None, /) -> Saved: ...
    def save(self, record_id: int, version: int, draft: Any, /) -> ChangeSet: ...


class FormNoun(Protocol):
    """Texts are untranslated msgids. ``place`` is the list, ``record_place`` one record of it."""

    @property
    def place(self) -> str: ...
    @property
    def record_place(self) -> str: ...
    @property
    def new_place(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def new_text(self) -> str: ...
    @property
    def name_field(self) -> str: ...
    @property
    def sections(self) -> tuple[SectionSpec, ...]: ...
    @property
    def draft(self) -> Callable[[], Any]: ...
    @property
    def service(self) -> Callable[[Services], FormService]: ...
    @property
    def view(self) -> Callable[[Services, int], RecordView]: ...

    def field_of(self, error_field: str) -> str: ...
