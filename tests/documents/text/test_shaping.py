"""Lines of glyphs: every character kept, each run in a face that can show it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.documents.characters import REPLACEMENT, printable
from contactdesk.documents.fonts import Weight
from contactdesk.documents.text.shaping import line
from tests.documents.names import NAMES


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_no_glyph_of_a_name_is_the_missing_one(name: str) -> None:
    glyphs = [glyph for run in line(name, Weight.BOLD).runs for glyph in run.glyphs]
    assert all(glyph.gid for glyph in glyphs)
    assert line(name, Weight.BOLD).width > 0


def test_arabic_letters_join() -> None:
    joined, apart = line("سلم", Weight.REGULAR), line("س ل م", Weight.REGULAR)
    spaces = 2 * line(" a", Weight.REGULAR).width
    assert joined.width < apart.width + spaces
    assert {g.gid for g in joined.runs[0].glyphs} != {g.gid for g in apart.runs[0].glyphs}


def test_a_mixed_name_is_cut_by_script_and_put_in_the_order_in_which_it_is_seen() -> None:
    runs = line("سارا Anna", Weight.REGULAR).runs
    assert [run.text.strip() for run in runs] == ["Anna", "سارا"]


def test_persian_digits_run_to_the_right_within_persian() -> None:
    (run,) = [run for run in line("سارا ۱۲", Weight.REGULAR).runs if "۱" in run.text]
    assert run.rightwards


def test_what_no_face_has_is_set_as_the_replacement_and_kept_in_the_text() -> None:
    shown = line("A🙂B", Weight.REGULAR)
    assert shown.text == "A🙂B"
    assert "".join(run.text for run in shown.runs) == f"A{REPLACEMENT}B"


def test_characters_that_reorder_the_text_after_them_are_left_out() -> None:
    assert printable("Anna\u202egpj\u2066.exe\u2069") == "Annagpj.exe"


def test_a_line_break_is_a_space_and_a_control_character_nothing() -> None:
    assert printable(" Anna\r\n\tNowak\x00\x07\x9f ") == "Anna Nowak"


@given(st.text(st.characters()))
def test_any_text_becomes_runs_that_cover_it(text: str) -> None:
    shaped = line(text, Weight.REGULAR)
    runs = sorted(shaped.runs, key=lambda run: run.start)
    assert sum(len(run.text) for run in runs) == len(shaped.text)
    assert sum(shaped.advances()) == shaped.width
