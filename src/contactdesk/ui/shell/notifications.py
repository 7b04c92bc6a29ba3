"""Words shown by the desktop itself: through the icon in its tray, or else by its own command."""

from __future__ import annotations

import shutil

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon, app_icon, icon
from contactdesk.ui.shell.theme import Tone

_COMMAND = "notify-send"


class Notifications(QObject):
    """``opened`` when the icon or a notification was clicked, ``quit_wanted`` from the icon's menu."""

    opened = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tray: QSystemTrayIcon | None = None
        self._menu = QMenu()

    @property
    def has_tray(self) -> bool:
        """Whether there is an icon now by which a hidden window can be had back."""
        return self._tray is not None

    def keep_tray(self, wanted: bool) -> None:
        """Show the icon or take it away; where the desktop has no place for one nothing happens."""
        if wanted and self._tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = QSystemTrayIcon(app_icon(), self)
            self._tray.setToolTip("ContactDesk")
            self._tray.setContextMenu(self._menu)
            self._tray.activated.connect(self._on_activated)
            self._tray.messageClicked.connect(self.opened)
            self._fill()
            self._tray.show()
        elif not wanted and self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def show(self, title: str, text: str) -> bool:
        """False where the desktop shows none: then the window has to say it."""
        if self._tray is not None and QSystemTrayIcon.supportsMessages():
            self._tray.showMessage(title, text, app_icon())
            return True
        command = shutil.which(_COMMAND)
        if command is None:
            return False
        arguments = ["--app-name=ContactDesk", "--icon=contactdesk", "--", title, text]
        return QProcess.startDetached(command, arguments)[0]

    def _fill(self) -> None:
        self._menu.clear()
        self._menu.addAction(icon(Icon.DESK, Tone.MUTED), _("Open ContactDesk")).triggered.connect(
            self.opened
        )
        self._menu.addAction(icon(Icon.CLOSE, Tone.MUTED), _("Quit")).triggered.connect(self.quit_wanted)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()
