"""The bundled faces come after the first paint, and reach what is shown already."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
from PySide6.QtWidgets import QApplication
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.fonts import register_fallback_fonts
from contactdesk.ui.shell.theme import FontSize
from contactdesk.ui.widgets.labels import Elided

app = QApplication([])
Appearance(app)
before = Elided("shown", size=FontSize.SMALL)
before.show()
app.processEvents()
register_fallback_fonts(app)
app.processEvents()
after = Elided("shown", size=FontSize.SMALL)
after.ensurePolished()
assert "Noto Sans Arabic" in before.font().families(), before.font().families()
assert before.sizeHint() == after.sizeHint(), (before.sizeHint(), after.sizeHint())
"""


def test_what_is_shown_already_is_laid_out_in_the_new_faces() -> None:
    """In a process of its own: here every test has the faces from the beginning."""
    subprocess.run([sys.executable, "-c", SCRIPT], check=True)
