"""The window: everything that imports Qt."""

from contactdesk.ui.shell.plain_imports import import_qt_plainly
from contactdesk.ui.shell.quick_enums import make_enums_quickly
from contactdesk.ui.shell.singletons import keep_singletons

keep_singletons()
make_enums_quickly()
import_qt_plainly()
