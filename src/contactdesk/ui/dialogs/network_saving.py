"""Saves the picture of a network to a file: a PDF to print, an SVG to go on with."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.paper_saving import save_paper
from contactdesk.ui.shell.workbench import Workbench


def save_network(workbench: Workbench, window: QWidget, *, until: str, focus: int) -> None:
    """Ask where to, then draw it there."""
    save_paper(
        workbench,
        window,
        lambda services, target: services.network.print(target, until=until, focus=focus).file,
        caption=_("Save the picture"),
        title=_("Who works with whom"),
        kinds={_("PDF (*.pdf)"): ".pdf", _("Drawing (*.svg)"): ".svg"},
    )
