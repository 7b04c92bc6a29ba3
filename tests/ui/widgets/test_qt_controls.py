"""Qt's own controls wear the theme too: nothing on the screen looks like another program."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from contactdesk.core.settings import Scheme
from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import DARK, LIGHT, Tone
from contactdesk.ui.widgets.number_field import NumberField
from tests.ui.conftest import Shoot


def controls() -> QWidget:
    dialog = QDialog()
    box = QVBoxLayout(dialog)
    combo, spin, bar = QComboBox(), NumberField(0, 50), QProgressBar()
    combo.addItems(["Polski", "English"])
    bar.setTextVisible(False)
    bar.setValue(60)
    ticked, partly, off, faded = (QCheckBox(text) for text in ("Organisation", "Table", "E-mail", "Phone"))
    ticked.setChecked(True)
    partly.setTristate(True)
    partly.setCheckState(partly.checkState().PartiallyChecked)
    faded.setEnabled(False)
    radio = QRadioButton("A4 portrait")
    radio.setChecked(True)
    wrong, fixed = QLineEdit("wrong"), QLineEdit("read only")
    wrong.setProperty("wrong", "true")
    fixed.setReadOnly(True)
    names = QListWidget()
    names.addItems([f"Guest {number}" for number in range(30)])
    names.setCurrentRow(2)
    group = QGroupBox("Columns")
    inside = QHBoxLayout(group)
    for one in (ticked, partly, off, faded, radio, QRadioButton("Letter")):
        inside.addWidget(one)
    disabled = QPushButton("Disabled")
    disabled.setEnabled(False)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    for widget in (combo, spin, bar, group, wrong, fixed, names, disabled, buttons):
        box.addWidget(widget)
    return dialog


def menu() -> QWidget:
    made = QMenu()
    made.addAction(icon(Icon.PRINT, Tone.MUTED), "Print…").setShortcut("Ctrl+P")
    made.addAction("Archive")
    made.addSeparator()
    ticked = made.addAction("Organisation")
    ticked.setCheckable(True)
    ticked.setChecked(True)
    made.addAction("Not now").setEnabled(False)
    made.setActiveAction(made.actions()[1])
    return made


def files() -> QWidget:
    return QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)


def message() -> QWidget:
    box = QMessageBox(QMessageBox.Icon.Warning, "ContactDesk", "Something went wrong inside ContactDesk.")
    box.setInformativeText("Number 1a2b3c4d. It is in the log, without any names.")
    box.setDetailedText("frames")
    return box


MADE: dict[str, Callable[[], QWidget]] = {
    "controls": controls,
    "menu": menu,
    "files": files,
    "message": message,
}


@pytest.mark.parametrize("name", MADE)
def test_a_control_of_qt_wears_the_theme(name: str, shoot: Shoot, qtbot: QtBot) -> None:
    widget = MADE[name]()
    qtbot.addWidget(widget)
    pictures = shoot(widget, f"qt-{name}")
    for scheme, theme in ((Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)):
        image = pictures[scheme].toImage()
        corner = image.pixelColor(8, image.height() - 4).name().upper()
        assert corner in {theme.window, theme.surface}, scheme
