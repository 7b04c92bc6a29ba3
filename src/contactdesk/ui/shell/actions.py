"""All actions, declared in one place with text, icon and shortcut, and made into QActions for a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from contactdesk.core.i18n import N_, _
from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Tone


class ActionId(StrEnum):
    SEARCH_EVERYTHING = "search-everything"
    NEW = "new"
    FIND = "find"
    UNDO = "undo"
    REDO = "redo"
    PRINT = "print"
    NEXT_PANE = "next-pane"
    EDIT = "edit"
    CHEAT_SHEET = "cheat-sheet"
    QUICK_LOG = "quick-log"
    LOG_CONTACT = "log-contact"
    CHANGE_JOB = "change-job"
    APPLY_PLAN = "apply-plan"
    HISTORY = "history"
    SETTINGS = "settings"
    IMPORT = "import"
    GO_TODAY = "go-today"
    GO_PEOPLE = "go-people"
    GO_ORGANISATIONS = "go-organisations"
    GO_MEETINGS = "go-meetings"
    GO_PARTNERSHIPS = "go-partnerships"
    GO_FOLLOW_UPS = "go-follow-ups"
    GO_REPORTS = "go-reports"
    GO_PLANS = "go-plans"
    NEW_PERSON = "new-person"
    NEW_ORGANISATION = "new-organisation"
    NEW_MEETING = "new-meeting"
    NEW_PARTNERSHIP = "new-partnership"
    NEW_FOLLOW_UP = "new-follow-up"
    BACK = "back"
    QUIT = "quit"


class ActionGroup(StrEnum):
    """The headings of the cheat sheet, untranslated."""

    WORK = N_("Work")
    GO = N_("Go to")
    MAKE = N_("Make new")
    WINDOW = N_("Window")


class ActionSpec(NamedTuple):
    id: ActionId
    text: str
    icon: Icon
    shortcuts: tuple[str, ...]
    group: ActionGroup


def _spec(which: ActionId, text: str, mark: Icon, group: ActionGroup, *shortcuts: str) -> ActionSpec:
    return ActionSpec(which, text, mark, shortcuts, group)


ACTIONS: tuple[ActionSpec, ...] = (
    _spec(ActionId.NEW, N_("New"), Icon.ADD, ActionGroup.WORK, "Ctrl+N"),
    _spec(ActionId.FIND, N_("Find on this page"), Icon.SEARCH, ActionGroup.WORK, "Ctrl+F", "/"),
    _spec(ActionId.EDIT, N_("Edit"), Icon.EDIT, ActionGroup.WORK, "F2"),
    _spec(ActionId.UNDO, N_("Undo"), Icon.UNDO, ActionGroup.WORK, "Ctrl+Z"),
    _spec(ActionId.REDO, N_("Redo"), Icon.REDO, ActionGroup.WORK, "Ctrl+Shift+Z"),
    _spec(ActionId.PRINT, N_("Print or save documents"), Icon.PRINT, ActionGroup.WORK, "Ctrl+P"),
    _spec(ActionId.QUICK_LOG, N_("Log what happened"), Icon.NOTE, ActionGroup.WORK, "Ctrl+L"),
    _spec(ActionId.LOG_CONTACT, N_("Log contact"), Icon.MESSAGE, ActionGroup.WORK, "Ctrl+Shift+C"),
    _spec(ActionId.CHANGE_JOB, N_("Changed job…"), Icon.MOVE, ActionGroup.WORK, "Ctrl+J"),
    _spec(ActionId.APPLY_PLAN, N_("Apply a plan…"), Icon.LIST, ActionGroup.WORK, "Ctrl+Shift+L"),
    _spec(ActionId.IMPORT, N_("Import a list"), Icon.IMPORT, ActionGroup.WORK, "Ctrl+I"),
    _spec(ActionId.SEARCH_EVERYTHING, N_("Search everything"), Icon.SEARCH, ActionGroup.GO, "Ctrl+K"),
    _spec(ActionId.GO_TODAY, N_("Go to Today"), Icon.TODAY, ActionGroup.GO, "Ctrl+1"),
    _spec(ActionId.GO_PEOPLE, N_("Go to People"), Icon.PEOPLE, ActionGroup.GO, "Ctrl+2"),
    _spec(ActionId.GO_ORGANISATIONS, N_("Go to Organisations"), Icon.ORGANISATION, ActionGroup.GO, "Ctrl+3"),
    _spec(ActionId.GO_MEETINGS, N_("Go to Meetings"), Icon.MEETING, ActionGroup.GO, "Ctrl+4"),
    _spec(ActionId.GO_PARTNERSHIPS, N_("Go to Partnerships"), Icon.PARTNERSHIP, ActionGroup.GO, "Ctrl+5"),
    _spec(ActionId.GO_FOLLOW_UPS, N_("Go to Follow-ups"), Icon.FOLLOW_UP, ActionGroup.GO, "Ctrl+6"),
    _spec(ActionId.GO_REPORTS, N_("Go to Reports"), Icon.REPORT, ActionGroup.GO, "Ctrl+7"),
    _spec(ActionId.GO_PLANS, N_("Plans"), Icon.LIST, ActionGroup.GO),
    _spec(ActionId.HISTORY, N_("History"), Icon.HISTORY, ActionGroup.GO, "Ctrl+H"),
    _spec(ActionId.BACK, N_("Back"), Icon.BACK, ActionGroup.GO, "Alt+Left"),
    _spec(ActionId.NEW_PERSON, N_("New person"), Icon.ADD_PERSON, ActionGroup.MAKE),
    _spec(ActionId.NEW_ORGANISATION, N_("New organisation"), Icon.ORGANISATION, ActionGroup.MAKE),
    _spec(ActionId.NEW_MEETING, N_("New meeting"), Icon.MEETING, ActionGroup.MAKE),
    _spec(ActionId.NEW_PARTNERSHIP, N_("New partnership"), Icon.PARTNERSHIP, ActionGroup.MAKE),
    _spec(ActionId.NEW_FOLLOW_UP, N_("New follow-up"), Icon.FOLLOW_UP, ActionGroup.MAKE),
    _spec(ActionId.NEXT_PANE, N_("Next pane"), Icon.COLUMNS, ActionGroup.WINDOW, "F6"),
    _spec(ActionId.CHEAT_SHEET, N_("Keyboard shortcuts"), Icon.KEYBOARD, ActionGroup.WINDOW, "F1"),
    _spec(ActionId.SETTINGS, N_("Settings"), Icon.SETTINGS, ActionGroup.WINDOW, "Ctrl+,"),
    _spec(ActionId.QUIT, N_("Quit"), Icon.CLOSE, ActionGroup.WINDOW, "Ctrl+Q"),
)


class Actions(QObject):
    """The actions of one window. Each stays disabled until something is bound to it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions = {spec.id: self._make(spec, window) for spec in ACTIONS}
        self._handlers: dict[ActionId, Callable[[], None]] = {}
        window.addActions(list(self._actions.values()))
        self.retranslate()

    def __getitem__(self, which: ActionId) -> QAction:
        return self._actions[which]

    def bind(self, which: ActionId, handler: Callable[[], None]) -> None:
        """Let ``handler`` do this action from now on, in place of what did it before."""
        self._handlers[which] = handler
        self._actions[which].setEnabled(True)

    def enable(self, which: ActionId, enabled: bool) -> None:
        self._actions[which].setEnabled(enabled and which in self._handlers)

    def specs(self) -> Iterator[tuple[ActionSpec, QAction]]:
        """All actions in the order of the cheat sheet."""
        return ((spec, self._actions[spec.id]) for spec in ACTIONS)

    def retranslate(self) -> None:
        for spec, action in self.specs():
            action.setText(_(spec.text))

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(icon(spec.icon, Tone.MUTED), "", window)
        action.setObjectName(spec.id.value)
        action.setShortcuts([QKeySequence(shortcut) for shortcut in spec.shortcuts])
        action.setEnabled(False)
        action.triggered.connect(lambda: self._on_triggered(spec.id))
        return action

    def _on_triggered(self, which: ActionId) -> None:
        self._handlers[which]()
