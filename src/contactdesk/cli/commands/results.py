"""Showing what meetings led to: the same figures and tables as on page and paper."""

from __future__ import annotations

from argparse import Namespace

from contactdesk.cli.house import House
from contactdesk.cli.output import Output
from contactdesk.cli.papers.scope import scope_of
from contactdesk.services.outcome_report import report_of

RESULTS = "results"


def show_results(house: House, arguments: Namespace, output: Output) -> int:
    with house.services() as services:
        outcomes = services.outcomes.outcomes(scope_of(services, arguments, "contactdesk show"))
    report = report_of(outcomes)
    output.line(report.title)
    output.line(report.subtitle)
    output.table([(figure.value, figure.caption) for figure in report.figures])
    for table in report.tables:
        output.line("")
        output.line(table.title)
        output.table([table.headings, *table.rows])
    output.data({"kind": RESULTS, **vars(outcomes)})
    return 0
