"""Results in words: what page, paper, sheet and command line say of them, once for all."""

from __future__ import annotations

from contactdesk.core.dates import format_day, format_partial, today_there
from contactdesk.core.i18n import _, n_
from contactdesk.documents.report_content import Figure, Report, ReportTable
from contactdesk.records.organisations import SECTOR_NAMES, Sector
from contactdesk.records.partnerships import STAGE_NAMES
from contactdesk.services.outcome_counts import Outcomes


def report_of(outcomes: Outcomes) -> Report:
    """Tables without a row are left out."""
    tables = (
        _stages(outcomes),
        _reached(outcomes),
        _matrix(outcomes),
        _partnerships(outcomes),
        _people(outcomes),
    )
    n = outcomes.meetings
    told = "" if outcomes.scope.meeting_id else n_("{n} meeting", "{n} meetings", n).format(n=n)
    as_of = _("as of {day}").format(day=format_day(today_there(), "medium"))
    return Report(
        _("Results: {title}").format(title=outcomes.title),
        " · ".join(part for part in (told, as_of) if part),
        _figures(outcomes),
        tuple(table for table in tables if table.rows),
    )


def _figures(outcomes: Outcomes) -> tuple[Figure, ...]:
    met, begun = outcomes.people_met, len(outcomes.partnerships)
    new, brought, agreed = outcomes.contacts, outcomes.introductions, outcomes.agreed
    return (
        Figure(str(new), n_("new contact", "new contacts", new), _share(new, met)),
        Figure(str(begun), n_("partnership begun", "partnerships begun", begun), 1.0 if begun else 0.0),
        Figure(str(brought), n_("introduction", "introductions", brought), _share(brought, begun)),
        Figure(str(agreed), _agreed_words(outcomes), _share(agreed, begun)),
        Figure(str(outcomes.across), _("between civic and public"), _share(outcomes.across, begun)),
    )


def _agreed_words(outcomes: Outcomes) -> str:
    """How long it took stands beside how many there are."""
    if outcomes.median_days_to_agreement is None:
        return _("agreed so far")
    n = round(outcomes.median_days_to_agreement)
    return n_("agreed, half within {n} day", "agreed, half within {n} days", n).format(n=n)


def _stages(outcomes: Outcomes) -> ReportTable:
    stages, all_of_them = outcomes.by_stage, len(outcomes.partnerships)
    return ReportTable(
        _("Partnerships by stage"),
        (_("Stage"), _("Partnerships")),
        tuple((_(STAGE_NAMES[stage]), str(number)) for stage, number in stages.items()),
        tuple(_share(number, all_of_them) for number in stages.values()),
    )


def _reached(outcomes: Outcomes) -> ReportTable:
    """Whom somebody spoke to again, or met at another meeting."""
    reached = [one for one in outcomes.reached if one.of]
    return ReportTable(
        _("Reached again"),
        (_("Within"), _("People")),
        tuple(
            (
                n_("{n} day", "{n} days", one.days).format(n=one.days),
                _("{number} of {total}").format(number=one.reached, total=one.of),
            )
            for one in reached
        ),
        tuple(_share(one.reached, one.of) for one in reached),
    )


def _matrix(outcomes: Outcomes) -> ReportTable:
    """Readable from either side; only sectors that are there."""
    counts = {(pair.first, pair.second): pair.connections for pair in outcomes.matrix}
    counts |= {(second, first): number for (first, second), number in counts.items()}
    there = [sector for sector in Sector if any(sector in pair for pair in counts)]
    names = {sector: _(SECTOR_NAMES[sector]) for sector in there}
    return ReportTable(
        _("Connections between sectors"),
        (_("Sector"), *names.values()),
        tuple((names[row], *(str(counts.get((row, column), "—")) for column in there)) for row in there),
    )


def _partnerships(outcomes: Outcomes) -> ReportTable:
    return ReportTable(
        _("Partnerships"),
        (_("Partnership"), _("Parties"), _("Stage"), _("Since"), _("Days to agreement")),
        tuple(
            (
                one.title,
                " × ".join(party.name for party in one.parties),
                _(STAGE_NAMES[one.stage]),
                _day(one.since),
                "—" if one.days_to_agreement is None else str(one.days_to_agreement),
            )
            for one in outcomes.partnerships
        ),
        links=tuple(("partnership", one.id) for one in outcomes.partnerships),
    )


def _people(outcomes: Outcomes) -> ReportTable:
    return ReportTable(
        _("People who came"),
        (_("Name"), _("Organisation"), _("Contact"), _("Reached again")),
        tuple(
            (
                one.name,
                one.organisation,
                _("met for the first time") if one.is_new else _("known before"),
                "—" if one.reached_after is None else _after(one.reached_after),
            )
            for one in outcomes.people
        ),
        links=tuple(("person", one.person_id) for one in outcomes.people),
    )


def _after(days: int) -> str:
    return n_("after {n} day", "after {n} days", days).format(n=days) if days else _("the same day")


def _day(stored: str) -> str:
    return format_partial(stored, "medium") or "—"


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
