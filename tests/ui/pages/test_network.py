"""The network on the Partnerships page: a picture and its list, around one, back in years."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from contactdesk.core.dates import today_there
from contactdesk.records.partnerships import Stage
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.network_tab import NetworkTab
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.completing_line import Suggestion
from tests.ui.conftest import Shoot
from tests.ui.pages.partnerships import fill_partnerships
from tests.ui.pages.test_partnerships import shown_page

Ask = Callable[[Callable[[Services], Any]], Any]


@pytest.fixture
def tab(bench: Workbench, furnish: Ask, qtbot: QtBot) -> NetworkTab:
    furnish(fill_partnerships)
    return network_of(bench, qtbot)


def network_of(bench: Workbench, qtbot: QtBot) -> NetworkTab:
    page = shown_page(bench, qtbot)
    page.choose("network")
    assert bench.tasks.drain()
    view = page.view("network")
    assert isinstance(view, NetworkTab)
    return view


def names(tab: NetworkTab) -> set[str]:
    return {mark.label for mark in tab.view.marks.marks.values()}


def test_picture_and_list_show_the_same_organisations(tab: NetworkTab) -> None:
    assert tab.view.hasFocus()
    assert len(names(tab)) == tab.table.model().rowCount() > 10
    assert "Bridges Foundation" in names(tab)
    biggest = next(iter(tab.view.marks.marks.values()))
    assert biggest.label == "Bridges Foundation"
    assert "3 partners" in biggest.tip


def test_the_list_follows_the_picture_and_the_picture_the_list(tab: NetworkTab) -> None:
    QTest.keyClick(tab.view, Qt.Key.Key_Right)
    first = tab.view.current_id()
    assert first
    assert tab.table.current_id() == first
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Down)
    assert tab.view.current_id() == tab.table.current_id() != first


def test_enter_opens_the_organisation(tab: NetworkTab, bench: Workbench) -> None:
    wanted: list[Destination] = []
    bench.wanted.connect(wanted.append)
    QTest.keyClick(tab.view, Qt.Key.Key_Right)
    QTest.keyClick(tab.view, Qt.Key.Key_Return)
    assert wanted == [Destination("organisation", tab.view.current_id())]


def test_only_around_one_organisation_and_back(tab: NetworkTab, bench: Workbench, ask: Ask) -> None:
    everybody = names(tab)
    radio = ask(lambda services: services.organisations.meant("Radio Heron"))
    tab.line.picked.emit(Suggestion("Radio Heron", "", radio))
    assert bench.tasks.drain()
    assert names(tab) == {"Radio Heron", "Bridges Foundation"}
    assert "Radio Heron" in tab.around.text()
    QTest.keyClick(tab.around, Qt.Key.Key_Delete)
    assert bench.tasks.drain()
    assert names(tab) == everybody
    assert tab.around.isHidden()


def test_a_new_partnership_is_drawn_and_an_undone_one_is_gone(
    tab: NetworkTab, bench: Workbench, ask: Ask
) -> None:
    before = names(tab)
    draft = PartnershipDraft("New", parties=[PartyDraft("Quite New"), PartyDraft("Radio Heron")])
    bench.write(lambda services: services.partnerships.add(draft))
    assert bench.tasks.drain()
    assert names(tab) == before | {"Quite New"}
    bench.undo()
    assert bench.tasks.drain()
    assert names(tab) == before


def test_years_lead_back_to_what_was_then(bench: Workbench, ask: Ask, qtbot: QtBot) -> None:
    def fill(services: Services) -> None:
        for title, years in (("Old", 3), ("Young", 1)):
            draft = PartnershipDraft(
                title, stage=Stage.ACTIVE, parties=[PartyDraft(f"{title} A"), PartyDraft("B")]
            )
            draft.since = (today_there() - timedelta(days=366 * years)).isoformat()
            services.partnerships.add(draft)

    ask(fill)
    tab = network_of(bench, qtbot)
    assert names(tab) == {"Old A", "Young A", "B"}
    tab.years.set_year(today_there().year - 2)
    assert bench.tasks.drain()
    assert names(tab) == {"Old A", "B"}
    assert tab.years.year() == today_there().year - 2
    tab.years.set_year(0)
    assert bench.tasks.drain()
    assert len(names(tab)) == 3


def test_the_picture_is_saved_as_the_name_says(
    tab: NetworkTab, bench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "net.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    tab.save()
    assert bench.tasks.drain()
    assert "Bridges Foundation" in file.read_text(encoding="utf-8")


def test_without_partnerships_it_says_what_belongs_there(
    bench: Workbench, qtbot: QtBot, shoot: Shoot
) -> None:
    tab = network_of(bench, qtbot)
    assert not tab.view.isVisible()
    assert not tab.years.isVisible()


def test_it_looks_right(bench: Workbench, furnish: Ask, qtbot: QtBot, shoot: Shoot) -> None:
    furnish(fill_partnerships)
    page = shown_page(bench, qtbot)
    page.choose("network")
    assert bench.tasks.drain()
    shoot(page, "network", (1148, 860))
    view = page.view("network")
    assert isinstance(view, NetworkTab)
    QTest.keyClick(view.view, Qt.Key.Key_Right)
    shoot(page, "network-chosen", (1148, 860))
    shoot(page, "network-small", (812, 700))
