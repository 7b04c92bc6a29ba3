"""Pages of the gallery that ask and that sum up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from contactdesk.ui.widgets.cards import Card, CardRow, TitledCard
from contactdesk.ui.widgets.combo import Combo
from contactdesk.ui.widgets.form_field import FormField, FormRow
from contactdesk.ui.widgets.form_scroll import FormScroll
from contactdesk.ui.widgets.labels import Caps, Elided, Label, Section
from contactdesk.ui.widgets.nav_list import NavList
from contactdesk.ui.widgets.number_cards import NumberTile
from contactdesk.ui.widgets.page_header import PageHeader
from contactdesk.ui.widgets.pills import ButtonPill, Pill
from contactdesk.ui.widgets.pills_field import PillsField
from contactdesk.ui.widgets.step_pills import StepPills
from contactdesk.ui.widgets.text_area import TextArea
from tests.ui.widgets.gallery_parts import PARTICIPANTS, column, no_suggestions, table, window


def field(label: str, text: str, hint: str = "") -> FormField:
    return FormField(label, QLineEdit(text), hint=hint)


def form() -> QWidget:
    scroll = FormScroll()
    body = scroll.body
    mail = field("E-mail", "lucja.dabrowska(at)uml.example.org")
    mail.set_error("This is not an e-mail address yet: write @ instead of (at).")
    address: Combo[str] = Combo()
    address.add("Szanowna Pani", "f")
    address.add("Szanowny Pan", "m")
    notes = TextArea(3)
    notes.set_text("Prefers a call before ten. Wants numbers from Lublin first.")
    tags = PillsField("Add tag", no_suggestions)
    tags.set_values(("labour market", "met in Lublin"))
    for part in (
        Caps("Name"),
        FormRow(field("Display name", "Łucja Dąbrowska"), field("In original script", "")),
        FormRow(field("Given", "Łucja"), field("Family", "Dąbrowska"), FormField("Form of address", address)),
        Caps("Where they work"),
        FormRow(
            field("Organisation", "City Hall of Łódź"),
            field("Position", "Plenipotentiary"),
            field("Since", "2024"),
        ),
        LinkButton("Add another organisation", Icon.ADD),
        Caps("How to reach them"),
        FormRow(mail, field("Phone", "42 555 01 10", "Kept as typed; dialled as +48 42 555 01 10")),
        Caps("Good to know"),
        tags,
        FormField("Notes", notes),
        QCheckBox("8 blank rows for walk-ins"),
    ):
        leading = Qt.AlignmentFlag.AlignLeading if isinstance(part, LinkButton) else Qt.AlignmentFlag(0)
        body.addWidget(part, 0, leading)
    body.addStretch(1)
    card = Card(margins=int(Space.PAGE))
    card.body.addWidget(PageHeader("New person"))
    card.body.addWidget(scroll, 1)
    foot = QHBoxLayout()
    foot.addWidget(Label("Consent to keep contact: not asked yet", size=FontSize.SMALL, tone=Tone.MUTED), 1)
    foot.addWidget(Button("Cancel"))
    foot.addWidget(PrimaryButton("Save"))
    card.body.addLayout(foot)
    likely = Card()
    likely.setFixedWidth(400)
    likely.body.addWidget(Section("Is it one of these?"))
    likely.body.addWidget(
        Label("Found while you type. Opening one keeps what you entered.", tone=Tone.MUTED, wrap=True)
    )
    for name, place, why, tone in (
        ("Łucja Dąbrowska", "City Hall of Łódź", "same phone", Tone.WARN),
        ("Lucja Dabrowska", "UM Łodzi", "name, one accent apart", Tone.NEUTRAL),
    ):
        one = Card(margins=int(Space.GAP))
        one.body.addWidget(CardRow(name, place, avatar=name, trailing=Pill(why, tone), clickable=True))
        likely.body.addWidget(one)
    likely.body.addStretch(1)
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(24, 20, 24, 20)
    row.setSpacing(14)
    row.addWidget(card, 1)
    row.addWidget(likely)
    return window("people", page)


def importing() -> QWidget:
    header = PageHeader(
        "Import participants", subtitle="lista-uczestnikow.csv · 16 rows · into Networking Day"
    )
    steps = StepPills(("File", "Columns", "Preview", "Done"))
    steps.set_current(2)
    fields = []
    for label, choice in (
        ("Encoding", "Windows-1250 (found)"),
        ("Columns separated by", "semicolon (found)"),
        ("Headings in row", "1"),
        ("If known already", "Complete, never overwrite"),
    ):
        combo: Combo[int] = Combo()
        combo.add(choice, 1)
        combo.add("something else", 2)
        fields.append(FormField(label, combo))
    tiles = FormRow(NumberTile("12", "new people"), NumberTile("2", "known"), NumberTile("1", "not taken"))
    foot = QWidget()
    row = QHBoxLayout(foot)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Elided("Nothing is written before you press Import; afterwards one Undo takes it all back.",
                         size=FontSize.SMALL, tone=Tone.MUTED), 1)  # fmt: skip
    row.addWidget(Button("Back"))
    row.addWidget(PrimaryButton("Import 15 rows"))
    return window(
        "meetings", column(header, steps, FormRow(*fields), tiles, table(PARTICIPANTS, "import"), foot)
    )


def today() -> QWidget:
    header = PageHeader("Sunday 22 November")
    header.add_button(Button("Quick note", Icon.NOTE))
    header.add_button(PrimaryButton("New meeting", Icon.ADD))
    due = TitledCard("Follow-ups", count="7 due", link="Show all")
    for title, detail_, when, tone in (
        (
            "Send the draft agreement on job-centre mentors",
            "Łucja Dąbrowska · City Hall of Łódź",
            "3 days late",
            Tone.DANGER,
        ),
        ("Call about diploma recognition", "Ministry of Labour · from Networking Day", "today", Tone.WARN),
        ("Ask for the Lublin numbers", "Amina Hersi · Diaspora association", "tomorrow", Tone.BLUE),
    ):
        due.body.addWidget(CardRow(title, detail_, checkable=True, trailing=Pill(when, tone)))
    soon = TitledCard("Next meetings", count="2", link="Show all")
    where = "Tue 24 Nov · 17:00 · Bracka, Warszawa"
    confirmed = Pill("12 of 20 confirmed", Tone.OK)
    soon.body.addWidget(
        CardRow("Thematic table", where, icon=Icon.MEETING, icon_tone=Tone.ACCENT, trailing=confirmed)
    )
    after = TitledCard("After Networking Day", count="29 Oct", link="Show all")
    missing = "4 signatures on the sheet are not entered yet"
    enter = ButtonPill("Enter", Tone.WARN)
    after.body.addWidget(
        CardRow(missing, "Open the participants tab", icon=Icon.WARNING, icon_tone=Tone.WARN, trailing=enter)
    )
    papers = Card(margins=int(Space.GAP))
    nav = NavList()
    for key, text, mark in (("sheet", "Attendance sheet", Icon.FILE), ("list", "Participant list", Icon.LIST),
                            ("badges", "Name badges", Icon.BADGE)):  # fmt: skip
        nav.add(key, text, mark)
    nav.set_current("sheet")
    papers.body.addWidget(nav)
    cards = QWidget()
    grid = QGridLayout(cards)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(int(Space.BLOCK))
    for place, card in enumerate((due, soon, after, papers)):
        card.body.addStretch(1)
        grid.addWidget(card, place // 2, place % 2)
    rest = QFrame()
    rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    page = column(header, cards, rest, spacing=14)
    return window("today", page)
