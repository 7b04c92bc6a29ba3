"""The overview of a partnership in the window: seen, with e-mails or without, saved, printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import Services
from contactdesk.ui.dialogs.record_acts import RecordActs
from contactdesk.ui.models.partnership_noun import PARTNERSHIPS
from contactdesk.ui.models.partnership_view import partnership_view
from contactdesk.ui.models.record_view import RecordView
from contactdesk.ui.pages.partnership_paper import PartnershipPaperPage
from contactdesk.ui.shell.workbench import Destination, Workbench
from tests.ui.conftest import Shoot

Ask = Callable[[Callable[[Services], Any]], Any]


def _fill(services: Services) -> int:
    services.people.add(PersonDraft("Łucja Święta", emails=["lucja@example.org"]))
    parties = [PartyDraft("Urząd Miasta"), PartyDraft("Fundacja Tęcza")]
    return services.partnerships.add(
        PartnershipDraft(title="Mentors", parties=parties, contacts=["Łucja Święta"])
    ).id


@pytest.fixture
def page(bench: Workbench, ask: Ask, qtbot: QtBot) -> PartnershipPaperPage:
    partnership_id = ask(_fill)
    shown = PartnershipPaperPage(bench)
    qtbot.addWidget(shown)
    shown.resize(1148, 860)
    shown.show()
    qtbot.waitExposed(shown)
    shown.go(Destination("partnership", partnership_id, "overview"))
    shown.refresh()
    assert bench.tasks.drain()
    return shown


def text_of(page: PartnershipPaperPage) -> str:
    document = page.preview.document()
    assert isinstance(document, QPdfDocument)
    return document.getAllText(0).text()


def test_it_is_seen_as_it_will_be_printed(page: PartnershipPaperPage, bench: Workbench) -> None:
    assert "Urząd Miasta" in text_of(page)
    assert "example.org" not in text_of(page)
    page.email.click()
    assert bench.tasks.drain()
    assert "lucja@example.org" in text_of(page)
    page.language.set_value(Language.PL)
    page.language.chosen.emit(Language.PL)
    assert bench.tasks.drain()
    assert "PARTNERSTWO" in text_of(page)


def test_it_is_saved_and_printed(
    page: PartnershipPaperPage, bench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved, printed = tmp_path / "saved.pdf", tmp_path / "printed.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(saved), ""))
    page.save()
    assert bench.tasks.drain()
    assert saved.read_bytes().startswith(b"%PDF")
    printer = QPrinter()
    printer.setOutputFileName(str(printed))
    page.printing.print_on(printer, lambda _services: saved.read_bytes())
    assert bench.tasks.drain()
    assert printed.exists()
    assert bench.toasts.texts[-1].startswith("Sent to")


def test_the_pane_and_its_menu_lead_there(page: PartnershipPaperPage, bench: Workbench, qtbot: QtBot) -> None:
    acts = RecordActs(bench, PARTNERSHIPS, page)
    menu = QMenu(page)
    found: list[RecordView] = []
    bench.read(lambda services: partnership_view(services, 1), found.append, question="view")
    assert bench.tasks.drain()
    acts.fill_more(menu, found[0])
    with qtbot.waitSignal(bench.wanted) as went:
        menu.actions()[0].trigger()
    assert went.args == [Destination("partnership", 1, "overview")]


def test_closing_goes_back_and_one_that_is_gone_is_told(
    page: PartnershipPaperPage, bench: Workbench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bench.wanted) as went:
        page._close()
    assert went.args == [Destination("partnership", 1)]
    page.go(Destination("partnership", 99, "overview"))
    page.refresh()
    assert bench.tasks.drain()
    assert page._refused.text()


def test_it_looks_right(page: PartnershipPaperPage, shoot: Shoot) -> None:
    shoot(page, "partnership-overview", (1148, 860))
