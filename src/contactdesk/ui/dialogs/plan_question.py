"""Applies a plan to a meeting or partnership: which plan, and which of its steps, with day and people."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QStyle, QVBoxLayout, QWidget

from contactdesk.core.dates import format_day, today_there
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import _, n_
from contactdesk.records.plans import PlanFor
from contactdesk.services.plan_templates import PlanCard
from contactdesk.services.planned_steps import PlannedStep
from contactdesk.ui.models.read_day import read_day
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.date_field import DateField
from contactdesk.ui.widgets.form_field import FormField
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.labels import Label


class PlanQuestion(QDialog):
    """It reads the plans when it is opened, and deletes itself."""

    def __init__(self, workbench: Workbench, kind: PlanFor, record_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._kind, self._id = kind, record_id
        self.setWindowTitle(_("Apply a plan"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(int(Size.SENTENCE), int(Size.SENTENCE))
        self.resize(int(Size.ASKING), int(Size.ASKING))
        self.plan: Combo[int] = Combo()
        self.plan.chosen.connect(self._preview)
        self.steps: dict[int, QCheckBox] = {}
        # A meeting has its own day; the steps of a partnership are counted from any.
        self.day: DateField[date] = DateField(read_day, format_day, not_understood="")
        self.day.set_value(today_there())
        self.day.textEdited.connect(self._on_day)
        self._counted = FormField(_("Counted from"), self.day)
        self._counted.setVisible(kind is PlanFor.PARTNERSHIP)
        self._told = Label(wrap=True, tone=Tone.MUTED)
        self._scroll = FormScroll()
        self.apply = PrimaryButton(_("Apply"), on_click=self._on_apply)
        self.apply.setDefault(True)
        self.apply.setEnabled(False)
        self._lay_out()
        workbench.read(
            lambda services: services.plans.templates(kind),
            self._show_plans,
            question="plans to apply",
            owner=self,
        )

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(int(Space.GAP))
        buttons.addWidget(LinkButton(_("Edit plans…"), Icon.EDIT, on_click=self._edit_plans))
        buttons.addStretch(1)
        buttons.addWidget(Button(_("Cancel"), on_click=self.reject))
        buttons.addWidget(self.apply)
        box = QVBoxLayout(self)
        margin = int(Space.CARD)
        box.setContentsMargins(margin, margin, margin, margin)
        box.setSpacing(int(Space.BLOCK))
        box.addWidget(FormField(_("Plan"), self.plan))
        box.addWidget(self._counted)
        box.addWidget(self._scroll, 1)
        box.addWidget(self._told)
        box.addLayout(buttons)

    def _show_plans(self, plans: list[PlanCard]) -> None:
        for plan in plans:
            self.plan.add(plan.name, plan.id)
        self.plan.setFocus()
        if plans:
            self._preview(plans[0].id)
        else:
            of_meetings = self._kind is PlanFor.MEETING
            none_of_meetings = _("There is no plan for meetings yet.")
            self._told.setText(
                none_of_meetings if of_meetings else _("There is no plan for partnerships yet.")
            )

    def _where(self) -> dict[str, Any]:
        """What a plan is applied to, as services name it."""
        if self._kind is PlanFor.MEETING:
            return {"meeting_id": self._id}
        day = self.day.value()
        # What cannot be read is told by the service; it is not today.
        return {"partnership_id": self._id, "on": self.day.text() if day is None else day.isoformat()}

    def _on_day(self) -> None:
        if self.plan.count():
            self._preview(self.plan.value())

    def _edit_plans(self) -> None:
        self.reject()
        self._workbench.go("plans")

    def _preview(self, plan_id: int) -> None:
        where = self._where()
        self._workbench.read(
            lambda services: services.plans.preview(plan_id, **where),
            self._show_steps,
            question="steps of a plan",
            failed=self._on_not_previewed,
            owner=self,
        )

    def _show_steps(self, steps: tuple[PlannedStep, ...]) -> None:
        self.steps.clear()
        while (item := self._scroll.body.takeAt(0)) is not None:
            while (inner := item.layout()) is not None and (part := inner.takeAt(0)) is not None:
                if (widget := part.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
        for step in steps:
            # An ampersand in a text of a button is a key.
            tick = QCheckBox(_step_words(step).replace("&", "&&"))
            tick.setChecked(step.makes > 0)
            tick.setEnabled(step.makes > 0)
            tick.toggled.connect(self._tell)
            self.steps[step.step_id] = tick
            self._scroll.body.addLayout(_with_why(tick, _why_words(step)))
        self._scroll.body.addStretch(1)
        self._tell()

    def _tell(self) -> None:
        """Nothing chosen is nothing to apply."""
        chosen = any(tick.isChecked() for tick in self.steps.values())
        self.apply.setEnabled(chosen)
        nothing = not any(tick.isEnabled() for tick in self.steps.values())
        self._told.setText(
            _("It has been applied here already, or nobody is there for it.") if nothing else ""
        )

    def _on_apply(self) -> None:
        plan_id, where = self.plan.value(), self._where()
        without = frozenset(step for step, tick in self.steps.items() if not tick.isChecked())
        self._workbench.write(
            lambda services: services.plans.apply(plan_id, **where, without=without),
            lambda _saved: self.accept(),
            failed=self._refuse,
            owner=self,
        )

    def _on_not_previewed(self, error: ContactDeskError) -> None:
        """The steps that stand there are of another day or plan."""
        self.apply.setEnabled(False)
        self._refuse(error)

    def _refuse(self, error: ContactDeskError) -> None:
        self._told.setText(error.sentence())


def _with_why(tick: QCheckBox, words: str) -> QVBoxLayout:
    """Under the words of the tick, as one thing."""
    style = tick.style()
    indent = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, tick)
    indent += style.pixelMetric(QStyle.PixelMetric.PM_CheckBoxLabelSpacing, None, tick)
    why = Label(words, size=FontSize.SMALL, tone=Tone.MUTED, wrap=True)
    leading = (0, 0, indent, 0) if tick.isRightToLeft() else (indent, 0, 0, 0)
    why.setContentsMargins(*leading)
    both = QVBoxLayout()
    both.setSpacing(int(Space.HAIR))
    both.addWidget(tick)
    both.addWidget(why)
    return both


def _step_words(step: PlannedStep) -> str:
    return f"{format_day(date.fromisoformat(step.due), 'brief')} · {step.what}"


def _why_words(step: PlannedStep) -> str:
    """``10 working days, passing over … · 3 follow-ups · Iga Wrona``."""
    many = n_("{n} follow-up", "{n} follow-ups", step.makes).format(n=step.makes)
    people = n_("{n} person", "{n} people", len(step.people)).format(n=len(step.people))
    parts = (step.why_that_day, many if step.one_each else people if step.people else "", step.assignee)
    return " · ".join(part for part in parts if part)
