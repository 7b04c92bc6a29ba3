"""What a list page, a detail pane and a form must know of a noun, declared once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from contactdesk.core.i18n import N_
from contactdesk.records.search import Kind
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery, Saved
from contactdesk.ui.models.field_spec import FieldSpec, SectionSpec
from contactdesk.ui.models.organisation_columns import ORGANISATION_COLUMNS
from contactdesk.ui.models.organisation_fields import ORGANISATION_SECTIONS
from contactdesk.ui.models.organisation_view import ORGANISATION_TABS, organisation_view
from contactdesk.ui.models.person_columns import PERSON_COLUMNS
from contactdesk.ui.models.person_fields import AFFILIATION_FIELDS, PERSON_SECTIONS
from contactdesk.ui.models.person_view import PERSON_TABS, person_view
from contactdesk.ui.models.record_view import RecordView
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.widgets.columns import Column

if TYPE_CHECKING:
    from contactdesk.services.services import Services
    from contactdesk.storage.change import ChangeSet


class RecordService(Protocol):
    """The verbs that people and organisations have alike."""

    def page(self, query: ListQuery, offset: int, limit: int, /) -> Sequence[Any]: ...
    def count(self, query: ListQuery, /) -> int: ...
    def draft(self, record_id: int, /) -> Any: ...
    def add(self, draft: Any, uuid: str | None = None, /) -> Saved: ...
    def save(self, record_id: int, version: int, draft: Any, /) -> ChangeSet: ...
    def archive(self, record_ids: Sequence[int], /) -> ChangeSet: ...
    def restore(self, record_ids: Sequence[int], /) -> ChangeSet: ...


@dataclass(frozen=True)
class Noun:
    """Texts are untranslated msgids. ``place`` is the list, ``record_place`` one record of it."""

    place: str
    record_place: str
    new_place: str
    kind: Kind
    icon: Icon
    title: str
    new_text: str
    search_text: str
    empty_text: str
    import_text: str
    columns: tuple[Column[Any], ...]
    sections: tuple[SectionSpec, ...]
    tabs: tuple[tuple[str, str], ...]
    draft: Callable[[], Any]
    service: Callable[[Services], RecordService]
    view: Callable[[Services, int], RecordView]
    name_field: str
    order: str = "name"
    """By which column its list is sorted until somebody chooses another."""
    narrowing: tuple[tuple[str, str], ...] = ()
    """Fields of the search that its list offers beside it, by their names, and the words for that."""
    parts: dict[str, frozenset[str]] = field(default_factory=dict)
    """Fields whose errors are told at another one, by that one's name."""

    def fields(self) -> list[FieldSpec]:
        return [one for section in self.sections for row in section.rows for one in row]

    def field_of(self, error_field: str) -> str:
        """Where an error about ``error_field`` is shown."""
        return next((name for name, inner in self.parts.items() if error_field in inner), error_field)


PEOPLE = Noun(
    place="people",
    record_place="person",
    new_place="new-person",
    kind=Kind.PERSON,
    icon=Icon.PEOPLE,
    title=N_("People"),
    new_text=N_("New person"),
    search_text=N_("Search people"),
    empty_text=N_("Everyone you know and meet belongs here: add them one by one, or import a list."),
    import_text=N_("Import…"),
    columns=PERSON_COLUMNS,
    sections=PERSON_SECTIONS,
    tabs=PERSON_TABS,
    draft=PersonDraft,
    service=lambda services: services.people,
    view=person_view,
    name_field="display_name",
    narrowing=(("city", N_("City")), ("sector", N_("Sector")), ("tag", N_("Tag")), ("met", N_("Met at"))),
    parts={"affiliations": AFFILIATION_FIELDS},
)
ORGANISATIONS = Noun(
    place="organisations",
    record_place="organisation",
    new_place="new-organisation",
    kind=Kind.ORGANISATION,
    icon=Icon.ORGANISATION,
    title=N_("Organisations"),
    new_text=N_("New organisation"),
    search_text=N_("Search organisations"),
    empty_text=N_("Organisations come with the people who stand for them, or are added here."),
    import_text="",
    columns=ORGANISATION_COLUMNS,
    sections=ORGANISATION_SECTIONS,
    tabs=ORGANISATION_TABS,
    draft=OrganisationDraft,
    service=lambda services: services.organisations,
    view=organisation_view,
    name_field="name",
    narrowing=(("city", N_("City")), ("sector", N_("Sector")), ("tag", N_("Tag"))),
)
