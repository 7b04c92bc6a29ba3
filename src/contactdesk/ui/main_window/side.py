"""The side bar as this window has it: the places that exist, and at its foot history and settings."""

from __future__ import annotations

from contactdesk.core.i18n import _
from contactdesk.ui.main_window.places import PLACES
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.side_entry import SideEntry
from contactdesk.ui.widgets.sidebar import Sidebar


def make_sidebar(workbench: Workbench) -> Sidebar:
    sidebar = Sidebar([SideEntry(place.key, _(place.text), place.icon) for place in PLACES])
    sidebar.chosen.connect(workbench.go)
    sidebar.search_wanted.connect(workbench.actions[ActionId.SEARCH_EVERYTHING].trigger)
    sidebar.add_below(SideEntry("history", _("History"), Icon.HISTORY))
    sidebar.add_below(SideEntry("settings", _("Settings"), Icon.SETTINGS))
    return sidebar
