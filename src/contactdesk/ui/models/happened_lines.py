"""What happened with a record as lines of its timeline."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from contactdesk.core.i18n import _, n_
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, STILL_OPEN, FollowUpStatus
from contactdesk.records.interactions import INTERACTION_KIND_NAMES, InteractionKind
from contactdesk.records.meetings import ATTENDANCE_NAMES, ATTENDED, Attendance
from contactdesk.records.partnerships import STAGE_NAMES, Stage
from contactdesk.services.happened import Happened, Happening, JobChange
from contactdesk.ui.models.partnership_words import STAGE_TONES
from contactdesk.ui.models.record_view import ViewLine
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone

_CONTACT_ICONS = {
    InteractionKind.CALL: Icon.PHONE,
    InteractionKind.EMAIL: Icon.MAIL,
    InteractionKind.LETTER: Icon.MAIL,
    InteractionKind.VISIT: Icon.PLACE,
    InteractionKind.CONVERSATION: Icon.MESSAGE,
    InteractionKind.NOTE: Icon.MEMO,
}


def happened_lines(happened: Sequence[Happened], *, job_place: str = "organisation") -> tuple[ViewLine, ...]:
    """``job_place`` is what a change of job leads to: the organisation of a person or the people of one."""
    return tuple(_line(one, job_place) for one in happened)


def _line(one: Happened, job_place: str) -> ViewLine:
    match one.happening:
        case Happening.INTERACTION:
            icon = _CONTACT_ICONS[InteractionKind(one.what)]
            return _told(one, one.title, _kind(one.what), icon, Tone.ACCENT, "interaction")
        case Happening.MEETING:
            return _meeting(one)
        case Happening.PARTNERSHIP:
            stage = Stage(one.what)
            title = _("{partnership}: {stage}").format(partnership=one.title, stage=_(STAGE_NAMES[stage]))
            return _told(one, title, "", Icon.PARTNERSHIP, STAGE_TONES[stage], "partnership")
        case Happening.FOLLOW_UP:
            status = FollowUpStatus(one.what)
            tone = Tone.ACCENT if status in STILL_OPEN else Tone.MUTED
            words = _(FOLLOW_UP_STATUS_NAMES[status])
            return _told(one, one.title, words, Icon.FOLLOW_UP, tone, "follow-up")
        case Happening.JOB:
            began = one.what == JobChange.BEGAN
            title = _("Came to {name}") if began else _("Left {name}")
            if job_place == "person":
                title = _("{name} came") if began else _("{name} left")
            tone = Tone.OK if began else Tone.MUTED
            return _told(one, title.format(name=one.title), "", Icon.BADGE, tone, job_place)


def _meeting(one: Happened) -> ViewLine:
    attendance = Attendance(one.what)
    came = attendance in ATTENDED or bool(one.people)
    title = _("Attended {meeting}") if attendance in ATTENDED else "{meeting}"
    is_told = attendance in {Attendance.UNKNOWN, Attendance.PRESENT}
    words = "" if is_told else _(ATTENDANCE_NAMES[attendance])
    if one.people:
        words = n_("{n} person from here came", "{n} people from here came", one.people).format(n=one.people)
    icon, tone = (Icon.ATTENDED, Tone.OK) if came else (Icon.MEETING, Tone.MUTED)
    return _told(one, title.format(meeting=one.title), words, icon, tone, "meeting")


def _told(one: Happened, title: str, words: str, icon: Icon, tone: Tone, place: str) -> ViewLine:
    detail = " · ".join(part for part in (words, one.detail) if part)
    return ViewLine(title, detail, one.at, icon, tone, place, one.id, one.happening)


def _kind(what: StrEnum) -> str:
    return _(INTERACTION_KIND_NAMES[InteractionKind(what)])
