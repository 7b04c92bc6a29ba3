"""The head of a detail pane: avatar, name, what they are, pills and the acts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.record_acts import RecordActs
from contactdesk.ui.models.record_view import RecordView
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.act_row import ActRow
from contactdesk.ui.widgets.avatars import Avatar
from contactdesk.ui.widgets.buttons import Button, MenuButton
from contactdesk.ui.widgets.few_lines import FewLines
from contactdesk.ui.widgets.flow_layout import FlowLayout
from contactdesk.ui.widgets.pills import Pill


class PaneHead(QWidget):
    """``buttons`` are acts of the page's own, which stand first."""

    def __init__(self, acts: RecordActs, buttons: Sequence[Button] = ()) -> None:
        super().__init__()
        self._acts, self._own_buttons = acts, tuple(buttons)
        self._view: RecordView | None = None
        self._avatar = Avatar(mark=acts.mark)
        self._name = FewLines(lines=3, size=FontSize.TITLE, bold=True)
        self._subtitle = FewLines(tone=Tone.MUTED)
        written_to = acts.can_be_written_to
        self._mail = Button(_("E-mail"), Icon.MAIL, on_click=self._write) if written_to else None
        self._pills = _Flow(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.FIELD))
        box.addLayout(self._who())
        box.addWidget(self._pills)
        box.addWidget(ActRow(self._buttons(), self._fill_more))

    def show_view(self, view: RecordView) -> None:
        self._view = view
        self._avatar.set_name(view.name)
        self._name.setText(view.name)
        self._subtitle.setText(view.subtitle)
        if self._mail is not None:
            self._mail.setEnabled(bool(view.email))
            self._mail.setToolTip(view.email or _("There is no valid e-mail address to write to."))
        archived = [(_("Archived"), Tone.WARN)] if view.archived else []
        self._pills.fill([Pill(text, tone) for text, tone in (*view.pills, *archived)])

    def _who(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(int(Space.HAIR))
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._subtitle)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(int(Space.BLOCK))
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        return row

    def _buttons(self) -> list[Button]:
        """What is done most often first: at a narrow pane the last ones stand behind the dots."""
        buttons: list[Button] = [*self._own_buttons, *([] if self._mail is None else [self._mail])]
        if self._acts.moves_through_stages:
            buttons.append(MenuButton(_("Move to…"), Icon.MOVE, self._fill_stages))
        if self._acts.can_be_followed_up:
            buttons.append(Button(_("Log contact"), Icon.MESSAGE, on_click=self._log))
            buttons.append(Button(_("Follow up"), Icon.FOLLOW_UP, on_click=self._follow_up))
        buttons.append(Button(_("Edit"), Icon.EDIT, on_click=self._edit))
        if self._acts.joins_meetings:
            buttons.append(MenuButton(_("Add to meeting…"), Icon.MEETING, self._fill_meetings))
        return buttons

    def _write(self) -> None:
        if self._view is not None and self._view.email:
            self._acts.write_to(self._view.email)

    def _edit(self) -> None:
        if self._view is not None:
            self._acts.edit(self._view.id)

    def _fill_stages(self, menu: QMenu) -> None:
        if self._view is not None:
            self._acts.fill_stages(menu, self._view)

    def _log(self) -> None:
        if self._view is not None:
            self._acts.log_contact(self._view)

    def _follow_up(self) -> None:
        if self._view is not None:
            self._acts.follow_up(self._view.id)

    def _fill_meetings(self, menu: QMenu) -> None:
        self._acts.fill_meetings(menu, self._join)

    def _join(self, meeting_id: int) -> None:
        if self._view is not None:
            self._acts.add_to_meeting(meeting_id, [self._view.id])

    def _fill_more(self, menu: QMenu) -> None:
        self._acts.fill_more(menu, self._view)


class _Flow(QWidget):
    """Pills that break into lines like words do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill(self, widgets: list[Pill]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for widget in widgets:
            self._flow.addWidget(widget)
            widget.show()
        self.setVisible(bool(widgets))
        self.updateGeometry()
