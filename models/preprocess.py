"""Scan -> input tensor, and where each tensor pixel lies on the scan. Pure numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checkpoint.errors import DetectorUnavailable
from checkpoint.scan import Scan
from models.colour import DEEPEST, colourise
from models.manifest import ModelInput
from models.resize import resize
from models.tiling import Tile


@dataclass(frozen=True)
class Scale:
    """From scan pixels to input pixels: ``input = (scan - (left, 0)) * (x, y)``.

    Attributes:
        left: first scan column of the piece that was looked at.
        x, y: input pixels a scan pixel, along and across the belt.
    """

    left: int
    x: float
    y: float

    def to_scan(self, boxes: NDArray[np.float32]) -> NDArray[np.float64]:
        """(N, 4) xyxy input pixels -> (N, 4) xyxy scan pixels, neither rounded nor clipped."""
        return boxes / np.array([self.x, self.y, self.x, self.y]) + np.array([self.left, 0, self.left, 0])


def to_tensor(scan: Scan, tile: Tile, model_input: ModelInput) -> tuple[NDArray[np.uint8 | np.float32], Scale]:
    """One piece of a scan as the model wants it.

    Args:
        scan: dual-energy, or a picture in colour.
        tile: which columns.
        model_input: shape, type and normalisation.

    Returns:
        The tensor of shape ``model_input.shape``, contiguous, and its scale.

    Raises:
        DetectorUnavailable: ``detector.needs_dual``, a picture for a model that wants both energies.
    """
    pixels = _channels(scan, tile, model_input)
    height, width = pixels.shape[:2]
    columns, rows = _fitted(width, height, model_input)
    fitted = resize(pixels, columns, rows)
    canvas = np.full((model_input.height, model_input.width, fitted.shape[2]), model_input.pad, np.float32)
    canvas[:rows, :columns] = fitted
    return _normalised(canvas, model_input), Scale(tile.left, columns / width, rows / height)


def _channels(scan: Scan, tile: Tile, model_input: ModelInput) -> NDArray[np.uint8] | NDArray[np.float32]:
    """(H, tile.width, C): RGB or BGR uint8, or log attenuation float32."""
    columns = slice(tile.left, tile.left + tile.width)
    if model_input.channels == "dual":
        if scan.low is None or scan.high is None:
            raise DetectorUnavailable(
                "detector.needs_dual",
                f"bag {scan.bag_id}: the model needs both energies and {scan.source} gives a picture in colour; "
                "choose a model for colour pictures",
            )
        return np.stack([_attenuation(scan.low[:, columns]), _attenuation(scan.high[:, columns])], axis=-1)
    if scan.low is not None and scan.high is not None:
        rgb = colourise(scan.low[:, columns], scan.high[:, columns])
    else:
        assert scan.picture is not None  # Scan allows nothing else
        rgb = scan.picture[:, columns]
    return rgb if model_input.channels == "rgb" else rgb[..., ::-1]


def _attenuation(counts: NDArray[np.uint16]) -> NDArray[np.float32]:
    """Natural log attenuation, 0 (air) .. DEEPEST."""
    return np.minimum(-np.log(np.maximum(counts, 1) / np.float32(65535)), np.float32(DEEPEST)).astype(np.float32)


def _fitted(width: int, height: int, model_input: ModelInput) -> tuple[int, int]:
    if model_input.resize == "stretch":
        return model_input.width, model_input.height
    scale = min(model_input.width / width, model_input.height / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _normalised(canvas: NDArray[np.float32], model_input: ModelInput) -> NDArray[np.uint8 | np.float32]:
    if model_input.dtype == "uint8":
        pixels: NDArray[np.uint8 | np.float32] = np.clip(np.rint(canvas), 0, 255).astype(np.uint8)
    else:
        mean = np.array(model_input.mean or (0.0,), np.float32)
        std = np.array(model_input.std or (1.0,), np.float32)
        pixels = ((canvas * np.float32(model_input.scale) - mean) / std).astype(np.float32)
    if model_input.layout == "NCHW":
        pixels = pixels.transpose(2, 0, 1)
    return np.ascontiguousarray(pixels[None])
