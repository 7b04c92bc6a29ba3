"""The line beneath a list: how many of how many, how fast, and what can be done with several chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from contactdesk.core.i18n import _, n_
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Size, Tone
from contactdesk.ui.widgets.buttons import LinkButton
from contactdesk.ui.widgets.labels import Label

_NARROW_SPACE = "\u202f"


class ListFoot(QWidget):
    archive_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown, self._total, self._ms = 0, 0, 0.0
        self._words = Label(size=FontSize.SMALL, tone=Tone.MUTED)
        self._chosen = Label(size=FontSize.SMALL)
        self._archive = LinkButton(_("Archive"), Icon.ARCHIVE, on_click=self.archive_wanted.emit)
        self.setFixedHeight(int(Size.BUTTON))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self._chosen)
        row.addWidget(self._archive)
        self.show_chosen(0)

    @property
    def text(self) -> str:
        return self._words.text()

    def show_answer(self, count: int, ms: float) -> None:
        self._shown, self._ms = count, ms
        self._tell()

    def show_total(self, total: int) -> None:
        self._total = total
        self._tell()

    def show_chosen(self, count: int) -> None:
        self._chosen.setText(n_("{n} chosen", "{n} chosen", count).format(n=grouped(count)))
        for part in (self._chosen, self._archive):
            part.setVisible(count > 1)

    def _tell(self) -> None:
        words = _("{shown} of {total} · {ms} ms")
        total = max(self._total, self._shown)
        self._words.setText(
            words.format(shown=grouped(self._shown), total=grouped(total), ms=max(round(self._ms), 1))
        )


def grouped(number: int) -> str:
    """A number with narrow spaces between its thousands, as both languages write it in lists."""
    return f"{number:,}".replace(",", _NARROW_SPACE)
