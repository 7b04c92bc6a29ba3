"""The bundled Noto faces as fall-back, so that no name shows boxes. Slow: called after the first paint."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from contactdesk.core.resources import resource


def register_fallback_fonts(app: QApplication) -> list[str]:
    """Make the faces known and append them to the application's font; returns their families."""
    # Asked first: once they are known, the system's "sans serif" might become one of them.
    system = QFontInfo(app.font()).family()
    families: dict[str, None] = {}
    for file in sorted(resource("fonts").glob("**/*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number) if number >= 0 else []))
    if families:
        own = app.font()
        # Setting the font again makes every widget lay its text out anew, now with the faces it lacked.
        own.setFamilies([system, *families])
        app.setFont(own)
        # Widgets whose size comes from the style sheet hear of it only when the sheet is put on again.
        app.setStyleSheet(app.styleSheet())
    return list(families)
