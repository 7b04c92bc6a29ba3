"""Names as they are seen: the paper's pixels beside what Qt draws of the same text in the same faces."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageOps
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication

from contactdesk.core.resources import resource
from contactdesk.documents.fonts import Weight
from contactdesk.documents.pen import Pen
from contactdesk.documents.text.shaping import line
from tests.documents.names import NAMES
from tests.documents.readers import pictures

SIZE = 48
MIXED = {
    "Arabic among Latin": "Anna (سارا) Nowak",
    "Latin among Arabic": "سارا Anna الصباح 12",
    "Hebrew with a number": "שרה 12-45 כהן",
}
SEEN = NAMES | MIXED


@pytest.fixture(scope="module")
def families(qapp: QApplication) -> list[str]:
    """Qt knows the bundled faces and is told to use no others."""
    loaded = []
    for file in sorted(resource("fonts").glob("*-Regular.ttf"), key=lambda file: len(file.name)):
        loaded += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    return loaded


def on_paper(text: str, folder: Path) -> Image.Image:
    from reportlab.pdfgen.canvas import Canvas

    path = folder / "name.pdf"
    canvas = Canvas(str(path), pagesize=(1400, 120))
    pen = Pen(canvas)
    pen.write(line(text, Weight.REGULAR), 20, 45, SIZE, (0, 0, 0))
    pen.end_page()
    canvas.save()
    return ink(pictures(path)[0])


def by_qt(text: str, families: list[str]) -> Image.Image:
    image = QImage(1400, 120, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    font = QFont(families)
    font.setPixelSize(SIZE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(20, 75, text)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return ink(Image.open(io.BytesIO(bytes(buffer.data().data()))))


def ink(picture: Image.Image) -> Image.Image:
    """What was drawn, as light on dark, without the paper around it."""
    inverted = ImageOps.invert(picture.convert("L"))
    box = inverted.point([0] * 64 + [255] * 192).getbbox()
    assert box is not None, "nothing was drawn"
    return inverted.crop(box)


def likeness(one: Image.Image, other: Image.Image) -> float:
    """The correlation of two pictures of one size, a little blurred by being made smaller."""
    size = (one.width // 3, one.height // 3)
    first, second = (list(picture.resize(size).tobytes()) for picture in (one, other))
    mean_one, mean_other = sum(first) / len(first), sum(second) / len(second)
    pairs = [(a - mean_one, b - mean_other) for a, b in zip(first, second, strict=True)]
    product = sum(a * b for a, b in pairs)
    return float(product / (sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs)) ** 0.5)


@pytest.mark.parametrize("text", SEEN.values(), ids=SEEN)
def test_a_name_looks_as_qt_shapes_it(text: str, families: list[str], tmp_path: Path) -> None:
    paper, window = on_paper(text, tmp_path), by_qt(text, families)
    assert paper.width == pytest.approx(window.width, rel=0.02, abs=3)
    assert paper.height == pytest.approx(window.height, abs=3)
    assert likeness(paper, window.resize(paper.size)) > 0.85


def test_a_character_without_a_glyph_is_seen_as_one(families: list[str], tmp_path: Path) -> None:
    assert on_paper("A🙂B", tmp_path).width > on_paper("AB", tmp_path).width + SIZE / 2
