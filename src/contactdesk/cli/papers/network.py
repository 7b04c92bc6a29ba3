"""Who works with whom, as a picture."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from contactdesk.cli.output import Output
from contactdesk.cli.papers.paper import Document, paper_language
from contactdesk.core.i18n import _
from contactdesk.services.field_values import partial_date
from contactdesk.services.services import Services


def _print(services: Services, arguments: Namespace, chosen: dict[str, Any], output: Output) -> None:
    focus = services.organisations.meant(arguments.focus) if arguments.focus else 0
    printed = services.network.print(
        Path(arguments.output), focus=focus, spoken=paper_language(arguments), **chosen
    )
    told = _("{file}: organisations {organisations}, partnerships {partnerships}")
    output.line(told.format(**printed._asdict()))
    output.data(printed)


NETWORK = Document("network", (), {"until": ("until", lambda typed: partial_date("until", typed))}, _print)
