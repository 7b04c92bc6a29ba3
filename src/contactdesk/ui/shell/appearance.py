"""Puts a theme on the application: Fusion, its palette and sheet, following the system unless told not to."""

from __future__ import annotations

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from contactdesk.core.resources import resource
from contactdesk.core.settings import Scheme
from contactdesk.ui.shell.palette import palette
from contactdesk.ui.shell.stylesheet import stylesheet
from contactdesk.ui.shell.theme import DARK, LIGHT, FontSize, Theme

# As Qt takes it on a command line: asked of its factory, a style brings eleven enumerations to every start.
FUSION = ("-style", "fusion")


class Appearance(QObject):
    """One per application, which was made with ``FUSION``.

    ``themed`` tells those who keep a theme's colours in a picture of their own.
    """

    themed = Signal()

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        QDir.setSearchPaths("control", [str(resource("icons", "controls"))])
        own = app.font()
        own.setPixelSize(int(FontSize.BODY))
        app.setFont(own)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._put_on()

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def theme(self) -> Theme:
        if self._scheme is Scheme.SYSTEM:
            return DARK if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme is Scheme.DARK else LIGHT

    def choose(self, scheme: Scheme) -> None:
        """Use this scheme from now on."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._put_on()

    def _on_system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._put_on()

    def _put_on(self) -> None:
        theme = self.theme
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(stylesheet(theme))
        self.themed.emit()
