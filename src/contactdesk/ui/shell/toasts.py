"""Toasts: what was just done, said for a moment above the edge of the window, with a way to take it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.icons import Icon, icon, pixmap
from contactdesk.ui.shell.theme import Size, Space, Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_MARKS = {Tone.OK: Icon.CHECK, Tone.WARN: Icon.WARNING, Tone.DANGER: Icon.WARNING}
_MOST = 4
ToastOffer = tuple[str, Callable[[], None]]
"""The words of a button, and what it does."""


class Toast(QFrame):
    """One sentence, perhaps a button, and a cross. Stays while it is pointed at or has the focus."""

    closed = Signal()

    def __init__(self, host: QWidget, text: str, tone: Tone, seconds: float) -> None:
        super().__init__(host)
        self.setProperty("ground", "toast")
        self.setMaximumWidth(int(Size.TOAST))
        self._tone = tone
        self._mark = QLabel()
        self._words = QLabel(text)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._close = _look(QPushButton(icon(Icon.CLOSE, Tone.MUTED), ""), "icon")
        self._close.setAccessibleName(_("Dismiss"))
        self._close.clicked.connect(self.dismiss)
        self._first = self._close
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(int(Space.BLOCK), int(Space.GAP), int(Space.GAP), int(Space.GAP))
        self._row.addWidget(self._mark)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=int(seconds * 1000))
        self._timer.timeout.connect(self._on_time_up)
        self._timer.start()
        self._paint_mark()

    @property
    def text(self) -> str:
        return self._words.text()

    def fit(self) -> None:
        """As wide as its words, which take more lines where one has no room for them."""
        self._words.setWordWrap(False)
        wraps = self.sizeHint().width() > self.maximumWidth()
        self._words.setWordWrap(wraps)
        self.adjustSize()
        if wraps:
            # Beside buttons they have less room than they would take by themselves.
            self.resize(self.maximumWidth(), self._row.totalHeightForWidth(self.maximumWidth()))

    def add_button(self, text: str, handler: Callable[[], None]) -> QPushButton:
        """One more button that does something and closes the toast; the first has the keyboard first."""
        button = _look(QPushButton(text), "link")
        button.clicked.connect(lambda: self._on_button(handler))
        last = self._row.itemAt(self._row.count() - 2)
        self._row.insertWidget(self._row.count() - 1, button)
        if self._first is self._close:
            self._first = button
        elif last is not None and (before := last.widget()) is not None:
            QWidget.setTabOrder(before, button)
        QWidget.setTabOrder(button, self._close)
        return button

    def _on_button(self, handler: Callable[[], object]) -> None:
        self.dismiss()
        handler()

    def take_focus(self) -> None:
        self._first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_mark()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._timer.start()

    def _on_time_up(self) -> None:
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.start()
        else:
            self.dismiss()

    def _paint_mark(self) -> None:
        mark = _MARKS.get(self._tone, Icon.INFO)
        self._mark.setPixmap(pixmap(mark, self._tone, int(Size.ICON), self.devicePixelRatioF()))


class Toasts(QObject):
    """The toasts of one window, stacked in the middle above its foot, where a page asks and has its acts."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._shown: list[Toast] = []
        host.installEventFilter(self)

    def show(
        self,
        text: str,
        *,
        tone: Tone = Tone.OK,
        button: str = "",
        on_button: Callable[[], None] | None = None,
        offer: ToastOffer | None = None,
        seconds: float = 8,
    ) -> Toast:
        """Say ``text``; ``button`` is usually Undo, and ``offer`` what may come next."""
        toast = Toast(self._host, text, tone, seconds)
        if button and on_button is not None:
            toast.add_button(button, on_button)
        if offer is not None:
            toast.add_button(*offer)
        self.add(toast)
        return toast

    def add(self, toast: Toast) -> None:
        """Show a toast made for our host above those that are shown."""
        toast.closed.connect(lambda: self._on_closed(toast))
        self._shown.append(toast)
        for oldest in self._shown[:-_MOST]:
            oldest.dismiss()
        toast.show()
        toast.raise_()
        self._arrange()
        # Their many enumerations are slow to load, and no start needs them.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(toast, toast.text))

    @property
    def host(self) -> QWidget:
        """What toasts stand in."""
        return self._host

    def show_error(self, text: str) -> Toast:
        """What was refused, and why; stays longer, since it has to be read."""
        return self.show(text, tone=Tone.DANGER, seconds=15)

    @property
    def texts(self) -> list[str]:
        """What is being said now, oldest first."""
        return [toast.text for toast in self._shown]

    def dismiss_all(self) -> None:
        for toast in list(self._shown):
            toast.dismiss()

    def focus_newest(self) -> bool:
        """Bring the keyboard to the newest toast; False when there is none."""
        if not self._shown:
            return False
        self._shown[-1].take_focus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self._arrange()
        return False

    def _on_closed(self, toast: Toast) -> None:
        if toast in self._shown:
            self._shown.remove(toast)
        self._arrange()

    def _arrange(self) -> None:
        bottom = self._host.height() - int(Space.PAGE) - int(Size.BUTTON)
        for toast in reversed(self._shown):
            toast.fit()
            bottom -= toast.height()
            toast.move(QPoint((self._host.width() - toast.width()) // 2, bottom))
            bottom -= int(Space.GAP)


def _look(button: QPushButton, look: str) -> QPushButton:
    button.setProperty("look", look)
    return button
