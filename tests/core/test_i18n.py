"""Sentences in two languages, kept with their fields until they are shown."""

from __future__ import annotations

from threading import Thread

from contactdesk.core.i18n import Language, Phrase, language, phrase, phrases, speaking, use


def test_a_phrase_comes_back_from_storage_with_its_fields() -> None:
    kept = Phrase.from_json(phrase("{name} added", name="Łucja {x}").to_json())
    assert kept.text() == "Łucja {x} added"


def test_a_phrase_in_a_phrase_is_told_in_the_language_of_the_day() -> None:
    undone = phrase("Undone: {what}", what=phrase("Partnership “{title}” added", title="Mentors"))
    kept = Phrase.from_json(undone.to_json())
    assert kept.text() == "Undone: Partnership “Mentors” added"
    with speaking(Language.PL):
        assert kept.text() == "Cofnięto: Dodano partnerstwo „Mentors”"
    before = Phrase.from_json('["Undone: {what}", "", 0, {"what": "as it once was kept"}]')
    assert before.text() == "Undone: as it once was kept"


def test_a_phrase_that_counts_takes_the_plural() -> None:
    texts = [phrases("{n} person imported", "{n} people imported", n).text() for n in (1, 2)]
    assert texts == ["1 person imported", "2 people imported"]


def test_large_numbers_are_told_as_in_lists() -> None:
    texts = [phrases("{n} person tagged", "{n} people tagged", n).text() for n in (999, 2_500, 100_000)]
    assert texts == ["999 people tagged", "2\u202f500 people tagged", "100\u202f000 people tagged"]


def test_a_paper_speaks_its_own_language() -> None:
    with speaking(Language.PL):
        assert language() is Language.PL
    assert language() is Language.EN


def test_every_thread_speaks_the_language_of_the_window() -> None:
    heard: list[Language] = []
    use(Language.PL)
    thread = Thread(target=lambda: heard.append(language()))
    thread.start()
    thread.join()
    assert heard == [Language.PL]
