"""Starts the window: the desk is opened on its thread while the window is being built."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from contactdesk.core.i18n import language_of_system, use
from contactdesk.core.paths import default_desk
from contactdesk.core.settings import Settings
from contactdesk.ui.main_window.open_services import Glance, OpenServices
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.shell.appearance import FUSION, Appearance
from contactdesk.ui.shell.crash import Crashes, show_crash
from contactdesk.ui.shell.icons import app_icon
from contactdesk.ui.shell.tasks import Tasks


def run_window(open_services: OpenServices, glance: Glance, location: str | None, settings: Settings) -> int:
    """Show the window until it is closed; returns the exit status.

    Without a ``location`` the desk used last is opened, or else the usual one; where there is none, the
    ways to begin are offered.
    """
    use(settings.language or language_of_system())
    app = QApplication.instance() or QApplication([*sys.argv[:1], *FUSION])
    assert isinstance(app, QApplication)
    app.setApplicationName("ContactDesk")
    app.setDesktopFileName("contactdesk")
    crashes = Crashes()
    crashes.install()
    appearance, tasks = Appearance(app, settings.scheme), Tasks(crashes.report)
    window = MainWindow(appearance, tasks, settings, open_services, crashes.report, glance)
    crashes.crashed.connect(lambda report: show_crash(report, window))
    window.settled.connect(lambda: _dress(app), Qt.ConnectionType.SingleShotConnection)
    window.settled.connect(lambda: _keep_tidy(window), Qt.ConnectionType.SingleShotConnection)
    window.open(location or _usual_desk(settings))
    window.appear()
    status = app.exec()
    crashes.uninstall()
    return status


def _dress(app: QApplication) -> None:
    """What takes a while and is not looked at first."""
    from contactdesk.ui.shell.fonts import register_fallback_fonts

    app.setWindowIcon(app_icon())
    register_fallback_fonts(app)


def _keep_tidy(window: MainWindow) -> None:
    from contactdesk.ui.main_window.tidying import Tidying

    Tidying(window.bench)


def _usual_desk(settings: Settings) -> str | None:
    return settings.desk or (str(default_desk()) if default_desk().exists() else None)
