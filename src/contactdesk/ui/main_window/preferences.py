"""Follows what the user chooses for this machine: language, theme, desk."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from contactdesk.core.errors import CannotWrite, ContactDeskError
from contactdesk.core.i18n import language, language_of_system, use
from contactdesk.ui.main_window.desk_door import DeskDoor
from contactdesk.ui.main_window.qt_texts import QtTexts
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.workbench import Workbench

log = logging.getLogger(__name__)
_KEPT_EVERY_MS = 2000


class Preferences(QObject):
    """Pages write into the settings and emit ``preferred``; what that means for the window is done here."""

    language_chosen = Signal()

    def __init__(self, workbench: Workbench, appearance: Appearance, door: DeskDoor) -> None:
        super().__init__(workbench)
        self._settings = workbench.settings
        self._toasts = workbench.toasts
        self._appearance = appearance
        self._door = door
        self._qt_texts = QtTexts(self)
        self._saved = self._settings.text()
        self._clock = QTimer(self, interval=_KEPT_EVERY_MS)
        self._clock.timeout.connect(self._on_tick)
        workbench.preferred.connect(self._on_preferred)
        door.opened.connect(self._on_opened)
        door.refused.connect(self._on_refused)

    def open_desk(self, location: str) -> None:
        """Open another desk, and again at the next start."""
        self._settings.desk = location
        self._door.open(location)

    def speak_qt(self) -> None:
        """Give Qt's own texts in our language; takes a moment, so it is called after the first paint."""
        self._qt_texts.speak(language())

    def keep_drafts(self) -> None:
        """From now on what is typed and not saved is soon on the disk, so that a killed window loses none."""
        self._clock.start()

    def _on_tick(self) -> None:
        self._save_what_changed()

    def _save_what_changed(self) -> None:
        if self._settings.text() != self._saved:
            self.save()

    def save(self) -> None:
        """Settings that cannot be written must not keep the window from closing."""
        self._saved = self._settings.text()
        try:
            self._settings.save()
        except (CannotWrite, OSError):
            log.warning("the settings could not be saved")

    def _on_preferred(self) -> None:
        self._appearance.choose(self._settings.scheme)
        wanted = self._settings.language or language_of_system()
        if wanted is not language():
            use(wanted)
            self.speak_qt()
            self.language_chosen.emit()
        if self._settings.desk and self._settings.desk != self._door.location:
            self._door.open(self._settings.desk)
        self.save()

    def _on_opened(self, _location: str) -> None:
        self._save_what_changed()

    def _on_refused(self, _location: str, _error: ContactDeskError) -> None:
        """Not to be tried again at the next start, when another one is open."""
        if self._door.location:
            self._settings.desk = self._door.location
            self.save()
