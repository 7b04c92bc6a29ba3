"""What people type becomes what a field holds, or is refused with the field's name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.i18n import Language, use
from contactdesk.records.organisations import ORGANISATION_STATUS_NAMES, OrganisationStatus
from contactdesk.records.people import Person
from contactdesk.services.field_errors import NotANumber, NotYesOrNo, UnknownChoice, UnknownField
from contactdesk.services.field_values import (
    choice,
    column_values,
    each_once,
    many_lines,
    one_line,
    whole_number,
    yes_or_no,
)


@given(st.text())
def test_a_line_is_one_line_and_stays_so(typed: str) -> None:
    line = one_line(typed)
    assert len(line.splitlines()) <= 1
    assert one_line(line) == line
    assert many_lines(many_lines(typed)) == many_lines(typed)


def test_letters_are_joined_with_their_accents() -> None:
    assert one_line(unicodedata.normalize("NFD", " Zażółć\tgęślą\n jaźń")) == "Zażółć gęślą jaźń"
    assert many_lines("\n ul. Długa 1  \n90-001 Łódź\n") == "ul. Długa 1\n90-001 Łódź"


def test_marks_that_nobody_sees_are_kept_beside_letters_and_are_nothing_alone() -> None:
    assert one_line("\u200fنور\u200f") == "\u200fنور\u200f"
    assert one_line(" \u200f\u202e ") == ""
    assert one_line("—") == "—"


def test_what_a_server_refuses_to_store_is_left_out() -> None:
    assert one_line("Ewa\x00 Kos\x1b\ud800") == "Ewa Kos"
    assert many_lines("one\x00\r\ntwo\x0c") == "one\ntwo"


def test_values_come_once_and_blanks_not_at_all() -> None:
    assert each_once(["b", " a ", "", "a", "b "]) == ["b", "a"]


@pytest.mark.parametrize("typed", ["merged", "MERGED", "Merged into another"])
def test_a_choice_is_taken_by_word_or_name(typed: str) -> None:
    use(Language.PL)
    chosen = choice("status", typed, OrganisationStatus, ORGANISATION_STATUS_NAMES)
    assert chosen is OrganisationStatus.MERGED


def test_an_unknown_choice_names_the_others() -> None:
    with pytest.raises(UnknownChoice) as refused:
        choice("status", "asleep", OrganisationStatus, ORGANISATION_STATUS_NAMES)
    assert "active, dissolved, merged" in refused.value.sentence()


def test_yes_no_and_numbers_are_read_in_both_languages() -> None:
    assert [yes_or_no("f", typed) for typed in (True, "Tak", "yes", "nie", "")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert [whole_number("f", typed) for typed in (None, "", " 40 ", 7)] == [None, None, 40, 7]
    with pytest.raises(NotYesOrNo):
        yes_or_no("f", "perhaps")
    with pytest.raises(NotANumber):
        whole_number("f", "forty")


def test_only_a_noun_s_own_fields_are_taken() -> None:
    allowed = ("city", "do_not_contact", "notes")
    typed = {"city": " Łódź ", "do_not_contact": "tak", "notes": "one\n two "}
    assert column_values(Person, allowed, typed, {}) == {
        "city": "Łódź",
        "do_not_contact": True,
        "notes": "one\n two",
    }
    with pytest.raises(UnknownField) as refused:
        column_values(Person, allowed, {"version": "9"}, {})
    assert "city, do_not_contact, notes" in refused.value.sentence()
