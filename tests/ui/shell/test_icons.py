"""Icons: every one is there, drawn in the theme's colour, sharp, and turned around where it points."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from contactdesk.core.resources import resource
from contactdesk.core.settings import Scheme
from contactdesk.ui.shell.appearance import Appearance
from contactdesk.ui.shell.icons import Icon, app_icon, icon, pixmap
from contactdesk.ui.shell.theme import DARK, LIGHT, Tone

SIZE = QSize(16, 16)


def ink(image: QImage) -> QColor:
    """The colour of the most opaque point."""
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(points, key=lambda color: color.alpha())


def weights(image: QImage) -> list[int]:
    """How much ink there is in each column, roughly."""
    rows = range(image.height())
    return [round(sum(image.pixelColor(x, y).alpha() for y in rows) / 400) for x in range(image.width())]


@pytest.mark.parametrize("name", Icon)
def test_every_icon_has_its_file_and_draws_something(name: Icon, appearance: Appearance) -> None:
    assert resource("icons", f"{name.value}.svg").is_file()
    assert ink(pixmap(name, Tone.TEXT, 16).toImage()).alpha() > 100


def test_no_icon_lies_there_unused() -> None:
    files = {file.stem for file in resource("icons").glob("*.svg")}
    assert files == {name.value for name in Icon} | {"contactdesk"}


def test_an_icon_follows_the_theme_without_being_made_anew(appearance: Appearance) -> None:
    made = icon(Icon.BRAND, Tone.ACCENT)
    gc.collect()
    light = ink(made.pixmap(SIZE, 1.0).toImage())
    appearance.choose(Scheme.DARK)
    dark = ink(made.pixmap(SIZE, 1.0).toImage())
    assert light.name().upper() == LIGHT.accent
    assert dark.name().upper() == DARK.accent


def test_a_checked_icon_takes_its_other_tone(appearance: Appearance) -> None:
    made = icon(Icon.BRAND, Tone.MUTED, on=Tone.ACCENT)
    off = made.pixmap(SIZE, 1.0, QIcon.Mode.Normal, QIcon.State.Off)
    on = made.pixmap(SIZE, 1.0, QIcon.Mode.Normal, QIcon.State.On)
    assert ink(off.toImage()).name().upper() == LIGHT.muted
    assert ink(on.toImage()).name().upper() == LIGHT.accent


def test_icons_are_sharp_on_dense_screens(appearance: Appearance) -> None:
    made = icon(Icon.ADD).pixmap(SIZE, 2.0)
    assert (made.width(), made.devicePixelRatio()) == (32, 2.0)


def test_arrows_turn_around_where_one_reads_from_the_right(
    appearance: Appearance, qapp: QApplication
) -> None:
    before = pixmap(Icon.BACK, Tone.TEXT, 16).toImage()
    try:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        after = pixmap(Icon.BACK, Tone.TEXT, 16).toImage()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    turned = before.flipped(Qt.Orientation.Horizontal)
    assert weights(turned) == weights(after) != weights(before)


def test_the_application_has_an_icon(appearance: Appearance) -> None:
    assert not app_icon().pixmap(QSize(64, 64)).isNull()
