"""The attendance sheet beside LibreOffice converting the same one, both as whole processes."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from contactdesk.core.resources import resource
from tests.benchmarks.results import Measured, Results
from tests.documents.names import NAMES

pytestmark = pytest.mark.benchmark
SOFFICE = shutil.which("soffice")
# The goals: what share of LibreOffice's time the sheet may take.
GOALS = {40: 0.12, 400: 0.13, 5000: 0.18}
# LibreOffice takes half a minute for the largest.
ROUNDS = {40: 5, 400: 5, 5000: 1}
ORGANISATIONS = (
    "Diaspora association",
    "City Hall of Łódź",
    "Ministry · Migration Policy Dept.",
    "جمعية الصداقة",
)

OURS = """
import json, sys
from contactdesk.core.i18n import Language
from contactdesk.documents.attendance_sheet import (
    Paper, SheetHead, SheetLayout, SheetRow, write_attendance_sheet
)
with open(sys.argv[1], encoding="utf-8") as file:
    rows = [SheetRow(*row) for row in json.load(file)]
head = SheetHead("Networking Day", "29 October", "Warszawa", "", "Office", "", "Notice", 1, 1, "today")
with open(sys.argv[2], "wb") as target:
    write_attendance_sheet(target, head, rows, SheetLayout(Paper.A4_PORTRAIT, Language.EN))
"""

SHEET = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Noto Sans" svg:font-family="Noto Sans"/>
</office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="9pt"
 style:font-name="Noto Sans" style:font-name-asian="Noto Sans SC" style:font-name-complex="Noto Sans Arabic"/>
</style:default-style></office:styles>
<office:body><office:text><text:h>Networking Day</text:h>
<table:table table:name="Sheet"><table:table-column table:number-columns-repeated="5"/>
<table:table-header-rows>{heading}</table:table-header-rows>
{rows}
</table:table></office:text></office:body></office:document>
"""


def people(count: int) -> list[list[object]]:
    """Numbered rows, the same at every call; nearly all names differ and each script comes up."""
    names = list(NAMES.values())
    return [
        [n, f"{names[n % len(names)]} {n // len(names) or ''}", ORGANISATIONS[n % 4], str(n % 9 + 1)]
        for n in range(1, count + 1)
    ]


def as_text_document(rows: list[list[object]]) -> str:
    def table_row(cells: list[object]) -> str:
        texts = "".join(
            f"<table:table-cell><text:p>{escape(str(cell))}</text:p></table:table-cell>" for cell in cells
        )
        return f"<table:table-row>{texts}</table:table-row>"

    heading = table_row(["No.", "Name", "Organisation", "Table", "Signature"])
    return SHEET.format(heading=heading, rows="\n".join(table_row([*row, ""]) for row in rows))


def seconds(command: list[str], environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return time.perf_counter() - begun


def with_bundled_fonts(folder: Path) -> dict[str, str]:
    """LibreOffice gets the same faces and no others, which more than halves its time for long sheets."""
    config = folder / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{escape(str(resource('fonts').resolve()))}</dir>"
        f"<cachedir>{escape(str(folder / 'cache'))}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return os.environ | {"FONTCONFIG_FILE": str(config), "HOME": str(folder)}


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("count", GOALS)
def test_a_sheet_takes_a_small_share_of_the_time_of_libreoffice(
    count: int, tmp_path: Path, often: Callable[[int], int], results: Results
) -> None:
    assert SOFFICE is not None
    rows = people(count)
    (tmp_path / "rows.json").write_text(json.dumps(rows), encoding="utf-8")
    (tmp_path / "sheet.fodt").write_text(as_text_document(rows), encoding="utf-8")
    ours = [sys.executable, "-c", OURS, str(tmp_path / "rows.json"), str(tmp_path / "ours.pdf")]
    theirs = [
        SOFFICE,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "sheet.fodt"),
    ]
    environment = with_bundled_fonts(tmp_path)
    for command in (ours, theirs):  # a first time for caches and LibreOffice's profile
        seconds(command, environment)
    rounds = min(ROUNDS[count], often(ROUNDS[count]))
    pairs = [(seconds(ours, environment), seconds(theirs, environment)) for _round in range(rounds)]
    mine, libreoffice = (sorted(side)[len(side) // 2] for side in zip(*pairs, strict=True))
    ratio = mine / libreoffice
    what = f"sheet of {count} people ÷ LibreOffice's"
    results.add(Measured("7", what, ratio, GOALS[count], ours=f"{mine:.2f} s", floor=f"{libreoffice:.2f} s"))


def test_ten_times_the_people_take_about_ten_times_as_long(tmp_path: Path, results: Results) -> None:
    spent = {}
    for count in (5_000, 50_000):
        file = tmp_path / f"{count}.json"
        file.write_text(json.dumps(people(count)), encoding="utf-8")
        spent[count] = seconds(
            [sys.executable, "-c", OURS, str(file), str(tmp_path / "out.pdf")], dict(os.environ)
        )
    ratio = spent[50_000] / spent[5_000]
    ours, floor = (f"{spent[count]:.1f} s" for count in (50_000, 5_000))
    results.add(Measured("7", "sheet of 50,000 ÷ of 5,000 people", ratio, 10.5, ours=ours, floor=floor))
