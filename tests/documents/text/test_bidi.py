"""Levels and visual order, as UAX #9 has them."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from contactdesk.documents.text.bidi import base_level, levels, visual_order


@dataclass
class Part:
    text: str
    level: int


def seen(parts: list[tuple[str, int]]) -> str:
    return "".join(part.text for part in visual_order([Part(text, level) for text, level in parts]))


def test_the_first_letter_decides_the_direction_of_a_paragraph() -> None:
    assert [base_level(text) for text in ("Anna سارا", "سارا Anna", "12 (שרה)", "123", "")] == [0, 1, 1, 0, 0]


def test_latin_within_arabic_stands_one_level_higher() -> None:
    assert levels("سا ab", 1) == [1, 1, 1, 2, 2]


def test_digits_within_arabic_run_to_the_right() -> None:
    assert levels("سا 12", 1)[-2:] == [2, 2]


def test_a_joiner_keeps_its_place_and_the_level_of_the_letter_before_it() -> None:
    assert levels("می\u200cخو", 1) == [1] * 5


def test_unassigned_characters_and_isolates_are_no_trouble() -> None:
    assert len(levels("ش\u0378\u2067a\u2069\U000e01ff", 1)) == 6


def test_runs_to_the_left_are_reversed_and_numbers_in_them_turned_back() -> None:
    assert seen([("A", 0), ("b", 1), ("12", 2), ("c", 1), ("D", 0)]) == "Ac12bD"
    assert seen([("a", 1), ("B", 2), ("c", 1)]) == "cBa"


@given(st.text())
def test_any_text_gets_a_level_for_every_character(text: str) -> None:
    text = "".join(
        char for char in text if char not in "\u202a\u202b\u202c\u202d\u202e\n\r\x1c\x1d\x1e\x85\u2029"
    )
    assert len(levels(text, base_level(text))) == len(text)


@given(st.lists(st.integers(0, 5)))
def test_visual_order_loses_nothing(found: list[int]) -> None:
    ordered = visual_order([Part(str(place), level) for place, level in enumerate(found)])
    assert sorted(int(part.text) for part in ordered) == list(range(len(found)))
