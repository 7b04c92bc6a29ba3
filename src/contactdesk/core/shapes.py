"""The shapes that tell the marks of a drawing apart, as colour alone must not, in the window and on paper."""

from __future__ import annotations

from enum import StrEnum


class Shape(StrEnum):
    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


_CORNERS = {
    Shape.SQUARE: ((-0.87, -0.87), (0.87, -0.87), (0.87, 0.87), (-0.87, 0.87)),
    Shape.DIAMOND: ((0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)),
    Shape.TRIANGLE: ((0.0, -1.2), (1.15, 0.85), (-1.15, 0.85)),
}


def corners(shape: Shape) -> tuple[tuple[float, float], ...]:
    """Around 0, 0 and as large to the eye as a circle of radius 1; y downwards. None for a circle."""
    return _CORNERS.get(shape, ())
