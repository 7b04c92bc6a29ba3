"""What tests of the window stand on: the theme, real tasks, and pictures of what is shown."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QFontDatabase, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.core.resources import resource
from contactdesk.core.settings import Scheme
from contactdesk.ui.shell.appearance import FUSION, Appearance
from contactdesk.ui.shell.fonts import register_fallback_fonts
from contactdesk.ui.shell.tasks import Tasks

HERE = Path(__file__).parent
Shoot = Callable[..., dict[Scheme, QPixmap]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform complains whenever a list drops down."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(
                pytest.mark.qt_log_ignore("This plugin does not support grabbing the (keyboard|mouse)")
            )


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["contactdesk", *FUSION]


@pytest.fixture(scope="session")
def session_appearance(qapp: QApplication) -> Appearance:
    """The offscreen platform has no fonts of its own, so the bundled face stands in for the system's."""
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"NotoSans-{weight}.ttf")))
    qapp.setFont(QFont("Noto Sans"))
    appearance = Appearance(qapp, Scheme.LIGHT)
    register_fallback_fonts(qapp)
    return appearance


@pytest.fixture(autouse=True)
def bare_stage() -> Iterator[None]:
    """A new theme dresses every widget there is: so each test takes down what it showed, then its theme."""
    if QApplication.instance() is not None:
        gc.collect()
        # What outlives one test outlives them all: the next round need not look at it again.
        gc.freeze()
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _take_down(app)
        appearance = app.findChild(Appearance)
        if appearance is not None:
            appearance.choose(Scheme.LIGHT)


def _take_down(app: QApplication) -> None:
    """Not left to Python: what a lambda on a signal names is held where its collector does not look."""
    for window in app.topLevelWidgets():
        # What another object owns, such as a list beneath a line that completes, goes with its owner.
        if window.parent() is None and shiboken6.ownedByPython(window):
            for tasks in window.findChildren(Tasks):
                tasks.shutdown()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def appearance(session_appearance: Appearance) -> Appearance:
    return session_appearance


@pytest.fixture
def crashes() -> Iterator[list[BaseException]]:
    """What nobody caught on the worker; a test that expects some empties the list."""
    found: list[BaseException] = []
    yield found
    if found:
        raise found[0]


@pytest.fixture
def tasks(qapp: QApplication, crashes: list[BaseException]) -> Iterator[Tasks]:
    running = Tasks(crashes.append)
    yield running
    running.shutdown()


@pytest.fixture
def shoot(appearance: Appearance, qtbot: QtBot) -> Shoot:
    """Show a widget in both themes; the pictures go into the folder that SHOTS names, if it names one."""

    def _shoot(
        widget: QWidget,
        name: str,
        size: tuple[int, int] | None = None,
        settle: Callable[[], None] | None = None,
    ) -> dict[Scheme, QPixmap]:
        if size is not None:
            widget.resize(*size)
        pictures = {}
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            appearance.choose(scheme)
            widget.show()
            qtbot.waitExposed(widget)
            if settle is not None:
                settle()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()
            pictures[scheme] = widget.grab()
            if folder := os.environ.get("SHOTS"):
                suffix = "-dark" if scheme is Scheme.DARK else ""
                assert pictures[scheme].save(str(Path(folder, f"{name}{suffix}.png")))
        return pictures

    return _shoot
