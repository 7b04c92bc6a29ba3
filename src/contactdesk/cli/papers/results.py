"""What meetings led to, on paper or as a sheet."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from contactdesk.cli.output import Output
from contactdesk.cli.papers.paper import Document, paper_language
from contactdesk.cli.papers.scope import scope_of
from contactdesk.core.i18n import _
from contactdesk.services.services import Services


def _print(services: Services, arguments: Namespace, _chosen: dict[str, Any], output: Output) -> None:
    scope = scope_of(services, arguments, "contactdesk print")
    spoken = paper_language(arguments)
    printed = services.outcomes.print(scope, Path(arguments.output), spoken=spoken)
    output.line(_("Saved as {file}").format(file=printed.file))
    output.data(printed)


RESULTS_PAPER = Document("results", (), {}, _print)
