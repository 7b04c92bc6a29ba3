"""What the list, the pane and the form must know of an interaction."""

from __future__ import annotations

from contactdesk.core.i18n import N_
from contactdesk.records.search import Kind
from contactdesk.services.interaction_draft import InteractionDraft
from contactdesk.ui.models.interaction_columns import INTERACTION_COLUMNS
from contactdesk.ui.models.interaction_fields import INTERACTION_SECTIONS
from contactdesk.ui.models.interaction_view import INTERACTION_TABS, interaction_view
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.shell.icons import Icon

INTERACTIONS = Noun(
    place="interactions",
    record_place="interaction",
    new_place="new-interaction",
    kind=Kind.INTERACTION,
    icon=Icon.MESSAGE,
    title=N_("Contacts made"),
    new_text=N_("New contact made"),
    search_text=N_("Search contacts made"),
    empty_text=N_(
        "Calls, e-mails, letters, visits and conversations belong here: Ctrl+L logs one in a line."
    ),
    import_text="",
    columns=INTERACTION_COLUMNS,
    sections=INTERACTION_SECTIONS,
    tabs=INTERACTION_TABS,
    draft=InteractionDraft,
    service=lambda services: services.interactions,
    view=interaction_view,
    name_field="summary",
    order="at",
)
