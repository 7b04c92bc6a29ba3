"""What the list, the pane and the form must know of a partnership."""

from __future__ import annotations

from contactdesk.core.i18n import N_
from contactdesk.records.search import Kind
from contactdesk.services.partnership_draft import PartnershipDraft
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.models.partnership_columns import PARTNERSHIP_COLUMNS
from contactdesk.ui.models.partnership_fields import PARTNERSHIP_SECTIONS
from contactdesk.ui.models.partnership_view import PARTNERSHIP_TABS, partnership_view
from contactdesk.ui.shell.icons import Icon

PARTNERSHIPS = Noun(
    place="partnerships",
    record_place="partnership",
    new_place="new-partnership",
    kind=Kind.PARTNERSHIP,
    icon=Icon.PARTNERSHIP,
    title=N_("Partnerships"),
    new_text=N_("New partnership"),
    search_text=N_("Search partnerships"),
    empty_text=N_(
        "What organisations do together belongs here: begin one with people who met at a table, or add it."
    ),
    import_text="",
    columns=PARTNERSHIP_COLUMNS,
    sections=PARTNERSHIP_SECTIONS,
    tabs=PARTNERSHIP_TABS,
    draft=PartnershipDraft,
    service=lambda services: services.partnerships,
    view=partnership_view,
    name_field="title",
    narrowing=(
        ("stage", N_("Stage")),
        ("partner", N_("Partner")),
        ("owner", N_("Owner")),
        ("due", N_("Due")),
        ("tag", N_("Tag")),
    ),
)
