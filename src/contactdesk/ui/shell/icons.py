"""Icons from ``resources/icons``, drawn in the theme's colours whenever they are painted."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap

from contactdesk.core.resources import resource
from contactdesk.ui.shell.theme import Tone, current


class Icon(StrEnum):
    """What an icon means; the value is its file."""

    TODAY = "sun"
    PEOPLE = "users"
    PERSON = "user"
    ORGANISATION = "buildings"
    MEETING = "calendar-blank"
    ATTENDED = "calendar-check"
    PARTNERSHIP = "handshake"
    FOLLOW_UP = "check-square"
    REPORT = "chart-bar"
    FILTER = "funnel"
    SEARCH = "magnifying-glass"
    ADD = "plus"
    REMOVE = "minus"
    IMPORT = "download-simple"
    EXPORT = "export"
    UPLOAD = "upload-simple"
    PRINT = "printer"
    CHECK_IN = "sign-in"
    FILE = "file-text"
    PDF = "file-pdf"
    LIST = "list-numbers"
    BADGE = "identification-badge"
    TAG = "tag"
    CLOCK = "clock"
    BELL = "bell"
    PHONE = "phone"
    MAIL = "envelope-simple"
    MESSAGE = "chat-circle-text"
    EDIT = "pencil-simple"
    NOTE = "note-pencil"
    MEMO = "note"
    PASTE = "clipboard-text"
    UNDO = "arrow-u-up-left"
    REDO = "arrow-u-up-right"
    HISTORY = "clock-counter-clockwise"
    SETTINGS = "gear"
    CLOSE = "x"
    CLEAR = "x-circle-fill"
    CHECK = "check"
    DOWN = "caret-down"
    UP = "caret-up"
    BACK = "caret-left"
    FORWARD = "caret-right"
    MOVE = "arrow-right"
    WARNING = "warning"
    SAFE = "shield-check"
    UNSAFE = "shield-warning"
    ADD_PERSON = "user-plus"
    SHUFFLE = "shuffle"
    ADD_TO_LIST = "list-plus"
    SAVE = "floppy-disk"
    COPY = "copy"
    DELETE = "trash"
    ARCHIVE = "archive"
    REFUSED = "prohibit"
    MOON = "moon"
    MORE = "dots-three"
    GLOBE = "globe"
    PLACE = "map-pin"
    ATTACHMENT = "paperclip"
    SHOW = "eye"
    HIDE = "eye-slash"
    HOME = "house"
    COLUMNS = "columns"
    CARDS = "cards"
    GRID = "grid-four"
    ENTER = "key-return"
    INFO = "info"
    HELP = "question"
    KEYBOARD = "keyboard"
    LINK = "link"
    STAR = "star"
    FOLDER = "folder-open"
    DESK = "database"
    LANGUAGE = "translate"
    MERGE = "arrows-merge"
    BRAND = "address-book-fill"


_POINTING = {Icon.BACK, Icon.FORWARD, Icon.MOVE, Icon.UNDO, Icon.REDO, Icon.CHECK_IN}


@lru_cache(maxsize=512)
def _draw(name: Icon, color: str, width: int, height: int, ratio: float, mirrored: bool) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    source = resource("icons", f"{name.value}.svg").read_bytes().replace(b"currentColor", color.encode())
    image = QPixmap(round(width * ratio), round(height * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    if mirrored:
        painter.translate(image.width(), 0)
        painter.scale(-1, 1)
    side = min(image.width(), image.height())
    area = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
    QSvgRenderer(QByteArray(source)).render(painter, area)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def pixmap(name: Icon, tone: Tone, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon for painting code, ``size`` logical px wide; arrows turn around in a right-to-left window."""
    mirrored = name in _POINTING and QGuiApplication.isRightToLeft()
    return _draw(name, current().ink(tone).name(), size, size, ratio, mirrored)


class _Engine(QIconEngine):
    """Asks for the theme at every painting, so a change of theme needs no new icons."""

    def __init__(self, name: Icon, tone: Tone, on: Tone) -> None:
        super().__init__()
        self._name, self._tone, self._on = name, tone, on

    def _image(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, ratio: float) -> QPixmap:
        tone = self._on if state == QIcon.State.On else self._tone
        if mode == QIcon.Mode.Disabled:
            tone = Tone.MUTED
        return pixmap(self._name, tone, min(size.width(), size.height()), ratio)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        image = self._image(rect.size(), mode, state, painter.device().devicePixelRatioF())
        space = rect.size() - image.deviceIndependentSize().toSize()
        painter.drawPixmap(rect.topLeft() + QPoint(space.width() // 2, space.height() // 2), image)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._image(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return self._image(size, mode, state, scale)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tone, self._on)


def icon(name: Icon, tone: Tone = Tone.TEXT, *, on: Tone | None = None) -> QIcon:
    """An icon in ``tone``, and in ``on`` where its button is checked."""
    return QIcon(_Engine(name, tone, on or tone))


def app_icon() -> QIcon:
    return QIcon(str(resource("icons", "contactdesk.svg")))
