"""Materials and the two detectors, from the baked table: path lengths in mm -> what both detectors count."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.simulation.raster import weaken

Channels = NDArray[np.float32]
"""(H, W, CHANNELS): additive over objects, so a scene is the sum of the pictures of its objects."""
CHANNELS = 5
"""The loops of ``raster`` are written out for so many."""


@lru_cache(maxsize=1)
def _table() -> dict:
    return json.loads(Path(__file__).with_name("attenuation.json").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def materials() -> dict[str, Channels]:
    """(CHANNELS,) per mm of each material."""
    return {name: np.array(row, np.float32) for name, row in _table()["materials"].items()}


@lru_cache(maxsize=1)
def _detectors() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    table = _table()
    weights = np.array([table["weights_low"], table["weights_high"]], np.float32)
    return np.array(table["basis"], np.float32), weights


def transmission(channels: Channels) -> NDArray[np.float32]:
    """(H, W, CHANNELS) -> (H, W, 2) share of the open beam at the low and the high detector, 0..1.

    Polychromatic Beer-Lambert over the bins of the table; nothing attenuates less than air.
    """
    basis, weights = _detectors()
    out = np.empty((*channels.shape[:2], 2), np.float32)
    weaken(np.ascontiguousarray(channels), basis, weights, out)
    return out


def log_attenuation(channels: Channels) -> NDArray[np.float32]:
    """(H, W, 2) -ln of the transmission, low then high; 0 is air."""
    return np.asarray(-np.log(np.maximum(transmission(channels), 1e-7)), np.float32)
