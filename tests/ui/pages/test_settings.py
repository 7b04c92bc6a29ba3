"""Settings are saved where they are written; the office's own can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contactdesk.core.i18n import Language
from contactdesk.core.settings import Scheme
from contactdesk.services.services import Services
from contactdesk.ui.pages.settings import SettingsPage
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.form_field import FormField
from tests.ui.conftest import Shoot

Ask = Callable[[Callable[[Services], Any]], Any]


@pytest.fixture
def page(bench: Workbench, qtbot: QtBot) -> SettingsPage:
    shown = SettingsPage(bench)
    qtbot.addWidget(shown)
    bench.changed.connect(lambda _changes: shown.refresh())
    shown.resize(1148, 860)
    shown.show()
    shown.activateWindow()
    qtbot.waitExposed(shown)
    shown.refresh()
    assert bench.tasks.drain()
    return shown


def field(page: SettingsPage, label: str) -> FormField:
    (found,) = [f for f in page.findChildren(FormField) if f.control.accessibleName() == label]
    return found


def write(page: SettingsPage, bench: Workbench, label: str, text: str) -> None:
    line = field(page, label).control
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert bench.tasks.drain()


def test_a_field_of_the_office_is_saved_when_it_is_left(
    page: SettingsPage, bench: Workbench, ask: Ask
) -> None:
    write(page, bench, "Address", "ul. Lipowa 4")
    assert ask(lambda services: services.office.office().address) == "ul. Lipowa 4"
    assert bench.toasts.texts == ["Office changed"]
    bench.undo()
    assert bench.tasks.drain()
    assert ask(lambda services: services.office.office().address) == ""
    assert field(page, "Address").control.property("text") == ""


def test_what_is_wrong_is_said_beside_the_field_and_kept_as_typed(
    page: SettingsPage, bench: Workbench, ask: Ask
) -> None:
    write(page, bench, "E-mail", "biuro(at)example.org")
    assert "@" in field(page, "E-mail").error
    assert ask(lambda services: services.office.office().email) == "biuro(at)example.org"


def test_what_is_being_written_is_not_overwritten(page: SettingsPage, bench: Workbench, ask: Ask) -> None:
    line = field(page, "Address").control
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "ul. Lip")
    ask(lambda services: services.office.save(city="Warszawa", address="elsewhere"))
    page.refresh()
    assert bench.tasks.drain()
    assert line.text() == "ul. Lip"


def test_who_one_is_becomes_a_colleague(page: SettingsPage, bench: Workbench, ask: Ask) -> None:
    for name in ("Anna Wilk", "Anna Wilk-Nowak"):
        write(page, bench, "Your name", name)
    assert [(row.name, row.login) for row in ask(lambda services: services.office.colleagues())] == [
        ("Anna Wilk-Nowak", "tester")
    ]


def test_a_logo_is_taken_shown_and_removed(
    page: SettingsPage, bench: Workbench, ask: Ask, tmp_path: Path
) -> None:
    file = tmp_path / "logo.png"
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    picture.save(str(file))
    page.logo.take(file)
    assert bench.tasks.drain()
    assert ask(lambda services: services.office.office().logo) == file.read_bytes()
    assert not page.logo.picture.pixmap().isNull()
    (remove,) = [b for b in page.logo.findChildren(QPushButton) if b.text() == "Remove"]
    remove.click()
    assert bench.tasks.drain()
    assert ask(lambda services: services.office.office().logo) is None
    assert not remove.isVisible()


@pytest.mark.parametrize(("name", "content"), [("logo.txt", b"words"), ("gone.png", None)])
def test_what_is_no_logo_is_refused_in_a_sentence(
    name: str, content: bytes | None, page: SettingsPage, bench: Workbench, tmp_path: Path
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    page.logo.take(file)
    assert bench.tasks.drain()
    assert page.logo.error


def test_language_and_theme_are_told_to_the_window(
    page: SettingsPage, bench: Workbench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bench.preferred):
        page.look.language.setCurrentIndex(1)
        page.look.language.activated.emit(1)
    with qtbot.waitSignal(bench.preferred):
        page.look.scheme.setCurrentIndex(2)
        page.look.scheme.activated.emit(2)
    assert (bench.settings.language, bench.settings.scheme) == (Language.PL, Scheme.DARK)


def test_a_backup_is_made_now(page: SettingsPage, bench: Workbench, ask: Ask, qtbot: QtBot) -> None:
    (button,) = [b for b in page.desk.findChildren(QPushButton) if b.text() == "Back up now"]
    with qtbot.waitSignal(bench.backed_up):
        button.click()
    assert bench.toasts.texts[-1].startswith("Backed up as “office 2")
    assert ask(lambda services: services.backups.last()) is not None


def test_it_looks_right(page: SettingsPage, shoot: Shoot) -> None:
    shoot(page, "settings", (1148, 860))
