"""What the dialog of a change of job writes in: days that may be known in part, and words for jobs."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.core.dates import NoSuchDate, PartialDate, format_day
from contactdesk.core.i18n import _
from contactdesk.services.affiliations import AffiliationCard
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.widgets.date_field import DateField


def part(*widgets: QWidget) -> QWidget:
    part = QWidget()
    box = QVBoxLayout(part)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(int(Space.GAP))
    for widget in widgets:
        box.addWidget(widget)
    return part


def job_words(job: AffiliationCard) -> str:
    ended = "" if job.is_open else _("until {day}").format(day=_day_shown(job.until))
    return " · ".join(part for part in (job.organisation, job.unit, job.position, ended) if part)


def new_person_words(text: str) -> str:
    return _("New person “{name}”").format(name=text)


def day_field() -> DateField[str]:
    return DateField(read_partial, _day_shown, not_understood="")


def read_partial(text: str) -> str | None:
    try:
        return PartialDate.parse(text).text
    except NoSuchDate:
        return None


def _day_shown(stored: str) -> str:
    return format_day(date.fromisoformat(stored)) if len(stored) == len("2026-11-24") else stored


def written(field: DateField[str]) -> str:
    return field.value() or field.text().strip()
