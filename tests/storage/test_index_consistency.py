"""The search index says exactly what the records say, after any writes, imports, undo and redo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import phrase
from contactdesk.core.text import search_lines
from contactdesk.exchange.pasted import read_pasted
from contactdesk.exchange.tables import Field, SheetTable
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.interactions import Interaction, InteractionKind, InteractionPerson
from contactdesk.records.meetings import Attendance, Meeting, MeetingHost, Participation
from contactdesk.records.organisations import NameKind, Organisation, OtherName, Sector
from contactdesk.records.partnerships import Partnership, PartnershipParty
from contactdesk.records.people import Affiliation, ContactKind, ContactPoint, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind, SearchEntry, SearchWord
from contactdesk.records.tags import Tag, Tagging
from contactdesk.services.services import Services
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import ChangedSince, NothingToRedo, NothingToUndo
from contactdesk.storage.word_query import Way

NAMES = ("Łucja Żak", "Олена Шевченко", "王芳", "أمينة الصباح", "Kos-Lis, Jan 7", "Ł", "—", "x" * 70)
CITIES = ("", "Łódź", "Київ")
Step = tuple[str, int, int]
ACTS = "add edit join rename move tag retag untag reach host call archive remove many import undo undo redo"
ACTS += " partner side follow log about title settle relocate invite tick leave"
STEPS = st.lists(
    st.tuples(st.sampled_from(ACTS.split()), st.integers(0, 7), st.integers(0, 7)), min_size=1, max_size=12
)


def some(desk: Desk, noun: type[Record], number: int) -> int | None:
    ids = [record_id for (record_id,) in desk.rows(noun.select(noun.id).order_by(noun.id))]
    return ids[number % len(ids)] if ids else None


def take(desk: Desk, step: Step) -> None:
    act, one, two = step
    if act in {"undo", "redo"}:
        with suppress(NothingToUndo, NothingToRedo, ChangedSince):
            (desk.undo if act == "undo" else desk.redo)()
        return
    if act == "import":
        imports = Services(desk).imports
        rows = [[f"{NAMES[one]} {i}", NAMES[two], f"p{i}@example.org"] for i in range(3)]
        fields = (Field.NAME, Field.ORGANISATION, Field.EMAIL)
        imports.run(imports.plan(listed(rows), fields))
        return
    with desk.change(phrase("step")) as change:
        write(desk, change, act, one, two)


def listed(rows: list[list[str]]) -> SheetTable:
    return read_pasted("\n".join("\t".join(row) for row in rows))


def write(desk: Desk, change: OpenChange, act: str, one: int, two: int) -> None:
    person, organisation = some(desk, Person, one), some(desk, Organisation, two)
    if person is None or organisation is None or act == "add":
        person = change.add(Person, display_name=NAMES[one], notes=NAMES[two])
        organisation = change.add(Organisation, name=NAMES[two], city="Łódź")
        change.add(Meeting, title=f"{NAMES[one]} meets")
    meeting, affiliation = some(desk, Meeting, one), some(desk, Affiliation, one)
    tag, tagging = some(desk, Tag, one), some(desk, Tagging, two)
    acts: dict[str, Callable[[], object]] = {
        "edit": lambda: change.edit(Person, person, display_name=NAMES[two], do_not_contact=bool(one % 2)),
        "join": lambda: change.add(Affiliation, person=person, organisation=organisation, unit=NAMES[one]),
        "rename": lambda: change.edit(Organisation, organisation, name=f"{NAMES[one]} Most"),
        "reach": lambda: change.add(
            ContactPoint, person=person, kind=ContactKind.PHONE, value=f"6{one} {two}"
        ),
        "call": lambda: change.add(
            OtherName, organisation=organisation, kind=NameKind.FORMER, name=NAMES[one]
        ),
        "archive": lambda: change.edit(Person, person, archived_at=utc_now() if one % 2 else None),
        "settle": lambda: change.edit(
            Person, person, city=CITIES[one % 3], languages=("", "pl", "uk, pl")[two % 3]
        ),
        "relocate": lambda: change.edit(
            Organisation, organisation, city=CITIES[one % 3], sector=list(Sector)[two]
        ),
        "many": lambda: change.add_many(Person, [{"display_name": f"{NAMES[one]} {i}"} for i in range(9)]),
    }
    acts |= around_partnerships(desk, change, one, person, organisation)
    if affiliation is not None:
        acts["move"] = lambda: change.edit(Affiliation, affiliation, person=person, organisation=organisation)
        acts["remove"] = lambda: change.remove(Affiliation, affiliation)
    if meeting is not None:
        acts["invite"] = lambda: invite(desk, change, meeting, person, organisation)
        acts["host"] = lambda: change.add(MeetingHost, meeting=meeting, organisation=organisation)
    taking_part = some(desk, Participation, one)
    if taking_part is not None:
        acts["tick"] = lambda: change.edit(Participation, taking_part, attendance=Attendance.PRESENT)
        acts["leave"] = lambda: change.remove(Participation, taking_part)
    if tag is None:
        acts["tag"] = lambda: change.add(Tagging, person=person, tag=change.add(Tag, name=NAMES[two]))
    else:
        acts["tag"] = lambda: change.add(Tagging, person=person, tag=tag)
        acts["retag"] = lambda: change.edit(Tag, tag, name=f"tag {NAMES[one]} {two}")
    if tagging is not None:
        acts["untag"] = lambda: change.remove(Tagging, tagging)
    with suppress(KeyError):
        acts[act]()


def invite(desk: Desk, change: OpenChange, meeting: int, person: int, organisation: int) -> None:
    there = (Participation.meeting == meeting) & (Participation.person == person)
    if desk.row(Participation.select(Participation.id).where(there)) is None:
        change.add(Participation, meeting=meeting, person=person, organisation=organisation)


def around_partnerships(
    desk: Desk, change: OpenChange, one: int, person: int, organisation: int
) -> dict[str, Callable[[], object]]:
    """A partnership, what follows from it, and those that both of them name."""
    acts: dict[str, Callable[[], object]] = {
        "partner": lambda: change.add(Partnership, title=f"{NAMES[one]} together", scope="mentors"),
        "log": lambda: change.add(
            InteractionPerson,
            interaction=change.add(
                Interaction, kind=InteractionKind.CALL, summary=NAMES[one], organisation=organisation
            ),
            person=person,
        ),
    }
    partnership, follow_up = some(desk, Partnership, one), some(desk, FollowUp, one)
    acts["follow"] = lambda: change.add(
        FollowUp, what=f"call {NAMES[one]}", organisation=organisation, partnership=partnership
    )
    if partnership is not None:
        acts["title"] = lambda: change.edit(Partnership, partnership, title=f"{NAMES[one]} {person}")
        named = PartnershipParty.partnership == partnership
        if not desk.rows(PartnershipParty.select(PartnershipParty.id).where(named)):
            acts["side"] = lambda: change.add(
                PartnershipParty, partnership=partnership, organisation=organisation
            )
    if follow_up is not None:
        about = FollowUpPerson.follow_up == follow_up
        if not desk.rows(FollowUpPerson.select(FollowUpPerson.id).where(about)):
            acts["about"] = lambda: change.add(FollowUpPerson, follow_up=follow_up, person=person)
    return acts


def see_that_it_is_right(desk: Desk) -> None:
    assert desk.problems() == []
    rows = desk.rows(SearchEntry.select(SearchEntry.kind, SearchEntry.record_id, SearchEntry.everything))
    texts = {(Kind(kind), record_id): text for kind, record_id, text in rows}
    names = desk.rows(Person.select(Person.id, Person.display_name).where(Person.archived_at.is_null()))
    for record_id, name in names:
        assert all(f" {line} " in texts[Kind.PERSON, record_id] for line in search_lines(name))
    words = {word for text in texts.values() for word in text.split()}
    for word in words:
        expected = {entry for entry, text in texts.items() if f" {word}" in text}
        found = desk.newest([Way((word,))], names_only=False, limit=1000)
        assert {(entry.kind, entry.record_id) for entry in found} == expected
    uses = Counter(
        w for text in texts.values() for w in set(text.split()) if w.isalpha() and 3 <= len(w) <= 30
    )
    assert dict(desk.rows(SearchWord.select(SearchWord.word, SearchWord.uses))) == uses


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(STEPS)
def test_the_index_says_what_the_records_say(desk: Desk, steps: list[Step]) -> None:
    for step in steps:
        take(desk, step)
    see_that_it_is_right(desk)


def test_a_rebuilt_index_says_the_same(desk: Desk) -> None:
    steps = [("add", 0, 1), ("join", 1, 2), ("tag", 1, 1), ("many", 1, 1), ("host", 0, 0)]
    steps += [
        (act, 0, 0)
        for act in ("invite", "partner", "side", "follow", "about", "log", "title", "rename", "edit")
    ]
    for step in steps:
        take(desk, step)
    entry = SearchEntry
    said = (entry.kind, entry.record_id, entry.names, entry.everything, entry.field_words)
    kept = set(desk.rows(entry.select(*said)))
    desk.rebuild_search_index()
    assert set(desk.rows(entry.select(*said))) == kept
    see_that_it_is_right(desk)
