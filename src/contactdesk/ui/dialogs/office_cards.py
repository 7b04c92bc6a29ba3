"""The office's own data on the settings page, each field saved when it is left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel

from contactdesk.core.errors import CannotRead, ContactDeskError, os_reason
from contactdesk.core.i18n import _
from contactdesk.services.contact_values import email_hint, phone_hint
from contactdesk.services.office import OfficeCard
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button, LinkButton
from contactdesk.ui.widgets.cards import TitledCard
from contactdesk.ui.widgets.form_field import FormRow
from contactdesk.ui.widgets.kept_field import KeptField
from contactdesk.ui.widgets.labels import Label

_LARGEST = 2_000_001


class OfficeFields(TitledCard):
    """Name, address and what else papers say of the office."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(_("Office"))
        self.body.setSpacing(int(Space.FIELD))
        self._workbench = workbench
        self._fields = {
            "name": KeptField(_("Name of the office"), hint=_("As it stands on every paper.")),
            "address": KeptField(_("Address")),
            "city": KeptField(_("City")),
            "email": KeptField(_("E-mail"), check=email_hint),
            "phone": KeptField(_("Phone"), check=phone_hint),
            "website": KeptField(_("Website")),
            "privacy_notice_pl": KeptField(_("Privacy notice in Polish"), lines=3),
            "privacy_notice_en": KeptField(_("Privacy notice in English"), lines=3),
        }
        fields = self._fields
        self.body.addWidget(fields["name"])
        self.body.addWidget(FormRow(fields["address"], fields["city"], stretches=(3, 2)))
        self.body.addWidget(FormRow(fields["email"], fields["phone"]))
        self.body.addWidget(fields["website"])
        self.body.addWidget(fields["privacy_notice_pl"])
        self.body.addWidget(fields["privacy_notice_en"])
        for name, field in self._fields.items():
            field.left.connect(lambda text, name=name: self._save(name, text))

    def show_office(self, office: OfficeCard) -> None:
        for name, field in self._fields.items():
            field.show_text(getattr(office, name))

    def _save(self, name: str, text: str) -> None:
        def failed(error: ContactDeskError) -> None:
            self._fields[name].set_error(error.sentence())

        self._workbench.write(
            lambda services: services.office.save(None, **{name: text}), failed=failed, owner=self
        )


class LogoCard(TitledCard):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(_("Logo"))
        self.body.setSpacing(int(Space.FIELD))
        self._workbench = workbench
        self.picture = QLabel()
        self.picture.setAccessibleName(_("Logo"))
        self.picture.setMinimumHeight(int(Size.AVATAR_LARGE))
        self._error = Label(size=FontSize.SMALL, tone=Tone.DANGER, wrap=True)
        self._remove = LinkButton(_("Remove"), on_click=lambda: self._save(None))
        buttons = QHBoxLayout()
        buttons.addWidget(Button(_("Choose a picture…"), Icon.UPLOAD, on_click=self._choose))
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        self.body.addWidget(self.picture)
        self.body.addLayout(buttons)
        self.body.addWidget(self._error)
        self.show_office(OfficeCard())

    def show_office(self, office: OfficeCard) -> None:
        self._error.setVisible(False)
        self._remove.setVisible(office.logo is not None)
        picture = QPixmap()
        if office.logo is None or not picture.loadFromData(office.logo):
            self.picture.setText(_("No logo yet. A PNG or JPEG picture stands at the head of each paper."))
            self.picture.setWordWrap(True)
            return
        ratio = self.devicePixelRatioF()
        room = int(Size.SIDEBAR), int(Size.AVATAR_LARGE)
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        small = picture.scaled(int(room[0] * ratio), int(room[1] * ratio), keep, smooth)
        small.setDevicePixelRatio(ratio)
        self.picture.setPixmap(small)

    def _choose(self) -> None:
        kinds = _("Pictures (*.png *.jpg *.jpeg)")
        file = QFileDialog.getOpenFileName(self, _("Choose a picture"), "", kinds)[0]
        if file:
            self.take(Path(file))

    def take(self, file: Path) -> None:
        """Make this picture the logo."""
        try:
            with file.open("rb") as opened:
                picture = opened.read(_LARGEST)
        except OSError as error:
            self._refuse(CannotRead(path=file, reason=os_reason(error)))
            return
        self._save(picture)

    def _save(self, picture: bytes | None) -> None:
        self._workbench.write(
            lambda services: services.office.save(logo=picture), failed=self._refuse, owner=self
        )

    @property
    def error(self) -> str:
        """What is being said against the picture chosen last."""
        return "" if self._error.isHidden() else self._error.text()

    def _refuse(self, error: ContactDeskError) -> None:
        self._error.setText(error.sentence())
        self._error.setVisible(True)
