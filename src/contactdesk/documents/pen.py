"""Writes shaped lines onto the pages of one PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contactdesk.documents.embedding import EmbeddedFace
from contactdesk.documents.fonts import Face, Weight
from contactdesk.documents.ink import Ink
from contactdesk.documents.spans import operators, spans
from contactdesk.documents.text.shaping import Line, Run, line
from contactdesk.documents.text.wrapping import Fitted

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


class Pen:
    """The one hand that writes into a document; it gives a page's text to the canvas at once."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._faces: dict[Face, EmbeddedFace] = {}
        self._written: dict[tuple[Line, float], str] = {}
        self._page: list[str] = []
        self._ink: Ink | None = None

    def write(self, text: Line, x: float, baseline: float, size: float, ink: Ink) -> None:
        """Write a line from ``x`` on; the size in points."""
        code = self._written.get((text, size))
        if code is None:
            code = self._written[text, size] = self._code(text, size)
        if ink != self._ink:
            self._page.append("{:.3f} {:.3f} {:.3f} rg".format(*ink))
            self._ink = ink
        self._page.append(f"1 0 0 1 {x:.2f} {baseline:.2f} Tm {code}")

    def write_text(
        self,
        text: str,
        weight: Weight,
        x: float,
        baseline: float,
        size: float,
        ink: Ink,
        *,
        right: bool = False,
    ) -> None:
        """Write a short text of our own that needs no fitting, ending at ``x`` if ``right``."""
        shaped = line(text, weight)
        self.write(shaped, x - shaped.width_at(size) if right else x, baseline, size, ink)

    def write_block(self, block: Fitted, x: float, top: float, ink: Ink) -> float:
        """Write fitted lines below each other; answers where the block ends."""
        for index, text in enumerate(block.lines):
            self.write(text, x, top - index * block.leading - self.ascent(block.size), block.size, ink)
        return top - block.height

    @staticmethod
    def ascent(size: float) -> float:
        """How far below the top of a block its first line stands."""
        return 0.96 * size

    def end_page(self) -> None:
        """Put what was written onto the canvas's page and turn to the next."""
        self._canvas.drawText(self)  # type: ignore[arg-type]  # all it asks for is getCode
        self._canvas.showPage()
        self._page.clear()
        self._ink = None

    def getCode(self) -> str:
        """The page's text as PDF operators, as the canvas asks for it."""
        return "\n".join(["BT", *self._page, "ET"])

    def _code(self, text: Line, size: float) -> str:
        return " ".join(self._run(run, text.text[run.start :], size) for run in text.runs)

    def _run(self, run: Run, text: str, size: float) -> str:
        """The run as operators; they read as the text, which unlike the run's own has no replacements."""
        face = self._embedded(run.face)
        return f"/{face.name} {size:.2f} Tf {operators(spans(run, text[: len(run.text)], face), size)}"

    def _embedded(self, face: Face) -> EmbeddedFace:
        embedded = self._faces.get(face)
        if embedded is None:
            embedded = self._faces[face] = EmbeddedFace(face, f"N{len(self._faces)}")
            # The list that reportlab's own TrueType fonts enter themselves into; it has no public name.
            self._canvas._doc.delayedFonts.append(embedded)  # type: ignore[attr-defined]  # noqa: SLF001  # the one way in
        return embedded
