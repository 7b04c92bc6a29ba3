"""What the gallery is put together from: invented people, their columns, a window around a page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.columns import CellKind, Column
from contactdesk.ui.widgets.completing_line import Answer
from contactdesk.ui.widgets.data_table import DataTable
from contactdesk.ui.widgets.side_entry import SideEntry
from contactdesk.ui.widgets.side_section import SideSection
from contactdesk.ui.widgets.sidebar import Sidebar

PLACES = (
    SideEntry("today", "Today", Icon.TODAY),
    SideEntry("people", "People", Icon.PEOPLE),
    SideEntry("organisations", "Organisations", Icon.ORGANISATION),
    SideEntry("meetings", "Meetings", Icon.MEETING),
    SideEntry("partnerships", "Partnerships", Icon.PARTNERSHIP),
    SideEntry("follow-ups", "Follow-ups", Icon.FOLLOW_UP),
    SideEntry("reports", "Reports", Icon.REPORT),
)
LISTS = (
    SideEntry("list-1", "Łódź · labour market", trailing="12"),
    SideEntry("list-2", "Invite to next day", trailing="44"),
    SideEntry("list-3", "No contact in 90 days", trailing="7"),
)


@dataclass(frozen=True)
class Guest:
    id: int
    name: str
    organisation: str
    city: str
    last: str
    status: str = "Attended"
    role: str = "Participant"


GUESTS = (
    Guest(1, "Amina Hersi", "Diaspora association", "Warszawa", "2 days ago", role="Organiser"),
    Guest(
        2, "Bohdan Kowalczuk", "Ministry · Migration Policy Dept.", "Warszawa", "1 week ago", role="Panellist"
    ),
    Guest(3, "Łucja Dąbrowska", "City Hall of Łódź", "Łódź", "3 weeks ago", "Confirmed"),
    Guest(4, "أمينة الصباح", "Diaspora association", "Lublin", "3 weeks ago", "Confirmed"),
    Guest(5, "Олена Шевченко", "Foundation", "Białystok", "1 month ago", "Invited"),
    Guest(6, "Nguyễn Văn Sơn", "Community school", "Warszawa", "1 month ago", "Confirmed"),
    Guest(7, "ተስፋዬ ገብሬ", "Culture association", "Lublin", "—", "Excused"),
    Guest(8, "Małgorzata Żak", "Embassy · Contribution Office", "Warszawa", "2 months ago", "Declined"),
)


def roles(_guest: Guest) -> tuple[str, ...]:
    return ("Organiser", "Panellist", "Participant")


TONES = {"Attended": Tone.OK, "Confirmed": Tone.BLUE, "Invited": Tone.WARN, "Excused": Tone.DANGER}
PEOPLE: tuple[Column[Guest], ...] = (
    Column("name", "Name", lambda guest: guest.name, CellKind.PERSON, 200, sort="name"),
    Column(
        "organisation", "Organisation", lambda guest: guest.organisation, stretch=True, sort="organisation"
    ),
    Column("city", "City", lambda guest: guest.city, width=96, sort="city"),
    Column("last", "Last contact", lambda guest: guest.last, CellKind.MUTED, 110),
)
PARTICIPANTS: tuple[Column[Guest], ...] = (
    Column("number", "#", lambda guest: str(guest.id), CellKind.NUMBER, 44),
    Column("name", "Participant", lambda guest: guest.name, CellKind.PERSON, 210),
    Column("organisation", "Organisation", lambda guest: guest.organisation, stretch=True),
    Column("role", "Role", lambda guest: guest.role, width=110, editable=True, choices=roles),
    Column(
        "status", "Status", lambda guest: guest.status, CellKind.PILL, 120,
        tone=lambda guest: TONES.get(guest.status, Tone.NEUTRAL),
    ),
)  # fmt: skip


def table(columns: tuple[Column[Guest], ...], key: str, search: QLineEdit | None = None) -> DataTable:
    model: RowModel[Guest] = RowModel(None, columns, question=key, row_id=lambda guest: guest.id)
    view = DataTable(model, key=key, name="People", layout={}, search=search)
    model.setParent(view)
    model.show(GUESTS)
    return view


def window(place: str, page: QWidget) -> QWidget:
    whole = QWidget()
    whole.setProperty("ground", "window")
    side = Sidebar(PLACES)
    side.add_section(SideSection()).show_entries("Saved lists", LISTS)
    side.set_foot("Backed up 5 min ago", tip="Today, 12:05")
    side.set_current(place)
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(side)
    row.addWidget(page, 1)
    return whole


def column(
    *parts: QWidget, margins: tuple[int, int, int, int] = (24, 20, 24, 12), spacing: int = 12
) -> QWidget:
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    for part in parts:
        box.addWidget(part)
    return page


def no_suggestions(_text: str, answer: Answer) -> None:
    answer(())
