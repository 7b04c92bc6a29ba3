"""The search index: what it answers, that older desks get it, and that a wrong one is noticed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.core.text import fold, words
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership, Stage
from contactdesk.records.people import Affiliation, ContactKind, ContactPoint, Person
from contactdesk.records.search import Kind, SearchEntry, SearchWord
from contactdesk.storage import schema
from contactdesk.storage.desk import Desk
from contactdesk.storage.engines import postgresql_words, sqlite_words
from contactdesk.storage.shown_line import values_of
from contactdesk.storage.word_query import Way, needed


def add_people(desk: Desk, *names: str, notes: str = "") -> list[int]:
    with desk.change(phrase("added")) as change:
        return change.add_many(Person, [{"display_name": name, "notes": notes} for name in names])


def newest(desk: Desk, text: str, *, names_only: bool = False, limit: int = 50) -> list[int]:
    found = desk.newest([Way(needed(words(fold(text))))], names_only=names_only, limit=limit)
    listed = SearchEntry.select(SearchEntry.record_id).where(
        desk.matching(words(fold(text)), names_only=names_only)
    )
    latest = [record_id for (record_id,) in desk.rows(listed.order_by(SearchEntry.id.desc()).limit(limit))]
    assert [entry.record_id for entry in found] == latest
    return latest


def quoted(desk: Desk, text: str) -> list[int]:
    query = SearchEntry.select(SearchEntry.record_id).where(desk.matching_phrase(words(fold(text))))
    return [record_id for (record_id,) in desk.rows(query.order_by(SearchEntry.record_id))]


def test_long_words_that_begin_alike_are_told_apart(desk: Desk) -> None:
    ids = add_people(
        desk, *[f"Internationalist {i}" for i in range(600)], "Internacka Olga", "Internacka Eva"
    )
    assert newest(desk, "internack") == ids[:-3:-1]
    assert newest(desk, "internationalist", limit=3) == ids[-3:-6:-1]
    assert newest(desk, "internacka olg") == [ids[-2]]
    assert newest(desk, "internacky") == []


def test_more_words_than_an_index_is_asked_for_must_all_be_there(desk: Desk) -> None:
    many = " ".join(f"word{letter}" for letter in "abcdefghijklmnop")
    first, second = add_people(desk, many, f"{many} wordq")
    assert newest(desk, many) == [second, first]
    assert newest(desk, f"{many} wordq") == [second]
    assert newest(desk, f"{many} wordx") == []


@pytest.mark.parametrize("few", [0, 1, 256])
def test_one_kind_is_kept_to(desk: Desk, monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    monkeypatch.setattr(sqlite_words, "_FEW", few)
    with desk.change(phrase("added")) as change:
        organisation = change.add(Organisation, name="Ewa")
        person = change.add(Person, display_name="Ewa")
    ewa = [Way(("ewa",))]
    for kind, record_id in ((Kind.PERSON, person), (Kind.ORGANISATION, organisation)):
        [found] = desk.newest(ewa, names_only=True, kinds=[kind], limit=9)
        assert found.record_id == record_id
        query = SearchEntry.select(SearchEntry.record_id).where(desk.matching(["ewa"], kind=kind))
        assert desk.rows(query) == [(record_id,)]
    both = desk.newest(ewa, names_only=True, kinds=[Kind.PERSON, Kind.ORGANISATION], limit=9)
    assert [entry.kind for entry in both] == [Kind.PERSON, Kind.ORGANISATION]
    [latest] = desk.newest(ewa, names_only=True, kinds=[Kind.PERSON, Kind.ORGANISATION], limit=1)
    assert latest == both[0]
    assert desk.newest(ewa, names_only=True, kinds=[Kind.MEETING], limit=9) == []


def test_what_is_only_shown_otherwise_now_is_no_more_recent(desk: Desk) -> None:
    with desk.change(phrase("added")) as change:
        ours = change.add(Partnership, title="Ewa\tand us")
        change.add(Person, display_name="Ewa")
    before = desk.newest([Way(("ewa",))], names_only=True, limit=9)
    assert [values_of(entry.shown)[:2] for entry in before] == [["Ewa", ""], ["Ewa and us", "identified"]]
    with desk.change(phrase("talking")) as change:
        change.edit(Partnership, ours, stage=Stage.CONTACTED)
    after = desk.newest([Way(("ewa",))], names_only=True, limit=9)
    assert [entry.id for entry in after] == [entry.id for entry in before]
    assert values_of(after[1].shown) == ["Ewa and us", "contacted", ""]
    assert desk.problems() == []


def test_what_many_writes_left_apart_is_brought_together_with_nothing_lost(desk: Desk) -> None:
    for number in range(12):
        add_people(desk, f"Ewa Kos {number}")
    rounds = 0
    while desk.tidy():
        rounds += 1
    assert (0 < rounds < 9) is not desk.location.on_server
    assert len(newest(desk, "ewa kos")) == 12
    assert desk.problems() == []


def test_a_wrong_line_of_what_was_found_is_noticed(desk: Desk) -> None:
    add_people(desk, "Ewa")
    with desk.database.atomic():
        SearchEntry.update(shown="Adam").execute(desk.database)
    assert len(desk.problems()) == 1
    desk.rebuild_search_index()
    assert desk.problems() == []


def test_exact_words_stand_one_after_another_in_one_text(desk: Desk) -> None:
    ids = add_people(
        desk, "Anna Maria Kos", "Maria Anna Kos", "Шевченко Олена", notes="The City Hall of Łódź"
    )
    with desk.change(phrase("joined")) as change:
        hall = change.add(Organisation, name="City of Łódź Hall")
        change.add(Affiliation, person=ids[0], organisation=hall)
    assert quoted(desk, "Anna Maria") == [ids[0]]
    assert quoted(desk, "anna mar") == []
    assert quoted(desk, "Shevchenko Olena") == quoted(desk, "шевченко олена") == [ids[2]]
    assert quoted(desk, "city hall of lodz") == ids
    assert quoted(desk, "Łódź Hall") == [ids[0], hall]
    # The end of one text and the beginning of the next are not one after another.
    assert quoted(desk, "Kos the City") == []


def test_a_record_saved_again_is_the_latest_only_when_its_words_are_different(desk: Desk) -> None:
    first, second = add_people(desk, "Ewa Kos", "Ewa Lis")
    with desk.change(phrase("edited")) as change:
        change.edit(Person, first, do_not_contact=True)
    assert newest(desk, "ewa") == [second, first]
    with desk.change(phrase("edited")) as change:
        change.edit(Person, first, city="Łódź")
    assert newest(desk, "ewa") == [first, second]


def test_an_edited_part_moves_the_words_of_all_its_owners(desk: Desk) -> None:
    first, second = add_people(desk, "Ewa Kos", "Jan Lis")
    with desk.change(phrase("reached")) as change:
        point = change.add(ContactPoint, person=first, kind=ContactKind.EMAIL, value="kos@example.org")
    with desk.change(phrase("moved")) as change:
        change.edit(ContactPoint, point, person=second, value="kos2@example.org")
    assert newest(desk, "kos2") == [second]
    assert newest(desk, "example") == [second]
    assert desk.problems() == []


@pytest.mark.parametrize(
    ("meant", "typed"),
    [
        ("Шевченко", "shevchnko"),
        ("Шевченко", "shevcheenko"),
        ("Шевченко", "shevchemko"),
        ("Шевченко", "sehvchenko"),
        ("Шевченко", "shevhcenko"),
        ("Шевченко", "hsevchenko"),
        ("Шевченко", "шевченкв"),
        ("Шевченко", "shevchk"),
        ("Żak", "zaak"),
    ],
)
def test_a_misspelt_word_is_known_for_what_it_means(desk: Desk, meant: str, typed: str) -> None:
    [person] = add_people(desk, f"{meant} Olena")
    assert words(fold(meant))[0] in desk.similar_words(typed) or "shevchenko" in desk.similar_words(typed)
    for asked in ([typed], ["olena", typed]):
        found = desk.newest_respelt(
            {word: desk.similar_words(word) for word in asked}, names_only=True, limit=5
        )
        assert [entry.record_id for entry in found] == [person]


@pytest.mark.parametrize("typed", ["", "kos", "sevcenko", "x" * 60, "1234", "'; --"])
def test_two_slips_are_too_many_and_short_words_have_none(desk: Desk, typed: str) -> None:
    add_people(desk, "Шевченко Kot 12345")
    assert desk.similar_words(typed) == []


def test_words_that_nobody_has_any_more_are_forgotten(desk: Desk) -> None:
    first, _ = add_people(desk, "Olena Kos", "Olena Lis")
    with desk.change(phrase("gone")) as change:
        change.remove(Person, first)
    assert set(desk.rows(SearchWord.select(SearchWord.word, SearchWord.uses))) == {("olena", 1), ("lis", 1)}
    desk.undo()
    assert ("olena", 2) in desk.rows(SearchWord.select(SearchWord.word, SearchWord.uses))


def test_an_index_that_lost_a_word_or_kept_one_is_noticed(desk: Desk) -> None:
    add_people(desk, "Ewa Kos", "Jan Lis")
    SearchWord.update(uses=7).where(SearchWord.word == "ewa").execute(desk.database)
    [problem] = desk.problems()
    assert problem.text() == "1 word would not be found when misspelt; the search index needs rebuilding."
    if not desk.location.on_server:
        desk.database.execute_sql("INSERT INTO search_names(rowid, words) VALUES (9, 'somebody')")
        any_row = "SELECT max(rowid) FROM search_everything"
        desk.database.execute_sql(f"DELETE FROM search_everything WHERE rowid = ({any_row})")
        [problem] = desk.problems()
        assert problem.text().startswith("2 records would not be found")
    SearchEntry.delete().where(SearchEntry.record_id == 1).execute(desk.database)
    assert len(desk.problems()) == 1
    desk.rebuild_search_index()
    assert desk.problems() == []


def test_a_note_of_a_megabyte_is_saved_and_found(desk: Desk) -> None:
    [person] = add_people(desk, "Ewa Kos", notes=" ".join(f"słowo{i}" for i in range(100_000)) + "ż" * 9000)
    assert newest(desk, "ewa slowo77") == [person]
    assert desk.problems() == []


def test_a_desk_of_the_first_version_is_indexed_anew(
    desk_location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_step = tmp_path / "steps"
    first_step.mkdir()
    shutil.copy(schema.STEPS / "0001_first_nouns.py", first_step)
    with monkeypatch.context() as then:
        then.setattr(schema, "STEPS", first_step)
        then.setattr(postgresql_words, "COLUMNS", {"names": "names", "everything": "everything"})
        desk = Desk.open(desk_location, create=True)
    uuid = "'00000000-0000-4000-8000-000000000001', '2026-01-02 03:04:05', '2026-01-02 03:04:05', 1"
    empty = ", ".join(["''"] * 9)
    desk.database.execute_sql(
        "INSERT INTO person (uuid, created_at, updated_at, version, display_name, given_name, family_name, "
        "original_name, sort_name, form_of_address, languages, city, notes, sort_key, interpreter_needed, "
        f"do_not_contact) VALUES ({uuid}, 'Łucja Dąbrowska', {empty}, false, false)"
    )
    desk.database.execute_sql(
        "INSERT INTO search_entry (kind, record_id, names, everything) VALUES ('person', 1, 'lucja', 'lucja')"
    )
    desk.close()
    desk = Desk.open(desk_location)
    assert newest(desk, "dabrow luc") == [1]
    assert desk.similar_words("dabrovska") == ["dabrowska"]
    assert desk.problems() == []
    desk.close()
