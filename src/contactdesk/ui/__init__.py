"""The window: everything that imports Qt."""

from contactdesk.ui.shell.singletons import keep_singletons

keep_singletons()
