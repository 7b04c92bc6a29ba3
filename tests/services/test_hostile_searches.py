"""Whatever is typed into a search gets an answer: any characters, any syntax, ten thousand of them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from contactdesk.core.i18n import phrase
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.services.interaction_draft import InteractionDraft
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.search import Search
from contactdesk.services.services import build_services
from contactdesk.storage.desk import Desk

SYNTAX = [
    '"', '""', "'", "' OR 1=1 --", "'; DROP TABLE person; --", "%", "_%_", "*", "ew*", "^ewa", "ewa^2",
    "NEAR(ewa kos, 2)", "names:ewa", "rowid:1", "{ewa kos}:", "ewa AND", "OR", "OR OR", "NOT ewa", "-",
    "--ewa", '-"', '"ewa', 'ewa"kos"', "ewa & !kos", "ewa:*", "ewa <-> kos", "(((", ")(", "a\\", "\\'",
    "city:", ":x", "city:\"", "no-such-field:x", "due:<99999d", "date:2026-99-99", "\0",
    "ewa\0kos", "\x1b[31mewa", "\u202eawe", "\u2066ewa\u2069", "\ud800", "ewa\udfff", "\ue000", "\ufeffewa",
    "\U0010ffff", "e\u0301wa",
    "é" * 5000, "ewa " * 2500, "x" * 10_000, "a b c d e f g h i j k l m n o p q r s t u v w x y z " * 190,
    '"' * 10_000, "-" * 10_000, "(" * 10_000, "ewa OR " * 1400, " ".join(f"w{i}" for i in range(2000)),
    "%s", "?1",
]  # fmt: skip


@pytest.fixture
def search(desk: Desk) -> Search:
    with desk.change(phrase("added")) as change:
        change.add_many(Person, [{"display_name": f"Ewa Kos {i}"} for i in range(70)])
        change.add(Organisation, name="Łódź & Co", notes='100% of what O\'Hara said: "yes"')
    return Search(desk)


@pytest.mark.parametrize("typed", SYNTAX, ids=[f"{i}" for i in range(len(SYNTAX))])
def test_syntax_of_engines_is_only_text(search: Search, typed: str) -> None:
    search.find(typed)


@pytest.mark.parametrize("typed", ["{", "\U0001f389", "\x01", "- ()"])
def test_signs_alone_narrow_no_list(desk: Desk, typed: str) -> None:
    services = build_services(desk)
    services.meetings.add(MeetingDraft(title="Fair"))
    services.interactions.add(InteractionDraft(summary="Called", people=["Ewa Kos"]))
    everything = ListQuery()
    for all_of in (services.people, services.meetings, services.interactions):
        assert all_of.count(ListQuery(search=typed)) == all_of.count(everything) == 1
    for none_of in (services.organisations, services.partnerships, services.follow_ups):
        assert none_of.count(ListQuery(search=typed)) == 0


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(), max_size=60) | st.lists(st.sampled_from(SYNTAX[:50])).map(" ".join))
@example("ewa\ud800kos")
def test_any_text_is_answered(search: Search, typed: str) -> None:
    search.find(typed)


@pytest.mark.parametrize("typed", ["ewa 77", "x ewa", "' ewa kos 7", "EWA\u200b KOS-7", "ewa, (kos) [7"])
def test_signs_between_words_do_not_matter(search: Search, typed: str) -> None:
    found = [one.title for one in search.find(typed)]
    assert found == (["Ewa Kos 7"] if "7" in typed and "77" not in typed else [])
