"""E-mails, phones and web addresses: normalised where right, explained where wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.services.contact_values import (
    email_hint,
    normalise_email,
    normalise_phone,
    normalise_web,
    phone_hint,
    phone_shown,
)


@pytest.mark.parametrize(
    "typed",
    [
        "ewa.kos@example.org",
        " Ewa.Kos@EXAMPLE.org ",
        "Ewa Kos <ewa.kos@example.org>",
        "mailto:ewa.kos@example.org;",
    ],
)
def test_spellings_of_one_address_are_one(typed: str) -> None:
    assert normalise_email(typed) == "ewa.kos@example.org"
    assert email_hint(typed) == ""


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("a.zak(at)example.org", "write @ instead of (at)"),
        ("ewa.example.org", "there is no @ in it"),
        ("ewa@example", "after @ comes a domain"),
        ("ewa@example.org; jan@example.org", "each on a line of its own"),
        ("@example.org", "not an e-mail address yet"),
    ],
)
def test_a_wrong_address_is_explained(typed: str, hint: str) -> None:
    assert normalise_email(typed) == ""
    assert hint in email_hint(typed)


@pytest.mark.parametrize(
    ("typed", "normalised", "shown"),
    [
        ("42 555 01 10", "+48425550110", "+48 42 555 01 10"),
        ("tel. 601-555-050", "+48601555050", "+48 601 555 050"),
        ("(22) 555-03-30 wew. 12", "+48225550330", "+48 22 555 03 30"),
        ("22 555 03 30/31", "+48225550330", "+48 22 555 03 30"),
        ("0048 22 555 03 30", "+48225550330", "+48 22 555 03 30"),
        ("+49 30 901820", "+4930901820", "+49 30 901820"),
    ],
)
def test_a_phone_number_is_read_as_it_would_be_dialled(typed: str, normalised: str, shown: str) -> None:
    assert normalise_phone(typed) == normalised
    assert phone_shown(normalised) == shown
    assert phone_hint(typed) == ""


@pytest.mark.parametrize("typed", ["123", "none", "42 555 01", "=1+1"])
def test_a_wrong_number_is_explained(typed: str) -> None:
    assert normalise_phone(typed) == ""
    assert phone_hint(typed) != ""


def test_nothing_typed_is_nothing_wrong() -> None:
    assert (email_hint(" "), phone_hint("")) == ("", "")


def test_a_web_address_gets_its_scheme() -> None:
    assert normalise_web("Example.org/O-nas") == "https://example.org/O-nas"
    assert normalise_web("HTTP://example.org") == "http://example.org"
    assert normalise_web("javascript:alert(1)") == normalise_web("see below") == ""


@given(st.text(max_size=40))
def test_whatever_is_typed_is_judged(typed: str) -> None:
    for normalise in (normalise_email, normalise_phone, normalise_web):
        once = normalise(typed)
        assert normalise(once) == once
    assert phone_shown(typed) or not typed
    assert (email_hint(typed) == "") == (not typed.strip() or normalise_email(typed) != "")


@given(st.from_regex(r"[0-9+()\-/. ]{6,18}", fullmatch=True))
def test_whatever_looks_like_a_number_is_judged(typed: str) -> None:
    once = normalise_phone(typed)
    assert normalise_phone(once) == once
