"""Follow-ups of an invented office, one in each group; some late, one waiting, one that comes back."""

from __future__ import annotations

from datetime import timedelta

from contactdesk.core.dates import today_there
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.services import Services


def fill_follow_ups(services: Services) -> None:
    """After ``fill_office``: seven that are open, one that is done."""
    today = today_there()

    def day(ahead: int) -> str:
        return (today + timedelta(days=ahead)).isoformat()

    services.office.add_colleague("Iga Wrona", login="tester")
    services.office.add_colleague("Marek Żak")
    names = ["Joseph Otieno", "Олена Шевченко"]
    for draft in (
        FollowUpDraft(
            "Send the draft agreement", due=day(-3), people=names[:1], assignee="Iga Wrona", priority="high",
            organisation="Bridges Foundation", notes="Both versions, with the annex.",
        ),
        FollowUpDraft("Thank the panellists", due=day(0), people=names, assignee="Iga Wrona"),
        FollowUpDraft("Ask for the numbers", due=f"{day(1)} 10:00", people=names[1:], assignee="Marek Żak"),
        FollowUpDraft(
            "Keep in touch with the foundation", due=day(40), organisation="Bridges Foundation",
            repeats="every 60 days",
        ),
        FollowUpDraft("Reply about the annex", due=day(9), status="waiting", waiting_for="Joseph"),
        FollowUpDraft("Read the report on labour markets"),
        FollowUpDraft("Print the programme", due=day(20), assignee="Marek Żak"),
    ):  # fmt: skip
        services.follow_ups.add(draft)
    done = services.follow_ups.add(FollowUpDraft("Book the hall", due=day(-9))).id
    services.follow_ups.done(done, outcome="main hall, from 9:00")
