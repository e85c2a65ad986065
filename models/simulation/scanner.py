"""What the scanner adds: blur, photon and electronic noise, drifting rows, finite steps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.cv import cv2
from models.simulation.attenuation import Channels, transmission


@dataclass(frozen=True)
class Scanner:
    """One machine: ``photons`` counted in open beam a pixel (high energy), ``blur_px`` of the point spread."""

    photons: float = 30000.0
    electronic: float = 0.0006
    blur_px: float = 0.6
    drift: float = 0.0015
    veil: float = 0.002
    air_gain: float = 1.006

    @staticmethod
    def drawn(rng: Generator) -> Scanner:
        """Some machine, better or worse."""
        return Scanner(
            photons=float(10 ** rng.uniform(3.7, 5.0)),
            electronic=float(rng.uniform(0.0003, 0.0015)),
            blur_px=float(rng.uniform(0.35, 0.95)),
            drift=float(rng.uniform(0, 0.004)),
            veil=float(rng.uniform(0.0005, 0.005)),
        )


def scan(channels: Channels, scanner: Scanner, rng: Generator) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """(H, W, CHANNELS) -> low and high counts (H, W), 0 = opaque, 65535 = air; rows are detector lines."""
    beam = cv2.GaussianBlur(transmission(channels), (0, 0), scanner.blur_px)
    beam = (1 - scanner.veil) * beam + scanner.veil * cv2.blur(beam, (31, 31))
    height, width = beam.shape[:2]
    photons = np.array([0.5, 1.0], np.float32) * scanner.photons
    # Above a few hundred counts Poisson noise is normal; below, the electronic part is larger anyway.
    spread = np.sqrt(beam / photons + scanner.electronic**2)
    noisy = beam + spread * rng.standard_normal(beam.shape, np.float32)
    rows = 1 + scanner.drift * np.cumsum(rng.standard_normal((height, 1, 2), np.float32), 0) / np.sqrt(height)
    noisy *= rows * scanner.air_gain
    # The converter's steps are even in the square root, where photon noise is: finer ones would only store noise.
    levels = np.rint(2.0 * np.sqrt(photons) / 0.7)
    counts = np.rint((np.rint(np.sqrt(np.clip(noisy, 0, 1)) * levels) / levels) ** 2 * 65535)
    counts = np.clip(counts, 0, 65535).astype(np.uint16)
    return np.ascontiguousarray(counts[..., 0]), np.ascontiguousarray(counts[..., 1])
