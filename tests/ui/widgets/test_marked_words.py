"""Marking found words, and writing rows as text: true of any text at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.text import fold, words
from contactdesk.ui.widgets.chosen_rows import as_text
from contactdesk.ui.widgets.columns import Column
from contactdesk.ui.widgets.marked_words import marked_spans

COLUMNS: tuple[Column[tuple[str, str]], ...] = (
    Column("one", "One", lambda row: row[0]),
    Column("two", "Two", lambda row: row[1]),
)


def test_words_are_found_without_accents_and_in_every_script() -> None:
    assert marked_spans("City Hall of Łódź", ("lodz",)) == ((13, 17),)
    assert marked_spans("Олена Шевченко", ("шев",)) == ((6, 9),)
    assert marked_spans("Straße", ("strasse",)) == ((0, 6),)
    assert marked_spans("Łódź", ("lo", "lod")) == ((0, 3),)
    assert marked_spans("Ło\u0301dz\u0301", ("lo",)) == ((0, 3),)


def test_a_word_is_marked_where_it_begins_as_it_is_found() -> None:
    assert marked_spans("Bohdan Dan-Andrzej", ("dan", "an")) == ((7, 10), (11, 13))


def test_latin_letters_mark_the_letters_of_other_scripts() -> None:
    assert marked_spans("Олена Шевченко", ("shev",)) == ((6, 9),)
    assert marked_spans("Олена Шевченко", ("shevchenko", "olena")) == ((0, 5), (6, 14))


def test_a_word_whose_letters_cannot_be_read_alone_is_marked_whole() -> None:
    assert marked_spans("أمينة الصباح", ("amina",)) == ((0, 5),)
    assert marked_spans("أمينة الصباح", ("ami", "sbah")) == ((0, 5), (6, 12))
    assert marked_spans("أمينة الصباح", ("الص",)) == ((6, 9),)


@given(st.text(max_size=30), st.lists(st.text(min_size=1, max_size=4), max_size=3))
def test_marks_lie_within_the_text_and_never_overlap(text: str, wanted: list[str]) -> None:
    spans = marked_spans(text, tuple(fold(word) for word in wanted))
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.text(min_size=1, max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_a_word_that_stands_there_is_marked(word: str, before: str, after: str) -> None:
    for part in words(fold(word)):
        assert marked_spans(f"{before} {part} {after}", (fold(part),))


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), min_size=1, max_size=5))
def test_copied_rows_stay_rows_and_hold_no_formula(rows: list[tuple[str, str]]) -> None:
    lines = as_text(rows, COLUMNS).split("\n")
    assert len(lines) == len(rows)
    for line in lines:
        cells = line.split("\t")
        assert len(cells) == 2
        assert not any(cell.startswith(("=", "@")) for cell in cells)
