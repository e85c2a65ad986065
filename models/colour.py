"""Dual-energy scan -> the colours a screener knows: orange organic, green mixture, blue metal, black opaque.

Pure numpy: one table over both log attenuations is made once, a scan is then one look-up. The effective atomic
number comes from the ratio of the two log attenuations, which falls as an object hardens the beam; so the ratio is
read between curves of known materials at the same high-energy attenuation.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

STEPS = 512
DEEPEST = 8.0
"""Log attenuation of the last table step; beyond it nothing is seen."""

# Ratio of low to high log attenuation at these high-energy log attenuations: 160 kV, sandwich detector.
# Source: models/simulation/attenuation.json (spekpy spectrum, xraylib cross sections).
_AT = np.array([0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0])
_CURVES: tuple[tuple[float, tuple[float, ...]], ...] = (
    (5.5, (1.153, 1.153, 1.152, 1.151, 1.150, 1.148, 1.146, 1.143, 1.140, 1.134, 1.129, 1.121)),  # polyethylene
    (7.5, (1.255, 1.254, 1.252, 1.248, 1.241, 1.232, 1.223, 1.210, 1.199, 1.182, 1.169, 1.151)),  # water
    (13.0, (1.902, 1.880, 1.846, 1.784, 1.686, 1.587, 1.523, 1.457, 1.414, 1.354, 1.311, 1.247)),  # aluminium
    (22.0, (3.161, 3.042, 2.866, 2.599, 2.295, 2.082, 1.957, 1.806, 1.692, 1.533, 1.432, 1.312)),  # titanium
    (26.0, (3.471, 3.322, 3.105, 2.786, 2.448, 2.215, 2.069, 1.885, 1.748, 1.565, 1.452, 1.323)),  # iron
)

Ramp = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True)
class Palette:
    """A maker's colours: each ramp runs over ``depths`` (log attenuation, mean of both energies), RGB 0..255."""

    background: tuple[int, int, int]
    depths: tuple[float, ...]
    organic: Ramp
    mixture: Ramp
    metal: Ramp
    organic_below: float = 9.5
    metal_above: float = 18.5
    blend: float = 2.0


STANDARD = Palette(
    background=(255, 255, 255),
    depths=(0.0, 0.12, 0.45, 1.1, 2.2, 3.8, 6.2),
    organic=((255, 255, 255), (252, 228, 196), (246, 187, 116), (232, 140, 48), (184, 96, 20), (96, 52, 8), (0, 0, 0)),
    mixture=((255, 255, 255), (214, 234, 190), (150, 206, 122), (82, 168, 72), (38, 116, 44), (14, 58, 22), (0, 0, 0)),
    metal=((255, 255, 255), (196, 222, 246), (128, 182, 238), (62, 128, 226), (28, 74, 190), (12, 30, 110), (0, 0, 0)),
)  # fmt: skip


def attenuation_of_step() -> NDArray[np.float64]:
    """(STEPS,) log attenuation at each table step; steps are finer where objects are thin."""
    return DEEPEST * (np.arange(STEPS) / (STEPS - 1)) ** 2


@lru_cache(maxsize=1)
def step_of_count() -> NDArray[np.uint32]:
    """(65536,) table step of each detector count, 0 = opaque, 65535 = air."""
    counts = np.maximum(np.arange(65536), 1) / 65535.0
    return np.rint(np.sqrt(np.minimum(-np.log(counts), DEEPEST) / DEEPEST) * (STEPS - 1)).astype(np.uint32)


@lru_cache(maxsize=1)
def number_table() -> NDArray[np.float32]:
    """(STEPS, STEPS) effective atomic number 5.5..26 by low (row) and high (column) step; 0 where there is nothing."""
    attenuation = attenuation_of_step()
    low, high = attenuation[:, None], attenuation[None, :]
    ratio = low / np.maximum(high, 1e-6)
    curves = np.stack([np.interp(attenuation, _AT, curve) for _, curve in _CURVES])
    numbers = np.full((STEPS, STEPS), _CURVES[0][0])
    for index in range(len(_CURVES) - 1):
        below, above = curves[index], curves[index + 1]
        share = np.clip((ratio - below) / (above - below), 0.0, 1.0)
        numbers += share * (_CURVES[index + 1][0] - _CURVES[index][0])
    # Near the end of the range both energies are noise: call it metal, it is shown black anyway.
    numbers = np.where((low > 0.98 * DEEPEST) & (high > 0.6 * DEEPEST), _CURVES[-1][0], numbers)
    return np.where(low + high < 0.004, 0.0, numbers).astype(np.float32)


def colour_table(palette: Palette) -> NDArray[np.uint32]:
    """(STEPS * STEPS,) packed colours ``r | g << 8 | b << 16`` of a palette, for ``colourise``."""
    attenuation = attenuation_of_step()
    depth = (attenuation[:, None] + attenuation[None, :]) / 2
    number = number_table()
    to_mixture = np.clip((number - palette.organic_below) / palette.blend + 0.5, 0.0, 1.0)
    to_metal = np.clip((number - palette.metal_above) / (2 * palette.blend) + 0.5, 0.0, 1.0)
    shares = (1 - to_mixture, to_mixture * (1 - to_metal), to_mixture * to_metal)
    background = np.array(palette.background) / 255.0
    packed = np.zeros((STEPS, STEPS), np.uint32)
    for channel in range(3):
        ramps = (palette.organic, palette.mixture, palette.metal)
        value = sum(
            share * np.interp(depth, palette.depths, [colour[channel] for colour in ramp])
            for share, ramp in zip(shares, ramps, strict=True)
        )
        packed |= np.clip(np.rint(value * background[channel]), 0, 255).astype(np.uint32) << np.uint32(8 * channel)
    return packed.reshape(-1)


@lru_cache(maxsize=1)
def _standard_table() -> NDArray[np.uint32]:
    return colour_table(STANDARD)


@lru_cache(maxsize=1)
def _screen_table() -> NDArray[np.uint32]:
    """The standard table in the byte order of a screen: ``b | g << 8 | r << 16 | 255 << 24``."""
    packed = _standard_table()
    red, blue = packed & np.uint32(0xFF), packed >> np.uint32(16)
    return np.asarray(blue | (packed & np.uint32(0xFF00)) | (red << np.uint32(16)) | np.uint32(0xFF000000))


@lru_cache(maxsize=1)
def _row_and_column_of_count() -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """(65536,) each: what a low and a high count add to the place in a table; as ``take`` wants it, unconverted."""
    steps = step_of_count().astype(np.intp)
    return steps * STEPS, steps


def _table_index(low: NDArray[np.uint16], high: NDArray[np.uint16]) -> NDArray[np.intp]:
    rows, columns = _row_and_column_of_count()
    index = rows.take(low)
    index += columns.take(high)
    return index


def _bytes_of(packed: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """(H, W) -> (H, W, 4), lowest byte first on any machine."""
    little = np.ascontiguousarray(packed, "<u4")
    return little.view(np.uint8).reshape(*packed.shape, 4)


def colourise(
    low: NDArray[np.uint16], high: NDArray[np.uint16], table: NDArray[np.uint32] | None = None
) -> NDArray[np.uint8]:
    """Colour a scan.

    Args:
        low: (H, W) counts of the low-energy detector, 0 = opaque, 65535 = air.
        high: (H, W) counts of the high-energy detector.
        table: another maker's palette from ``colour_table``; the standard one when left out.

    Returns:
        (H, W, 3) uint8 RGB.
    """
    colours = colourise_packed(low, high, table)
    rgb = np.empty((*colours.shape[:2], 3), np.uint8)
    for channel in range(3):  # five times as fast as one copy of all three
        rgb[..., channel] = colours[..., channel]
    return rgb


def colourise_packed(
    low: NDArray[np.uint16], high: NDArray[np.uint16], table: NDArray[np.uint32] | None = None
) -> NDArray[np.uint8]:
    """The same as (H, W, 4) uint8: red, green, blue and a byte to leave out; spares the copy."""
    return _bytes_of((_standard_table() if table is None else table).take(_table_index(low, high)))


def colourise_for_screen(low: NDArray[np.uint16], high: NDArray[np.uint16]) -> NDArray[np.uint8]:
    """The same colours as (H, W, 4) uint8 BGRA with alpha 255, contiguous: what a screen draws without a copy."""
    return _bytes_of(_screen_table().take(_table_index(low, high)))


def effective_number(low: NDArray[np.uint16], high: NDArray[np.uint16]) -> NDArray[np.float32]:
    """(H, W) effective atomic number, 5.5 (polyethylene) .. 26 (iron and above), 0 where there is only air."""
    return np.asarray(number_table().reshape(-1).take(_table_index(low, high)))
