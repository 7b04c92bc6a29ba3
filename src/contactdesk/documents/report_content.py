"""What a report says: figures and tables in words, the same on page, paper and in a sheet."""

from __future__ import annotations

from typing import NamedTuple


class Figure(NamedTuple):
    """``share`` is from 0 to 1."""

    value: str
    caption: str
    share: float


class ReportTable(NamedTuple):
    """``shares`` makes its rows a chart, ``links`` tells the place and id that each row leads to."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...] = ()
    links: tuple[tuple[str, int], ...] = ()


class Report(NamedTuple):
    title: str
    subtitle: str
    figures: tuple[Figure, ...]
    tables: tuple[ReportTable, ...]
