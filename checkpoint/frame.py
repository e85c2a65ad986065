"""One camera image."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One camera image, never written again.

    Attributes:
        pixels: (H, W, 4) uint8 BGRA, C-contiguous, read-only; alpha is 255.
        source: device name, for example ``"camera.bag"``.
        sequence: counts up from 0 for each source; gaps are dropped frames.
        captured_at: UTC.
        monotonic_ns: when the frame was complete in this process.
    """

    pixels: NDArray[np.uint8]
    source: str
    sequence: int
    captured_at: datetime
    monotonic_ns: int

    def __post_init__(self) -> None:
        if self.pixels.ndim != 3 or self.pixels.shape[2] != 4 or self.pixels.dtype != np.uint8:
            raise ValueError(
                f"frame of {self.source}: want (H, W, 4) uint8, got {self.pixels.shape} {self.pixels.dtype}"
            )
        self.pixels.flags.writeable = False
