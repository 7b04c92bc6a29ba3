"""The page of interactions: found from anywhere, read, corrected in a form and archived."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from contactdesk.services.interaction_draft import InteractionDraft
from contactdesk.ui.main_window.window import MainWindow
from contactdesk.ui.pages.interaction_form import InteractionForm
from contactdesk.ui.pages.interactions import InteractionsPage
from tests.ui.whole_window import office, open_window, settle, window

__all__ = ["office", "open_window", "window"]


def log(window: MainWindow, summary: str) -> None:
    draft = InteractionDraft("call", "out", summary=summary, people=["Jan Lis"], at="2026-01-05 10:00")
    window.bench.write(lambda services: services.interactions.add(draft), quiet=True)
    settle(window)


def test_one_is_shown_beside_the_list(window: MainWindow, qtbot: QtBot) -> None:
    log(window, "lease")
    window.bench.go("interaction", 1)
    settle(window)
    page = window.stack.page
    assert isinstance(page, InteractionsPage)
    qtbot.waitUntil(lambda: page.pane.view is not None and page.pane.view.name == "lease")
    view = page.pane.view
    assert view is not None
    assert ("Call", "Jan Lis" in view.subtitle) == (view.pills[0][0], True)


def test_it_is_corrected_in_its_form(window: MainWindow, qtbot: QtBot) -> None:
    log(window, "lease")
    window.bench.go("interaction", 1, detail="edit")
    settle(window)
    form = window.stack.page
    assert isinstance(form, InteractionForm)
    qtbot.waitUntil(form.isEnabled)
    line = next(one for one in form.findChildren(QLineEdit) if one.accessibleName() == "Summary")
    line.selectAll()
    QTest.keyClicks(line, "the lease")
    form.save()
    settle(window)
    summaries: list[str] = []
    window.bench.read(
        lambda services: [services.interactions.card(1).summary], summaries.extend, question="test"
    )
    settle(window)
    assert summaries == ["the lease"]
