"""The lines that were written before the parser, read on the desk of their cast."""

from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import date, datetime
from typing import NamedTuple

import pytest

from contactdesk.records.interactions import Direction, InteractionKind
from contactdesk.records.search import Kind
from contactdesk.services.quick_log.understanding import Reader
from contactdesk.services.quick_log.understood import Candidate, Moment, Understood
from contactdesk.services.services import Services
from contactdesk.storage.desk import Desk
from tests.services.quick_log import cast
from tests.services.quick_log.sentences import NextStep, Sentence, sentences

KIND_SAID = {InteractionKind.EMAIL: "e-mail"}
DIRECTION_SAID = {Direction.NONE: "", Direction.OUT: "out", Direction.IN: "in"}
NEEDED = 0.95


class Cast(NamedTuple):
    """Keys of the cast by what they are on the desk."""

    contacts: dict[tuple[Kind, int], str]
    colleagues: dict[int, str]


def seated(desk: Desk) -> Cast:
    ids = cast.seat(Services(desk))
    contacts = {(Kind.PERSON, ids[key]): key for key in cast.people()}
    contacts |= {(Kind.ORGANISATION, ids[key]): key for key in cast.organisations()}
    return Cast(contacts, {ids[key]: key for key in cast.colleagues()})


def said(moment: Moment | None) -> date | datetime | None:
    if moment is None or moment.time is None:
        return moment and moment.day
    return datetime.combine(moment.day, moment.time)


def plainly(text: str) -> str:
    return " ".join(text.lower().split()).strip(" ,;:.!?-–—")


def as_sentence(line: str, found: Understood, there: Cast) -> Sentence:
    def key(candidate: Candidate | None) -> str:
        return there.contacts[candidate.kind, candidate.id] if candidate else ""

    return Sentence(
        line,
        KIND_SAID.get(found.kind, str(found.kind)),
        DIRECTION_SAID[found.direction],
        tuple(key(one) for one in found.contacts),
        tuple(plainly(one.text) for one in found.unknown),
        tuple(plainly(one.text) for one in found.ambiguous),
        tuple(sorted(key(one) for meant in found.ambiguous for one in meant.candidates)),
        plainly(found.about),
        said(found.at),
        found.answered,
        tuple(
            NextStep(
                plainly(step.what),
                said(step.due),
                step.waiting,
                key(step.waiting_for) or there.colleagues.get(step.colleague_id or 0, ""),
            )
            for step in found.steps
        ),
        found.tags,
    )


def meant(sentence: Sentence) -> Sentence:
    return sentence._replace(
        unknown=tuple(map(plainly, sentence.unknown)),
        ambiguous=tuple(map(plainly, sentence.ambiguous)),
        candidates=tuple(sorted(sentence.candidates)),
        about=plainly(sentence.about),
        next=tuple(step._replace(what=plainly(step.what)) for step in sentence.next),
    )


def differences(sentence: Sentence, found: Sentence) -> str:
    return "\n".join(
        f"    {name}: {is_found!r}, meant {is_meant!r}"
        for name, is_meant, is_found in zip(Sentence._fields, sentence, found, strict=True)
        if is_meant != is_found
    )


def misread(desk: Desk, *names: str) -> tuple[list[str], int]:
    """What was read otherwise than meant, and of how many."""
    there, reader = seated(desk), Reader(desk)
    every = [sentence for name in names for sentence in sentences(name)]
    told = [
        (
            sentence,
            differences(
                meant(sentence), as_sentence(sentence.said, reader.read(sentence.said, cast.now()), there)
            ),
        )
        for sentence in every
    ]
    return [f"{sentence.said}\n{how}" for sentence, how in told if how], len(every)


@pytest.mark.parametrize("name", ["en", "pl", "learnt"])
def test_nearly_every_line_is_understood_rightly(desk: Desk, name: str) -> None:
    wrong, of = misread(desk, name)
    sys.stdout.write("\n".join([*wrong, f"{of - len(wrong)} of {of} lines are understood\n"]))
    assert len(wrong) <= of * (1 - NEEDED), "\n".join(wrong)


@pytest.mark.parametrize("name", ["unseen", "kept"])
def test_of_lines_never_seen_nothing_is_lost(desk: Desk, name: str) -> None:
    """Left alone while the parser was made: what is read of them was typed, and how many rightly is told."""
    wrong, of = misread(desk, name)
    told = Counter(line.strip().partition(":")[0] for one in wrong for line in one.splitlines()[1:])
    fields = ", ".join(f"{field} {number}" for field, number in told.most_common())
    sys.stdout.write(f"{of - len(wrong)} of {of} lines of {name} are understood; wrong: {fields}\n")
    reader = Reader(desk)
    for said in (sentence.said for sentence in sentences(name)):
        found = reader.read(said, cast.now())
        read = " ".join(
            [found.about, *(one.text for one in found.mentioned), *(one.what for one in found.steps)]
        )
        assert {*re.findall(r"\w+", read)} <= {*re.findall(r"\w+", said)}
