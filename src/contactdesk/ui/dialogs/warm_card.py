"""The card of Today with partners whom nobody has been in touch with for too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contactdesk.core.i18n import _, n_
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.shell.workbench import Workbench
from contactdesk.ui.widgets.cards import CardRow, TitledCard
from contactdesk.ui.widgets.labels import Label
from contactdesk.ui.widgets.pills import Pill

if TYPE_CHECKING:
    from contactdesk.services.keep_warm import Cold, ColdPartner


def warm_card(cold: Cold | None, bench: Workbench) -> TitledCard:
    """Empty until it is known."""
    card = TitledCard(_("Keep warm"), count=str(cold.total) if cold and cold.total else "")
    for partner in cold.first if cold else ():
        card.body.addWidget(_row(partner, bench))
    if cold and not cold.total:
        card.body.addWidget(Label(_("You have been in touch with all partners."), tone=Tone.MUTED))
    card.body.addStretch(1)
    return card


def _row(partner: ColdPartner, bench: Workbench) -> CardRow:
    days = n_("{n} d", "{n} d", partner.days).format(n=partner.days)
    row = CardRow(
        partner.name,
        f"{_why(partner)} · {_last(partner)}",
        icon=Icon.CLOCK,
        trailing=Pill(days, Tone.DANGER if 2 * partner.days > 3 * partner.every else Tone.WARN),
        clickable=True,
    )
    row.clicked.connect(lambda: bench.go("organisations", partner.organisation_id))
    return row


def _why(partner: ColdPartner) -> str:
    # Compared as text: what is shown at the start brings no records.
    if partner.stage == "active":
        return _("Active partnership")
    if partner.stage == "agreed":
        return _("Agreed")
    return n_("every {n} day", "every {n} days", partner.every).format(n=partner.every)


def _last(partner: ColdPartner) -> str:
    if partner.last_contact is None:
        return _("no contact yet")
    return n_("last contact {n} day ago", "last contact {n} days ago", partner.days).format(n=partner.days)
