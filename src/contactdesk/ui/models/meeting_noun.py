"""What forms and details must know of a meeting. It has a page of its own, so no list with a pane."""

from __future__ import annotations

from contactdesk.core.i18n import N_
from contactdesk.records.search import Kind
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.ui.models.meeting_columns import MEETING_COLUMNS
from contactdesk.ui.models.meeting_fields import MEETING_SECTIONS
from contactdesk.ui.models.meeting_view import meeting_view
from contactdesk.ui.models.noun import Noun
from contactdesk.ui.shell.icons import Icon

MEETINGS = Noun(
    place="meetings",
    record_place="meeting",
    new_place="new-meeting",
    kind=Kind.MEETING,
    icon=Icon.MEETING,
    title=N_("Meetings"),
    new_text=N_("New meeting"),
    search_text=N_("Search meetings"),
    empty_text=N_("Plan a meeting here: say when and where, add who is invited, print the attendance sheet."),
    import_text="",
    columns=MEETING_COLUMNS,
    sections=MEETING_SECTIONS,
    tabs=(),
    draft=MeetingDraft,
    service=lambda services: services.meetings,
    view=meeting_view,
    name_field="title",
    narrowing=(("city", N_("City")), ("tag", N_("Tag"))),
)
