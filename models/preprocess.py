"""Scan -> input tensor, and where each tensor pixel lies on the scan. Pure numpy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from checkpoint.errors import DetectorUnavailable
from checkpoint.scan import Scan
from models.belt import filled, on_white
from models.colour import DEEPEST, colourise_packed
from models.manifest import ModelInput
from models.resize import planes
from models.tiling import Tile


@dataclass(frozen=True)
class Scale:
    """From scan pixels to input pixels: ``input = (scan - (left, top)) * (x, y)``.

    Attributes:
        left, top: first scan column and row of the piece that was looked at.
        x, y: input pixels a scan pixel, along and across the belt.
    """

    left: int
    x: float
    y: float
    top: int = 0

    def to_scan(self, boxes: NDArray[np.float32]) -> NDArray[np.float64]:
        """(N, 4) xyxy input pixels -> (N, 4) xyxy scan pixels, neither rounded nor clipped."""
        return boxes / np.array([self.x, self.y, self.x, self.y]) + np.array([self.left, self.top, self.left, self.top])


def with_its_belt(scan: Scan, model_input: ModelInput) -> Scan:
    """The whole scan with its belt as the model wants it: once, however many pieces are looked at."""
    if scan.picture is None or not model_input.skips_belt:
        return scan
    return replace(scan, picture=on_white(scan.picture))


def to_tensor(scan: Scan, tile: Tile, model_input: ModelInput) -> tuple[NDArray[np.uint8 | np.float32], Scale]:
    """One piece of a scan as the model wants it.

    Args:
        scan: dual-energy, or a picture in colour, as ``with_its_belt`` left it.
        tile: which piece of it.
        model_input: shape, type and normalisation.

    Returns:
        The tensor, contiguous, of shape ``model_input.shape`` or less of its padding, and its scale.

    Raises:
        DetectorUnavailable: ``detector.needs_dual``, a picture for a model that wants both energies.
    """
    piece = _bags_in(scan, tile) if model_input.skips_belt else tile
    pixels, channels = _channels(scan, piece, model_input)
    height, width = pixels.shape[:2]
    x, y = _scales(tile.width, tile.height or scan.size[1], model_input)
    columns, rows = max(1, round(width * x)), max(1, round(height * y))
    tensor = _padding(model_input, model_input.shape_for(rows, columns))
    target = _planes_of(tensor, model_input)[:, :rows, :columns]
    if (columns, rows) == (width, height) and model_input.dtype == "uint8":
        for index, channel in enumerate(channels):  # three times as fast as one copy of all
            target[index] = pixels[..., channel]
    else:
        _fill(target, planes(pixels, channels, columns, rows), model_input)
    return tensor, Scale(piece.left, columns / width, rows / height, piece.top)


def _planes_of(tensor: NDArray[np.uint8 | np.float32], model_input: ModelInput) -> NDArray[np.uint8 | np.float32]:
    """(C, H, W) view of the tensor, whatever its layout."""
    return tensor[0] if model_input.layout == "NCHW" else tensor[0].transpose(2, 0, 1)


def _fill(target: NDArray[np.uint8 | np.float32], values: NDArray[np.float32], model_input: ModelInput) -> None:
    """Round (uint8) or normalise (float32) ``values`` (C, H, W), which are overwritten, into ``target``."""
    if model_input.dtype == "uint8":
        values += np.float32(0.5)  # averages of 0..255: cutting off now rounds, and cannot overflow
    else:
        values *= np.float32(model_input.scale)
        if model_input.mean:
            values -= np.array(model_input.mean, np.float32)[:, None, None]
        if model_input.std:
            values /= np.array(model_input.std, np.float32)[:, None, None]
    for index, plane in enumerate(values):
        np.copyto(target[index], plane, casting="unsafe")


def _padding(model_input: ModelInput, shape: tuple[int, int, int, int]) -> NDArray[np.uint8 | np.float32]:
    """A tensor that holds nothing but ``pad``, normalised."""
    if model_input.dtype == "uint8":
        return np.full(shape, round(model_input.pad), np.uint8)
    count = model_input.channel_count
    mean, std = model_input.mean or (0.0,) * count, model_input.std or (1.0,) * count
    tensor = np.empty(shape, np.float32)
    for plane, m, s in zip(_planes_of(tensor, model_input), mean, std, strict=True):
        plane[:] = (model_input.pad * model_input.scale - m) / s
    return tensor


def _channels(
    scan: Scan, tile: Tile, model_input: ModelInput
) -> tuple[NDArray[np.uint8] | NDArray[np.float32], Sequence[int]]:
    """(tile height, tile width, C or more) RGB uint8, or log attenuation float32; and the channels to take."""
    piece = (tile.rows, tile.columns)
    if model_input.channels == "dual":
        if scan.low is None or scan.high is None:
            raise DetectorUnavailable(
                "detector.needs_dual",
                f"bag {scan.bag_id}: the model needs both energies and {scan.source} gives a picture in colour; "
                "choose a model for colour pictures",
            )
        return np.stack([_attenuation(scan.low[piece]), _attenuation(scan.high[piece])], axis=-1), (0, 1)
    if scan.low is not None and scan.high is not None:
        rgb = colourise_packed(scan.low[piece], scan.high[piece])
    else:
        assert scan.picture is not None  # Scan allows nothing else
        rgb = scan.picture[piece]
    return rgb, (0, 1, 2) if model_input.channels == "rgb" else (2, 1, 0)


def _bags_in(scan: Scan, tile: Tile) -> Tile:
    """What of a piece is not empty belt."""
    told_by = scan.high if scan.picture is None else scan.picture
    assert told_by is not None  # Scan allows nothing else
    down, across = filled(told_by[tile.rows, tile.columns])
    left, top = tile.left + across.start, tile.top + down.start
    return Tile(left, across.stop - across.start, top=top, height=down.stop - down.start)


@lru_cache(maxsize=1)
def _attenuation_of_count() -> NDArray[np.float32]:
    """(65536,) natural log attenuation of each detector count, 0 (air) .. DEEPEST."""
    counts = np.maximum(np.arange(65536), 1) / np.float64(65535)
    return np.minimum(-np.log(counts), DEEPEST).clip(0).astype(np.float32)


def _attenuation(counts: NDArray[np.uint16]) -> NDArray[np.float32]:
    """Natural log attenuation, 0 (air) .. DEEPEST."""
    return np.asarray(_attenuation_of_count().take(counts))


def _scales(width: int, height: int, model_input: ModelInput) -> tuple[float, float]:
    """Input pixels a pixel of a piece of ``width`` x ``height``, along and across the belt."""
    x, y = model_input.width / width, model_input.height / height
    return (x, y) if model_input.resize == "stretch" else (min(x, y), min(x, y))
