"""Texts fitted into cells: nothing sticks out, nothing gets lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.documents.characters import printable
from contactdesk.documents.fonts import Weight
from contactdesk.documents.text.wrapping import fit, wrap
from tests.documents.names import NAMES

ALPHABET = st.characters() | st.sampled_from("".join(NAMES.values()) + "  --@.0123456789")


def words(text: str) -> str:
    return "".join(printable(text).split())


def test_a_short_name_stays_on_one_line_at_its_size() -> None:
    fitted = fit("Anna Nowak", Weight.BOLD, 10, 120)
    assert (len(fitted.lines), fitted.size) == (1, 10)


def test_a_name_that_nearly_fits_is_made_a_little_smaller() -> None:
    fitted = fit("Bohdan Kowalczuk", Weight.BOLD, 10, 86)
    assert len(fitted.lines) == 1
    assert 8.8 <= fitted.size < 10


def test_a_long_name_takes_two_lines_before_it_shrinks() -> None:
    fitted = fit("Maria Anna Nowak-Przykładowska", Weight.BOLD, 10, 110)
    assert [part.text for part in fitted.lines] == ["Maria Anna Nowak-", "Przykładowska"]
    assert fitted.size == 10


def test_a_word_of_one_letter_does_not_end_a_line() -> None:
    parts = wrap("Wsparcie Cudzoziemców w Polsce", Weight.REGULAR, 12500)
    assert [part.text for part in parts] == ["Wsparcie Cudzoziemców", "w Polsce"]


def test_an_address_breaks_after_its_sign_and_a_word_without_any_place_where_it_must() -> None:
    parts = wrap("anna.nowak@example.org", Weight.REGULAR, 8000)
    assert [part.text for part in parts] == ["anna.nowak@", "example.org"]
    assert len(wrap("x" * 200, Weight.REGULAR, 8000)) > 10


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_very_long_names_of_every_script_fit_whole(name: str) -> None:
    text = f"{name} " * 40
    fitted = fit(text, Weight.BOLD, 10, 100, tallest=120)
    assert fitted.height <= 120
    assert max(part.width_at(fitted.size) for part in fitted.lines) <= 100.001
    assert words("".join(part.text for part in fitted.lines)) == words(text)


@given(st.text(ALPHABET), st.floats(12, 300), st.integers(1, 3))
def test_any_text_fits_any_cell_and_keeps_its_characters(text: str, width: float, lines: int) -> None:
    fitted = fit(text, Weight.REGULAR, 9, width, lines=lines, tallest=60)
    assert fitted.height <= 60
    assert all(part.width_at(fitted.size) <= width + 0.001 for part in fitted.lines)
    assert words("".join(part.text for part in fitted.lines)) == words(text)
