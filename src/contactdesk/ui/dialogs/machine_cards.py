"""This computer's side of the settings page: language and theme, who one is, the desk and its backups."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QSystemTrayIcon

from contactdesk.core.dates import format_moment
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, Language, _
from contactdesk.core.settings import Scheme
from contactdesk.ui.dialogs.first_start import choose_desk
from contactdesk.ui.models.settings_view import SettingsView
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.cards import TitledCard
from contactdesk.ui.widgets.chips import ChipRow
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.form_field import FormField, FormRow
from contactdesk.ui.widgets.kept_field import KeptField
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.progress_strip import ProgressStrip

# Each language is called as it calls itself, so that it can be found by those who read no other.
_LANGUAGES = {Language.PL: "Polski", Language.EN: "English"}
_SCHEMES = {Scheme.SYSTEM: N_("As the system"), Scheme.LIGHT: N_("Light"), Scheme.DARK: N_("Dark")}


class LookCard(TitledCard):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(_("This computer"))
        self.body.setSpacing(int(Space.FIELD))
        self._workbench = workbench
        self.language: Combo[Language | None] = Combo()
        self.language.add(_("As the system"), None)
        for language, name in _LANGUAGES.items():
            self.language.add(name, language)
        self.language.set_value(workbench.settings.language)
        self.scheme: Combo[Scheme] = Combo()
        for scheme, text in _SCHEMES.items():
            self.scheme.add(_(text), scheme)
        self.scheme.set_value(workbench.settings.scheme)
        self.body.addWidget(
            FormRow(FormField(_("Language"), self.language), FormField(_("Theme"), self.scheme))
        )
        self.tray = QCheckBox(_("Stay in the tray when the window is closed"))
        self.tray.setToolTip(_("Reminders come then too."))
        self.tray.setChecked(workbench.settings.tray)
        self.tray.setEnabled(QSystemTrayIcon.isSystemTrayAvailable())
        if not self.tray.isEnabled():
            self.tray.setToolTip(_("This desktop has no tray; reminders come while the window is open."))
        self.body.addWidget(self.tray)
        self.tray.toggled.connect(self._on_tray)
        self.language.chosen.connect(self._on_language)
        self.scheme.chosen.connect(self._on_scheme)

    def _on_language(self, language: Language | None) -> None:
        self._workbench.settings.language = language
        self._workbench.preferred.emit()

    def _on_tray(self, wanted: bool) -> None:
        self._workbench.settings.tray = wanted
        self._workbench.preferred.emit()

    def _on_scheme(self, scheme: Scheme) -> None:
        self._workbench.settings.scheme = scheme
        self._workbench.preferred.emit()


class MeCard(TitledCard):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(_("You"))
        self.body.setSpacing(int(Space.FIELD))
        self._workbench = workbench
        self._view: SettingsView | None = None
        self.name = KeptField(_("Your name"))
        self.name.left.connect(self._on_left)
        self.body.addWidget(self.name)

    def show_view(self, view: SettingsView) -> None:
        self._view = view
        self.name.set_hint(_("On this computer you are {login}.").format(login=view.login))
        self.name.show_text("" if view.me is None else view.me.name)

    def _on_left(self, text: str) -> None:
        view = self._view
        if view is None:
            return
        me, login = view.me, view.login
        if me is None:
            self._workbench.write(
                lambda services: services.office.add_colleague(text, login=login),
                failed=self._refuse,
                owner=self,
            )
        else:
            self._workbench.write(
                lambda services: services.office.edit_colleague(me.id, name=text),
                failed=self._refuse,
                owner=self,
            )

    def _refuse(self, error: ContactDeskError) -> None:
        self.name.set_error(error.sentence())


class DeskCard(TitledCard):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(_("Desk"))
        self._workbench = workbench
        self._backups = Path()
        self._location = Label(wrap=True, selectable=True)
        self._backed_up = Label(tone=Tone.MUTED, wrap=True)
        self.body.setSpacing(int(Space.FIELD))
        self.body.addWidget(self._location)
        self.body.addWidget(self._backed_up)
        buttons = ChipRow()
        buttons.add(Button(_("Back up now"), Icon.SAFE, on_click=self._back_up))
        buttons.add(Button(_("Show the backups"), Icon.FOLDER, on_click=self._show_backups))
        buttons.add(Button(_("Open another desk…"), Icon.DESK, on_click=self._open_another))
        self.body.addWidget(buttons)

    def show_view(self, view: SettingsView) -> None:
        self._backups = view.backups
        self._location.setText(view.location)
        if view.backed_up is None:
            self._backed_up.setText(_("Not backed up yet"))
        else:
            when = format_moment(view.backed_up)
            self._backed_up.setText(_("Last backed up {when}").format(when=when))

    def _back_up(self) -> None:
        work = self._workbench.on_services(lambda services: services.backups.back_up())
        task = self._workbench.tasks.run_long(
            lambda _progress, _cancelled: work(), self._on_backed_up, title=_("Backing up"), owner=self
        )
        self.body.addWidget(ProgressStrip(task))

    def _on_backed_up(self, file: Path) -> None:
        self._workbench.toasts.show(_("Backed up as “{file}”").format(file=file.name))
        self._workbench.backed_up.emit()

    def _show_backups(self) -> None:
        """The folder that holds them, or the nearest one above it while there are none."""
        folder = next((f for f in (self._backups, *self._backups.parents) if f.is_dir()), Path.home())
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _open_another(self) -> None:
        if file := choose_desk(self):
            self._workbench.settings.desk = file
            self._workbench.preferred.emit()
