"""The card of Today with what is to be done: ticked off on the spot, or opened."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from contactdesk.core.dates import today_there
from contactdesk.core.i18n import _, n_
from contactdesk.ui.models.due_day import due_pill
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.cards import CardRow, TitledCard
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.pills import Pill

if TYPE_CHECKING:
    from contactdesk.glance.today_view import DueFollowUp, TodayView

_MOST = 100


def due_card(view: TodayView, bench: Workbench) -> TitledCard:
    many = f"{_MOST}+" if view.due >= _MOST else str(view.due)
    count = n_("{n} due", "{n} due", view.due).format(n=many) if view.due else ""
    card = TitledCard(
        _("Follow-ups"), count=count, link=_("Show all"), on_link=lambda: bench.go("follow-ups")
    )
    today = today_there()
    for one in view.follow_ups:
        card.body.addWidget(_row(one, bench, today))
    if not view.follow_ups:
        card.body.addWidget(Label(_("Nothing is due within a week."), tone=Tone.MUTED))
    card.body.addStretch(1)
    return card


def _row(one: DueFollowUp, bench: Workbench, today: date) -> CardRow:
    row = CardRow(
        one.what,
        _about(one),
        checkable=True,
        trailing=Pill(*due_pill(one.due, one.shown_on, one.due_time, today)),
        clickable=True,
    )
    row.clicked.connect(lambda: bench.go("follow-ups", one.id))
    row.checked.connect(lambda: _tick_off(one, bench))
    return row


def _tick_off(one: DueFollowUp, bench: Workbench) -> None:
    """Done at once; the toast takes it back, or asks what came of it."""

    def ask() -> None:
        from contactdesk.ui.dialogs.outcome_dialog import OutcomeDialog

        OutcomeDialog(bench, bench.toasts.host.window(), one.id, one.what).open_over()

    bench.write(lambda services: services.follow_ups.done(one.id), offer=(_("What came of it?"), ask))


def _about(one: DueFollowUp) -> str:
    """``Łucja Dąbrowska · City Hall of Łódź``, ``4 people · from Networking Day``."""
    who = one.person if one.people == 1 else n_("{n} person", "{n} people", one.people).format(n=one.people)
    whence = _("from {meeting}").format(meeting=one.meeting) if one.meeting else ""
    parts = (who if one.people else "", one.organisation or one.partnership, whence)
    return " · ".join([part for part in parts if part][:2])
