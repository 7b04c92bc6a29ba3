"""Text folded for searching and sorting, the same everywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.text import LONGEST_WORD, collation_key, fold, initials, latin, search_lines, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("ŻÓŁĆ", "zolc"),
        ("Nguyễn Văn Sơn", "nguyen van son"),
        ("Đặng Ørsted", "dang orsted"),
        ("Ёлка", "елка"),
        ("أَمِينَة", "امينة"),
        ("नेहा", "नेहा"),
        ("김민준", "김민준"),
        ("Straße", "strasse"),
    ],
)
def test_folding_takes_case_and_accents_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Шевченко", "shevchenko"),
        ("ተስፋዬ", "tesfaye"),
        ("أمينة", "amina"),
        ("გიორგი", "giorgi"),
        ("Հայկ", "hayk"),
        ("नेहा", "neha"),
        ("さくら", "sakura"),
    ],
)
def test_any_script_has_a_latin_reading(text: str, read: str) -> None:
    assert latin(text) == read


def test_chinese_is_found_by_syllable_and_whole() -> None:
    assert {"王芳", "wang", "fang", "wangfang"} <= set(" ".join(search_lines("王芳")).split())


def test_names_stand_in_polish_order() -> None:
    names = [
        "Żak",
        "Zając",
        "Łoś",
        "Lis",
        "Ćwik",
        "Cyran",
        "Śliwa",
        "Szymański",
        "Adam",
        "Źrebiec",
        "Öz",
        "Ąk",
    ]
    expected = [
        "Adam",
        "Ąk",
        "Cyran",
        "Ćwik",
        "Lis",
        "Łoś",
        "Öz",
        "Szymański",
        "Śliwa",
        "Zając",
        "Źrebiec",
        "Żak",
    ]
    assert sorted(names, key=collation_key) == expected


def test_other_scripts_stand_where_their_latin_reading_belongs() -> None:
    assert sorted(["Sowa", "Шевченко", "Tatar"], key=collation_key) == ["Шевченко", "Sowa", "Tatar"]


def test_a_short_name_stands_before_a_longer_one() -> None:
    assert collation_key("Nowak Jan") < collation_key("Nowak-Żak Jan") < collation_key("Nowakowa Anna")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Łucja Dąbrowska", "ŁD"),
        ("Kebede", "K"),
        ("", "?"),
        ("  ", "?"),
        ("Anna Maria Lis", "AL"),
        ("=1 Jan", "J"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert words(fold(fold(text))) == words(fold(text))


@given(st.text())
def test_keys_and_words_are_plain(text: str) -> None:
    assert collation_key(text).isascii()
    for line in search_lines(text):
        assert line == " ".join(line.split())
        assert not set(line).intersection("\"*:&|!()'\\\0\n")
        assert line == line.encode(errors="ignore").decode()


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll"]), min_size=1))
def test_a_name_is_found_by_its_own_words(name: str) -> None:
    assert set(words(fold(name))) <= set(" ".join(search_lines(name)).split())


def test_words_keep_their_order_in_each_reading() -> None:
    assert search_lines("Шевченко, Олена (Olena)") == ("шевченко олена olena", "shevchenko olena olena")
    assert search_lines("City Hall of Łódź") == ("city hall of lodz",)
    assert search_lines("王芳 Wang") == ("王芳 wang", "wang fang wang", "wangfang")


@given(st.text(min_size=61))
def test_no_word_is_longer_than_an_engine_takes(text: str) -> None:
    assert all(len(word) <= LONGEST_WORD for line in search_lines(text) for word in line.split())
    assert words("a" * 1000) == ["a" * LONGEST_WORD]
