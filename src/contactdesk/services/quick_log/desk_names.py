"""Whom of the desk a few words may name, in any case, script or everyday form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

from contactdesk.core.text import fold, words
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.search import Kind, SearchEntry, SearchWord
from contactdesk.services.presented import presented_by
from contactdesk.services.quick_log.declension import nominatives
from contactdesk.services.quick_log.nicknames import NAMED
from contactdesk.services.quick_log.understood import Candidate
from contactdesk.services.quick_log.words import each
from contactdesk.storage.desk import Desk
from contactdesk.storage.word_query import Way

_AT_ONCE = 10
_MOST_WAYS = 8
_SHORTEST_SLIP = 5
_SHORTEST_NAME = 3
_FEWEST_RIGHT = 2
_LONGEST_UNCOUNTED = 2
_KINDS = (Kind.PERSON, Kind.ORGANISATION)
# Words that many organisations have in their names; alone they name none.
_ANY_HAS = each(
    """
    association biuro bureau centre center centrum city club council department dom fundacja foundation
    grupa group hall house institute instytut klub kolo komisja komitet krag miasta miasto miejskie
    miejski office osrodek organisation organization program programme project projekt rada radio school
    service society sp spraw stowarzyszenie szkola team towarzystwo union university urzad wydzial zespol
    zwiazek zrzeszenie sobotnia kobiet and for the of do dla na w i z bank day sala room
    """
)


class Found(NamedTuple):
    """An entry of the index: under which of its words each word typed was found."""

    kind: Kind
    id: int
    names: str
    under: tuple[str, ...]


class DeskNames:
    """For one line: what was looked up once is kept."""

    def __init__(self, desk: Desk, *, inflected: bool) -> None:
        self._desk = desk
        self._inflected = inflected
        self._known: dict[str, tuple[str, ...]] = {}

    def prepare(self, typed: Iterable[str]) -> None:
        """Which of the forms that these words may be of are words of the desk: one question for all."""
        forms = {word: self._forms(word) for word in typed if word not in self._known}
        every = sorted({form for of_one in forms.values() for form in of_one if _is_counted(form)})
        query = SearchWord.select(SearchWord.word).where(SearchWord.word.in_(every))
        there = {word for (word,) in self._desk.rows(query)} if every else set()
        for word, of_one in forms.items():
            self._known[word] = tuple(form for form in of_one if form in there or not _is_counted(form))

    def is_known(self, word: str) -> bool:
        self.prepare([word])
        return bool(self._known[word])

    def having(self, typed: Sequence[str]) -> list[Found]:
        """Who has all these words in the name."""
        self.prepare(typed)
        known = [self._known[word] for word in typed]
        if not all(known):
            return []
        ways = [Way((), tuple((word,) for word in dict.fromkeys(chosen))) for chosen in product(*known)]
        entries = self._desk.newest(ways[:_MOST_WAYS], names_only=True, kinds=_KINDS, limit=_AT_ONCE)
        return self._read([(entry.kind, entry.record_id) for entry in entries], known)

    def respelt(self, word: str) -> list[Found]:
        """Who is meant where a letter slipped within the word, its first and last being right."""
        if len(word) < _SHORTEST_SLIP or self.is_known(word):
            return []
        for form in self._forms(word)[:12]:
            meant = [
                other
                for other in self._desk.similar_words(form)
                if len(form) >= _SHORTEST_SLIP and other[0] == form[0] and other[-1] == form[-1]
            ]
            if meant:
                self._known[word] = tuple(meant)
                found = self.having([word])
                if found:
                    return found
        return []

    def having_nearly(self, typed: Sequence[str]) -> list[Found]:
        """Who has these words in the name where one of them slipped, and the others are right."""
        self.prepare(typed)
        slipped = [word for word in typed if not self._known[word]]
        if len(slipped) != 1 or len(typed) < _FEWEST_RIGHT or len(slipped[0]) < _SHORTEST_NAME:
            return []
        word = slipped[0]
        meant = [other for form in self._forms(word)[:12] for other in self._desk.similar_words(form)]
        self._known[word] = tuple(dict.fromkeys(one for one in meant if one[0] == fold(word)[0]))
        found = self.having(typed)
        self._known[word] = ()
        return found or self._begun(word, self.having([one for one in typed if one != word]), len(typed))

    def _begun(self, word: str, found: Sequence[Found], words: int) -> list[Found]:
        """Those in whose names another word begins so: "Ann Wilczek" for Anna."""
        begun = [one for one in found if any(name.startswith(fold(word)) for name in one.names.split())]
        return begun if words == _FEWEST_RIGHT or len(begun) == 1 else []

    def candidates(self, found: Sequence[Found]) -> tuple[Candidate, ...]:
        """Named as lists name them, people first."""
        people = [one.id for one in found if one.kind is Kind.PERSON]
        organisations = [one.id for one in found if one.kind is Kind.ORGANISATION]
        return (*self._people(people), *self._organisations(organisations))

    def of_organisation(
        self, people: Sequence[Candidate], organisation_ids: Iterable[int]
    ) -> tuple[Candidate, ...]:
        """Those of them who stand for one of these organisations."""
        wanted = set(organisation_ids)
        stands_for = presented_by(self._desk, [one.id for one in people if one.kind is Kind.PERSON])
        return tuple(
            one
            for one in people
            if one.kind is Kind.PERSON
            and (presented := stands_for.get(one.id)) is not None
            and presented.organisation_id in wanted
        )

    def _forms(self, word: str) -> tuple[str, ...]:
        forms = nominatives(word, inflected=self._inflected)
        named = [name for form in forms for name in NAMED.get(form, ())]
        # The index knows letters and digits only.
        return tuple(form for form in dict.fromkeys([*forms, *named]) if words(form) == [form])

    def _read(self, entries: Sequence[tuple[Kind, int]], known: Sequence[Sequence[str]]) -> list[Found]:
        found = []
        for kind in dict.fromkeys(kind for kind, _ in entries):
            ids = [record_id for of_kind, record_id in entries if of_kind is kind]
            query = SearchEntry.select(SearchEntry.record_id, SearchEntry.names)
            for record_id, names in self._desk.rows(
                query.where((SearchEntry.kind == kind) & SearchEntry.record_id.in_(ids))
            ):
                under = tuple(next((w for w in of_one if f" {w} " in names), "") for of_one in known)
                if all(under):
                    found.append(Found(kind, record_id, names, under))
        return found

    def _people(self, ids: Sequence[int]) -> list[Candidate]:
        if not ids:
            return []
        stands_for = presented_by(self._desk, ids)
        rows = self._desk.rows(
            Person.select(Person.id, Person.display_name, Person.city)
            .where(Person.id.in_(ids))
            .order_by(Person.sort_key)
        )
        return [
            Candidate(Kind.PERSON, i, name, stands_for[i].organisation if i in stands_for else city)
            for i, name, city in rows
        ]

    def _organisations(self, ids: Sequence[int]) -> list[Candidate]:
        if not ids:
            return []
        query = Organisation.select(Organisation.id, Organisation.name, Organisation.city)
        rows = self._desk.rows(query.where(Organisation.id.in_(ids)).order_by(Organisation.sort_key))
        return [Candidate(Kind.ORGANISATION, *row) for row in rows]


def _is_counted(form: str) -> bool:
    """Whether the desk keeps a list of the words of this kind; the others are looked for as they are."""
    return form.isalpha() and len(form) > _LONGEST_UNCOUNTED


def is_any_organisation(under: Sequence[str]) -> bool:
    """Whether these words of a name are such as many have."""
    return all(word in _ANY_HAS for word in under)


def fits_whole(found: Found) -> bool:
    """Whether it is all of one of its names."""
    return f" {' '.join(found.under)} \n" in found.names and any(
        line.strip() == " ".join(found.under) for line in found.names.split("\n")
    )
