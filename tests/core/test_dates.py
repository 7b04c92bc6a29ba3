"""Dates as people write them, moments as clocks show them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from babel.dates import format_date, format_timedelta
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.dates import (
    NoSuchDate,
    NoSuchTimeZone,
    PartialDate,
    format_day,
    format_partial,
    format_span,
    local,
    parse_date,
    relative,
    to_utc,
)
from contactdesk.core.i18n import Language, speaking

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2026-11-24", date(2026, 11, 24)),
        ("24.11.2026", date(2026, 11, 24)),
        ("24.11", date(2026, 11, 24)),
        ("1.02", date(2027, 2, 1)),
        ("today", SUNDAY),
        ("jutro", date(2026, 11, 23)),
        ("next fri", date(2026, 11, 27)),
        ("piątek", date(2026, 11, 27)),
        ("sunday", date(2026, 11, 29)),
        ("24 listopada", date(2026, 11, 24)),
        ("24 November 2027", date(2027, 11, 24)),
        ("24.11.2026 środa", date(2026, 11, 24)),
        ("w sobotę", date(2026, 11, 28)),
        ("pt.", date(2026, 11, 27)),
        ("next month", date(2026, 12, 1)),
        ("15", date(2026, 12, 15)),
        ("fri 9:30", date(2026, 11, 27)),
    ],
)
def test_dates_as_people_write_them(said: str, meant: date) -> None:
    assert parse_date(said, SUNDAY) == meant


@pytest.mark.parametrize(
    "said",
    [
        "",
        "foo",
        "31.02.2026",
        "99.99",
        "2026-13-01",
        "0.0.0",
        "2026",
        "May 2026",
        "11.2026",
        "10:00",
        "32",
        "monitor",
    ],
)
def test_what_is_no_date_is_said(said: str) -> None:
    with pytest.raises(NoSuchDate) as refused:
        parse_date(said, SUNDAY)
    assert "is not a date" in refused.value.sentence()


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_written_day_is_read_back(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day.day}.{day.month}.{day.year}") == day


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2024", "2024"),
        ("2024-5", "2024-05"),
        ("17.05.2024", "2024-05-17"),
        ("05.2024", "2024-05"),
        ("5/2024", "2024-05"),
        ("May 2024", "2024-05"),
        ("maja 2024", "2024-05"),
        ("17 maja 2024", "2024-05-17"),
        ("٢٠٢٤", "2024"),
    ],
)
def test_partial_dates_keep_what_is_known(said: str, kept: str) -> None:
    assert PartialDate.parse(said).text == kept


@pytest.mark.parametrize("said", ["13.2024", "foo 2024", "May", "0000", "7"])
def test_what_is_no_partial_date_is_said(said: str) -> None:
    with pytest.raises(NoSuchDate):
        PartialDate.parse(said)


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)))
def test_a_stored_moment_comes_back_from_the_wall(moment: datetime) -> None:
    wall = local(moment, "Europe/Warsaw")
    if wall.fold == 0:
        assert to_utc(wall.replace(tzinfo=None), "Europe/Warsaw") == moment


def test_an_unknown_time_zone_is_said() -> None:
    with pytest.raises(NoSuchTimeZone):
        local(datetime(2026, 1, 1), "Europe/Nowhere")


def test_a_meeting_s_time_in_both_languages() -> None:
    start = datetime(2026, 10, 29, 9)
    with speaking(Language.EN):
        assert format_span(start, start + timedelta(hours=6), "Europe/Warsaw") == (
            "Thursday, 29 October 2026 · 10:00–16:00"
        )
    with speaking(Language.PL):
        assert format_day(start.date(), "full") == "czwartek, 29 października 2026"


def test_moments_long_and_short_ago() -> None:
    now = datetime(2026, 11, 22, 12)
    assert relative(now - timedelta(seconds=5), now) == "just now"
    assert relative(now - timedelta(minutes=5), now) == "5 min ago"
    assert relative(now - timedelta(days=3), now) == "3 days ago"


@pytest.mark.parametrize(("language", "locale"), [(Language.EN, "en_GB"), (Language.PL, "pl_PL")])
@pytest.mark.parametrize(
    ("style", "pattern"), [("day", "EEEE d MMMM"), ("brief", "EEE d MMM"), ("month-day", "d MMM")]
)
def test_days_are_named_as_in_cldr(language: Language, locale: str, style: str, pattern: str) -> None:
    for number in range(365):
        day = date(2026, 1, 1) + timedelta(days=number)
        with speaking(language):
            assert format_day(day, style) == format_date(day, pattern, locale=locale)


@pytest.mark.parametrize(
    ("stored", "shown"), [("2026-10-29", "29 Oct 2026"), ("2026-10", "2026-10"), ("2026", "2026"), ("", "")]
)
def test_of_a_date_that_is_known_in_part_that_part_is_shown(stored: str, shown: str) -> None:
    with speaking(Language.EN):
        assert format_partial(stored, "medium") == shown


@given(st.integers(min_value=3600, max_value=10**9))
def test_time_spans_are_counted_as_babel_counts(seconds: int) -> None:
    now = datetime(2026, 10, 29, 10)
    span = timedelta(seconds=seconds)
    assert relative(now - span, now) == format_timedelta(-span, add_direction=True, locale="en_GB")
    assert relative(now + span, now) == format_timedelta(span, add_direction=True, locale="en_GB")
