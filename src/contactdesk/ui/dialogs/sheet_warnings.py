"""What would look wrong on a paper, said before it is printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.core.i18n import n_
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.labels import Label, plain_tip
from contactdesk.ui.widgets.marks import Mark

_SHOWN = 3


class SheetWarnings(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[str, ...] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(int(Space.TIGHT))
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        return self._said

    def show_warnings(self, warnings: Sequence[str], tone: Tone = Tone.WARN) -> None:
        """The first few, and how many there are beside them."""
        if tuple(warnings) == self._said:
            return
        self._said = tuple(warnings)
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for sentence in warnings[:_SHOWN]:
            self._box.addWidget(_line(sentence, tone))
        if len(warnings) > _SHOWN:
            n = len(warnings) - _SHOWN
            more = Label(n_("and {n} more", "and {n} more", n).format(n=n), size=FontSize.SMALL)
            more.setToolTip(plain_tip("\n".join(warnings[_SHOWN:])))
            self._box.addWidget(more)
        self.setVisible(bool(warnings))


def _line(sentence: str, tone: Tone) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(int(Space.GAP))
    row.addWidget(Mark(Icon.WARNING, tone), alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(sentence, size=FontSize.SMALL, wrap=True), 1)
    return line
