"""Overviews of partnerships, a page for each."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from contactdesk.cli.output import Output
from contactdesk.cli.papers.paper import Document, paper_language
from contactdesk.cli.parser import WrongUsage
from contactdesk.core.i18n import _, n_
from contactdesk.services.field_values import yes_or_no
from contactdesk.services.partnership_papers import OverviewOptions
from contactdesk.services.services import Services


def _print(services: Services, arguments: Namespace, chosen: dict[str, Any], output: Output) -> None:
    if bool(arguments.records) is bool(arguments.search):
        problem = _("partnership needs the ids or titles of some, or --search")
        raise WrongUsage(command="contactdesk print", problem=problem)
    papers = services.partnership_papers
    ids = papers.found(arguments.search) if arguments.search else _meant(services, arguments.records)
    options = OverviewOptions(paper_language(arguments), **chosen)
    printed = papers.print(ids, options, Path(arguments.output))
    told = n_("{file}: {n} page", "{file}: {n} pages", printed.pages)
    output.line(told.format(file=printed.file, n=printed.pages))
    output.data(printed)


def _meant(services: Services, references: list[str]) -> list[int]:
    return list(dict.fromkeys(services.partnerships.meant(one) for one in references))


PARTNERSHIP = Document(
    "partnership", (), {"email": ("email", lambda typed: yes_or_no("email", typed))}, _print, of_records=True
)
