"""The network as a paper: a PDF of one page, or an SVG that other programs go on with."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.files import write_beside
from contactdesk.core.i18n import N_, _, language, n_
from contactdesk.core.shapes import Shape
from contactdesk.documents import ink
from contactdesk.records.organisations import SECTOR_NAMES, Sector
from contactdesk.services.network_graph import Graph

if TYPE_CHECKING:
    from contactdesk.documents.network_picture import NetworkPicture

SECTOR_SHAPES = {
    Sector.NGO: Shape.CIRCLE,
    Sector.DIASPORA: Shape.CIRCLE,
    Sector.INFORMAL: Shape.TRIANGLE,
    Sector.MINISTRY: Shape.SQUARE,
    Sector.LOCAL_AUTHORITY: Shape.DIAMOND,
    Sector.INTERNATIONAL: Shape.SQUARE,
    Sector.EMBASSY: Shape.DIAMOND,
    Sector.UNIVERSITY: Shape.TRIANGLE,
    Sector.SCHOOL: Shape.CIRCLE,
    Sector.MEDIA: Shape.TRIANGLE,
    Sector.BUSINESS: Shape.SQUARE,
    Sector.OTHER: Shape.CIRCLE,
}
"""With its colour each sector looks like no other."""
SECTOR_INKS = {
    Sector.NGO: ink.OK,
    Sector.DIASPORA: ink.VIOLET,
    Sector.INFORMAL: ink.VIOLET,
    Sector.MINISTRY: ink.BLUE,
    Sector.LOCAL_AUTHORITY: ink.BLUE,
    Sector.INTERNATIONAL: ink.ROSE,
    Sector.EMBASSY: ink.ROSE,
    Sector.UNIVERSITY: ink.WARN,
    Sector.SCHOOL: ink.WARN,
}


class NotAPicture(ContactDeskError):
    code = "not-a-picture"
    message = N_("A network is saved as .pdf or .svg, and not as “{file}”.")


class NobodyTogether(ContactDeskError):
    code = "nobody-together"
    message = N_("There are no partnerships to show, so there is no network.")


class PrintedNetwork(NamedTuple):
    file: Path
    organisations: int
    partnerships: int


def print_network(graph: Graph, made: NetworkPicture, target: Path) -> PrintedNetwork:
    """Write it; the ending says as what. Raises NotAPicture, NobodyTogether, CannotWrite."""
    ending = target.suffix.casefold()
    if ending not in {".pdf", ".svg"}:
        raise NotAPicture(file=target.name)
    if not graph.nodes:
        raise NobodyTogether
    with write_beside(target) as beside, beside.open("wb") as file:
        if ending == ".pdf":
            from contactdesk.documents.network_pdf import write_network_pdf

            write_network_pdf(file, made)
        else:
            from contactdesk.documents.network_svg import write_network_svg

            write_network_svg(file, made)
    together = {one for edge in graph.edges for one in edge.partnerships}
    return PrintedNetwork(target, len(graph.nodes), len(together))


def picture(graph: Graph, *, until: str = "", around: str = "") -> NetworkPicture:
    from contactdesk.documents.network_picture import NetworkPicture, PictureKind, PictureLine, PictureMark

    sectors = [sector for sector in Sector if any(node.sector is sector for node in graph.nodes)]
    counts = Counter(node.sector for node in graph.nodes)
    kinds = [
        PictureKind(
            f"{_(SECTOR_NAMES[one])} · {counts[one]}", SECTOR_SHAPES[one], SECTOR_INKS.get(one, ink.MUTED)
        )
        for one in sectors
    ]
    marks = [
        PictureMark(node.organisation_id, node.name, sectors.index(node.sector), node.degree, *node.at)
        for node in graph.nodes
    ]
    lines = [PictureLine(edge.first, edge.second, len(edge.partnerships)) for edge in graph.edges]
    return NetworkPicture(
        _("Who works with whom"), subtitle(graph, until, around), kinds, marks, lines, language()
    )


def subtitle(graph: Graph, until: str, around: str) -> str:
    """How much it shows, of whom and of when."""
    together = len({one for edge in graph.edges for one in edge.partnerships})
    n = len(graph.nodes)
    shown = n_("{n} organisation", "{n} organisations", n).format(n=n)
    if graph.total > n:
        shown = _("{n} of {total} organisations, those with most partnerships").format(n=n, total=graph.total)
    parts = [
        _("around {organisation}").format(organisation=around) if around else "",
        shown,
        n_("{n} partnership", "{n} partnerships", together).format(n=together),
        _("until {day}").format(day=until) if until else "",
    ]
    return " · ".join(part for part in parts if part)
