"""Cut a long scan into pieces along its longer side, so that a knife keeps its pixels when a ski bag passes.

A picture of usual shape is looked at once, however many pixels it has: models are trained on whole bags, whose articles
then have the size they had in training. Cutting such a picture in both directions was tried on 161 SIXray frames from
800 x 600 on (real; `default` 2026.11.3): four looks instead of one moved AP50 of guns from 0.03 to 0.18, of knives from
0.07 to 0.02, of wrenches from 0.03 to 0.02, for four times the time. Not better as a whole: to be tried again with the
next model.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from checkpoint.errors import DetectorUnavailable
from models.manifest import ModelInput

SPLIT_ABOVE = 2.2
"""Split a scan this many times longer, against its other side, than the model's input."""
USUAL = 1.3
"""Aspect of a piece against the model's: the shape of a usual bag, which models are trained on."""
WIDEST = 3.5
"""A piece wider than this would lose small articles: the scan is refused instead."""
OVERLAP = 0.35
"""Share of a piece that the next one sees again; at 1.5 mm a pixel more than the longest common knife."""
MOST_TILES = 34
"""70 ms each on 2 cores without matrix units; a lane's scan has 4096 columns at most, nine pieces, only files more."""


@dataclass(frozen=True)
class Tile:
    """A piece of a scan: first column, columns, and whether it was cut at the left and at the right.

    Attributes:
        top, height: first row and rows of a piece of a tall picture; 0 for the full height.
        is_cut_top, is_cut_bottom: whether such a piece was cut there.
    """

    left: int
    width: int
    is_cut_left: bool = False
    is_cut_right: bool = False
    top: int = 0
    height: int = 0
    is_cut_top: bool = False
    is_cut_bottom: bool = False

    @property
    def rows(self) -> slice:
        """Of the scan."""
        return slice(self.top, self.top + self.height if self.height else None)

    @property
    def columns(self) -> slice:
        """Of the scan."""
        return slice(self.left, self.left + self.width)


def tiles_of(width: int, height: int, model_input: ModelInput) -> tuple[Tile, ...]:
    """The pieces to look at, in order along the longer side; one for a scan of usual shape.

    Args:
        width: of the scan in pixels, along the belt, at least 1.
        height: of the scan in pixels, at least 1; another maker's picture may have the belt upright.
        model_input: whose aspect and size say what fits.

    Raises:
        DetectorUnavailable: ``detector.scan_too_long``, longer than the deadline allows to look at closely.
    """
    fitting = max(height * model_input.aspect, model_input.width)
    if width > SPLIT_ABOVE * fitting:
        pieces = _pieces(width, fitting, width, height)
        return tuple(Tile(first, count, first > 0, first + count < width) for first, count in pieces)
    fitting = max(width / model_input.aspect, model_input.height)
    if height > SPLIT_ABOVE * fitting:
        pieces = _pieces(height, fitting, width, height)
        return tuple(
            Tile(0, width, False, False, first, count, first > 0, first + count < height) for first, count in pieces
        )
    return (Tile(0, width),)


def _pieces(length: int, fitting: float, width: int, height: int) -> list[tuple[int, int]]:
    """(first pixel, pixels) of each piece of a side of ``length``; ``fitting`` is what the model's input would hold."""
    piece = min(USUAL * fitting, length)
    count = ceil((length / piece - OVERLAP) / (1 - OVERLAP))
    if count > MOST_TILES:
        count, piece = MOST_TILES, length / (MOST_TILES * (1 - OVERLAP) + OVERLAP)
    if piece > WIDEST * fitting:
        raise DetectorUnavailable(
            "detector.scan_too_long",
            f"a scan of {width} x {height} pixels is too long to be looked at in time: open the bag by hand",
            width=width,
            height=height,
        )
    pixels = ceil(piece)
    return [(round(index * (length - pixels) / (count - 1)), pixels) for index in range(count)]
