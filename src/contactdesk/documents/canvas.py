"""What every PDF of ours is begun with: compressed, named, and the same bytes for the same content."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from contactdesk.core.i18n import Language


def begin_pdf(
    target: BinaryIO, size: tuple[float, float], language: Language, *, title: str = "", office: str = ""
) -> Canvas:
    """Pages of a width and height in points. What readers show of it: its title, and the office's name."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    from contactdesk.documents.characters import printable

    rl_config.useA85 = 0  # pages as text that survives old mail would take a third of the time
    canvas = Canvas(
        target,
        pagesize=size,
        pageCompression=1,
        invariant=1,  # no moment and no random mark in the file
        pdfVersion=(1, 7),
        lang=language.value,
    )
    canvas.setTitle(printable(title))
    canvas.setAuthor(printable(office))
    canvas.setCreator("ContactDesk")
    canvas.setSubject("")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas
