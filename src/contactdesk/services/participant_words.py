"""What history and toasts say when participants are changed."""

from __future__ import annotations

from contactdesk.core.i18n import Phrase, phrases
from contactdesk.records.meetings import Attendance, Registration


def registration_words(value: Registration, n: int, name: str) -> Phrase:
    match value:
        case Registration.INVITED:
            return phrases("{name}: invited", "{n} people: invited", n, name=name)
        case Registration.CONFIRMED:
            return phrases("{name}: confirmed", "{n} people: confirmed", n, name=name)
        case Registration.TENTATIVE:
            return phrases("{name}: tentative", "{n} people: tentative", n, name=name)
        case Registration.WAITLISTED:
            return phrases("{name}: on the waiting list", "{n} people: on the waiting list", n, name=name)
        case Registration.DECLINED:
            return phrases("{name}: declined", "{n} people: declined", n, name=name)
        case Registration.CANCELLED:
            return phrases("{name}: cancelled", "{n} people: cancelled", n, name=name)
        case Registration.SUBSTITUTED:
            return phrases("{name}: substituted", "{n} people: substituted", n, name=name)


def attendance_words(value: Attendance, n: int, name: str) -> Phrase:
    match value:
        case Attendance.UNKNOWN:
            return phrases("{name}: attendance cleared", "{n} people: attendance cleared", n, name=name)
        case Attendance.PRESENT:
            return phrases("{name}: attended", "{n} people: attended", n, name=name)
        case Attendance.LATE:
            return phrases("{name}: came late", "{n} people: came late", n, name=name)
        case Attendance.LEFT_EARLY:
            return phrases("{name}: left early", "{n} people: left early", n, name=name)
        case Attendance.EXCUSED:
            return phrases("{name}: excused", "{n} people: excused", n, name=name)
        case Attendance.ABSENT:
            return phrases("{name}: absent", "{n} people: absent", n, name=name)
        case Attendance.REMOTE:
            return phrases("{name}: attended online", "{n} people: attended online", n, name=name)


def table_words(table: str, n: int, name: str) -> Phrase:
    if not table:
        return phrases("{name}: no table", "{n} people: no table", n, name=name)
    return phrases(
        "{name} moved to table {table}", "{n} people moved to table {table}", n, name=name, table=table
    )


def added_words(meeting: str, n: int, name: str) -> Phrase:
    return phrases(
        "{name} added to “{meeting}”", "{n} people added to “{meeting}”", n, name=name, meeting=meeting
    )


def invited_words(meeting: str, n: int, name: str, left_out: int) -> Phrase:
    if not left_out:
        return phrases(
            "{name} invited to “{meeting}”",
            "{n} people invited to “{meeting}”",
            n,
            name=name,
            meeting=meeting,
        )
    return phrases(
        "{name} invited to “{meeting}” (left out, not to be contacted: {left_out})",
        "{n} people invited to “{meeting}” (left out, not to be contacted: {left_out})",
        n,
        name=name,
        meeting=meeting,
        left_out=left_out,
    )


def removed_words(meeting: str, n: int, name: str) -> Phrase:
    return phrases(
        "{name} taken off “{meeting}”", "{n} people taken off “{meeting}”", n, name=name, meeting=meeting
    )
