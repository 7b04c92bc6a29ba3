"""Words for registration and role, and their codes."""

from __future__ import annotations

import pytest

from contactdesk.exchange import registration_code, role_code
from contactdesk.exchange.codes import known_codes
from contactdesk.records.meetings import ParticipationRole, Registration


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("tak", "confirmed"), ("TAK", "confirmed"), ("Yes", "confirmed"), ("potwierdzone!", "confirmed"),
        ("✓", "confirmed"), ("nie", "declined"), ("declined", "declined"), ("?", "tentative"),
        ("maybe", "tentative"), ("być może", "tentative"), ("lista rezerwowa", "waitlisted"),
        ("Rezygnacja", "cancelled"), ("zastępstwo", "substituted"), ("zaproszona", "invited"),
        ("", None), ("na pewno zadzwoni", None),
    ],
)  # fmt: skip
def test_registration_is_read_in_both_languages(word: str, code: str | None) -> None:
    assert registration_code(word) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("uczestnik", "participant"), ("uczestniczka", "participant"), ("Panelistka", "panellist"),
        ("panelist", "panellist"), ("organizatorka", "organiser"), ("organizator/ka", "organiser"),
        ("uczestnik / uczestniczka", "participant"), ("prowadząca panel", "chair"),
        ("przewodnicząca", "chair"), ("tłumaczka", "interpreter"), ("obserwator", "observer"),
        ("moderatorka", "moderator"), ("prelegentka", "speaker"), ("gość", "guest"),
        ("moderator stolika", "facilitator"), ("panelista/tłumacz", None), ("kierowca", None), ("", None),
    ],
)  # fmt: skip
def test_roles_are_read_in_both_genders_and_languages(word: str, code: str | None) -> None:
    assert role_code(word) == code


def test_every_code_is_one_that_records_keep() -> None:
    registrations, roles = known_codes()
    assert registrations == {str(each) for each in Registration}
    assert roles == {str(each) for each in ParticipationRole}
