"""A field of a form: its label above, what is wrong or helpful beneath, in words; and fields side by side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.widgets.labels import Label


class FormField(QWidget):
    """``check`` runs when the control is left and gives what is wrong, or "" when nothing is."""

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        hint: str = "",
        check: Callable[[], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._label = Label(label, size=FontSize.SMALL, tone=Tone.MUTED)
        self._label.setBuddy(control)
        self._message = Label(size=FontSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._hint = hint
        self._note: Label | None = None
        self._error = ""
        self._check = check
        self.setMinimumWidth(int(Size.FIELD_MINIMUM))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.TIGHT))
        for part in (self._label, control, self._message):
            box.addWidget(part)
        box.addStretch(1)
        control.setAccessibleName(label)
        for inner in (control, *control.findChildren(QWidget)):
            if not isinstance(inner, QLabel):
                inner.installEventFilter(self)
        self._tell()

    def set_label(self, label: str) -> None:
        self._label.setText(label)
        self.control.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self._tell()

    def set_note(self, note: str) -> None:
        """Say something that stays beneath the hint, or "" for nothing."""
        if self._note is None and note:
            self._note = Label(size=FontSize.SMALL, tone=Tone.WARN, wrap=True)
            self._box.insertWidget(self._box.count() - 1, self._note)
        if self._note is not None:
            self._note.setText(note)
            self._note.setVisible(bool(note))
        self._tell()

    def set_error(self, error: str) -> None:
        """Say what is wrong, or "" when all is well again."""
        self._error = error
        self._tell()

    @property
    def error(self) -> str:
        return self._error

    def validate(self) -> bool:
        """Run the check now, as Save does; True when nothing is wrong."""
        if self._check is not None:
            self.set_error(self._check())
        return not self._error

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._check is not None and self._is_left():
            self.validate()
        return False

    def _is_left(self) -> bool:
        if QApplication.activePopupWidget() is not None:
            return False
        focused = QApplication.focusWidget()
        return focused is None or not (focused is self.control or self.control.isAncestorOf(focused))

    def _tell(self) -> None:
        message = self._error or self._hint
        self._message.setText(message)
        self._message.setVisible(bool(message))
        self._message.set_tone(Tone.DANGER if self._error else Tone.MUTED)
        note = self._note.text() if self._note is not None else ""
        self.control.setAccessibleDescription(" ".join(part for part in (message, note) if part))
        self.control.setProperty("wrong", "true" if self._error else "false")
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)


class FormRow(QWidget):
    """Fields beside each other, as many as there is room for; the others go beneath.

    ``stretches`` share out the width.
    """

    def __init__(self, *fields: QWidget, stretches: tuple[int, ...] = ()) -> None:
        self._fields = fields
        self._stretches = stretches or (1,) * len(fields)
        self._columns = 0
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(int(Space.FIELD))
        self._arrange(len(fields))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest field: the row breaks before it is squeezed."""
        width = max((field.minimumSizeHint().width() for field in self._fields), default=0)
        least = max((field.minimumWidth() for field in self._fields), default=0)
        return QSize(max(width, least), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._fitting(event.size().width()))

    def _fitting(self, width: int) -> int:
        """How many fields go beside each other within a width."""
        needs = [max(field.minimumSizeHint().width(), field.minimumWidth()) for field in self._fields]
        for columns in range(len(needs), 1, -1):
            widest = [max(needs[column::columns]) for column in range(columns)]
            if sum(widest) + (columns - 1) * int(Space.FIELD) <= width:
                return columns
        return 1

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for field in self._fields:
            self._grid.removeWidget(field)
        for number, field in enumerate(self._fields):
            row, column = divmod(number, columns)
            self._grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
        for column, stretch in enumerate(self._stretches):
            self._grid.setColumnStretch(column, stretch if column < columns else 0)
        self.updateGeometry()
