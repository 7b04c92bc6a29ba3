"""A field of a form: its label above, what is wrong or helpful beneath, in words; and fields side by side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

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
        self._error = ""
        self._check = check
        self.setMinimumWidth(int(Size.FIELD_MINIMUM))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        box = QVBoxLayout(self)
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
        self.control.setAccessibleDescription(message)
        self.control.setProperty("wrong", "true" if self._error else "false")
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)


class FormRow(QWidget):
    """Fields beside each other, their labels on one line."""

    def __init__(self, *fields: QWidget, stretches: tuple[int, ...] = ()) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.FIELD))
        for number, field in enumerate(fields):
            row.addWidget(field, stretches[number] if stretches else 1, Qt.AlignmentFlag.AlignTop)
