"""Labels that show whatever they are given as plain text, in our sizes and tones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from contactdesk.ui.shell.theme import FontSize, Size, Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent


class Label(QLabel):
    """Plain text. With ``wrap`` it takes as many lines as it needs.

    It stands at the leading edge of the window whatever script it is in: Qt would put an Arabic name at the
    trailing one.
    """

    def __init__(
        self,
        text: str = "",
        *,
        size: FontSize = FontSize.BODY,
        tone: Tone = Tone.TEXT,
        bold: bool = False,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._leads = True
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("scale", size.name.lower())
        self.setProperty("tone", tone.value)
        self.setProperty("weight", "bold" if bold else "normal")
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)
        self._lead()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        self._leads = False
        super().setAlignment(alignment)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lead()

    def _lead(self) -> None:
        if self._leads:
            side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            upright = Qt.AlignmentFlag.AlignTop if self.wordWrap() else Qt.AlignmentFlag.AlignVCenter
            super().setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | upright)

    def set_tone(self, tone: Tone) -> None:
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)


class Elided(Label):
    """One line that gives way: what does not fit ends in an ellipsis, and the tool tip has it whole."""

    def __init__(
        self,
        text: str = "",
        *,
        size: FontSize = FontSize.BODY,
        tone: Tone = Tone.TEXT,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._whole = ""
        super().__init__(size=size, tone=tone, bold=bold, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._align()
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()
        self.updateGeometry()

    @property
    def whole_text(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:
        wanted = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(wanted + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        """At the window's leading side, also a text that runs the other way."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)

    def _fit(self) -> None:
        """What nobody sees is left whole: it will have another width and another font when it is shown."""
        if not self.isVisible():
            if self.text() != self._whole:
                super().setText(self._whole)
            return
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            super().setText(shown)
            self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")


def plain_tip(text: str) -> str:
    """Text for a tool tip, where Qt would take what looks like HTML for HTML."""
    if "<" not in text and "&" not in text:
        return text
    return "<span>" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>") + "</span>"


class Heading(Elided):
    """The title of a page; some of it always stays."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, size=FontSize.TITLE, bold=True, parent=parent)

    def minimumSizeHint(self) -> QSize:
        least = min(self.sizeHint().width(), int(Size.FIELD_MINIMUM))
        return QSize(least, super().minimumSizeHint().height())


class Section(Label):
    """The title of a card."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, size=FontSize.SECTION, bold=True, parent=parent)


class Caps(Label):
    """A heading in small capitals, inside a form or the side bar."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.upper(), size=FontSize.CAPS, tone=Tone.MUTED, bold=True, parent=parent)
        self.setAccessibleName(text)
