"""What the dialog of a change of job writes in: days that may be known in part, and words for jobs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.core.dates import NoSuchDate, PartialDate, format_partial
from contactdesk.core.i18n import _
from contactdesk.services.affiliations import AffiliationCard
from contactdesk.ui.shell.theme import Space
from contactdesk.ui.widgets.date_field import DateField


def part(*widgets: QWidget) -> QWidget:
    """Widgets beneath each other, to be shown and hidden together."""
    part = QWidget()
    box = QVBoxLayout(part)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(int(Space.GAP))
    for widget in widgets:
        box.addWidget(widget)
    return part


def job_words(job: AffiliationCard) -> str:
    """Where, as what, and until when if it is over."""
    ended = "" if job.is_open else _("until {day}").format(day=format_partial(job.until))
    return " · ".join(part for part in (job.organisation, job.unit, job.position, ended) if part)


def new_person_words(text: str) -> str:
    return _("New person “{name}”").format(name=text)


def day_field() -> DateField[str]:
    return DateField(read_partial, format_partial, not_understood="")


def read_partial(text: str) -> str | None:
    """A year, a month or a day as it is stored; None for what is no date."""
    try:
        return PartialDate.parse(text).text
    except NoSuchDate:
        return None


def written(field: DateField[str]) -> str:
    """What cannot be read too: saving says what is wrong with it."""
    return field.value() or field.text().strip()
