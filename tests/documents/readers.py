"""What other programs make of a PDF: its text, its pages as pictures, its properties."""

import re
import subprocess
from pathlib import Path

from PIL import Image

# Marks of direction that readers put around text that runs to the left.
_MARKS = dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F)])


def text_of(pdf: Path, *, layout: bool = False) -> str:
    options = ["-layout"] if layout else []
    return _run("pdftotext", *options, "-enc", "UTF-8", str(pdf), "-").translate(_MARKS)


def page_texts(pdf: Path) -> list[str]:
    return text_of(pdf, layout=True).split("\f")[:-1]


def properties(pdf: Path) -> dict[str, str]:
    lines = _run("pdfinfo", str(pdf)).splitlines()
    return {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def pictures(pdf: Path, dots_per_inch: int = 72) -> list[Image.Image]:
    """Every page in shades of grey."""
    stem = pdf.with_suffix("")
    _run("pdftoppm", "-gray", "-r", str(dots_per_inch), "-png", str(pdf), str(stem))
    pages = stem.parent.glob(f"{stem.name}-*.png")
    return [_grey(page) for page in sorted(pages, key=lambda page: int(re.findall(r"\d+", page.stem)[-1]))]


def _grey(page: Path) -> Image.Image:
    with Image.open(page) as picture:
        return picture.convert("L")


def assert_sound(pdf: Path) -> None:
    done = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    fonts = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, check=True)
    assert not fonts.stderr


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert not done.stderr, done.stderr
    return done.stdout
