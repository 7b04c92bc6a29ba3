"""The cards of the Today page, each made from what it shows and from where its lines lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contactdesk.core.dates import format_day, local, relative
from contactdesk.core.i18n import _, n_
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import LinkButton
from contactdesk.ui.widgets.cards import CardRow, TitledCard
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.pills import ButtonPill, Pill

if TYPE_CHECKING:
    from contactdesk.glance.today_view import LastMeeting, NextMeeting, RecentStep, TodayView
    from contactdesk.services.around_today import AroundToday


def next_card(view: TodayView, bench: Workbench) -> TitledCard:
    card = TitledCard(
        _("Next meetings"),
        count=str(view.upcoming) if view.upcoming else "",
        link=_("Show all"),
        on_link=lambda: bench.go("meetings"),
    )
    for meeting in view.next:
        card.body.addWidget(_next_row(meeting, bench))
    if not view.next:
        card.body.addWidget(Label(_("No meeting is planned."), tone=Tone.MUTED))
        row = CardRow(_("Plan one"), icon=Icon.ADD, icon_tone=Tone.ACCENT, clickable=True)
        row.clicked.connect(lambda: bench.go("new-meeting"))
        card.body.addWidget(row)
    card.body.addStretch(1)
    return card


def _next_row(meeting: NextMeeting, bench: Workbench) -> CardRow:
    starts = local(meeting.starts_at, meeting.zone)
    where = _("online") if meeting.online else meeting.place
    parts = (format_day(starts.date(), "brief"), f"{starts:%H:%M}", where)
    row = CardRow(
        meeting.title,
        " · ".join(part for part in parts if part),
        icon=Icon.MEETING,
        icon_tone=Tone.ACCENT,
        trailing=_confirmed(meeting),
        clickable=True,
    )
    row.clicked.connect(lambda: bench.go("meeting", meeting.id))
    return row


def _confirmed(meeting: NextMeeting) -> Pill:
    """Green from half of those invited on."""
    if not meeting.invited:
        return Pill(_("nobody invited yet"), Tone.NEUTRAL)
    words = _("{confirmed} of {invited} confirmed").format(
        confirmed=meeting.confirmed, invited=meeting.invited
    )
    return Pill(words, Tone.OK if 2 * meeting.confirmed >= meeting.invited else Tone.WARN)


def last_card(last: LastMeeting, around: AroundToday | None, bench: Workbench) -> TitledCard:
    """``around`` is None until it is known."""
    card = TitledCard(
        _("After {meeting}").format(meeting=last.title),
        count=format_day(local(last.starts_at, last.zone).date(), "month-day"),
        link=_("Show"),
        on_link=lambda: bench.go("meeting", last.id),
    )
    if last.attended:
        card.body.addWidget(_attended_row(last))
    if around is not None and around.waiting:
        card.body.addWidget(_waiting_row(last, around, bench))
    if around is not None and around.begun:
        card.body.addWidget(_begun_row(last, around, bench))
    if last.missing:
        card.body.addWidget(_missing_row(last, bench))
    elif last.attended or last.absent:
        row = CardRow(
            _("The attendance is entered"),
            n_("{n} person did not come", "{n} people did not come", last.absent).format(n=last.absent),
            icon=Icon.CHECK,
            icon_tone=Tone.OK,
        )
        card.body.addWidget(row)
    else:
        card.body.addWidget(Label(_("Nobody was on its list."), tone=Tone.MUTED))
    card.body.addStretch(1)
    return card


def _attended_row(last: LastMeeting) -> CardRow:
    organisations = n_("{n} organisation", "{n} organisations", last.organisations)
    sectors = n_("{n} sector", "{n} sectors", last.sectors)
    return CardRow(
        n_("{n} person attended", "{n} people attended", last.attended).format(n=last.attended),
        f"{organisations.format(n=last.organisations)} · {sectors.format(n=last.sectors)}",
        icon=Icon.PEOPLE,
        icon_tone=Tone.VIOLET,
    )


def _waiting_row(last: LastMeeting, around: AroundToday, bench: Workbench) -> CardRow:
    pill = ButtonPill(_("Plan follow-ups"), Tone.VIOLET)
    pill.clicked.connect(lambda: bench.go("meeting", last.id, detail="inbox"))
    return CardRow(
        n_(
            "{n} person attended but was not contacted since",
            "{n} people attended but were not contacted since",
            around.waiting,
        ).format(n=around.waiting),
        n_(
            "{n} of them met you for the first time", "{n} of them met you for the first time", around.new
        ).format(n=around.new),
        icon=Icon.PEOPLE,
        icon_tone=Tone.VIOLET,
        trailing=pill,
    )


def _begun_row(last: LastMeeting, around: AroundToday, bench: Workbench) -> CardRow:
    pill = ButtonPill(_("Report"), Tone.NEUTRAL)
    pill.clicked.connect(lambda: bench.go("meeting", last.id, detail="outcomes"))
    begun = n_("{n} partnership started", "{n} partnerships started", around.begun).format(n=around.begun)
    agreed = n_("{n} agreed", "{n} agreed", around.agreed).format(n=around.agreed)
    return CardRow(
        f"{begun}, {agreed}" if around.agreed else begun,
        n_(
            "{n} connects an NGO with a public institution",
            "{n} connect an NGO with a public institution",
            around.across,
        ).format(n=around.across),
        icon=Icon.PARTNERSHIP,
        icon_tone=Tone.OK,
        trailing=pill,
    )


def _missing_row(last: LastMeeting, bench: Workbench) -> CardRow:
    if last.sheet_printed:
        words = n_(
            "{n} signature on the sheet is not entered yet",
            "{n} signatures on the sheet are not entered yet",
            last.missing,
        )
        detail = _("Row numbers and a letter: 1-16p 17x")
    else:
        words = n_(
            "The attendance of {n} person is not entered yet",
            "The attendance of {n} people is not entered yet",
            last.missing,
        )
        detail = _("No sheet was printed for it")
    pill = ButtonPill(_("Enter"), Tone.WARN)
    pill.clicked.connect(
        lambda: bench.go("meeting", last.id, detail="sheet" if last.sheet_printed else "participants")
    )
    return CardRow(
        words.format(n=last.missing), detail, icon=Icon.WARNING, icon_tone=Tone.WARN, trailing=pill
    )


def steps_card(view: TodayView, bench: Workbench) -> TitledCard:
    card = TitledCard(_("Recent changes"), link=_("Show all"), on_link=lambda: bench.go("history"))
    for step in view.steps:
        card.body.addWidget(_step_row(step, bench))
    if not view.steps:
        card.body.addWidget(Label(_("Nothing was changed yet."), tone=Tone.MUTED))
    card.body.addStretch(1)
    return card


def _step_row(step: RecentStep, bench: Workbench) -> CardRow:
    detail = " · ".join(part for part in (step.author, relative(step.at)) if part)
    if step.undone:
        return CardRow(step.words, detail, icon=Icon.HISTORY, trailing=Pill(_("undone"), Tone.NEUTRAL))
    undo = LinkButton(_("Undo"), on_click=lambda: bench.undo(step.id))
    undo.setAccessibleName(_("Undo: {what}").format(what=step.words))
    return CardRow(step.words, detail, icon=Icon.HISTORY, trailing=undo)


def data_card(view: TodayView, bench: Workbench) -> TitledCard:
    card = TitledCard(_("On this desk"), link=_("Import a list…"), on_link=lambda: bench.go("import"))
    lines = (
        ("people", Icon.PEOPLE, n_("{n} person", "{n} people", view.people), view.people),
        (
            "organisations",
            Icon.ORGANISATION,
            n_("{n} organisation", "{n} organisations", view.organisations),
            view.organisations,
        ),
        ("meetings", Icon.MEETING, n_("{n} meeting", "{n} meetings", view.meetings), view.meetings),
    )
    for place, mark, words, number in lines:
        row = CardRow(words.format(n=number), icon=mark, clickable=True)
        row.clicked.connect(lambda place=place: bench.go(place))
        card.body.addWidget(row)
    card.body.addStretch(1)
    return card
