"""Which field each column of a table holds: told by its heading, or by what stands under it."""

from __future__ import annotations

from collections.abc import Sequence

from contactdesk.exchange.headings import field_of_heading, plain_heading
from contactdesk.exchange.samples import field_of_sample, mostly_full_names, mostly_titles
from contactdesk.exchange.tables import Field

# Fields that several columns may fill; of all others the best column counts.
_REPEATABLE = {Field.EMAIL, Field.PHONE, Field.NOTES, Field.LANGUAGES, Field.IGNORE}
_NAMES = {Field.NAME, Field.FAMILY_THEN_GIVEN, Field.FAMILY_NAME, Field.GIVEN_NAME}


def guess_columns(headings: Sequence[str], sample_rows: Sequence[Sequence[str]]) -> tuple[Field, ...]:
    """One field for each heading; ``IGNORE`` where neither heading nor sample says anything."""
    samples = [[row[i] for row in sample_rows if i < len(row) and row[i]] for i in range(len(headings))]
    guesses = [field_of_heading(heading) for heading in headings]
    _read_titles(guesses, headings, samples)
    _read_bare_names(guesses, headings, samples)
    _leave_one_each(guesses, headings, samples)
    for i, guess in enumerate(guesses):
        if guess is None:
            found = field_of_sample(samples[i])
            guesses[i] = found if found and _fits(found, guesses) else Field.IGNORE
    return tuple(guess or Field.IGNORE for guess in guesses)


def _fits(found: Field, guesses: Sequence[Field | None]) -> bool:
    if found is Field.NAME:
        return not _NAMES.intersection(guesses)
    return found in _REPEATABLE or found not in guesses


def _read_titles(
    guesses: list[Field | None], headings: Sequence[str], samples: Sequence[Sequence[str]]
) -> None:
    """``Title`` is Dr in one list and the post in another."""
    for i, heading in enumerate(headings):
        title = plain_heading(heading) in {"title", "tytul"}
        if title and samples[i] and Field.POSITION not in guesses and not mostly_titles(samples[i]):
            guesses[i] = Field.POSITION


def _read_bare_names(
    guesses: list[Field | None], headings: Sequence[str], samples: Sequence[Sequence[str]]
) -> None:
    """``Name`` beside ``Surname`` is the given name; ``Nazwisko`` alone often holds both names."""
    if Field.FAMILY_NAME in guesses and Field.GIVEN_NAME not in guesses:
        bare = [i for i, heading in enumerate(headings) if plain_heading(heading) in {"name", "names"}]
        family = guesses.index(Field.FAMILY_NAME)
        if bare:
            guesses[bare[0]] = Field.GIVEN_NAME
        elif Field.NAME not in guesses and mostly_full_names(samples[family]):
            guesses[family] = Field.NAME


def _leave_one_each(
    guesses: list[Field | None], headings: Sequence[str], samples: Sequence[Sequence[str]]
) -> None:
    """Of several columns for one field the fullest stays; business goes before home."""
    for field in set(guesses) - _REPEATABLE - {None}:
        rivals = [i for i, guess in enumerate(guesses) if guess is field]
        best = max(rivals, key=lambda i: (bool(samples[i]), "home" not in plain_heading(headings[i]), -i))
        for i in rivals:
            if i != best:
                guesses[i] = Field.IGNORE
