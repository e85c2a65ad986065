"""What a screener can do with a picture: pure functions from the kept scan to colours. Any thread.

The plain colour image gave the best human detection, so every bag starts with it; which others were used is recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from models.colour import colourise, effective_number

ViewFunction = Literal[
    "plain", "negative", "grey", "high_penetration", "low_penetration", "edges", "no_organic", "no_metal"
]
FUNCTIONS: tuple[ViewFunction, ...] = (
    "plain", "negative", "grey", "high_penetration", "low_penetration", "edges", "no_organic", "no_metal",
)  # fmt: skip
ON_FOREIGN: frozenset[ViewFunction] = frozenset({"plain", "negative", "grey", "edges"})
"""Those that need no energies: all that a picture of another maker's machine allows."""

_HIGH_PENETRATION, _LOW_PENETRATION = 0.45, 2.4
_ORGANIC_BELOW, _METAL_ABOVE = 9.5, 18.5
_FADED = 0.18
_LUMA = np.array([0.299, 0.587, 0.114], np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class ScanPixels:
    """What a view is made of.

    Attributes:
        rgb: (H, W, 3) uint8, the plain colour picture.
        low, high: (H, W) uint16, 0 = opaque; None for a foreign picture.
    """

    rgb: NDArray[np.uint8]
    low: NDArray[np.uint16] | None = None
    high: NDArray[np.uint16] | None = None

    @property
    def is_dual_energy(self) -> bool:
        """Both energies are at hand."""
        return self.low is not None and self.high is not None

    def number_at(self, x: int, y: int) -> float | None:
        """Effective atomic number under a pixel (median of 3 × 3), 0 for air, None for a foreign picture."""
        if self.low is None or self.high is None:
            return None
        height, width = self.low.shape
        rows, columns = slice(max(0, y - 1), min(height, y + 2)), slice(max(0, x - 1), min(width, x + 2))
        return float(np.median(effective_number(self.low[rows, columns], self.high[rows, columns])))


def view(pixels: ScanPixels, function: ViewFunction) -> NDArray[np.uint8]:
    """(H, W, 3) uint8 RGB of the scan seen through ``function``.

    Raises:
        ValueError: the function needs both energies and the picture has none.
    """
    if function == "plain":
        return pixels.rgb
    if function in ON_FOREIGN:
        return _ON_COLOURS[function](pixels.rgb)
    if pixels.low is None or pixels.high is None:
        raise ValueError(f"view {function} needs both energies; this picture has only colours")
    return _ON_ENERGIES[function](pixels.low, pixels.high)


def _negative(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(255 - rgb, np.uint8)


def _grey(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    luma = (rgb @ _LUMA).astype(np.uint8)
    return np.repeat(luma[..., None], 3, axis=2)


def _edges(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Unsharp mask: what differs from its neighbourhood of 7 × 7 is doubled twice."""
    fine = rgb.astype(np.float32)
    return np.clip(fine + 2.0 * (fine - _blurred(fine, 3)), 0, 255).astype(np.uint8)


def _blurred(pixels: NDArray[np.float32], radius: int) -> NDArray[np.float32]:
    """Box mean of (H, W, C) over (2 radius + 1)², by running sums; the rim repeats its last pixel."""
    size = 2 * radius + 1
    for axis in (0, 1):
        wide = [(0, 0)] * 3
        wide[axis] = (radius + 1, radius)
        sums = np.cumsum(np.pad(pixels, wide, mode="edge"), axis=axis, dtype=np.float64)
        upper = np.take(sums, range(size, sums.shape[axis]), axis=axis)
        lower = np.take(sums, range(sums.shape[axis] - size), axis=axis)
        pixels = ((upper - lower) / size).astype(np.float32)
    return pixels


def _penetration(exponent: float) -> Callable[[NDArray[np.uint16], NDArray[np.uint16]], NDArray[np.uint8]]:
    """A power of the counts scales the log attenuation of both energies alike, so materials keep their colours."""
    counts = np.arange(65536, dtype=np.float64) / 65535.0
    table = np.rint(65535.0 * counts**exponent).astype(np.uint16)
    return lambda low, high: colourise(table[low], table[high])


def _without(is_organic: bool) -> Callable[[NDArray[np.uint16], NDArray[np.uint16]], NDArray[np.uint8]]:
    def strip(low: NDArray[np.uint16], high: NDArray[np.uint16]) -> NDArray[np.uint8]:
        number = effective_number(low, high)
        hidden = number < _ORGANIC_BELOW if is_organic else number > _METAL_ABOVE
        rgb = colourise(low, high)
        faded = 255 - ((255 - _grey(rgb)).astype(np.float32) * _FADED).astype(np.uint8)
        return np.where(hidden[..., None], faded, rgb).astype(np.uint8)

    return strip


_ON_COLOURS: Mapping[ViewFunction, Callable[[NDArray[np.uint8]], NDArray[np.uint8]]] = {
    "negative": _negative,
    "grey": _grey,
    "edges": _edges,
}
_ON_ENERGIES: Mapping[ViewFunction, Callable[[NDArray[np.uint16], NDArray[np.uint16]], NDArray[np.uint8]]] = {
    "high_penetration": _penetration(_HIGH_PENETRATION),
    "low_penetration": _penetration(_LOW_PENETRATION),
    "no_organic": _without(is_organic=True),
    "no_metal": _without(is_organic=False),
}
