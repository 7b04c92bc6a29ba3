from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language, use
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.interaction_draft import InteractionDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.storage.change import ChangeSet
from contactdesk.ui.dialogs.record_acts import RecordActs
from contactdesk.ui.dialogs.timeline_tab import TimelineTab
from contactdesk.ui.models.noun import PEOPLE
from contactdesk.ui.pages.people import PeoplePage
from contactdesk.ui.shell.workbench import Destination, Workbench
from contactdesk.ui.widgets.timeline import Timeline
from tests.ui.conftest import Shoot
from tests.ui.pages.office import fill_office

Ask = Callable[[Callable[[Services], Any]], Any]


@pytest.fixture
def page(bench: Workbench, furnish: Ask, qtbot: QtBot) -> PeoplePage:
    """The page over ten people, shown and answered; it hears of changes as it does in the window."""
    furnish(fill_office)
    shown = PeoplePage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1148, 860)
    shown.show()
    shown.refresh()
    assert bench.tasks.drain()
    return shown


def test_the_first_person_is_shown_beside_the_list(page: PeoplePage) -> None:
    assert page.table.current_id() == page.pane.record_id != 0
    assert page.pane.view is not None
    assert page._foot.text.startswith("10 of 10 · ")


def test_searching_narrows_the_list_and_the_pane_follows(page: PeoplePage, qtbot: QtBot) -> None:
    page.find()
    QTest.keyClicks(page.search, "lodz luc")
    qtbot.waitUntil(lambda: page.pane.view is not None and page.pane.view.name == "Łucja Dąbrowska")
    assert page._foot.text.startswith("1 of 10")


def test_a_person_gone_to_stays_shown_wherever_they_stand(
    page: PeoplePage, bench: Workbench, ask: Ask
) -> None:
    madonna = ask(lambda services: services.people.meant("Madonna"))
    page.go(Destination("person", madonna))
    page.refresh()
    assert bench.tasks.drain()
    assert page.pane.record_id == madonna == page.table.current_id()


def test_many_are_archived_in_one_step_and_come_back_with_one_undo(
    page: PeoplePage, bench: Workbench, ask: Ask, qtbot: QtBot
) -> None:
    page.table.setFocus()
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert bench.tasks.drain()
    assert ask(lambda services: services.people.count(ListQuery())) == 0
    bench.undo()
    assert bench.tasks.drain()
    assert ask(lambda services: services.people.count(ListQuery())) == 10


def test_after_one_is_archived_the_next_is_shown(page: PeoplePage, bench: Workbench) -> None:
    page.table.selectRow(2)
    next_one = page._model.id_at(3)
    page.archive()
    assert bench.tasks.drain()
    assert page.table.current_id() == page.pane.record_id == next_one


def test_two_who_change_one_detail_see_both(
    page: PeoplePage, bench: Workbench, ask: Ask, qtbot: QtBot
) -> None:
    lucja = ask(lambda services: services.people.meant("Łucja Dąbrowska"))
    page.go(Destination("person", lucja))
    assert bench.tasks.drain()
    page.pane.edit_details()
    ask(lambda services: services.people.edit(lucja, None, city="Pabianice"))
    _line(page, "City").setText("Zgierz")
    page.pane.details.commit()
    assert bench.tasks.drain()
    assert "Pabianice" in _line(page, "City").accessibleDescription()
    assert _line(page, "City").text() == "Zgierz"
    page.pane.details.commit()
    assert bench.tasks.drain()
    assert ask(lambda services: services.people.card(lucja)).city == "Zgierz"


def test_what_is_copied_is_a_table(page: PeoplePage, bench: Workbench, ask: Ask, qtbot: QtBot) -> None:
    page.go(Destination("person", ask(lambda services: services.people.meant("Madonna"))))
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert bench.tasks.drain()
    assert QGuiApplication.clipboard().text().split("\t")[::2] == ["Madonna", "Kraków"]


def test_typing_in_the_list_goes_to_the_first_that_begins_so(page: PeoplePage, qtbot: QtBot) -> None:
    page.table.setFocus()
    QTest.keyClicks(page.table, "sh")
    qtbot.waitUntil(lambda: page.pane.view is not None and page.pane.view.name == "Олена Шевченко")
    assert page.search.text() == ""
    QTest.keyClicks(page.table, "q")
    assert page._workbench.tasks.drain()
    assert page.pane.view is not None
    assert page.pane.view.name == "Олена Шевченко"


def test_a_detail_is_saved_when_it_is_left_and_undone_from_the_toast(
    page: PeoplePage, bench: Workbench, ask: Ask, qtbot: QtBot
) -> None:
    lucja = ask(lambda services: services.people.meant("Łucja Dąbrowska"))
    page.go(Destination("person", lucja))
    assert bench.tasks.drain()
    page.activateWindow()
    page.pane.edit_details()
    _line(page, "City").setFocus()
    _line(page, "City").selectAll()
    QTest.keyClicks(_line(page, "City"), "Zgierz")
    page.search.setFocus()
    assert bench.tasks.drain()
    assert ask(lambda services: services.people.card(lucja)).city == "Zgierz"
    assert bench.toasts.texts[-1] == "Łucja Dąbrowska changed"
    bench.undo()
    assert bench.tasks.drain()
    assert _line(page, "City").text() == "Łódź"


def test_what_was_typed_is_saved_when_another_person_is_chosen(
    page: PeoplePage, bench: Workbench, ask: Ask
) -> None:
    lucja = ask(lambda services: services.people.meant("Łucja Dąbrowska"))
    page.go(Destination("person", lucja))
    assert bench.tasks.drain()
    page.pane.edit_details()
    _line(page, "City").setText("Pabianice")
    page.pane.show_record(ask(lambda services: services.people.meant("Madonna")))
    assert bench.tasks.drain()
    assert ask(lambda services: services.people.card(lucja)).city == "Pabianice"


def test_an_empty_name_is_refused_beside_the_field_and_stays(
    page: PeoplePage, bench: Workbench, ask: Ask
) -> None:
    madonna = ask(lambda services: services.people.meant("Madonna"))
    page.go(Destination("person", madonna))
    assert bench.tasks.drain()
    page.pane.edit_details()
    _line(page, "Name").setText("")
    _line(page, "Given name").setText("")
    page.pane.details.commit()
    assert bench.tasks.drain()
    assert ask(lambda services: services.people.card(madonna)).display_name == "Madonna"


def test_the_timeline_tells_meetings_and_changes(page: PeoplePage, bench: Workbench, ask: Ask) -> None:
    lucja = ask(lambda services: services.people.meant("Łucja Dąbrowska"))
    page.go(Destination("person", lucja))
    page.pane._read_history()
    assert bench.tasks.drain()
    tab = page.pane.tabs.widget("timeline")
    assert isinstance(tab, TimelineTab)
    told = lines(tab.timeline)
    assert any("Attended Networking Day" in line for line in told)
    assert any("Łucja Dąbrowska added" in line for line in told)


def test_the_timeline_shows_only_the_kinds_that_are_chosen(
    page: PeoplePage, bench: Workbench, ask: Ask
) -> None:
    lucja = ask(lambda services: services.people.meant("Łucja Dąbrowska"))
    page.go(Destination("person", lucja))
    page.pane._read_history()
    assert bench.tasks.drain()
    tab = page.pane.tabs.widget("timeline")
    assert isinstance(tab, TimelineTab)
    assert {group for group, chip in tab.chips.items() if not chip.isHidden()} >= {"meeting", "change"}
    assert tab.chips["interaction"].isHidden()
    everything = lines(tab.timeline)
    tab.chips["meeting"].click()
    assert any("Networking Day" in line for line in lines(tab.timeline))
    assert {line.split(",")[0] for line in set(everything) - set(lines(tab.timeline))} == {
        "Łucja Dąbrowska added",
        "Łucja Dąbrowska changed",
    }
    wanted: list[Destination] = []
    bench.wanted.connect(wanted.append)
    tab.timeline.activated.emit(tab.timeline.model().index(0, 0))
    assert [one.place for one in wanted] == ["meeting"]
    ask(lambda services: services.follow_ups.add(FollowUpDraft(what="Write", people=["Łucja Dąbrowska"])))
    page.pane.refresh()
    assert bench.tasks.drain()
    tab.chips["meeting"].click()
    tab.chips["follow-up"].click()
    assert [line.split(",")[0] for line in lines(tab.timeline)] == ["Write"]


def test_contact_in_the_timeline_is_opened(page: PeoplePage, bench: Workbench, ask: Ask) -> None:
    draft = InteractionDraft(summary="About keys", people=["Łucja Dąbrowska"])
    logged = ask(lambda services: services.interactions.add(draft)).id
    page.go(Destination("person", ask(lambda services: services.people.meant("Łucja Dąbrowska"))))
    assert bench.tasks.drain()
    tab = page.pane.tabs.widget("timeline")
    assert isinstance(tab, TimelineTab)
    tab.chips["interaction"].click()
    wanted: list[Destination] = []
    bench.wanted.connect(wanted.append)
    tab.timeline.activated.emit(tab.timeline.model().index(0, 0))
    assert wanted == [Destination("interaction", logged)]


def lines(timeline: Timeline) -> list[str]:
    model = timeline.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


class _MailProgram(QObject):
    """Stands in for the user's, and keeps what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def test_a_mail_begins_to_the_address_alone(bench: Workbench) -> None:
    program = _MailProgram()
    QDesktopServices.setUrlHandler("mailto", program, "take")  # type: ignore[arg-type]  # the stub asks for bytes
    try:
        RecordActs(bench, PEOPLE, bench).write_to("a@example.org?body=x")
    finally:
        QDesktopServices.unsetUrlHandler("mailto")
    assert program.opened == ["mailto:a@example.org%3Fbody=x"]


def test_chosen_people_are_put_on_a_meetings_list(page: PeoplePage, bench: Workbench, ask: Ask) -> None:
    changes: list[ChangeSet] = []
    bench.changed.connect(changes.append)
    otieno = ask(lambda services: services.people.meant("Joseph Otieno"))
    meeting = ask(lambda services: services.meetings.find("Networking Day"))
    before = ask(lambda services: services.participants.count(meeting, ListQuery()))
    page._acts.add_to_meeting(meeting, [otieno, ask(lambda services: services.people.meant("Żak"))])
    assert bench.tasks.drain()
    assert ask(lambda services: services.participants.count(meeting, ListQuery())) > before
    assert len(changes) == 1


def test_the_menu_of_a_row_offers_what_can_be_done(page: PeoplePage, qtbot: QtBot) -> None:
    page.table.menu_wanted.emit(page.mapToGlobal(page.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Edit", "Copy", "Add tag…", "Set field…", "Invite to meeting…", "Export…", "Archive", "Columns"
    ]  # fmt: skip
    menu.close()


def test_an_empty_desk_says_what_belongs_here(bench: Workbench, qtbot: QtBot) -> None:
    page = PeoplePage(bench)
    qtbot.addWidget(page)
    page.show()
    assert bench.tasks.drain()
    wanted: list[Destination] = []
    bench.wanted.connect(wanted.append)
    page.new()
    assert [destination.place for destination in wanted] == ["new-person"]
    assert page.pane.view is None


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1148, 860), (812, 700)])
def test_the_page_in_both_themes(
    page: PeoplePage, bench: Workbench, shoot: Shoot, language: Language, size: tuple[int, int]
) -> None:
    use(language)
    shoot(page, f"people-{language}-{size[0]}", size, settle=bench.tasks.drain)


def _line(page: PeoplePage, name: str) -> QLineEdit:
    lines = page.pane.details.findChildren(QLineEdit)
    return next(line for line in lines if line.accessibleName() == name)
