"""Pages of the gallery that list people."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.avatars import Avatar
from contactdesk.ui.widgets.buttons import Button, IconButton, LinkButton, Look, PrimaryButton
from contactdesk.ui.widgets.cards import Card
from contactdesk.ui.widgets.chips import Chip, ChipRow
from contactdesk.ui.widgets.completing_line import CompletingLine
from contactdesk.ui.widgets.form_field import FormRow
from contactdesk.ui.widgets.labels import Elided, Heading, Label
from contactdesk.ui.widgets.number_cards import StatCard
from contactdesk.ui.widgets.page_header import PageHeader
from contactdesk.ui.widgets.pills import Pill
from contactdesk.ui.widgets.search_line import SearchLine
from contactdesk.ui.widgets.split import Split
from contactdesk.ui.widgets.tab_strip import Tabs
from contactdesk.ui.widgets.timeline import Timeline, TimelineEntry
from tests.ui.widgets.gallery_parts import (
    PARTICIPANTS,
    PEOPLE,
    column,
    no_suggestions,
    table,
    window,
)


def people() -> QWidget:
    header = PageHeader("People", count="1 284")
    header.add_button(Button("Import…", Icon.IMPORT))
    header.add_button(PrimaryButton("New person", Icon.ADD))
    search = SearchLine("Search people")
    search.set_text("łodz  labour")
    chips = ChipRow()
    for text in ("City: Łódź, Lublin", "Topic: labour market"):
        chips.add(Chip(text, removable=True))
    for text in ("Sector", "Tag", "Met at"):
        chips.add(Chip(text, checkable=True))
    chips.add(LinkButton("Save list"))
    chips.add(LinkButton("Columns"))
    rows = table(PEOPLE, "people", search)
    rows.set_marked("lodz labour")
    rows.show_sort("name", descending=False)
    rows.select_id(3)
    foot = Label("10 of 1 284  ·  4 ms", size=FontSize.SMALL, tone=Tone.MUTED)
    left = column(header, search, chips, rows, foot, margins=(0, 0, 0, 0))
    split = Split("people", {}, left, detail(), shares=(3, 2))
    return window("people", column(split))


def detail() -> QWidget:
    card = Card(margins=int(Space.CARD) + 2)
    head = QHBoxLayout()
    head.setSpacing(int(Space.BLOCK))
    head.addWidget(Avatar("Łucja Dąbrowska"))
    names = QVBoxLayout()
    names.setSpacing(int(Space.TIGHT))
    names.addWidget(Heading("Łucja Dąbrowska"))
    names.addWidget(Elided("Plenipotentiary for integration · City Hall of Łódź", tone=Tone.MUTED))
    head.addLayout(names, 1)
    pills = QHBoxLayout()
    for text, tone in (
        ("Local authority", Tone.BLUE),
        ("Labour market", Tone.VIOLET),
        ("Consent ✓", Tone.OK),
    ):
        pills.addWidget(Pill(text, tone))
    pills.addStretch(1)
    acts = QHBoxLayout()
    acts.addWidget(Button("E-mail", Icon.MAIL))
    acts.addWidget(Button("Log contact", Icon.MESSAGE))
    acts.addWidget(Button("Follow up", Icon.BELL))
    acts.addStretch(1)
    acts.addWidget(IconButton(Icon.MORE, "More", look=Look.SECONDARY))
    timeline = Timeline()
    timeline.show_entries((
        TimelineEntry("Follow-up due tomorrow", "due 23 Nov", "Send the draft", Icon.BELL, Tone.WARN),
        TimelineEntry("Phone call", "3 weeks ago", "Interested in a joint pilot in two districts; wants "
                      "numbers from Lublin first.", Icon.PHONE, Tone.ACCENT),
        TimelineEntry("Attended Networking Day", "29 Oct", "Table 1 · Labour market. Met 6 people there.",
                      Icon.ATTENDED, Tone.OK),
        TimelineEntry("Attended Consulting seminar, Łódź", "12 Sep", "", Icon.MEETING),
    ))  # fmt: skip
    tabs = Tabs()
    tabs.add("timeline", "Timeline", timeline)
    for key, title, count in (
        ("details", "Details", None),
        ("meetings", "Meetings", 2),
        ("history", "History", None),
    ):
        tabs.add(key, title, QWidget())
        tabs.set_count(key, count)
    for row in (head, pills, acts):
        card.body.addLayout(row)
    card.body.addWidget(tabs, 1)
    card.body.setSpacing(int(Space.BLOCK))
    return card


def meeting() -> QWidget:
    header = PageHeader("Networking Day", subtitle="Saturday 29 October · 10:00–16:00 · Warszawa")
    header.add_button(Button("Print…", Icon.PRINT))
    header.add_button(PrimaryButton("Check-in", Icon.CHECK_IN))
    stats = QWidget()
    row = QHBoxLayout(stats)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for value, caption, share, tone in (
        ("38 of 44", "attended", 0.86, Tone.OK),
        ("21", "with migration experience (55 %)", 0.55, Tone.VIOLET),
        ("19", "organisations from 5 sectors", 0.7, Tone.ACCENT),
        ("6", "public institutions", 0.3, Tone.BLUE),
        ("9", "new partnerships so far", 0.45, Tone.ROSE),
    ):
        row.addWidget(StatCard(value, caption, share, tone), 1)
    add = CompletingLine(
        no_suggestions, placeholder="Add people or whole organisations by name, list or paste…"
    )
    adding = FormRow(add, Button("Invite a list", Icon.ADD_TO_LIST), Button("Seat tables", Icon.SHUFFLE),
                     stretches=(1, 0, 0))  # fmt: skip
    rows = table(PARTICIPANTS, "participants")
    tabs = Tabs()
    tabs.add("programme", "Programme", QWidget())
    tabs.add("participants", "Participants", column(adding, rows, margins=(0, 0, 0, 0)))
    tabs.add("documents", "Documents", QWidget())
    tabs.set_count("participants", 44)
    tabs.set_current("participants")
    return window("meetings", column(header, stats, tabs))
