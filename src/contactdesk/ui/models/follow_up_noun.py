"""What the list, the pane and the form must know of a follow-up."""

from __future__ import annotations

from contactdesk.core.i18n import N_
from contactdesk.records.search import Kind
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.ui.models.follow_up_columns import FOLLOW_UP_COLUMNS
from contactdesk.ui.models.follow_up_fields import FOLLOW_UP_SECTIONS
from contactdesk.ui.models.follow_up_view import FOLLOW_UP_TABS, follow_up_view
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.shell.icons import Icon

FOLLOW_UPS = Noun(
    place="follow-ups",
    record_place="follow-up",
    new_place="new-follow-up",
    kind=Kind.FOLLOW_UP,
    icon=Icon.FOLLOW_UP,
    title=N_("Follow-ups"),
    new_text=N_("New follow-up"),
    search_text=N_("Search follow-ups"),
    empty_text=N_("What you promised to do belongs here: write what, by when and about whom."),
    import_text="",
    columns=FOLLOW_UP_COLUMNS,
    sections=FOLLOW_UP_SECTIONS,
    tabs=FOLLOW_UP_TABS,
    draft=FollowUpDraft,
    service=lambda services: services.follow_ups,
    view=follow_up_view,
    name_field="what",
    order="due",
    narrowing=(("owner", N_("Assigned to")), ("priority", N_("Priority"))),
    parts={"due": frozenset({"due_time"})},
)
