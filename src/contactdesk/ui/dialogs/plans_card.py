"""The card of the settings that leads to the office's plans."""

from __future__ import annotations

from contactdesk.core.i18n import _
from contactdesk.ui.models.plan_noun import PLANS
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button
from contactdesk.ui.widgets.cards import TitledCard
from contactdesk.ui.widgets.chips import ChipRow
from contactdesk.ui.widgets.labels import Label


class PlansCard(TitledCard):
    def __init__(self, workbench: Workbench) -> None:
        super().__init__(_(PLANS.title))
        self.body.setSpacing(int(Space.FIELD))
        words = _("Steps that follow every meeting or partnership of a kind.")
        self.body.addWidget(Label(words, tone=Tone.MUTED, wrap=True))
        buttons = ChipRow()
        buttons.add(Button(_("Edit plans…"), Icon.EDIT, on_click=lambda: workbench.go(PLANS.place)))
        self.body.addWidget(buttons)
