"""The next action of a partnership is what is due first of what is still open."""

from __future__ import annotations

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import phrase
from contactdesk.records.follow_ups import FollowUp, FollowUpStatus
from contactdesk.records.office import Colleague
from contactdesk.records.partnerships import Partnership
from contactdesk.services.next_action import NextAction, next_actions
from contactdesk.storage.desk import Desk


def test_what_is_due_first_is_next(desk: Desk) -> None:
    with desk.change(phrase("planned")) as change:
        mentors, homes, alone = (change.add(Partnership, title=title) for title in ("Mentors", "Homes", "-"))
        ewa = change.add(Colleague, name="Ewa Kos")
        change.add(FollowUp, what="some day", partnership=mentors)
        change.add(FollowUp, what="done", partnership=mentors, due="2026-01-01", status=FollowUpStatus.DONE)
        change.add(FollowUp, what="archived", partnership=mentors, due="2026-01-01", archived_at=utc_now())
        change.add(
            FollowUp, what="put off", partnership=mentors, due="2026-01-02", snoozed_until="2026-03-01"
        )
        call = change.add(FollowUp, what="call", partnership=mentors, due="2026-02-01", assignee=ewa)
        wait = change.add(FollowUp, what="answer", partnership=homes, status=FollowUpStatus.WAITING)
    assert next_actions(desk, [mentors, homes, alone]) == {
        mentors: NextAction(call, "call", "2026-02-01", "2026-02-01", False, "Ewa Kos"),
        homes: NextAction(wait, "answer", "", "", True, ""),
    }
    with desk.change(phrase("done")) as change:
        change.edit(FollowUp, call, status=FollowUpStatus.DONE)
    assert next_actions(desk, [mentors])[mentors].what == "put off"
    desk.undo()
    assert next_actions(desk, [mentors])[mentors].what == "call"


def test_lateness_after_putting_off_counts_from_what_was_promised(desk: Desk) -> None:
    with desk.change(phrase("planned")) as change:
        mentors = change.add(Partnership, title="Mentors")
        change.add(FollowUp, what="call", partnership=mentors, due="2026-01-02", snoozed_until="2026-03-01")
    action = next_actions(desk, [mentors])[mentors]
    assert (action.due, action.shown_on) == ("2026-01-02", "2026-03-01")
