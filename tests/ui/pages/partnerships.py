"""Partnerships for the tests of pages: as on the board of the design, over all its columns."""

from __future__ import annotations

from datetime import timedelta

from contactdesk.core.dates import today_there
from contactdesk.records.partnerships import Stage
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.services import Services
from tests.ui.pages.office import fill_office

_DRAFTS = (
    ("Job-centre mentors", "Bridges Foundation; City Hall of Łódź", Stage.CONTACTED, "Call", 3),
    ("Recognition of diplomas", "Community School No. 3; Ministry of Belonging", Stage.IDENTIFIED, "", 0),
    ("Interpreters’ pool", "Horizon Diaspora Association; Lublin NGO", Stage.IDENTIFIED, "", 0),
    ("Homes for all", "City Hall of Łódź; Housing NGO", Stage.IN_DIALOGUE, "Send the draft", -3),
    ("Small grants", "Embassy of Arcadia; Bridges Foundation", Stage.PROPOSAL, "Meeting", 10),
    ("Info desk in 4 languages", "Office for Stay; Horizon Diaspora Association", Stage.AGREED, "Sign", 7),
    ("After-school club", "Tewodros Culture Association; Białystok schools", Stage.ACTIVE, "", 0),
    ("Weekly programme", "Bridges Foundation; Radio Heron", Stage.ACTIVE, "", 0),
    ("Summer camp", "Bridges Foundation; Radio Heron", Stage.DORMANT, "", 0),
)


def fill_partnerships(services: Services) -> None:
    """Nine, two of them met at a table, one introduced, one without a next action and one overdue."""
    fill_office(services)
    services.office.add_colleague("Ewa Żak", login="tester")
    today = today_there()
    for title, parties, stage, action, days in _DRAFTS:
        services.partnerships.add(
            PartnershipDraft(
                title,
                parties=[PartyDraft(name) for name in parties.split("; ")],
                stage=stage,
                since=(today - timedelta(days=40)).isoformat(),
                next_action=action,
                next_due=(today + timedelta(days=days)).isoformat() if action else "",
                meeting="Networking Day" if stage in {Stage.CONTACTED, Stage.IN_DIALOGUE} else "",
                table="1 Labour market" if stage in {Stage.CONTACTED, Stage.IN_DIALOGUE} else "",
                introduced_by="Amina Hersi" if title.startswith("Interpreters") else "",
                valid_until=(today + timedelta(days=60)).isoformat() if stage is Stage.ACTIVE else "",
                contacts=["Łucja Dąbrowska"] if "City Hall" in parties else [],
                owner="me",
            )
        )
