"""Where a ray meets the detector: parallel along the belt, a fan across it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.simulation.attenuation import CHANNELS, Channels
from models.simulation.raster import add_triangles
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
        depth = vertices[:, 2] - self.source_z_mm
        across = self.source_y_mm - (vertices[:, 1] - self.source_y_mm) * self.source_z_mm / depth
        row = across / self.pixel_mm + self.height / 2
        return np.column_stack([vertices[:, 0] / self.pixel_mm, row, depth])

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
    solid = thing.solid
    corners = geometry.project(solid.vertices @ rotation.T + position)
    low = np.maximum(np.floor(corners[:, :2].min(0)).astype(int), 0)
    high = np.minimum(np.ceil(corners[:, :2].max(0)).astype(int) + 1, [geometry.width, geometry.height])
    if (high <= low).any():
        return None
    left, top = int(low[0]), int(low[1])
    channels = np.zeros((high[1] - top, high[0] - left, CHANNELS), np.float32)
    corners[:, 0] -= left
    corners[:, 1] -= top
    secant = geometry.secant()[top : high[1]]
    add_triangles(channels, corners, solid.faces, solid.coefficients, solid.part_of_face, secant)
    return Window(channels, top, left)
