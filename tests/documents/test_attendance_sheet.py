"""The attendance sheet as readers and printers get it."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from contactdesk.core.i18n import Language, _, speaking
from contactdesk.documents.attendance_sheet import (
    Paper,
    SheetHead,
    SheetLayout,
    SheetRow,
    write_attendance_sheet,
)
from contactdesk.documents.sheet_furniture import LogoUnreadable
from tests.documents.names import NAMES
from tests.documents.readers import assert_sound, page_texts, pictures, properties, text_of

HEAD = SheetHead(
    meeting="Networking Day",
    when="29 October 2026 · 10:00–16:00",
    place="Warszawa",
    programme="Platform of Cooperation",
    office="Stowarzyszenie Mosty",
    office_address="ul. Przykładowa 5, Łódź",
    privacy_notice="By signing you confirm taking part.",
    sheet_number=3,
    version=2,
    printed_on="22 November 2026",
)
LAYOUT = SheetLayout(Paper.A4_PORTRAIT, Language.EN)
PLAIN = [
    SheetRow(1, "Anna Nowak", "City Hall", "2", "anna@example.org", "+48 600 000 001"),
    SheetRow(2, "Ewa"),
]


def many(count: int, blank: int = 0) -> list[SheetRow]:
    names = list(NAMES.values())
    filled = [SheetRow(n, f"{names[n % len(names)]} {n}", "Foundation", "1") for n in range(1, count + 1)]
    return filled + [SheetRow(n, "") for n in range(count + 1, count + blank + 1)]


def write(folder: Path, rows: list[SheetRow], layout: SheetLayout = LAYOUT, head: SheetHead = HEAD) -> Path:
    path = folder / "sheet.pdf"
    with path.open("wb") as target:
        pages = write_attendance_sheet(target, head, rows, layout)
    assert properties(path)["Pages"] == str(pages)
    return path


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_of_any_script_is_copied_out_as_it_went_in(name: str, tmp_path: Path) -> None:
    assert name in text_of(write(tmp_path, [SheetRow(1, name, name)]))


def test_head_columns_rows_and_foot_are_on_the_page(tmp_path: Path) -> None:
    (page,) = page_texts(write(tmp_path, PLAIN))
    for text in (
        "ATTENDANCE SHEET",
        "Networking Day",
        "29 October 2026 · 10:00–16:00 · Warszawa · Platform of Cooperation",
        "By signing you confirm taking part.",
        "Stowarzyszenie Mosty · ul. Przykładowa 5, Łódź",
        "printed 22 November 2026 · Sheet 3, version 2 · Page 1 of 1",
    ):
        assert text in page
    lines = [" ".join(line.split()) for line in page.splitlines()]
    assert "No. Name Organisation Table Signature" in lines
    assert "1 Anna Nowak City Hall 2" in lines
    assert "2 Ewa —" in lines


def test_addresses_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    assert "anna@example.org" not in text_of(write(tmp_path, PLAIN))
    asked = replace(LAYOUT, paper=Paper.A4_LANDSCAPE, email=True, phone=True)
    page = text_of(write(tmp_path, PLAIN, asked))
    assert "anna@example.org" in page
    assert "+48 600 000 001" in page


def test_organisation_and_table_can_be_left_out(tmp_path: Path) -> None:
    page = text_of(write(tmp_path, PLAIN, replace(LAYOUT, organisation=False, table=False)))
    assert "City Hall" not in page
    assert "Table" not in page


@pytest.mark.parametrize("language", Language)
def test_the_paper_speaks_its_own_language(language: Language, tmp_path: Path) -> None:
    page = text_of(write(tmp_path, PLAIN, replace(LAYOUT, language=language)))
    with speaking(language):
        for text in (_("Attendance sheet").upper(), _("Name"), _("Organisation"), _("Signature")):
            assert text in page
        assert _("Page {page} of {pages}").format(page=1, pages=1) in page


def test_blank_rows_keep_their_numbers_and_have_no_dash(tmp_path: Path) -> None:
    page = page_texts(write(tmp_path, [SheetRow(1, "Ewa", table="1"), SheetRow(2, ""), SheetRow(3, "")]))[0]
    assert {"2", "3"} <= {line.strip() for line in page.splitlines()}
    assert "—" not in page


@pytest.mark.parametrize("count", [0, 1])
def test_few_rows_make_one_page(count: int, tmp_path: Path) -> None:
    pdf = write(tmp_path, many(count))
    assert len(page_texts(pdf)) == 1
    assert_sound(pdf)


@pytest.mark.parametrize("paper", Paper)
def test_four_hundred_people_of_all_scripts_are_all_there_once_with_a_head_on_each_page(
    paper: Paper, tmp_path: Path
) -> None:
    pdf = write(tmp_path, many(400, blank=8), replace(LAYOUT, paper=paper))
    assert_sound(pdf)
    pages = page_texts(pdf)
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Sheet 3, version 2" in page
        assert "Signature" in page
        assert "Networking Day" in page
    numbers = [
        int(line.split()[0])
        for page in pages
        for line in page.splitlines()
        if line.strip()[:1].isdigit() and not line.startswith(HEAD.when[:2])
    ]
    assert numbers == list(range(1, 409))
    assert 14 <= len(pages) <= 28


def test_the_paper_has_its_size(tmp_path: Path) -> None:
    sizes = [
        properties(write(tmp_path, PLAIN, replace(LAYOUT, paper=paper)))["Page size"].split(" pts")[0]
        for paper in Paper
    ]
    assert sizes == ["595.276 x 841.89", "841.89 x 595.276", "612 x 792"]


def test_properties_name_the_meeting_the_office_and_the_language(tmp_path: Path) -> None:
    pdf = write(tmp_path, PLAIN, replace(LAYOUT, language=Language.PL), replace(HEAD, office="Öffice 王"))
    found = properties(pdf)
    assert found["Title"].endswith("– Networking Day")
    assert found["Author"] == "Öffice 王"
    assert b"/Lang (pl)" in pdf.read_bytes()


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    first = write(tmp_path, many(60)).read_bytes()
    write(tmp_path, many(10))
    assert write(tmp_path, many(60)).read_bytes() == first


def test_markup_is_text(tmp_path: Path) -> None:
    rows = [SheetRow(1, "<b>Ewa</b>", "<img src='/etc/hostname'/> &amp; \\(x) %s {0}")]
    page = text_of(write(tmp_path, rows, replace(LAYOUT, paper=Paper.A4_LANDSCAPE)))
    assert "<b>Ewa</b>" in page
    assert "<img src='/etc/hostname'/> &amp; \\(x) %s {0}" in page


def test_nothing_of_very_long_texts_is_lost_and_nothing_sticks_out(tmp_path: Path) -> None:
    rows = [
        SheetRow(1, "x" * 3000, "Organisation " * 400, "Labour market and education"),
        SheetRow(2, "أمينة بنت محمد " * 20, "王小明" * 200),
        SheetRow(3, "Anna"),
    ]
    long = "Conference on everything " * 20
    head = replace(HEAD, meeting=long, programme=long, privacy_notice=long * 3, office_address=long)
    pdf = write(tmp_path, rows, head=head)
    assert_sound(pdf)
    text = text_of(pdf)
    assert text.count("x") >= 3000
    assert text.count("Organisation") == 400 + len(pictures(pdf))
    for page in pictures(pdf):
        margin = round(13 / 25.4 * 72)
        assert page.crop((0, 0, margin, page.height)).getextrema() == (255, 255)
        assert page.crop((page.width - margin, 0, page.width, page.height)).getextrema() == (255, 255)


def test_odd_characters_do_not_stop_a_sheet(tmp_path: Path) -> None:
    odd = "A\x00\ud800🙂\u202e\u2067\ufdd0\U0010ffffB\u0378"
    pdf = write(
        tmp_path, [SheetRow(1, odd, odd)], head=replace(HEAD, meeting=odd, office=odd, privacy_notice=odd)
    )
    assert_sound(pdf)
    assert "🙂" in text_of(pdf)


def test_the_logo_stands_at_the_top_right_of_the_first_page_alone(tmp_path: Path) -> None:
    logo = io.BytesIO()
    Image.new("RGB", (300, 100), "black").save(logo, "PNG")
    pages = pictures(write(tmp_path, many(60), head=replace(HEAD, logo=logo.getvalue())))
    corners = [page.crop((page.width - 120, 42, page.width - 45, 60)) for page in pages]
    assert corners[0].getextrema() == (0, 0)
    assert corners[1].getextrema() != (0, 0)


def test_a_logo_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LogoUnreadable):
        write_attendance_sheet(io.BytesIO(), replace(HEAD, logo=b"no picture"), PLAIN, LAYOUT)
