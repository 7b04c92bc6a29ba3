"""What Today shows of a desk with nothing in it: ways to begin."""

from __future__ import annotations

from contactdesk.core.i18n import _
from contactdesk.ui.dialogs.offers import Offer, Offers
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.workbench import Workbench


def today_offers(workbench: Workbench) -> Offers:
    bring = Offer(
        Icon.IMPORT,
        _("Bring a list"),
        _("An Excel or CSV file, or names pasted from an e-mail."),
        _("Import a list…"),
        lambda: workbench.go("import"),
    )
    plan = Offer(
        Icon.MEETING,
        _("Plan a meeting"),
        _("Say when and where, add who is invited, and print the attendance sheet."),
        _("New meeting"),
        lambda: workbench.go("new-meeting"),
    )
    add = Offer(
        Icon.ADD_PERSON,
        _("Add a person"),
        _("A name is enough; the rest can follow."),
        _("New person"),
        lambda: workbench.go("new-person"),
    )
    return Offers([bring, plan, add])
