"""The bundled faces cover the scripts that they are there for, and what they lack is named."""

import pytest

from contactdesk.core.resources import resource
from contactdesk.documents.fonts import FAMILIES, Weight, face, face_with, missing_glyphs
from tests.documents.names import NAMES

POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–—№€"


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_no_name_of_any_script_lacks_a_glyph(name: str) -> None:
    assert missing_glyphs([name]) == []


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_has_both_weights_with_the_same_characters(family: str, weight: Weight) -> None:
    characters = face(family, weight).font.face.unicodes
    assert characters == face(family, Weight.REGULAR).font.face.unicodes


def test_plain_text_needs_one_face_only() -> None:
    plain = [chr(code) for code in [*range(0x20, 0x7F), *range(0xA0, 0x2B0)] if code != 0xAD]
    assert [char for char in plain + list(POLISH) if not face("NotoSans", Weight.BOLD).has(char)] == []


def test_texts_that_no_face_can_show_are_named_as_they_were_given() -> None:
    assert missing_glyphs(["Anna", "Anna 🙂", "ཀ ", "Жанна\n", "می‌خواهم"]) == ["Anna 🙂", "ཀ "]


def test_control_characters_and_joiners_are_no_missing_glyphs() -> None:
    assert missing_glyphs(["a\x00b\x1f", "\u200e\u200d\ufeff", "e\ufe0f"]) == []


def test_a_character_is_found_in_the_face_of_its_script() -> None:
    found = face_with("ش", Weight.REGULAR)
    assert found is not None
    assert found.family == "NotoSansArabic"


def test_only_true_type_outlines_are_bundled_as_others_do_not_embed() -> None:
    for file in resource("fonts").glob("*.ttf"):
        assert file.read_bytes()[:4] == b"\x00\x01\x00\x00", file.name
    assert "SIL OPEN FONT LICENSE" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")
