"""Cut a long scan into pieces along the belt, so that a knife keeps its pixels when a ski bag passes."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from checkpoint.errors import DetectorUnavailable
from models.manifest import ModelInput

SPLIT_ABOVE = 2.2
"""Split a scan this many times wider, against its height, than the model's input."""
USUAL = 1.3
"""Aspect of a piece against the model's: the shape of a usual bag, which models are trained on."""
WIDEST = 3.5
"""A piece wider than this would lose small articles: the scan is refused instead."""
OVERLAP = 0.35
"""Share of a piece that the next one sees again; at 1.5 mm a pixel more than the longest common knife."""
MOST_TILES = 34
"""36 ms each on two busy cores: 1.2 s of the lane's 2 s."""


@dataclass(frozen=True)
class Tile:
    """A piece of a scan over its full height: first column, columns, and whether it was cut at either end."""

    left: int
    width: int
    is_cut_left: bool = False
    is_cut_right: bool = False


def tiles_of(width: int, height: int, model_input: ModelInput) -> tuple[Tile, ...]:
    """The pieces to look at, from left to right; one for a scan of usual shape.

    Args:
        width: of the scan in pixels, along the belt, at least 1.
        height: of the scan in pixels, at least 1.
        model_input: whose aspect and width say what fits.

    Raises:
        DetectorUnavailable: ``detector.scan_too_long``, longer than the deadline allows to look at closely.
    """
    fitting = max(height * model_input.aspect, model_input.width)
    if width <= SPLIT_ABOVE * fitting:
        return (Tile(0, width),)
    piece = min(USUAL * fitting, width)
    count = ceil((width / piece - OVERLAP) / (1 - OVERLAP))
    if count > MOST_TILES:
        count, piece = MOST_TILES, width / (MOST_TILES * (1 - OVERLAP) + OVERLAP)
    if piece > WIDEST * fitting:
        raise DetectorUnavailable(
            "detector.scan_too_long",
            f"a scan of {width} x {height} pixels is too long to be looked at in time: open the bag by hand",
            width=width,
            height=height,
        )
    columns = ceil(piece)
    lefts = [round(index * (width - columns) / (count - 1)) for index in range(count)]
    return tuple(Tile(left, columns, left > 0, left + columns < width) for left in lefts)
