"""The picture of a network as SVG: its names stay text that can be found, read out and changed."""

from __future__ import annotations

from typing import BinaryIO
from xml.etree.ElementTree import Element, ElementTree, SubElement

from contactdesk.core.shapes import Shape, corners
from contactdesk.documents.ink import LINE, MUTED, TEXT, Ink, hexadecimal
from contactdesk.documents.network_picture import (
    LEGEND_ROW,
    MARGIN,
    Drawing,
    DrawnName,
    NetworkPicture,
    draw,
    legend_columns,
    legend_rows,
    line_width,
)

_FACES = "Noto Sans, Segoe UI, Helvetica, Arial, sans-serif"


def write_network_svg(target: BinaryIO, picture: NetworkPicture) -> None:
    drawing = draw(picture)
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {drawing.width:.0f} {drawing.height:.0f}",
            "width": f"{drawing.width:.0f}pt",
            "height": f"{drawing.height:.0f}pt",
            "font-family": _FACES,
            "role": "img",
            "lang": picture.language.value,
        },
    )
    SubElement(root, "title").text = _clean(picture.title)
    SubElement(root, "desc").text = _clean(picture.subtitle)
    SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
    _add_lines(root, picture, drawing)
    _add_marks(root, picture, drawing)
    halo = {"stroke": "#ffffff", "stroke-opacity": "0.8", "stroke-width": "2.5", "paint-order": "stroke"}
    names = SubElement(root, "g", {"fill": hexadecimal(TEXT), "text-anchor": "middle", **halo})
    for name in drawing.names:
        _add_name(names, name)
    _add_head(root, picture)
    _add_legend(root, picture, drawing)
    ElementTree(root).write(target, encoding="utf-8", xml_declaration=True)


def _add_lines(root: Element, picture: NetworkPicture, drawing: Drawing) -> None:
    at = drawing.places()
    group = SubElement(root, "g", {"stroke": hexadecimal(LINE)})
    for line in picture.lines:
        (x1, y1), (x2, y2) = at[line.first], at[line.second]
        ends = {"x1": _n(x1), "y1": _n(y1), "x2": _n(x2), "y2": _n(y2)}
        SubElement(group, "line", {**ends, "stroke-width": _n(line_width(line))})


def _add_marks(root: Element, picture: NetworkPicture, drawing: Drawing) -> None:
    """Each with a title, which a browser shows for the mark that is pointed at."""
    group = SubElement(root, "g", {"stroke": "#ffffff", "stroke-width": "0.8"})
    for one in drawing.marks:
        kind = picture.kinds[one.mark.kind]
        mark = _shape(group, kind.shape, kind.ink, one.x, one.y, one.radius)
        SubElement(mark, "title").text = _clean(f"{one.mark.name} · {kind.word}")


def _shape(parent: Element, shape: Shape, ink: Ink, x: float, y: float, radius: float) -> Element:
    fill = {"fill": hexadecimal(ink)}
    points = corners(shape)
    if not points:
        return SubElement(parent, "circle", {"cx": _n(x), "cy": _n(y), "r": _n(radius), **fill})
    path = " ".join(f"{_n(x + dx * radius)},{_n(y + dy * radius)}" for dx, dy in points)
    return SubElement(parent, "polygon", {"points": path, **fill})


def _add_name(parent: Element, name: DrawnName) -> None:
    block = name.fitted
    middle = _n(name.left + name.width / 2)
    text = SubElement(parent, "text", {"font-size": _n(block.size)})
    for number, line in enumerate(block.lines):
        y = _n(name.top + number * block.leading + 0.96 * block.size)
        SubElement(text, "tspan", {"x": middle, "y": y}).text = _clean(line.text)


def _add_head(root: Element, picture: NetworkPicture) -> None:
    for text, size, y, ink in ((picture.title, 16, 16, TEXT), (picture.subtitle, 9.5, 32, MUTED)):
        place = {"x": _n(MARGIN), "y": _n(MARGIN + y), "font-size": _n(size), "fill": hexadecimal(ink)}
        SubElement(root, "text", place).text = _clean(text)


def _add_legend(root: Element, picture: NetworkPicture, drawing: Drawing) -> None:
    count, width = legend_columns(picture, drawing.width)
    first = drawing.height - MARGIN - (legend_rows(picture, drawing.width) - 1) * LEGEND_ROW
    group = SubElement(root, "g", {"font-size": "9"})
    for number, kind in enumerate(picture.kinds):
        x, y = MARGIN + number % count * width, first + number // count * LEGEND_ROW
        _shape(group, kind.shape, kind.ink, x + 4, y - 3.2, 4)
        place = {"x": _n(x + 13), "y": _n(y), "fill": hexadecimal(TEXT)}
        SubElement(group, "text", place).text = _clean(kind.word)


def _n(number: float) -> str:
    return f"{number:.2f}"


def _clean(text: str) -> str:
    """XML knows no control characters."""
    return "".join(c for c in text if c.isprintable() or c in "\u200c\u200d")
