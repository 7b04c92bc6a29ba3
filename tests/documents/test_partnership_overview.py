"""Overviews of partnerships: read back by others, in every script, each on one page whatever it says."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL.Image import Image

from contactdesk.core.i18n import Language
from contactdesk.documents.partnership_content import Entry, Fact, Overview, OverviewHead, Section
from contactdesk.documents.partnership_overview import write_partnership_overviews
from tests.documents.names import NAMES
from tests.documents.readers import assert_sound, page_texts, pictures, properties

HEAD = OverviewHead("Stowarzyszenie Most", "ul. Lipowa 4, Łódź", "23 November 2026", Language.EN)
STAGES = Section(
    "How it went",
    (Entry("First contact", "for 10 days", "1 Nov 2026"), Entry("Agreed", "", "11 Nov 2026")),
    is_path=True,
)


def overview(title: str, parties: list[str], *, entries: int = 1, text: str = "Mentors") -> Overview:
    people = tuple(Entry(name, f"{name}\nann@example.org") for name in parties * entries)
    return Overview(
        title,
        " × ".join(parties),
        (Fact("Stage", "Agreed", "since 11 Nov 2026"), Fact("Owner", parties[0])),
        text,
        (
            (Section("Parties", people), Section("Contact people", people, "Nobody")),
            (STAGES,),
            (Section("Last contact", (), "None was noted yet."),),
        ),
    )


def written(path: Path, *pages: Overview) -> int:
    with path.open("wb") as file:
        return write_partnership_overviews(file, pages, HEAD)


def is_white(part: Image) -> bool:
    return min(part.tobytes()) > 250


def test_each_has_a_page_that_says_it_all_in_every_script(tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    names = list(NAMES.values())
    pages = [overview("Mentorzy w pracy", ["Urząd Łodzi", "أمينة الصباح"]), overview("Клуб", names[:4])]
    assert written(path, *pages) == 2
    assert_sound(path)
    first, second = page_texts(path)
    for said in ("PARTNERSHIP", "Mentorzy w pracy", "Urząd Łodzi", "First contact", "for 10 days",
                 "11 Nov 2026", "None was noted yet.", "ann@example.org", "Stowarzyszenie Most",
                 "printed 23 November 2026"):  # fmt: skip
        assert said in first
    assert "Клуб" in second
    assert properties(path)["Title"] == "Partnership – Mentorzy w pracy"
    # Nothing was drawn over the margins.
    for page in pictures(path):
        width, height = page.size
        assert is_white(page.crop((0, 0, 40, height)))
        assert is_white(page.crop((width - 40, 0, width, height)))


def test_the_same_content_gives_the_same_bytes() -> None:
    one, other = BytesIO(), BytesIO()
    for target in (one, other):
        write_partnership_overviews(target, [overview("Mentors", ["A", "B"])], HEAD)
    assert one.getvalue() == other.getvalue()


@pytest.mark.parametrize("entries", [2, 5])
def test_however_much_there_is_it_stands_on_one_page(entries: int, tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    long = "Stowarzyszenie Współpracy Międzykulturowej i Wsparcia Uchodźców " * 2
    page = overview(long, [long.strip(), "Politechnika"], entries=entries, text=long * 5)
    assert written(path, page) == 1
    (told,) = page_texts(path)
    assert "None was noted yet." in told
    (picture,) = pictures(path)
    width, height = picture.size
    # What stands lowest ends above the foot.
    assert is_white(picture.crop((0, height - 50, width, height - 38)))


@settings(max_examples=25)
@given(st.text(max_size=120), st.text(max_size=300))
def test_no_text_breaks_it(title: str, detail: str) -> None:
    page = overview(title, [title, detail], text=detail)
    assert write_partnership_overviews(BytesIO(), [page], HEAD) == 1
