"""Where the office's calendar is kept up to date for other programs, chosen on the settings page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QCheckBox, QFileDialog

from contactdesk.core.i18n import _
from contactdesk.ui.models.kept_calendar import KeptCalendar, keep_calendar, kept_calendar
from contactdesk.ui.models.settings_view import SettingsView
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.cards import TitledCard
from contactdesk.ui.widgets.chips import ChipRow
from contactdesk.ui.widgets.labels import Label

_ENDING = ".ics"


class CalendarCard(TitledCard):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(_("Calendar"))
        self.body.setSpacing(int(Space.FIELD))
        self._workbench = workbench
        self._desk = ""
        self._is_known = False
        self.told = Label(tone=Tone.MUTED, wrap=True)
        self._file = Label(wrap=True, selectable=True)
        self._error = Label(size=FontSize.SMALL, tone=Tone.DANGER, wrap=True)
        self.mine = QCheckBox(_("Only follow-ups that are mine"))
        self.mine.toggled.connect(self._on_mine)
        self.choose = Button("", Icon.MEETING, on_click=self._choose)
        self.leave = Button(_("Keep it no longer"), on_click=self._leave)
        buttons = ChipRow()
        buttons.add(self.choose)
        buttons.add(self.leave)
        for part in (self.told, self._file, self._error, self.mine, buttons):
            self.body.addWidget(part)
        workbench.calendar_kept.connect(self._on_kept)
        self._show()

    def show_view(self, view: SettingsView) -> None:
        self._desk, self._is_known = view.location, view.me is not None
        self._show()

    @property
    def error(self) -> str:
        """Why the file could not be written the last time."""
        return self._error.text()

    def keep(self, kept: KeptCalendar | None) -> None:
        keep_calendar(self._workbench.settings.calendars, self._desk, kept)
        self._error.setText("")
        self._show()
        self._workbench.preferred.emit()

    def _kept(self) -> KeptCalendar | None:
        return kept_calendar(self._workbench.settings.calendars, self._desk)

    def _show(self) -> None:
        kept = self._kept()
        self.setEnabled(bool(self._desk))
        self.told.setText(
            _("Meetings and open follow-ups, for Thunderbird, Outlook or Google Calendar to show.")
            if kept is None
            else _("Written anew a moment after each change, while the window is open:")
        )
        self._file.setText("" if kept is None else str(kept.file))
        self._file.setVisible(kept is not None)
        self._error.setVisible(bool(self.error))
        self.mine.setVisible(kept is not None)
        self.mine.setEnabled(self._is_known or (kept is not None and kept.mine))
        self.mine.setToolTip("" if self._is_known else _("Say under “You” who you are, so that it is known."))
        self.mine.blockSignals(True)
        self.mine.setChecked(kept is not None and kept.mine)
        self.mine.blockSignals(False)
        self.choose.setText(_("Keep a calendar file…") if kept is None else _("Another file…"))
        self.leave.setVisible(kept is not None)

    def _choose(self) -> None:
        kept = self._kept()
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = kept.file if kept is not None else Path(documents, _("calendar") + _ENDING)
        named, _kind = QFileDialog.getSaveFileName(
            self, _("Keep a calendar file"), str(proposed), _("Calendar (*.ics)")
        )
        if named:
            file = Path(named)
            if file.suffix.lower() != _ENDING:
                file = file.with_name(file.name + _ENDING)
            self.keep(KeptCalendar(file, mine=kept is not None and kept.mine))

    def _leave(self) -> None:
        before = self._kept()
        self.keep(None)
        self._workbench.toasts.show(
            _("The calendar is kept no longer. Its file stays as it is."),
            button=_("Undo"),
            on_button=lambda: self.keep(before),
        )

    def _on_mine(self, mine: bool) -> None:
        if (kept := self._kept()) is not None:
            self.keep(kept._replace(mine=mine))

    def _on_kept(self, error: str) -> None:
        self._error.setText(error)
        self._error.setVisible(bool(error))
