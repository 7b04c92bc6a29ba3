"""What the window asks of a page, beside being a widget made from a workbench."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from contactdesk.ui.shell.workbench import Destination, Workbench


class Page(Protocol):
    """Every page has these."""

    def title(self) -> str:
        """What the window is called while the page is shown."""

    def refresh(self) -> None:
        """Read again what is shown; called when the page comes to the front and when the desk was changed."""


class Ability(StrEnum):
    """What a page may have besides, without arguments; each is bound to an action."""

    FIND = "find"
    NEW = "new"
    EDIT = "edit"
    PRINT = "print_papers"
    CHANGE_JOB = "change_job"
    LOG_CONTACT = "log_contact"
    APPLY_PLAN = "apply_plan"


PageMaker = Callable[[Workbench], QWidget]


def as_page(widget: QWidget) -> Page:
    """Pages are widgets and keep the protocol; Python's types cannot say both at once."""
    return cast("Page", widget)


def ability(widget: QWidget, which: Ability) -> Callable[[], None] | None:
    """A page's own method of that name; QWidget has a ``find`` too, which means something else."""
    own = getattr(type(widget), which.value, None)
    if own is None or own is getattr(QWidget, which.value, None):
        return None
    return cast("Callable[[], None]", getattr(widget, which.value))


def send(widget: QWidget, destination: Destination) -> None:
    """Show a page what it is wanted for, if it cares."""
    go = getattr(widget, "go", None)
    if go is not None:
        go(destination)


def show_first(widget: QWidget, seen: object) -> None:
    """Show a page what was seen for it before its desk is open, if it cares."""
    show = getattr(widget, "show_first", None)
    if show is not None:
        show(seen)


def panes(widget: QWidget) -> Sequence[QWidget]:
    """The parts of a page between which F6 walks; a page that names none is one."""
    named = getattr(widget, "panes", None)
    return [widget] if named is None else named()
