"""Where a ray meets the detector: parallel along the belt, a fan across it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from models.simulation.attenuation import CHANNELS, Channels
from models.simulation.raster import add_triangles, project_placed
from models.simulation.thing import Thing


@dataclass(frozen=True)
class Geometry:
    """A tunnel: x runs along the belt (columns), y across it (rows), z up from the belt, all in mm.

    Attributes:
        height, width: of the picture in pixels; the belt's middle is the picture's middle row.
        pixel_mm: size of a pixel at the belt.
        source_y_mm: where the source stands across the belt, 0 in the middle.
        source_z_mm: its height: below the belt when negative.
    """

    height: int
    width: int
    pixel_mm: float
    source_y_mm: float = 0.0
    source_z_mm: float = -900.0

    def project(self, vertices: NDArray[np.float64]) -> NDArray[np.float64]:
        """(V, 3) mm -> (V, 3) column, row (pixels) and signed depth from the source (mm)."""
        return self.project_placed(vertices, np.eye(3), np.zeros(3))[0]

    def project_placed(
        self, vertices: NDArray[np.float64], rotation: NDArray[np.float64], position: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], float, float, float, float]:
        """The same of vertices turned by (3, 3) and moved to (3,) mm; and their lowest and highest column and row."""
        return project_placed(
            vertices, rotation, position, self.source_y_mm, self.source_z_mm, self.pixel_mm, self.height / 2
        )

    def secant(self) -> NDArray[np.float32]:
        """(H,) path per mm of height on each row's ray."""
        across = (np.arange(self.height) + 0.5 - self.height / 2) * self.pixel_mm
        return np.sqrt(1 + ((across - self.source_y_mm) / self.source_z_mm) ** 2).astype(np.float32)


@dataclass(frozen=True)
class Window:
    """The part of a picture that a thing covers: channels (h, w, CHANNELS) and its corner in the whole picture."""

    channels: Channels
    top: int
    left: int

    @property
    def area(self) -> tuple[slice, slice]:
        """Rows and columns of the whole picture."""
        height, width = self.channels.shape[:2]
        return slice(self.top, self.top + height), slice(self.left, self.left + width)


def drawn(
    geometry: Geometry, thing: Thing, rotation: NDArray[np.float64], position: NDArray[np.float64]
) -> Window | None:
    """A thing alone in its window, turned by (3, 3) and moved to (3,) mm; None when no part of it is in the picture."""
    placed = _placed(geometry, thing, rotation, position)
    if placed is None:
        return None
    corners, (left, top, right, bottom) = placed
    window = Window(np.zeros((bottom - top, right - left, CHANNELS), np.float32), top, left)
    _add(geometry, thing, corners, window)
    return window


def add(
    geometry: Geometry, picture: Channels, thing: Thing, rotation: NDArray[np.float64], position: NDArray[np.float64]
) -> None:
    """Put a thing, turned by (3, 3) and moved to (3,) mm, into a whole picture (H, W, CHANNELS)."""
    placed = _placed(geometry, thing, rotation, position)
    if placed is not None:
        corners, (left, top, right, bottom) = placed
        _add(geometry, thing, corners, Window(picture[top:bottom, left:right], top, left))


def _placed(
    geometry: Geometry, thing: Thing, rotation: NDArray[np.float64], position: NDArray[np.float64]
) -> tuple[NDArray[np.float64], tuple[int, int, int, int]] | None:
    """Its corners as ``Geometry.project`` has them, and the left, top, right and bottom of what it covers."""
    corners, low_x, low_y, high_x, high_y = geometry.project_placed(thing.solid.vertices, rotation, position)
    left, top = max(floor(low_x), 0), max(floor(low_y), 0)
    right, bottom = min(ceil(high_x) + 1, geometry.width), min(ceil(high_y) + 1, geometry.height)
    return None if right <= left or bottom <= top else (corners, (left, top, right, bottom))


def _add(geometry: Geometry, thing: Thing, corners: NDArray[np.float64], window: Window) -> None:
    solid = thing.solid
    secant = _secant(geometry)[window.area[0]]
    add_triangles(
        window.channels, window.left, window.top, corners, solid.faces, solid.starts, solid.coefficients, secant
    )


@lru_cache(maxsize=16)
def _secant(geometry: Geometry) -> NDArray[np.float32]:
    return geometry.secant()
