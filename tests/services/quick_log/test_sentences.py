"""The sentences agree with themselves: with their cast, with the calendar and with what was typed."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

import pytest

from contactdesk.services.services import Services
from contactdesk.storage.desk import Desk
from tests.services.quick_log import cast
from tests.services.quick_log.sentences import Sentence, sentences

FILES = ("en", "pl", "unseen", "learnt", "kept")
PROMISED = {"en": 150, "pl": 150, "unseen": 60, "learnt": 60, "kept": 60}
KINDS = {"call", "e-mail", "letter", "visit", "conversation", "note"}
WITHOUT_DIRECTION = {"conversation", "note"}
WEEKDAYS = [
    "mon monday pon pn poniedziałek",
    "tue tuesday wt wtorek wtorku",
    "wed wednesday śr środę środa",
    "thu thursday czw czwartek czwartku",
    "fri friday pt piątek piątku",
    "sat saturday sob sobotę sobota",
    "sun sunday nd niedzielę niedziela",
]
WEEKDAY_BY_WORD = {word: number for number, words in enumerate(WEEKDAYS) for word in words.split()}
DAYS_FROM_NOW = {
    "day before yesterday": -2, "przedwczoraj": -2, "yesterday": -1, "wczoraj": -1, "dziś": 0, "today": 0,
    "eod": 0, "day after tomorrow": 2, "pojutrze": 2, "tmrw": 1, "tomorrow": 1, "jutro": 1, "jutra": 1,
    "before fri": 1, "przed piątkiem": 1, "next fri": 9, "następnego piątku": 9, "następnego pt": 9,
    "za tydzień": 7, "in a week": 7, "in two weeks": 14, "za dwa tygodnie": 14, "10 days": 10, "10 dni": 10,
}  # fmt: skip
RELATIVE = re.compile(rf"\b({'|'.join(sorted(DAYS_FROM_NOW, key=len, reverse=True))})\b")
ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
DAY_AND_MONTH = re.compile(r"\b(\d{1,2})[./](\d{1,2})\b")
CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\b")
every_file = pytest.mark.parametrize("name", FILES)


def outside_the_topic(sentence: Sentence) -> str:
    """Where dates mean something: not in the topic, nor in what is to be done, nor in a mere note."""
    if sentence.kind == "note" and not sentence.next:
        return ""
    kept = sentence.said.replace(sentence.about, " ") if sentence.about else sentence.said
    for step in sentence.next:
        kept = kept.replace(step.what, " ")
    return kept.lower()


def told(sentence: Sentence) -> list[date | datetime]:
    return [moment for moment in (sentence.when, *(step.due for step in sentence.next)) if moment is not None]


def day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def as_moment(moment: date | datetime, at: time) -> datetime:
    return moment if isinstance(moment, datetime) else datetime.combine(moment, at)


def test_there_are_as_many_as_promised_and_none_twice() -> None:
    lines = {name: [one.said for one in sentences(name)] for name in FILES}
    assert {name: len(said) for name, said in lines.items()} == PROMISED
    everything = [line for said in lines.values() for line in said]
    assert len(everything) == len(set(everything))


def test_everybody_fits_on_a_desk(desk: Desk) -> None:
    ids = cast.seat(Services(desk))
    assert ids.keys() == cast.people().keys() | cast.organisations().keys() | cast.colleagues().keys()


def test_now_is_a_wednesday_morning() -> None:
    assert f"{cast.now():%A %H:%M}" == "Wednesday 10:00"


@every_file
def test_contacts_and_candidates_are_of_the_cast(name: str) -> None:
    known = cast.people().keys() | cast.organisations().keys()
    for sentence in sentences(name):
        assert {*sentence.contacts, *sentence.candidates} <= known, sentence
        assert len(set(sentence.contacts)) == len(sentence.contacts), sentence
        assert not set(sentence.contacts) & set(sentence.candidates), sentence
        assert (len(sentence.candidates) >= 2) == bool(sentence.ambiguous), sentence
        for step in sentence.next:
            who = set(sentence.contacts) if step.waiting else cast.colleagues().keys()
            assert step.who in who or not step.who, sentence


@every_file
def test_kind_and_direction_fit(name: str) -> None:
    for sentence in sentences(name):
        assert sentence.kind in KINDS, sentence
        assert sentence.direction in ("", "out", "in"), sentence
        assert not sentence.direction or sentence.kind not in WITHOUT_DIRECTION, sentence
        assert sentence.answered or sentence.kind == "call", sentence


@every_file
def test_what_is_expected_was_typed(name: str) -> None:
    for sentence in sentences(name):
        tags = [f"#{tag}" for tag in sentence.tags]
        for typed in (sentence.about, *sentence.unknown, *sentence.ambiguous, *tags):
            assert typed in sentence.said, sentence
        for step in sentence.next:
            words = iter(re.findall(r"\w+", sentence.said))
            assert all(word in words for word in re.findall(r"\w+", step.what)), sentence


@every_file
def test_what_was_done_is_past_and_what_is_to_do_is_not(name: str) -> None:
    for sentence in sentences(name):
        assert sentence.when is None or as_moment(sentence.when, time.min) < cast.now(), sentence
        for step in sentence.next:
            assert step.due is None or as_moment(step.due, time.max) > cast.now(), sentence


@every_file
def test_days_are_those_that_were_named(name: str) -> None:
    for sentence in sentences(name):
        said, days = outside_the_topic(sentence), [day(moment) for moment in told(sentence)]
        for relative in RELATIVE.findall(said):
            assert cast.now().date() + timedelta(days=DAYS_FROM_NOW[relative]) in days, sentence
        named = {WEEKDAY_BY_WORD.get(word) for word in re.findall(r"\w+", RELATIVE.sub(" ", said))} - {None}
        assert named <= {one.weekday() for one in days}, sentence
        written = {(int(month), int(number)) for _, month, number in ISO.findall(said)}
        written |= {(int(month), int(number)) for number, month in DAY_AND_MONTH.findall(said)}
        assert written <= {(one.month, one.day) for one in days}, sentence


@every_file
def test_times_are_those_that_were_named(name: str) -> None:
    for sentence in sentences(name):
        times = [moment.time() for moment in told(sentence) if isinstance(moment, datetime)]
        for hour, minute in CLOCK.findall(outside_the_topic(sentence)):
            assert time(int(hour), int(minute)) in times, sentence


@every_file
def test_only_a_date_that_was_written_out_falls_on_a_free_day(name: str) -> None:
    for sentence in sentences(name):
        for step in sentence.next:
            free = step.due is not None and day(step.due).weekday() > 4
            assert not free or re.search(r"\d", outside_the_topic(sentence)), sentence
