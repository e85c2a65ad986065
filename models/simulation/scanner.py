"""One machine: where its source stands, and what it adds to the physics: blur, scatter, noise, drifting detectors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.cv import cv2
from models.simulation.attenuation import Channels, transmission
from models.simulation.geometry import Geometry
from models.simulation.raster import count

MODULE_ROWS = 64
"""Detectors of a line stand in modules of so many, each with an amplifier that drifts by itself."""
SCATTER_MM = 60.0
"""How far scattered photons reach, as the standard deviation of a Gauss curve."""


@dataclass(frozen=True)
class Scanner:
    """A machine's figures.

    Attributes:
        photons: counted in the open beam by one high-energy detector in one line.
        electronic: noise without photons, as a share of the open beam.
        blur_mm: standard deviation of the point spread.
        drift: of a module's gain, as a share.
        flicker: of the tube from line to line, as a share.
        scatter: share of the local mean beam that every detector sees besides its own.
        source_y_mm, source_z_mm: see ``Geometry``.
    """

    photons: float = 30000.0
    electronic: float = 0.0006
    blur_mm: float = 0.75
    drift: float = 0.0015
    flicker: float = 0.0005
    scatter: float = 0.003
    source_y_mm: float = 0.0
    source_z_mm: float = -900.0

    @staticmethod
    def drawn(rng: Generator) -> Scanner:
        """Some machine, better or worse, with its source below or above the belt, in the middle or aside."""
        height = float(rng.uniform(650, 1100))
        return Scanner(
            photons=float(10 ** rng.uniform(3.8, 5.0)),
            electronic=float(rng.uniform(0.0002, 0.0012)),
            blur_mm=float(rng.uniform(0.3, 1.2)),
            drift=float(rng.uniform(0, 0.003)),
            flicker=float(rng.uniform(0, 0.001)),
            scatter=float(rng.uniform(0.0005, 0.006)),
            source_y_mm=float(rng.normal(0, 220)),
            source_z_mm=-height if rng.random() < 0.7 else height + 500,
        )

    def geometry(self, height: int, width: int, pixel_mm: float) -> Geometry:
        """The tunnel seen with pixels of that size."""
        return Geometry(height, width, pixel_mm, self.source_y_mm, self.source_z_mm)


def scan(
    channels: Channels, scanner: Scanner, pixel_mm: float, rng: Generator
) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """(H, W, CHANNELS) -> low and high counts (H, W), 0 = opaque, 65535 = air; rows are detectors, columns lines."""
    height, width = channels.shape[:2]
    beam = _scattered(transmission(channels), scanner.scatter, pixel_mm)
    beam = np.asarray(cv2.GaussianBlur(beam, (0, 0), scanner.blur_mm / pixel_mm), np.float32)
    photons = np.array([0.5, 1.0], np.float32) * np.float32(scanner.photons)
    noise = rng.standard_normal(beam.shape, np.float32)
    modules = rng.standard_normal((-(-height // MODULE_ROWS), 2), np.float32).repeat(MODULE_ROWS, 0)[:height]
    gains = 1 + scanner.drift * (0.6 * modules + 0.4 * rng.standard_normal((height, 2), np.float32))
    tube = np.asarray(1 + scanner.flicker * rng.standard_normal(width, np.float32))
    low, high = np.empty((height, width), np.uint16), np.empty((height, width), np.uint16)
    count(
        beam, noise, gains.astype(np.float32), tube.astype(np.float32), photons, np.float32(scanner.electronic),
        low, high,
    )  # fmt: skip
    return low, high


def _scattered(beam: NDArray[np.float32], share: float, pixel_mm: float) -> NDArray[np.float32]:
    height, width = beam.shape[:2]
    small = cv2.resize(beam, (max(width // 8, 1), max(height // 8, 1)), interpolation=cv2.INTER_AREA)
    veil = cv2.resize(cv2.GaussianBlur(small, (0, 0), SCATTER_MM / pixel_mm / 8), (width, height))
    return np.asarray(cv2.addWeighted(beam, 1 - share, veil, share, 0), np.float32)
