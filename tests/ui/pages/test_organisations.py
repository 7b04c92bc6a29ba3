from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language, use
from contactdesk.records.organisations import NameKind, Sector
from contactdesk.services.services import Services
from contactdesk.ui.pages.organisation_form import OrganisationForm
from contactdesk.ui.pages.organisations import OrganisationsPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.timeline import Timeline
from tests.ui.conftest import Shoot
from tests.ui.pages.office import fill_office

Ask = Callable[[Callable[[Services], Any]], Any]


class Windows(QObject):
    """Keeps which windows of their own came up."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def page(bench: Workbench, furnish: Ask, qtbot: QtBot) -> OrganisationsPage:
    furnish(fill_office)
    shown = OrganisationsPage(bench)
    qtbot.addWidget(shown)
    shown.resize(1148, 860)
    shown.show()
    shown.refresh()
    assert bench.tasks.drain()
    return shown


@pytest.fixture
def form(bench: Workbench, qtbot: QtBot) -> OrganisationForm:
    shown = OrganisationForm(bench)
    qtbot.addWidget(shown)
    shown.go(Destination("new-organisation"))
    shown.show()
    shown.activateWindow()
    return shown


def test_the_pane_tells_who_is_there(page: OrganisationsPage, bench: Workbench, ask: Ask) -> None:
    bridges = ask(lambda services: services.organisations.meant("Bridges Foundation"))
    page.go(Destination("organisation", bridges))
    assert bench.tasks.drain()
    people = page.pane.tabs.widget("people")
    assert isinstance(people, Timeline)
    model = people.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Joseph Otieno",
        "Олена Шевченко",
    ]


def test_opening_someone_goes_to_them(page: OrganisationsPage, bench: Workbench, ask: Ask) -> None:
    otieno = ask(lambda services: services.people.meant("Joseph Otieno"))
    page.go(Destination("organisation", ask(lambda s: s.organisations.meant("Bridges Foundation"))))
    assert bench.tasks.drain()
    wanted: list[Destination] = []
    bench.wanted.connect(wanted.append)
    people = page.pane.tabs.widget("people")
    assert isinstance(people, Timeline)
    people.opened.emit(0)
    assert wanted == [Destination("person", otieno)]


def test_no_part_of_a_page_comes_up_as_a_window_of_its_own(
    bench: Workbench, furnish: Ask, qtbot: QtBot, qapp: QApplication
) -> None:
    furnish(fill_office)
    windows = Windows()
    qapp.installEventFilter(windows)
    for make in (OrganisationsPage, OrganisationForm):
        widget = make(bench)
        qtbot.addWidget(widget)
        widget.show()
        assert bench.tasks.drain()
    qapp.removeEventFilter(windows)
    assert windows.shown == ["OrganisationsPage", "OrganisationForm"]


def test_a_new_organisation_is_saved_with_its_other_names(
    form: OrganisationForm, bench: Workbench, ask: Ask
) -> None:
    form.fields.show(
        {
            "name": "Office for Foreigners",
            "sector": Sector.MINISTRY,
            "parent": "Ministry of Belonging",
            "other_names": [(NameKind.ACRONYM, "OFF")],
            "phones": ["42 555 01 10"],
        }
    )
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.tasks.drain()
    card = ask(lambda services: services.organisations.card(services.organisations.meant("OFF")))
    assert (card.name, card.sector, card.parent) == (
        "Office for Foreigners",
        Sector.MINISTRY,
        "Ministry of Belonging",
    )


def test_a_circle_of_parents_is_told_at_the_field(
    form: OrganisationForm, bench: Workbench, ask: Ask, furnish: Ask
) -> None:
    furnish(fill_office)
    bridges = ask(lambda services: services.organisations.meant("Bridges Foundation"))
    form.go(Destination("organisation", bridges, "edit"))
    assert bench.tasks.drain()
    form.fields.show({"parent": "Bridges Foundation"})
    form.save()
    assert bench.tasks.drain()
    parent = next(line for line in form.findChildren(QLineEdit) if line.accessibleName() == "Part of")
    assert parent.property("wrong") == "true"
    assert parent.accessibleDescription()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1148, 860), (812, 700)])
def test_page_and_form_in_both_themes(
    page: OrganisationsPage,
    form: OrganisationForm,
    bench: Workbench,
    shoot: Shoot,
    language: Language,
    size: tuple[int, int],
) -> None:
    use(language)
    shoot(page, f"organisations-{language}-{size[0]}", size, settle=bench.tasks.drain)
    shoot(form, f"organisation-form-{language}-{size[0]}", size, settle=bench.tasks.drain)
