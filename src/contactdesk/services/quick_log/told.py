"""What was understood of a line, in words: as a command prints it and the window shows it before saving."""

from __future__ import annotations

from contactdesk.core.dates import format_day
from contactdesk.core.i18n import _
from contactdesk.records.interactions import (
    DIRECTION_NAMES,
    INTERACTION_KIND_NAMES,
    Direction,
    InteractionKind,
)
from contactdesk.records.search import Kind
from contactdesk.services.quick_log.newcomers import offered
from contactdesk.services.quick_log.understood import Meant, Moment, NextStep, Understood


def told(understood: Understood, *, newcomers: bool = False) -> list[tuple[str, str]]:
    """A name and a value for each thing that was understood; ``newcomers`` are to be added to the desk."""
    if not understood.is_understood:
        return [(_("Not understood"), _("kept as a note, word for word"))]
    said = [(_("How"), how(understood))]
    said += [
        _newcomer_told(one) if newcomers and one.is_unknown else (_("With"), name_told(one))
        for one in understood.mentioned
    ]
    if understood.about:
        said.append((_("About"), understood.about))
    said.append((_("When"), moment_told(understood.at) if understood.at else _("now")))
    said += [(_("Next step"), step_told(step)) for step in understood.steps]
    return said


def how(understood: Understood) -> str:
    kind = _(INTERACTION_KIND_NAMES[understood.kind])
    if understood.kind is InteractionKind.CALL and not understood.answered:
        return _("{kind}, nobody reached").format(kind=kind)
    if understood.direction is Direction.NONE:
        return kind
    return f"{kind} · {_(DIRECTION_NAMES[understood.direction])}"


def name_told(meant: Meant) -> str:
    if meant.chosen is not None:
        return " · ".join(part for part in (meant.chosen.name, meant.chosen.detail) if part)
    if meant.is_ambiguous:
        names = ", ".join(one.name for one in meant.candidates)
        return _("“{name}” can be: {names}").format(name=meant.text, names=names)
    return _("“{name}” is not on the desk; the name stays in the text").format(name=meant.text)


def _newcomer_told(unknown: Meant) -> tuple[str, str]:
    new = offered(unknown)
    name = " · ".join(part for part in (new.name, new.organisation) if part)
    return (_("New person") if new.kind is Kind.PERSON else _("New organisation")), name


def moment_told(moment: Moment) -> str:
    day = format_day(moment.day, "full")
    return f"{day} · {moment.time:%H:%M}" if moment.time else day


def step_told(step: NextStep) -> str:
    """With the exact day, since "fri" may be meant otherwise."""
    parts = [step.what, moment_told(step.due) if step.due else _("no day")]
    if step.waiting:
        whom = step.waiting_for.name if step.waiting_for else ""
        parts.append(_("waiting for {whom}").format(whom=whom) if whom else _("waiting"))
    return " · ".join(parts)
